package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.store.file.StoreFiles;

/** The first opening after the vault was given a password writes the data anew: a disk that is full meanwhile keeps nobody out, and is not made fuller. */
class SweepOnFullDiskTest {
  private static final int STEP = 3;
  @RegisterExtension
  final FreshStore fresh = new FreshStore();
  @TempDir
  private Path folder = Path.of("");

  @Test
  void nothingIsLeftOfDataThatCouldNotBeWrittenAnew() throws IOException {
    fresh.archive().intake().commit(Some.reading("x.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(30))), "", Some.CLERK, Progress.NONE);
    fresh.archive().vault().changePassword(FreshStore.password(), "只有班主任知道 7".toCharArray());
    fresh.close();
    var opened = 0;
    var fault = 1;
    while (isMet(fault)) {
      fault += STEP;
      opened++;
    }
    assertThat(opened).isGreaterThan(5);
  }

  /** Whether an opening has so many calls to the disk. */
  private boolean isMet(int call) throws IOException {
    var files = StoreFiles.of(Files.createDirectories(folder.resolve(String.valueOf(call))).resolve("示例小学.zhigai"));
    Files.copy(fresh.file(), files.key());
    Files.copy(fresh.data(), files.data());
    var plan = new FaultPlan(FaultPlan.Way.FULL_ONCE, call);
    try (var disk = new FaultyDisk(plan)) {
      plan.arm(true);
      try (var _ = FreshStore.stores().open(disk.at(files.key()), FreshStore.password())) {
        plan.heal();
        assertThat(StoreFiles.dataOf(files.aside(StoreFiles.SPARE))).as("at call %d", call).doesNotExist();
      } catch (UserFault refused) {
        assertThat(refused.code()).startsWith("ZG-4");
      }
    }
    return plan.wasReached();
  }
}

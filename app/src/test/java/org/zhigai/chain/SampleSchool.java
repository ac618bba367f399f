package org.zhigai.chain;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.samples.TruthReadings;
import org.zhigai.store.H2Stores;
import org.zhigai.workbook.write.WriteSheets;

/** The sample school in a real store of its own, read from the truth; for tests behind the importer. */
public final class SampleSchool {
  public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
  public static final Actor CLERK = new Actor("王老师", "教务处");
  private static final String PASSWORD = "correct horse";

  private SampleSchool() {}

  /** An open chain with everything imported and nothing else done. */
  public static Chain imported(Path folder) {
    var chain = empty(folder);
    chain.imports().commit(TruthReadings.all(), CLERK, Progress.NONE);
    return chain;
  }

  /** An open chain on a fresh store. */
  public static Chain empty(Path folder) {
    var stores = new H2Stores(CLOCK);
    var file = folder.resolve("school" + Stores.SUFFIX);
    var archive = stores.create(file, PASSWORD.toCharArray(), new SchoolProfile("南开区示例小学", "南开区", "李校长"));
    return over(archive);
  }

  /** The use cases over an open archive; reading files is not for these tests. */
  public static Chain over(ChainArchive archive) {
    return Chain.over(
        archive,
        (file, password, progress) -> {
          throw new UnsupportedOperationException("reads no files");
        },
        new WriteSheets(CLOCK),
        new Words(Lang.ZH),
        CLOCK);
  }

  public static char[] password() {
    return PASSWORD.toCharArray();
  }
}

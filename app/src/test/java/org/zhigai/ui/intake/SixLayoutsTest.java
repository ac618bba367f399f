package org.zhigai.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.fakes.FakeIntake;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestDesk;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** Every layout is shown with its columns told; photographed in both themes and both languages. */
class SixLayoutsTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyLayoutIsShown() throws IOException {
    return SixLayouts.in(folder).entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
      Snapshots.take("wizard-" + e.getKey(), 1190, 688, with -> {
        var station = station(with);
        station.read(List.of(e.getValue()));
        assertThat(station.chosen()).get().satisfies(plan -> assertThat(plan.sheet().columns()).isNotEmpty());
        return station.view();
      });
      assertThat(Path.of("target/snapshots/wizard-" + e.getKey() + "-light-zh.png")).exists();
    }));
  }

  private static ImportStation station(TestDesk with) {
    return new ImportStation(
        with.desk, new ImportResults(new RecogniseWorkbook(), new FakeIntake(), new Words(Lang.ZH)), outcome -> {});
  }
}

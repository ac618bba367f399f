package org.zhigai.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.FakeIntake;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Corrections.SetValue;
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

  @Test
  void whatAPersonPutRightStandsBesideTheSheet() throws IOException {
    var file = SixLayouts.in(folder).get("errors");
    Snapshots.take("wizard-corrected", 1190, 688, with -> {
      var station = station(with);
      station.read(List.of(file));
      correct(station, Phrase.of("preview.did.set", "E6"), c -> c.withValue(new SetValue(5, 4, "8", "3", "登分笔误，卷面为 3 分")));
      correct(station, Phrase.of("preview.did.exclude", 14), c -> c.withExcluded(14, "同一名学生登记了两次"));
      assertThat(station.chosen()).get().satisfies(plan -> assertThat(plan.errors()).isEqualTo(1));
      return station.view();
    });
  }

  private static void correct(ImportStation station, Phrase what, UnaryOperator<Corrections> change) {
    station.model().correct(station.chosen().orElseThrow(), what, change);
  }

  private static ImportStation station(TestDesk with) {
    return new ImportStation(
        with.desk, new ImportResults(new RecogniseWorkbook(), new FakeIntake(), Books.fresh(), new Words(Lang.ZH)), outcome -> {});
  }
}

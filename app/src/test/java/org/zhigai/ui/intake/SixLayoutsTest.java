package org.zhigai.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
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
import org.zhigai.ui.Fx;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** Every layout is shown with its columns told. */
class SixLayoutsTest {
  @TempDir
  private Path folder;

  @TestFactory
  Stream<DynamicTest> everyLayoutIsShownWithItsColumns() throws IOException {
    return SixLayouts.in(folder).entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(), () -> Fx.run(() -> read(new TestFrame(), e.getValue()))));
  }

  @Test
  void whatAPersonPutRightStandsBesideTheSheet() throws IOException {
    var file = Objects.requireNonNull(SixLayouts.in(folder).get("errors"));
    Fx.run(() -> corrected(new TestFrame(), file));
  }

  @Picture
  void photographs() throws IOException {
    var files = SixLayouts.in(folder);
    files.forEach((name, file) -> Snapshots.take("wizard-" + name, 1190, 688, with -> read(with, file)));
    Snapshots.take("wizard-corrected", 1190, 688, with -> corrected(with, Objects.requireNonNull(files.get("errors"))));
  }

  private static Node read(TestFrame with, Path file) {
    var station = station(with);
    station.read(List.of(file));
    assertThat(station.chosen()).get().satisfies(plan -> assertThat(plan.sheet().columns()).isNotEmpty());
    return station.view();
  }

  private static Node corrected(TestFrame with, Path file) {
    var station = station(with);
    station.read(List.of(file));
    correct(station, Phrase.of("preview.did.set", "E6"), c -> c.withValue(new SetValue(5, 4, "8", "3", "登分笔误，卷面为 3 分")));
    correct(station, Phrase.of("preview.did.exclude", 14), c -> c.withExcluded(14, "同一名学生登记了两次"));
    assertThat(station.chosen()).get().satisfies(plan -> assertThat(plan.errors()).isEqualTo(1));
    return station.view();
  }

  private static void correct(ImportStation station, Phrase what, UnaryOperator<Corrections> change) {
    station.model().correct(station.chosen().orElseThrow(), what, change);
  }

  private static ImportStation station(TestFrame with) {
    return new ImportStation(
        with.frame, new ImportResults(new RecogniseWorkbook(), new FakeIntake(), Books.fresh(), new Words(Lang.ZH)), outcome -> {});
  }
}

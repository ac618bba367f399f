package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Corrections.Header;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.PaperDifference;
import org.zhigai.monitoring.intake.SheetCorrections;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;

/** A real workbook put right, imported, corrected by the school, imported again and taken back: reader, use case and store together. */
class ReimportTest {
  private static final Map<Integer, Corrections> HEADER = Map.of(0, Corrections.NONE.withHeader(new Header(List.of(2), false)));

  @RegisterExtension
  final FreshStore fresh = new FreshStore();
  @TempDir
  Path folder;

  @Test
  void fromTheFirstFileToTheCorrectedOneAndBack() throws IOException {
    var imports = fresh.imports();
    var first = read(imports, "数学", "1", "3");
    assertThat(imports.review(List.of(first), Progress.NONE).isClear()).isTrue();
    var one = imports.commit(List.of(first), Some.CLERK, Progress.NONE).imported().getFirst();
    assertThat(imports.corrections(one.id())).extracting(SheetCorrections::sheet).containsExactly("表");
    var mean = total();

    var second = read(imports, "数学（更正）", "5", "3");
    var review = imports.review(List.of(second), Progress.NONE);
    assertThat(review.sameNames()).isEmpty();
    assertThat(review.differences()).singleElement()
        .satisfies(d -> assertThat(d.changes()).extracting(c -> c.name() + "/" + c.item() + "/" + (int) c.before() + "→" + (int) c.after())
            .containsExactly("钱二/2/1→5", "钱二//8→12"));
    var replaced = review.differences().stream().map(PaperDifference::info).collect(Collectors.toSet());
    var two =
        imports.commit(List.of(second), new Decisions(replaced, Map.of()), Some.CLERK, Progress.NONE).imported().getFirst();
    assertThat(total()).isEqualTo(mean + 4);
    assertThat(fresh.archive().results().papers()).hasSize(1);
    assertThat(imports.dependants(one.id())).containsExactly("数学（更正）.xlsx");
    imports.undo(two.id(), Some.CLERK);
    assertThat(total()).isEqualTo(mean);
    imports.undo(one.id(), Some.CLERK);
    assertThat(fresh.archive().results().papers()).isEmpty();
  }

  @Test
  void theSameNumbersInAnotherFileAreSaidToBeTheSame() throws IOException {
    var imports = fresh.imports();
    imports.commit(List.of(read(imports, "数学", "1", "3")), Some.CLERK, Progress.NONE);
    var review = imports.review(List.of(read(imports, "数学另存", "1", "3", "又一行说明")), Progress.NONE);
    assertThat(review.differences()).singleElement().satisfies(d -> assertThat(d.isNone()).isTrue());
  }

  @Test
  void correctedTotalsAreNotPassedOverInSilence() throws IOException {
    var imports = fresh.imports();
    imports.commit(List.of(totals(imports, "汇总", "83")), Some.CLERK, Progress.NONE);
    assertThat(imports.review(List.of(totals(imports, "汇总又", "83", "说明")), Progress.NONE).isClear()).isTrue();
    var corrected = totals(imports, "汇总（更正）", "88");
    var review = imports.review(List.of(corrected), Progress.NONE);
    assertThat(review.differences()).singleElement().satisfies(d -> assertThat(d.changes()).hasSize(1));
    imports.commit(List.of(corrected), new Decisions(Set.of(review.differences().getFirst().info()), Map.of()), Some.CLERK, Progress.NONE);
    assertThat(total()).isEqualTo(88 + 75);
  }

  private double total() {
    var results = fresh.archive().results();
    return results.results(results.papers().getFirst().id()).pupils().stream().mapToDouble(p -> p.total()).sum();
  }

  private WorkbookReading read(ImportResults imports, String name, String second, String third, String... more) throws IOException {
    var file = SheetFile.xlsx()
        .sheet(
            "表", "2026年春季四年级数学" + String.join("", more), "班级|姓名|1|2|3|总分", "满分||5|5|5|15", "四（1）班|赵一|3|4|5|12",
            "四（1）班|钱二|5|" + second + "|2|" + (7 + Integer.parseInt(second)), "四（2）班|孙三|5|" + third + "|2|10")
        .save(folder.resolve(name + ".xlsx"));
    return imports.open(file, Optional.empty(), Progress.NONE).recognise(HEADER, Progress.NONE);
  }

  private WorkbookReading totals(ImportResults imports, String name, String score, String... more) throws IOException {
    var file = SheetFile.xlsx()
        .sheet("表", "2026年春季四年级语文" + String.join("", more), "班级|姓名|语文", "满分||100", "四（1）班|赵一|" + score, "四（1）班|钱二|75")
        .save(folder.resolve(name + ".xlsx"));
    return imports.open(file, Optional.empty(), Progress.NONE).recognise(Map.of(), Progress.NONE);
  }
}

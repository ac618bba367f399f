package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.ImportOutcome;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** A file a class; names of classes told once; the day of an exam that a corrected file tells. */
class FilesOfOnePaperTest {
  @RegisterExtension
  final FreshStore fresh = new FreshStore();
  @TempDir
  Path folder;

  @Test
  void filesOfOnePaperAreOneImport() throws IOException {
    var imports = fresh.imports();
    var files = List.of(read(imports, "一班", "四（1）班", "赵一|3|4"), read(imports, "二班", "四（2）班", "孙三|5|2"), read(imports, "三班", "四（3）班", "李四|1|2"));
    var outcome = commit(imports, files);
    assertThat(outcome.imported()).singleElement().satisfies(i -> assertThat(i.file()).isEqualTo("一班.xlsx +2"));
    var papers = fresh.archive().results().papers();
    assertThat(papers).hasSize(1);
    assertThat(fresh.archive().results().results(papers.getFirst().id()).pupils()).extracting(p -> p.classRef().number()).containsExactly(1, 2, 3);
    assertThat(commit(imports, files).unchanged()).hasSize(1);
    imports.undo(outcome.imported().getFirst().id(), Some.CLERK);
    assertThat(fresh.archive().results().papers()).isEmpty();
  }

  @Test
  void filesOfTheSameClassAreNotJoined() throws IOException {
    var imports = fresh.imports();
    var files = List.of(read(imports, "一班", "四（1）班", "赵一|3|4"), read(imports, "一班又", "四（1）班", "钱二|5|2"));
    assertThatThrownBy(() -> commit(imports, files)).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-322"));
  }

  @Test
  void whatOnlyTheFilesTogetherSayIsSeenBefore() throws IOException {
    var imports = fresh.imports();
    var choice = part("选择", 12, "1", "2");
    var rest = part("解答", 11, "3", "4");
    var review = imports.review(List.of(choice, rest), Progress.NONE);
    assertThat(review.isClear()).isFalse();
    assertThat(review.together()).extracting(i -> i.code()).containsExactlyInAnyOrder("PARTS_JOINED", "HALF_A_PAPER");
    assertThat(imports.review(List.of(choice), Progress.NONE).isClear()).isTrue();
  }

  private WorkbookReading part(String name, int pupils, String first, String second) throws IOException {
    var lines = Stream.concat(
        Stream.of("班级|考号|姓名|" + first + "|" + second + "|总分"),
        IntStream.range(0, pupils).mapToObj(p -> "四（1）班|40" + (10 + p) + "|赵" + (char) ('一' + p) + "|" + p % 5 + "|" + p % 4 + "|" + (p % 5 + p % 4)));
    return new RecogniseWorkbook()
        .read(SheetFile.xlsx().sheet("2026春四年级数学期末", lines.toArray(String[]::new)).save(folder.resolve(name + ".xlsx")), Progress.NONE);
  }

  @Test
  void aNameOfAClassIsToldOnce() throws IOException {
    var imports = fresh.imports();
    var asked = open(imports, "实验", "四（实验）班", "赵一|3|4", Map.of());
    assertThat(asked.issues()).extracting(i -> i.code()).contains("CLASS_UNREADABLE");
    var answer = asked.issues().stream().filter(i -> i.code().equals("CLASS_UNREADABLE")).findFirst().orElseThrow().answers().getFirst();
    commit(imports, List.of(open(imports, "实验", "四（实验）班", "赵一|3|4", Map.of(0, answer.change()))));
    var file = sheet("期中", "四（实验）班", "赵一|2|2");
    var next = imports.preview(List.of(file), Progress.NONE).getFirst();
    assertThat(next.isRefused()).isFalse();
    assertThat(fresh.archive().intake().classNames()).containsExactly(Map.entry("四(实验)班", new ClassRef(4, 1)));
  }

  @Test
  void aNameWithoutAGradeGoesUpWithItsPupils() throws IOException {
    var imports = fresh.imports();
    var asked = open(imports, "启明", "启明班", "赵一|3|4", Map.of());
    var answer = asked.issues().stream().filter(i -> i.code().equals("CLASS_UNREADABLE")).findFirst().orElseThrow().answers().getFirst();
    commit(imports, List.of(open(imports, "启明", "启明班", "赵一|3|4", Map.of(0, answer.change()))));
    var again = imports.preview(List.of(sheet("启明又", "启明班", "赵一|2|2")), Progress.NONE).getFirst();
    assertThat(again.isRefused()).isFalse();
    var next = imports.preview(List.of(sheet("明年", "2027年春季五年级数学", "启明班", "赵一|2|2")), Progress.NONE).getFirst();
    assertThat(next.isRefused()).isFalse();
    assertThat(((Content.PaperContent) next.contents().getFirst()).pupils()).extracting(p -> p.classRef()).containsExactly(new ClassRef(5, 1));
    var others = imports.preview(List.of(sheet("新", "2027年春季四年级数学", "启明班", "孙三|2|2")), Progress.NONE).getFirst();
    assertThat(others.isRefused()).isTrue();
  }

  @Test
  void aCorrectedFileBringsItsDayAndTakesItAlong() throws IOException {
    var imports = fresh.imports();
    commit(imports, List.of(read(imports, "一班", "四（1）班", "赵一|3|4")));
    var corrected = imports.open(
        SheetFile.xlsx().sheet("表", "2026年春季四年级数学", "考试时间：2026年6月25日", "班级|姓名|1|2", "满分||5|5", "四（1）班|赵一|3|5").save(folder.resolve("更正.xlsx")),
        Optional.empty(), Progress.NONE).recognise(Map.of(), Progress.NONE);
    var info = imports.review(List.of(corrected), Progress.NONE).differences().getFirst().info();
    var second = imports.commit(List.of(corrected), new Decisions(Set.of(info), Map.of()), Some.CLERK, Progress.NONE).imported().getFirst();
    assertThat(fresh.archive().results().papers().getFirst().date()).contains(LocalDate.of(2026, 6, 25));
    imports.undo(second.id(), Some.CLERK);
    assertThat(fresh.archive().results().papers().getFirst().date()).isEmpty();
  }

  private ImportOutcome commit(ImportResults imports, List<WorkbookReading> files) {
    return imports.commit(files, Some.CLERK, Progress.NONE);
  }

  private WorkbookReading read(ImportResults imports, String name, String classOf, String pupil) throws IOException {
    return open(imports, name, classOf, pupil, Map.of());
  }

  private WorkbookReading open(
      ImportResults imports, String name, String classOf, String pupil, Map<Integer, org.zhigai.monitoring.intake.Corrections> said) throws IOException {
    return imports.open(sheet(name, classOf, pupil), Optional.empty(), Progress.NONE).recognise(said, Progress.NONE);
  }

  private Path sheet(String name, String classOf, String pupil) throws IOException {
    return sheet(name, "2026年春季四年级数学", classOf, pupil);
  }

  private Path sheet(String name, String title, String classOf, String pupil) throws IOException {
    return SheetFile.xlsx().sheet("表", title, "班级|姓名|1|2", "满分||5|5", classOf + "|" + pupil).save(folder.resolve(name + ".xlsx"));
  }
}

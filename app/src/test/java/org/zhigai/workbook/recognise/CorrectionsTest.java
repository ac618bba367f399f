package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Corrections.Header;
import org.zhigai.monitoring.intake.Corrections.SetValue;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.monitoring.intake.OpenedWorkbook;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.workbook.SheetFile;

/** What a person says of a sheet goes before what is recognised, and the rest is read anew. */
class CorrectionsTest {
  @TempDir
  Path folder;

  @Test
  void aSheetWithStrangeHeadingsIsReadOnceItsHeaderAndColumnsAreTold() throws IOException {
    var book = open(SheetFile.xlsx().sheet(
        "一", "2026年春季四年级数学", "谁|哪里|甲题|乙题|其他", "赵一|四（1）班|3|4|x", "钱二|四（1）班|5|1|y", "孙三|四（2）班|0|2|z"));
    assertThat(reading(book, Corrections.NONE).contents()).isEmpty();
    var header = Corrections.NONE.withHeader(new Header(List.of(2), false));
    var seen = reading(book, header);
    assertThat(seen.kind()).isEqualTo(SheetKind.UNKNOWN);
    assertThat(seen.headerRows()).containsExactly(2);
    assertThat(seen.columns()).extracting(c -> c.header()).containsExactly("谁", "哪里", "甲题", "乙题", "其他");
    var told =
        header
            .withColumn(0, Meaning.NAME)
            .withColumn(1, Meaning.CLASS)
            .withColumn(2, Meaning.ITEM)
            .withColumn(3, Meaning.ITEM)
            .withKind(Optional.of(SheetKind.ITEM_SCORES));
    var paper = paper(reading(book, told));
    assertThat(paper.pupils()).extracting(p -> p.name()).containsExactly("赵一", "钱二", "孙三");
    assertThat(paper.pupils().getLast().classRef()).isEqualTo(new ClassRef(4, 2));
    assertThat(paper.items()).extracting(i -> i.label()).containsExactly("甲题", "乙题");
    assertThat(paper.scores().get(1, 0)).isEqualTo(5f);
    assertThat(reading(book, told).corrections()).isEqualTo(told);
  }

  @Test
  void anotherRowThanTheRecognisedOneCanBeTheHeader() throws IOException {
    // The upper line looks like a header and is the blank form's; the scores stand under the lower one.
    var book = open(SheetFile.xlsx().sheet(
        "数学", "班级|姓名|1|2|3|4|5", "2026年春季四年级数学", "班级|学生|1|2|总分", "四（1）班|赵一|3|4|7", "四（1）班|钱二|5|1|6"));
    var wrong = reading(book, Corrections.NONE);
    assertThat(wrong.headerRows()).contains(1);
    var right = reading(book, Corrections.NONE.withHeader(new Header(List.of(3), false)));
    assertThat(right.headerRows()).containsExactly(3);
    assertThat(paper(right).items()).extracting(i -> i.label()).containsExactly("1", "2");
    assertThat(paper(right).pupils()).hasSize(2);
    assertThat(paper(right).pupils().getFirst().total()).isEqualTo(7);
  }

  @Test
  void exactlyTheRowsThatWerePointedAt() throws IOException {
    var book = open(SheetFile.xlsx().sheet(
        "数学", "2026年春季四年级数学", "班级|姓名|1|2|3", "|满分|5|5|5", "四（1）班|赵一|3|4|5", "四（1）班|钱二|5|1|2"));
    var both = paper(reading(book, Corrections.NONE.withHeader(new Header(List.of(2, 3), true))));
    assertThat(both.items()).extracting(i -> i.fullMark()).containsOnly(5.0);
    var one = reading(book, Corrections.NONE.withHeader(new Header(List.of(2), true)));
    assertThat(one.headerRows()).containsExactly(2);
  }

  @Test
  void aColumnMeansWhatThePersonSays() throws IOException {
    var book = open(ordinary());
    assertThat(paper(reading(book, Corrections.NONE)).items()).hasSize(3);
    var without = paper(reading(book, Corrections.NONE.withColumn(4, Meaning.IGNORED)));
    assertThat(without.items()).extracting(i -> i.label()).containsExactly("1", "2");
    assertThat(without.scores().items()).isEqualTo(2);
    var again = Corrections.NONE.withColumn(4, Meaning.IGNORED).withoutColumn(4);
    assertThat(again.saysNothing()).isTrue();
  }

  @Test
  void theFullMarkOfAColumnIsThePersons() throws IOException {
    var book = open(SheetFile.xlsx().sheet("汇总", "2026年春季四年级成绩", "班级|姓名|语文|数学", "四（1）班|赵一|83|94", "四（1）班|钱二|75|61"));
    assertThat(codes(reading(book, Corrections.NONE))).contains("FULL_MARK_ASSUMED");
    var told = reading(book, Corrections.NONE.withFullMark(2, 120).withFullMark(3, 100));
    assertThat(codes(told)).doesNotContain("FULL_MARK_ASSUMED");
    assertThat(told.contents()).extracting(c -> ((PaperContent) c).fullMark()).containsExactly(120.0, 100.0);
    assertThat(Corrections.NONE.withFullMark(2, 120).withFullMark(2, Double.NaN).saysNothing()).isTrue();
  }

  @Test
  void anExcludedRowIsNobodyAndAMergedClassAboveItGoesOn() throws IOException {
    var book = open(ordinary().merge("A4:A6"));
    assertThat(paper(reading(book, Corrections.NONE)).pupils()).hasSize(4);
    var paper = paper(reading(book, Corrections.NONE.withExcluded(4, "登记两次")));
    assertThat(paper.pupils()).extracting(p -> p.name()).containsExactly("钱二", "孙三", "李四");
    assertThat(paper.pupils().getFirst().classRef()).isEqualTo(new ClassRef(4, 1));
  }

  @Test
  void aValueThatWasSetIsReadInsteadAndItsIssueGoes() throws IOException {
    var book = open(ordinary());
    assertThat(errors(reading(book, Corrections.NONE))).containsExactly("SCORE_ABOVE_FULL");
    var set = Corrections.NONE.withValue(new SetValue(5, 3, "9", "4", "登分笔误，试卷为 4"));
    var mended = reading(book, set);
    assertThat(errors(mended)).isEmpty();
    assertThat(paper(mended).scores().get(2, 1)).isEqualTo(4f);
    assertThat(paper(reading(book, set.withoutValue(5, 3))).scores().get(2, 1)).isNotEqualTo(4f);
  }

  @Test
  void roundSubjectAndGradeAreThePersons() throws IOException {
    var book = open(SheetFile.xlsx().sheet("表", "班级|姓名|1|2|3", "1班|赵一|3|4|5", "1班|钱二|5|1|2"));
    assertThat(errors(reading(book, Corrections.NONE))).contains("ROUND_MISSING", "SUBJECT_MISSING");
    var told = Corrections.NONE.withRound(Optional.of(new Round(2025, Term.AUTUMN))).withSubject("科学").withGrade(5);
    assertThat(errors(reading(book, told))).isEmpty();
    assertThat(paper(reading(book, told)).info().label()).isEqualTo("2025秋 五年级科学");
    assertThat(paper(reading(book, told)).pupils().getFirst().classRef()).isEqualTo(new ClassRef(5, 1));
  }

  @Test
  void aSheetThatIsLeftOutBringsNothingAndHindersNothing() throws IOException {
    var left = reading(open(ordinary()), Corrections.NONE.withKind(Optional.of(SheetKind.UNKNOWN)));
    assertThat(left.contents()).isEmpty();
    assertThat(left.issues()).isEmpty();
    assertThat(left.kind()).isEqualTo(SheetKind.UNKNOWN);
  }

  @Test
  void everyKindCanBeSaidOfAnySheet() throws IOException {
    var book = open(ordinary());
    for (var kind : SheetKind.values()) {
      var seen = reading(book, Corrections.NONE.withKind(Optional.of(kind)));
      assertThat(seen.kind()).isEqualTo(kind);
    }
  }

  @Test
  void nothingPointedAtOutsideTheSheetBreaksIt() throws IOException {
    var book = open(ordinary());
    for (var row : new int[] {1, 7, 8, 500}) {
      for (var exact : new boolean[] {true, false}) {
        var said = Corrections.NONE.withHeader(new Header(List.of(row), exact)).withColumn(300, Meaning.ITEM).withExcluded(900, "无");
        assertThat(reading(book, said).name()).isEqualTo("数学");
      }
    }
  }

  @Test
  void onlyTheSheetItWasSaidOfIsReadOtherwise() throws IOException {
    var book = open(ordinary().sheet("语文", "2026年春季四年级语文", "班级|姓名|1|2", "四（1）班|赵一|3|4", "四（1）班|钱二|5|1"));
    var read = book.recognise(Map.of(0, Corrections.NONE.withKind(Optional.of(SheetKind.UNKNOWN))), Progress.NONE);
    assertThat(read.sheets().get(0).contents()).isEmpty();
    assertThat(read.sheets().get(1).contents()).hasSize(1);
  }

  private static SheetFile ordinary() {
    return SheetFile.xlsx().sheet(
        "数学", "2026年春季四年级数学", "班级|姓名|1|2|3", "满分||5|5|5", "四（1）班|赵一|3|4|5", "四（1）班|钱二|5|1|2", "四（1）班|孙三|5|9|2",
        "四（2）班|李四|5|1|2");
  }

  private OpenedWorkbook open(SheetFile file) throws IOException {
    return new RecogniseWorkbook().open(file.save(folder.resolve("测试")), Optional.empty(), Progress.NONE);
  }

  private static SheetReading reading(OpenedWorkbook book, Corrections said) {
    return book.recognise(Map.of(0, said), Progress.NONE).sheets().getFirst();
  }

  private static PaperContent paper(SheetReading sheet) {
    assertThat(sheet.contents()).hasSize(1);
    return (PaperContent) sheet.contents().getFirst();
  }

  private static List<String> codes(SheetReading sheet) {
    return sheet.issues().stream().map(Issue::code).toList();
  }

  private static List<String> errors(SheetReading sheet) {
    return sheet.issues().stream().filter(Issue::stops).map(Issue::code).toList();
  }
}

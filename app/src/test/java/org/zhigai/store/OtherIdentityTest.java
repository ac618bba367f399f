package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.OtherIdentity;
import org.zhigai.monitoring.intake.PupilMatch.How;
import org.zhigai.monitoring.intake.Review;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.workbook.SheetFile;

/** Numbers that come again under other names, and names under other numbers: a person says whose they are, and nobody else. */
class OtherIdentityTest {
  private static final String[] FIRST = {"班级|考号|姓名|语文|数学", "四1班|4001|安若|80|90", "四1班|4002|白宜|70|75", "四1班|4003|李思|60|65"};
  private static final String[] RENAMED = {"班级|考号|姓名|语文|数学", "四1班|4001|安诺|81|91", "四1班|4002|白宜|71|76", "四1班|4003|李斯|61|66"};

  @RegisterExtension
  final FreshStore fresh = new FreshStore();
  @TempDir
  Path folder;

  @Test
  void numbersUnderOtherNamesAreAskedAboutAndOfNewPupilsUntilSomebodySaysOtherwise() throws IOException {
    commit(read("2025秋四年级期末", FIRST), Map.of());
    var second = read("2026春四年级期末", RENAMED);
    var review = review(second);
    assertThat(review.others()).extracting(OtherIdentity::kind).containsOnly(How.OTHER_NAME);
    // A row of two subjects is one row.
    assertThat(review.others()).extracting(o -> o.name() + o.number() + o.isSame()).containsExactly("安诺4001false", "李斯4003false");
    assertThat(Review.decided(review.others(), false)).isEmpty();
    var anew = commit(second, Review.decided(review.others(), false));
    assertThat(everybody()).hasSize(5);
    fresh.imports().undo(anew.id(), Some.CLERK);
    assertThat(everybody()).hasSize(3);

    var same = commit(second, Review.decided(review.others(), true));
    assertThat(everybody()).hasSize(3);
    fresh.imports().undo(same.id(), Some.CLERK);
    // Taken back, nobody is known by the other name.
    assertThat(review(second).others()).hasSize(2);
    commit(second, Review.decided(review.others(), true));
    assertThat(review(read("2026秋五年级期末", Arrays.stream(RENAMED).map(r -> r.replace("四1班", "五1班")).toArray(String[]::new))).isClear()).isTrue();
  }

  @Test
  void numbersGivenAnewToPupilsWhoAreKnownAskNothing() throws IOException {
    commit(read("2025秋四年级期末", FIRST), Map.of());
    var moved = read("2026春四年级期末", "班级|考号|姓名|语文|数学", "四1班|4003|安若|80|90", "四1班|4001|白宜|70|75", "四1班|4002|李思|60|65");
    assertThat(review(moved).isClear()).isTrue();
    commit(moved, Map.of());
    assertThat(everybody()).hasSize(3);
  }

  @Test
  void aSeatOfAnotherClassSaysNothing() throws IOException {
    commit(read("2025秋四年级期末", "班级|学号|姓名|数学", "四1班|1|安若|80", "四1班|2|白宜|70"), Map.of());
    assertThat(review(read("2026春四年级期末", "班级|学号|姓名|数学", "四2班|1|何景|80", "四2班|2|石可|70")).isClear()).isTrue();
    assertThat(review(read("2026春四年级期末", "班级|学号|姓名|数学", "四1班|1|何景|80", "四1班|2|白宜|70")).others()).hasSize(1);
  }

  @Test
  void aStudentCodeUnderAnotherNameIsThePupilsUntilSomebodySaysOtherwise() throws IOException {
    commit(read("2025秋四年级期末", "班级|学籍号|姓名|数学", "四1班|G120104201301010011|安若|80", "四1班|G120104201301010012|白宜|70"), Map.of());
    var second = read("2026春四年级期末", "班级|学籍号|姓名|数学", "四1班|G120104201301010011|安诺|80", "四1班|G120104201301010012|白宜|70");
    var review = review(second);
    assertThat(review.others()).extracting(o -> o.kind() + o.name() + o.isSame()).containsExactly("OTHER_NAME安诺true");
    var same = commit(second, Review.decided(review.others(), true));
    assertThat(everybody()).hasSize(2);
    fresh.imports().undo(same.id(), Some.CLERK);
    commit(second, Review.decided(review.others(), false));
    assertThat(everybody()).hasSize(3);
  }

  @Test
  void somebodyNewInTwoSheetsIsOnePupil() throws IOException {
    commit(read("2025秋四年级期末", "班级|学籍号|姓名|数学", "四1班|G120104201301010011|安若|80", "四1班|G120104201301010012|白宜|70"), Map.of());
    var rows = new String[] {"班级|学籍号|姓名|成绩", "四1班|G120104201301010011|安诺|80", "四1班|G120104201301010012|白宜|70"};
    var file = SheetFile.xlsx().sheet("语文", rows).sheet("数学", rows).save(folder.resolve("2026春四年级期末.xlsx"));
    var second = fresh.imports().open(file, Optional.empty(), Progress.NONE).recognise(Map.of(), Progress.NONE);
    commit(second, Review.decided(review(second).others(), false));
    assertThat(everybody()).hasSize(3);
  }

  @Test
  void aNameUnderAnotherStudentCodeIsAskedAbout() throws IOException {
    commit(read("2025秋四年级期末", "班级|学籍号|姓名|数学", "四1班|G120104201301010011|安若|80", "四1班|G120104201301010012|白宜|70"), Map.of());
    var second = read("2026春四年级期末", "班级|学籍号|姓名|数学", "四1班|G120104201301010099|安若|80", "四1班|G120104201301010012|白宜|70");
    var review = review(second);
    assertThat(review.others()).extracting(o -> o.kind() + o.name() + o.isSame()).containsExactly("OTHER_NUMBER安若false");
    var anew = commit(second, Map.of());
    assertThat(everybody()).hasSize(3);
    fresh.imports().undo(anew.id(), Some.CLERK);
    commit(second, Review.decided(review.others(), true));
    assertThat(everybody()).hasSize(2);
  }

  @Test
  void anUnnamedExamOfAnotherDayIsAnotherPaper() throws IOException {
    commit(read("2026春四年级期末数学 考试日期：2026年6月28日", "班级|姓名|数学", "四1班|安若|80", "四1班|白宜|70"), Map.of());
    var unnamed = new String[] {"班级|姓名|数学", "四1班|安若|81", "四1班|白宜|71"};
    assertThat(review(read("2026春四年级数学 考试日期：2026年6月28日", unnamed)).differences()).hasSize(1);
    assertThat(review(read("2026春四年级数学", unnamed)).differences()).hasSize(1);
    var other = read("2026春四年级数学 考试日期：2026年4月20日", unnamed);
    assertThat(review(other).isClear()).isTrue();
    commit(other, Map.of());
    assertThat(fresh.archive().results().papers()).extracting(p -> p.info().exam()).containsExactlyInAnyOrder("期末", "");
  }

  private Set<Long> everybody() {
    var out = new TreeSet<Long>();
    for (Paper paper : fresh.archive().results().papers()) {
      fresh.archive().results().results(paper.id()).pupils().stream().map(PupilResult::pupilId).forEach(out::add);
    }
    return out;
  }

  private Review review(WorkbookReading reading) {
    return fresh.imports().review(List.of(reading), Progress.NONE);
  }

  private ImportRecord commit(WorkbookReading reading, Map<Decisions.RowAt, Long> pupils) {
    return fresh.imports().commit(List.of(reading), new Decisions(Set.of(), pupils), Some.CLERK, Progress.NONE).imported().getFirst();
  }

  private WorkbookReading read(String title, String... rows) throws IOException {
    var lines = Stream.concat(Stream.of(title), Arrays.stream(rows)).toArray(String[]::new);
    var file = SheetFile.xlsx().sheet("表", lines).save(folder.resolve("成绩.xlsx"));
    return fresh.imports().open(file, Optional.empty(), Progress.NONE).recognise(Map.of(), Progress.NONE);
  }
}

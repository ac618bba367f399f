package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.store.jooq.DefaultSchema;

/** Who is taken for whom from one sheet to the next, and where identity may stand at all. */
class VaultTest {
  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  @Test
  void byExamNumberWhenTheSheetsShareOne() {
    assertThat(sameInAutumn(Some.pupil("1001", "", "甲", 1), in(5, "1001", "", "甲", 2))).isTrue();
    assertThat(sameInAutumn(Some.pupil("1001", "", "甲", 1), in(5, "1001", "", "", 2))).isTrue();
  }

  @Test
  void byStudentCodeWhenExamNumbersWereGivenAnew() {
    assertThat(sameInAutumn(Some.pupil("1001", "G1", "甲", 1), in(5, "2002", "G1", "甲", 3))).isTrue();
  }

  @Test
  void byClassAndNameOfTheSameYearOfEntry() {
    assertThat(sameInAutumn(Some.pupil("1001", "", "甲", 1), in(5, "2002", "", "甲", 1))).isTrue();
    assertThat(sameInAutumn(Some.pupil("1001", "", "乙", 1), in(4, "2003", "", "乙", 1))).isFalse();
    assertThat(sameInAutumn(Some.pupil("1001", "", "丙", 1), in(5, "2004", "", "丙", 2))).isFalse();
  }

  @Test
  void anExamNumberOfAnotherNameOrCodeIsAnotherPupil() {
    assertThat(sameInAutumn(Some.pupil("1001", "", "甲", 1), in(5, "1001", "", "乙", 1))).isFalse();
    assertThat(sameInAutumn(Some.pupil("1002", "G1", "", 1), in(5, "1002", "G2", "", 1))).isFalse();
    assertThat(sameInAutumn(Some.pupil("1003", "G3", "丙", 1), in(5, "", "G4", "丙", 1))).isFalse();
  }

  @Test
  void ofTwoOfOneNameNeitherIsGuessed() {
    var spring = keep(Some.SPRING, "a", Some.pupil("1", "", "甲", 1), Some.pupil("2", "", "甲", 1), Some.pupil("3", "", "乙", 1));
    var autumn = keep(Some.AUTUMN, "b", in(5, "8", "", "甲", 1), in(5, "9", "", "乙", 1), in(5, "7", "", "乙", 1));
    assertThat(autumn).doesNotContainAnyElementsOf(spring).doesNotHaveDuplicates();
  }

  @Test
  void aSurerSignOfALaterRowGoesBeforeTheNameOfAnEarlierOne() {
    var spring = keep(Some.SPRING, "a", Some.pupil("1", "G1", "甲", 1));
    var autumn = keep(Some.AUTUMN, "b", in(5, "5", "", "甲", 1), in(5, "6", "G1", "甲改名", 1));
    assertThat(autumn.get(1)).isEqualTo(spring.getFirst());
    assertThat(autumn.getFirst()).isNotEqualTo(spring.getFirst());
  }

  @Test
  void whatALaterSheetSaysHelpsTheNext() {
    var spring = keep(Some.SPRING, "数学", Some.pupil("1", "G1", "甲", 1));
    keep(Some.AUTUMN, "数学", in(5, "77", "G1", "甲", 6));
    assertThat(keep(Some.AUTUMN, "语文", in(5, "77", "", "", 6))).isEqualTo(spring);
  }

  @Test
  void nobodyWithoutAnySignIsTakenForAnybody() {
    var spring = keep(Some.SPRING, "a", Some.pupil("", "", "", 1), Some.pupil("", "", "", 1));
    assertThat(keep(Some.AUTUMN, "b", in(5, "", "", "", 1))).doesNotContainAnyElementsOf(spring);
    assertThat(spring).doesNotHaveDuplicates();
  }

  @Test
  void pseudonymsAndIdsGiveAwayNoPlaceInTheSheet() {
    fresh.archive().intake().commit(
        Some.reading("a.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(200))), "", Some.CLERK, Progress.NONE);
    var pupils = fresh.archive().results().results(1).pupils();
    var numbers = pupils.stream().mapToInt(p -> Integer.parseInt(p.pseudonym().substring(2))).toArray();
    assertThat(Arrays.stream(numbers).sorted().toArray()).containsExactly(IntStream.rangeClosed(1, 200).toArray());
    // Of 199 neighbours a shuffle leaves about one next to each other; sheet or class order leaves over sixty.
    assertThat(IntStream.range(1, 200).filter(i -> numbers[i] == numbers[i - 1] + 1).count()).isLessThan(10);
    assertThat(pupils.stream().sorted(java.util.Comparator.comparing(PupilResult::pseudonym)).map(PupilResult::pupilId)).isSorted();
  }

  @Test
  void noTableButTheVaultHasRoomForAnIdentity() {
    var tables = DefaultSchema.DEFAULT_SCHEMA.getTables();
    assertThat(tables).hasSizeGreaterThan(10);
    for (var table : tables) {
      var who =
          Arrays.stream(table.fields())
              .filter(f -> f.getDataType().getSQLDataType().equals(SQLDataType.VARCHAR))
              .map(f -> f.getName())
              .filter(n -> n.contains("EXAM") || n.contains("CODE") || n.contains("NAME"))
              .toList();
      switch (table.getName()) {
        case "VAULT" -> assertThat(who).containsExactlyInAnyOrder("EXAM_NUMBER", "STUDENT_CODE", "NAME");
        // The school's own name.
        case "PROFILE" -> assertThat(who).containsExactly("NAME");
        default -> assertThat(who).as(table.getName()).isEmpty();
      }
    }
  }

  @Test
  void whatStationsSeeOfAPupilHasNoIdentityInIt() {
    fresh.archive().intake().commit(
        Some.reading("a.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(20))), "", Some.CLERK, Progress.NONE);
    assertThat(fresh.archive().results().results(1).toString()).doesNotContain("诸葛").doesNotContain("G1201").doesNotContain("4026");
    for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      if (!table.getName().equals("VAULT")) {
        String rows = fresh.db().read(sql -> sql.selectFrom(table).fetch().formatCSV());
        assertThat(rows).as(table.getName())
            .doesNotContain("诸葛").doesNotContain("G1201").doesNotContain("4026");
      }
    }
  }

  private boolean sameInAutumn(PupilRow before, PupilRow after) {
    var subject = before.name() + before.examNumber() + after.examNumber() + after.name() + after.studentCode();
    return keep(Some.SPRING, subject, before).equals(keep(Some.AUTUMN, subject, after));
  }

  private static PupilRow in(int grade, String exam, String code, String name, int classNo) {
    return new PupilRow(exam, code, name, new ClassRef(grade, classNo), Presence.PRESENT, 7, 3);
  }

  private List<Long> keep(Round round, String subject, PupilRow... rows) {
    var record =
        fresh.archive().intake().commit(
            Some.reading(subject + round.label(), Some.paper(round, subject, List.of(rows))), "", Some.CLERK, Progress.NONE);
    var results = fresh.archive().results();
    var paper = results.papers().stream().filter(p -> p.importId() == record.id()).findFirst().orElseThrow();
    return results.results(paper.id()).pupils().stream().map(PupilResult::pupilId).toList();
  }
}

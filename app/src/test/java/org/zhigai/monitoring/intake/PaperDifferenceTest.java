package org.zhigai.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.ExactPaper;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.PupilGroups.Boarding;
import org.zhigai.monitoring.PupilGroups.Sex;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.PaperDifference.Change;

/** What a corrected workbook changes is told number by number, and nothing else is. */
class PaperDifferenceTest {
  private static final PaperResults STORED = paper().row(1, 3, 4).row(1, 5, 6).away(2, Presence.ABSENT).results();
  private static final ImportRecord FROM = new ImportRecord(1, "数学.xlsx", "", LocalDateTime.of(2026, 6, 1, 9, 0), "王敏", "");

  private static ExactPaper paper() {
    return ExactPaper.mathematics().item(5, .5, "几何").item(10, .5, "运算");
  }

  /** The same workbook once more, but for what {@code other} makes of it; pupils keep their keys by their names. */
  private static PaperDifference against(PaperResults fresh, UnaryOperator<PupilRow> other) {
    var pupils = fresh.pupils().stream().map(p -> other.apply(row(p))).toList();
    var content =
        new PaperContent(
            fresh.paper().info(), fresh.paper().items(), fresh.paper().fullMark(), pupils, fresh.scores(), fresh.choices(), fresh.paper().origin());
    var who = java.util.stream.IntStream.range(0, pupils.size())
        .mapToObj(r -> new PupilMatch(r, PupilMatch.How.EXAM_NUMBER, fresh.pupils().get(r).pupilId(), List.of())).toList();
    return PaperDifference.between(new StoredPaper(FROM, STORED), content, who);
  }

  private static PupilRow row(PupilResult p) {
    return new PupilRow("0" + p.pupilId(), "", "甲" + p.pupilId(), p.classRef(), p.presence(), p.total(), p.sheetRow(), p.groups());
  }

  private static PaperDifference against(ExactPaper fresh) {
    return against(fresh.results(), p -> p);
  }

  @Test
  void theSameWorkbookChangesNothing() {
    var same = against(paper().row(1, 3, 4).row(1, 5, 6).away(2, Presence.ABSENT));
    assertThat(same.isNone()).isTrue();
    assertThat(same.changes()).isEmpty();
  }

  @Test
  void aScoreThatIsAnotherIsToldWithItsTotal() {
    var changed = against(paper().row(1, 3, 9).row(1, 5, 6).away(2, Presence.ABSENT));
    assertThat(changed.changes()).containsExactly(
        new Change("甲1", new ClassRef(4, 1), 3, "2", Presence.PRESENT, Presence.PRESENT, 4, 9),
        new Change("甲1", new ClassRef(4, 1), 3, "", Presence.PRESENT, Presence.PRESENT, 7, 12));
    assertThat(changed.isNone()).isFalse();
  }

  /** Somebody who was absent sat after all: every score is new, and none was a nought. */
  @Test
  void whoWasAwayAndIsNot() {
    var changed = against(paper().row(1, 3, 4).row(1, 5, 6).row(2, 0, 7)).changes();
    assertThat(changed).extracting(Change::item).containsExactly("1", "2", "");
    assertThat(changed).allSatisfy(c -> {
      assertThat(c.before()).isNaN();
      assertThat(c.presenceBefore()).isEqualTo(Presence.ABSENT);
      assertThat(c.presenceAfter()).isEqualTo(Presence.PRESENT);
    });
    assertThat(changed.getFirst().after()).isZero();
    var why = against(paper().row(1, 3, 4).row(1, 5, 6).away(2, Presence.EXEMPT)).changes();
    assertThat(why).as("another reason alone").singleElement().matches(c -> c.item().isEmpty() && c.presenceAfter() == Presence.EXEMPT);
  }

  @Test
  void whoCameAndWhoIsGone() {
    var changed = against(paper().row(1, 3, 4).pupil(9, 1, 1, 1));
    assertThat(changed.added()).isEqualTo(1);
    assertThat(changed.gone()).containsExactly("S-0002", "S-0003");
    assertThat(changed.isNone()).isFalse();
  }

  @Test
  void itemsThatCameAreGoneOrCountOtherwise() {
    var other = ExactPaper.mathematics().item(5, .5, "几何").item(8, .5, "运算").item(2, .5, "统计").row(1, 3, 4, 0).row(1, 5, 6, 0).away(2, Presence.ABSENT);
    var changed = against(other);
    assertThat(changed.itemsAdded()).containsExactly("3");
    assertThat(changed.itemsGone()).isEmpty();
    assertThat(changed.itemsRemarked()).containsExactly("2");
    assertThat(changed.fullMarkBefore()).isEqualTo(15);
    assertThat(changed.fullMarkAfter()).isEqualTo(15);
    var fewer = against(ExactPaper.mathematics().item(5, .5, "几何").row(1, 3).row(1, 5).away(2, Presence.ABSENT));
    assertThat(fewer.itemsGone()).containsExactly("2");
    assertThat(fewer.fullMarkAfter()).isEqualTo(5);
  }

  /** By their labels, wherever their columns stand. */
  @Test
  void anItemIsFoundByItsLabel() {
    var turned = paper().row(1, 3, 4).row(1, 5, 6).away(2, Presence.ABSENT).results();
    var items = List.of(turned.paper().items().get(1), turned.paper().items().get(0));
    var cells = turned.scores().cells().clone();
    for (var r = 0; r < 3; r++) {
      var first = cells[2 * r];
      cells[2 * r] = cells[2 * r + 1];
      cells[2 * r + 1] = first;
    }
    var p = turned.paper();
    var moved = new org.zhigai.monitoring.Paper(p.id(), p.importId(), p.info(), List.<Item>copyOf(items), p.fullMark(), p.origin(), p.date());
    assertThat(against(new PaperResults(moved, turned.pupils(), new org.zhigai.stats.ScoreMatrix(3, 2, cells)), q -> q).isNone()).isTrue();
  }

  /** What is no score is counted, not told one by one. */
  @Test
  void whatElseIsSaidOfAPupilIsCounted() {
    var same = paper().row(1, 3, 4).row(1, 5, 6).away(2, Presence.ABSENT).results();
    var changed =
        against(
            same,
            p -> new PupilRow(p.examNumber(), "", p.name(), p.classRef(), p.presence(), p.total(), p.sheetRow(), new PupilGroups(Sex.MALE, Boarding.UNKNOWN)));
    assertThat(changed.besides()).isEqualTo(3);
    assertThat(changed.changes()).isEmpty();
    assertThat(changed.isNone()).isFalse();
  }

  @Test
  void whatARoundingMakesIsNoChange() {
    assertThat(against(paper().row(1, 3.00001, 4).row(1, 5, 6).away(2, Presence.ABSENT)).isNone()).isTrue();
    assertThat(against(paper().row(1, 3.01, 4).row(1, 5, 6).away(2, Presence.ABSENT)).isNone()).isFalse();
  }
}

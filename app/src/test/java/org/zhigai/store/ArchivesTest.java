package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Progress;
import org.zhigai.ledger.AuditLine;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemState;

/** What goes into an archive comes out of it as it was, from the disk. */
class ArchivesTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 10, 0);
  private static final Actor HEAD = new Actor("李校长", "校长室");

  @RegisterExtension final FreshStore fresh = new FreshStore();

  @Test
  void theProfileIsReplaced() {
    var other = new SchoolProfile("另一所小学", "和平区", "周校长");
    fresh.archive().profile().save(other);
    assertThat(fresh.reopen().profile().profile()).isEqualTo(other);
  }

  @Test
  void problems() {
    var kept = fresh.archive().problems().save(Some.problem(0, "对比.xlsx", ProblemState.SUGGESTED), Some.CLERK);
    assertThat(kept.number()).isEqualTo("WT-2026-001");
    assertThat(kept).isEqualTo(Some.problem(0, "对比.xlsx", ProblemState.SUGGESTED).withId(kept.id(), "WT-2026-001"));
    var merged = kept.withState(ProblemState.MERGED, "同一问题", Optional.of(17L));
    fresh.archive().problems().save(merged, Some.CLERK);
    assertThat(fresh.reopen().problems().problems()).containsExactly(merged);
  }

  @Test
  void adjustments() {
    var problem = fresh.archive().problems().save(Some.problem(0, "对比.xlsx", ProblemState.CONFIRMED), Some.CLERK);
    var kept = fresh.archive().adjustments().save(Some.adjustment(problem.id()), Some.CLERK);
    var second = fresh.archive().adjustments().save(Some.adjustment(problem.id()), Some.CLERK);
    assertThat(fresh.reopen().adjustments().adjustments()).containsExactly(kept, second);
    assertThat(kept).isEqualTo(Some.adjustment(problem.id()).withId(kept.id(), "TZ-2026-001"));
    fresh.archive().adjustments().delete(second.id(), Some.CLERK);
    assertThat(fresh.archive().adjustments().save(Some.adjustment(problem.id()), Some.CLERK).number()).isEqualTo("TZ-2026-003");
    assertThat(fresh.reopen().adjustments().adjustments()).extracting(TeachingAdjustment::number)
        .containsExactly("TZ-2026-001", "TZ-2026-003");
  }

  @Test
  void theLedgerKeepsWhoChangedWhatFromWhatToWhat() {
    var problem = fresh.archive().problems().save(Some.problem(0, "对比.xlsx", ProblemState.CONFIRMED), Some.CLERK);
    var kept = fresh.archive().ledger().save(Some.entry(problem.id()), Some.CLERK);
    assertThat(kept).isEqualTo(Some.entry(problem.id()).withId(kept.id(), "ZG-2026-001"));
    var moved = kept.withStatus(LedgerStatus.IN_PROGRESS, Optional.of(LocalDate.of(2027, 2, 1)));
    fresh.archive().ledger().save(moved, HEAD);
    fresh.archive().ledger().save(moved, HEAD);
    var ledger = fresh.reopen().ledger();
    assertThat(ledger.entries()).containsExactly(moved);
    assertThat(ledger.history(kept.id())).containsExactly(
        new AuditLine(NOW, "王老师", "教务处", "created", "", "分数薄弱"),
        new AuditLine(NOW, "李校长", "校长室", "closedOn", "", "2027-02-01"),
        new AuditLine(NOW, "李校长", "校长室", "status", "NOT_STARTED", "IN_PROGRESS"));
    assertThat(ledger.history(4711)).isEmpty();
  }

  @Test
  void numbersOfOneYearAreNotGivenTwice() {
    var problems = fresh.archive().problems();
    var first = problems.save(Some.problem(0, "a.xlsx", ProblemState.SUGGESTED), Some.CLERK);
    var decided = problems.save(Some.problem(0, "b.xlsx", ProblemState.CONFIRMED), Some.CLERK);
    problems.removeSuggestions(List.of(first.id(), decided.id()), Some.CLERK);
    assertThat(problems.save(Some.problem(0, "c.xlsx", ProblemState.SUGGESTED), Some.CLERK).number()).isEqualTo("WT-2026-003");
    assertThat(problems.problems()).extracting(Problem::number).containsExactly("WT-2026-002", "WT-2026-003");
  }

  @Test
  void aSuggestionThatAPlanStandsOnStays() {
    var problem = fresh.archive().problems().save(Some.problem(0, "a.xlsx", ProblemState.SUGGESTED), Some.CLERK);
    fresh.archive().adjustments().save(Some.adjustment(problem.id()), Some.CLERK);
    fresh.archive().problems().removeSuggestions(List.of(problem.id()), Some.CLERK);
    assertThat(fresh.archive().problems().problems()).hasSize(1);
  }

  @Test
  void indicatorsAndQuestionnaires() {
    var later = Some.indicator(Some.AUTUMN, "数学", 4);
    var other = Some.indicator(Some.SPRING, "语文", 8);
    var first = Some.indicator(Some.SPRING, "英语", 4);
    var lines = new org.zhigai.monitoring.intake.Content.IndicatorContent(List.of(later, other, first), later.origin());
    var made = Some.questionnaire();
    var kept = fresh.archive().intake().commit(Some.reading("对比.xlsx", lines, made), "对比", Some.CLERK, Progress.NONE);
    assertThat(kept).isEqualTo(new ImportRecord(kept.id(), "对比.xlsx", "sha of 对比.xlsx", NOW, "王老师", "对比"));
    var results = fresh.reopen().results();
    assertThat(results.indicators()).extracting(Indicator::domain).containsExactly("英语", "语文", "数学");
    assertThat(results.indicators()).containsExactly(first, other, later);
    assertThat(results.questionnaires()).hasSize(1);
    Questionnaire read = results.questionnaires().getFirst();
    assertThat(read.questions()).isEqualTo(made.questions());
    assertThat(read.classes()).isEqualTo(made.classes());
    assertThat(read.answers().cells()).containsExactly(made.answers().cells());
    assertThat(read.importId()).isEqualTo(kept.id());
    assertThat(results.imports()).containsExactly(kept);
    assertThat(fresh.archive().intake().bySha256("sha of 对比.xlsx")).contains(kept);
    assertThat(fresh.archive().intake().bySha256("other")).isEmpty();
  }

  @Test
  void aPaperNobodyStored() {
    assertThatThrownBy(() -> fresh.archive().results().results(1)).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void entriesComeByNumber() {
    for (var i = 0; i < 3; i++) {
      var problem = fresh.archive().problems().save(Some.problem(0, i + ".xlsx", ProblemState.CONFIRMED), Some.CLERK);
      fresh.archive().ledger().save(Some.entry(problem.id()), Some.CLERK);
    }
    assertThat(fresh.archive().ledger().entries()).extracting(LedgerEntry::number)
        .containsExactly("ZG-2026-001", "ZG-2026-002", "ZG-2026-003");
  }
}

package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Change;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.store.jooq.Tables;

/** Imports: whole or not at all, and taken back with all they brought and nothing of the others'. */
class IntakeTest {
  private static final List<Table<?>> BROUGHT =
      List.of(
          Tables.IMPORT, Tables.PAPER, Tables.PAPER_PUPIL, Tables.PUPIL, Tables.VAULT, Tables.INDICATOR, Tables.QUESTIONNAIRE,
          Tables.ANSWER_ROW);

  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  private ImportRecord commit(WorkbookReading reading) {
    return fresh.archive().intake().commit(reading, "", Some.CLERK, Progress.NONE);
  }

  private static WorkbookReading everything() {
    return Some.reading(
        "全部.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(40)), Some.questionnaire(),
        new Content.IndicatorContent(List.of(Some.indicator(Some.SPRING, "数学", 4)), Some.origin("全部.xlsx", "A1")),
        Some.paper(Some.SPRING, "语文", Some.pupils(45)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void cancelledAnywhereNothingStays(int steps) {
    var left = new int[] {steps};
    assertThatThrownBy(() -> fresh.archive().intake().commit(everything(), "", Some.CLERK, (at, what) -> left[0]-- > 0))
        .isInstanceOf(CancellationException.class);
    assertNothingThere();
    commit(everything());
    assertThat(fresh.archive().results().papers()).hasSize(2);
  }

  @Test
  void ofSeveralFilesAllOrNone() {
    assertThatThrownBy(() -> fresh.archive().intake().whole(() -> {
      commit(everything());
      commit(Some.reading("数学二.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(3))));
    })).isInstanceOfSatisfying(UserFault.class, fault -> {
      assertThat(fault.code()).isEqualTo("ZG-322");
      assertThat(fault.kind()).isEqualTo(UserFault.Kind.INPUT);
      assertThat(fault.remedy().values()).containsExactly("全部.xlsx");
    });
    assertNothingThere();
  }

  @Test
  void aRefusedFileLeavesTheStoreAsItWas() {
    commit(everything());
    assertThatThrownBy(() -> commit(Some.reading(
        "数学二.xlsx", Some.paper(Some.AUTUMN, "英语", Some.pupils(50)), Some.paper(Some.SPRING, "数学", Some.pupils(3)))))
        .isInstanceOf(UserFault.class);
    assertThat(fresh.count(Tables.PUPIL)).isEqualTo(45);
    assertThat(fresh.archive().results().papers()).hasSize(2);
  }

  @Test
  void undoTakesEverythingAlong() {
    var record = commit(everything());
    Some.problem(fresh.book(), fresh.archive().results().papers().getFirst().id(), "全部.xlsx", ProblemState.SUGGESTED);
    assertThat(fresh.imports().dependants(record.id())).isEmpty();
    fresh.imports().undo(record.id(), Some.CLERK);
    assertNothingThere();
    assertThat(fresh.book().all(Problem.KIND)).isEmpty();
  }

  @Test
  void undoLeavesTheOthersTheirPupilsAndTheirNames() {
    var first = commit(Some.reading("春.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(30))));
    var unrelated = commit(Some.reading("问卷.xlsx", Some.questionnaire()));
    var later = commit(Some.reading("秋.xlsx", Some.paper(Some.SPRING, "语文", Some.pupils(20))));
    assertThat(fresh.count(Tables.PUPIL)).isEqualTo(30);
    fresh.archive().intake().undo(first.id(), Some.CLERK);
    assertThat(fresh.count(Tables.PUPIL)).isEqualTo(20);
    assertThat(fresh.count(Tables.VAULT)).isEqualTo(20);
    assertThat(fresh.archive().results().imports()).containsExactly(later, unrelated);
    fresh.archive().intake().undo(later.id(), Some.CLERK);
    assertThat(fresh.count(Tables.PUPIL)).isZero();
    assertThat(fresh.count(Tables.VAULT)).isZero();
  }

  @Test
  void whatOnlyAnUndoneImportSaidOfAPupilIsForgotten() {
    commit(Some.reading("春.xlsx", Some.paper(Some.SPRING, "数学", List.of(Some.pupil("1", "", "", 1)))));
    var second = commit(Some.reading("语文.xlsx", Some.paper(Some.SPRING, "语文", List.of(Some.pupil("1", "G9", "", 1)))));
    assertThat(fresh.count(Tables.PUPIL)).isOne();
    fresh.archive().intake().undo(second.id(), Some.CLERK);
    assertThat(column(Tables.VAULT.STUDENT_CODE))
        .containsExactly("");
  }

  @Test
  void pseudonymsOfPupilsThatWentAreNotGivenAgain() {
    var first = commit(Some.reading("a.xlsx", Some.paper(Some.SPRING, "数学", List.of(Some.pupil("1", "", "", 1)))));
    commit(Some.reading("b.xlsx", Some.paper(Some.SPRING, "语文", List.of(Some.pupil("2", "", "", 1)))));
    fresh.archive().intake().undo(first.id(), Some.CLERK);
    commit(Some.reading("c.xlsx", Some.paper(Some.SPRING, "英语", List.of(Some.pupil("3", "", "", 1)))));
    assertThat(column(Tables.PUPIL.PSEUDONYM))
        .containsExactlyInAnyOrder("S-0002", "S-0003");
  }

  @Test
  void whatPeopleDecidedHoldsAnImport() {
    var paper = commit(Some.reading("数学.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(5))));
    var lines = commit(Some.reading(
        "对比.xlsx", new Content.IndicatorContent(List.of(Some.indicator(Some.SPRING, "数学", 4)), Some.origin("对比.xlsx", "A1"))));
    var paperId = fresh.archive().results().papers().getFirst().id();
    var confirmed = Some.problem(fresh.book(), paperId, "数学.xlsx", ProblemState.CONFIRMED);
    var other = Some.problem(fresh.book(), 0, "对比.xlsx", ProblemState.SUGGESTED);
    Some.adjustment(fresh.book(), confirmed.id());
    Some.entry(fresh.book(), confirmed.id());
    var imports = fresh.imports();
    assertThat(imports.dependants(paper.id())).containsExactly("WT-2026-001", "TZ-2026-001", "ZG-2026-001");
    assertThat(imports.dependants(lines.id())).as("a mere suggestion").isEmpty();
    Books.given(fresh.book(), Problem.KIND, Edit.go(other.row(), ProblemState.MERGED, Values.of(Problem.INTO, confirmed.id())));
    assertThat(imports.dependants(lines.id())).containsExactly("WT-2026-002");
    assertThat(imports.dependants(paper.id())).as("what was merged into it stands on it too")
        .containsExactly("WT-2026-001", "WT-2026-002", "TZ-2026-001", "ZG-2026-001");
    assertThatThrownBy(() -> imports.undo(paper.id(), Some.CLERK))
        .isInstanceOfSatisfying(UserFault.class, fault -> assertThat(fault.code()).isEqualTo("ZG-323"));
    assertThat(fresh.count(Tables.PAPER)).isOne();
  }

  @Test
  void aPlanHoldsItsProblemAndWithdrawnWithItHoldsTheImportNoLonger() {
    var paper = commit(Some.reading("数学.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(5))));
    var paperId = fresh.archive().results().papers().getFirst().id();
    var problem = Some.problem(fresh.book(), paperId, "数学.xlsx", ProblemState.CONFIRMED);
    var plan = Some.adjustment(fresh.book(), problem.id());
    var declined = Edit.go(problem.row(), ProblemState.DECLINED, Values.of(Problem.REASON, "样本太少"));
    var book = fresh.book();
    assertThatThrownBy(() -> Books.given(book, Problem.KIND, declined)).isInstanceOf(UserFault.class);
    assertThat(fresh.imports().dependants(paper.id())).containsExactly("WT-2026-001", "TZ-2026-001");
    book.apply(Change.of(Phrase.of("task.did"), Some.CLERK, new Edit.Withdraw<>(plan.row(), "随问题作废"), declined)).orThrow();
    assertThat(fresh.imports().dependants(paper.id())).isEmpty();
    fresh.imports().undo(paper.id(), Some.CLERK);
    assertThat(fresh.count(Tables.PAPER)).isZero();
  }

  private List<String> column(TableField<?, String> column) {
    return fresh.db().read(sql -> sql.select(column).from(column.getTable()).fetch(column));
  }

  private void assertNothingThere() {
    for (var table : BROUGHT) {
      assertThat(fresh.count(table)).as(table.getName()).isZero();
    }
  }
}

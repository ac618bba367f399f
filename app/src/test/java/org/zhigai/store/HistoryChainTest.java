package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhigai.fakes.Causes;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;
import org.zhigai.store.tables.Chained;

/** The history is a chain: whoever writes around the program is found at the first change that no longer fits. */
class HistoryChainTest {
  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  /** Five changes: opened, written about, declined, taken back, made again. */
  @BeforeEach
  void edit() {
    var row = Some.problem(fresh.book(), 0, "对比.xlsx", ProblemState.SUGGESTED).row();
    row = did(Edit.put(row, Values.of(Problem.CAUSES, Causes.said("课时不足")).and(Problem.PROPOSER, "王老师、李老师")), "原文如此");
    did(Edit.go(row, ProblemState.DECLINED, Values.of(Problem.REASON, "样本太小")), "");
    assertThat(fresh.book().undo(Books.BY)).isPresent();
    assertThat(fresh.book().redo(Books.BY)).isPresent();
  }

  private Row<Problem> did(Edit edit, String why) {
    return fresh.book().apply(Change.of(Phrase.of("problem.edited", "WT-2026-001"), Books.BY, edit).because(why)).row(Problem.KIND);
  }

  private OptionalLong firstBroken() {
    return fresh.db().read(Chained::firstBroken);
  }

  private void around(String sql) {
    assertThat(fresh.db().<Integer>whole(context -> context.execute(sql))).as(sql).isPositive();
  }

  @Test
  void whatTheProgramWroteHoldsTogetherAlsoAfterAReopening() {
    assertThat(firstBroken()).isEmpty();
    fresh.reopen();
    assertThat(firstBroken()).isEmpty();
    did(Edit.put(fresh.book().rows(Problem.KIND).getFirst(), Values.of(Problem.CAUSES, Causes.said("别的"))), "");
    assertThat(firstBroken()).isEmpty();
  }

  @Test
  void anEmptyHistoryHoldsTogether() {
    around("delete from change_line");
    around("delete from change");
    assertThat(firstBroken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "update change set done_by = '别人' where id = 2",
      "update change set department = '' where id = 2",
      "update change set done_at = dateadd('SECOND', 1, done_at) where id = 2",
      "update change set why = '' where id = 2",
      "update change set what = '{\"key\":\"problem.confirmed\"}' where id = 2",
      "update change set lasting = true where id = 2",
      "update change set undoes = 1 where id = 2",
      "update change set redoes = 1 where id = 2",
      "update change set before_hash = repeat('0', 64) where id = 2",
      "update change set hash = repeat('0', 64) where id = 2",
      "update change_line set after_value = '\"课时够了\"' where change_id = 2 and field = 'causes'",
      "update change_line set before_value = '\"\"' where change_id = 2 and field = 'causes'",
      "update change_line set record_id = 99 where change_id = 2 and field = 'causes'",
      "update change_line set number = 'WT-2026-002' where change_id = 2 and field = 'causes'",
      "update change_line set kind = 'ledger' where change_id = 2 and field = 'causes'",
      "update change_line set field = 'causes2' where change_id = 2 and field = 'causes'",
      "delete from change_line where change_id = 2 and field = 'causes'",
      "insert into change_line select change_id, place + 10, record_id, kind, number, 'x', before_value, after_value from change_line where change_id = 2 and field = 'causes'"
  })
  void whatIsAlteredRemovedOrPutInIsFoundWhereItWasDone(String sql) {
    around(sql);
    assertThat(firstBroken()).hasValue(2);
  }

  @Test
  void aChangeThatIsTakenOutIsFoundAtTheOneAfterIt() {
    around("delete from change_line where change_id = 2");
    around("delete from change where id = 2");
    assertThat(firstBroken()).hasValue(3);
  }

  @Test
  void aChangeThatIsPutInIsFound() {
    around(
        "insert into change (done_at, done_by, department, what, why, lasting, undoes, redoes, before_hash, hash) "
            + "select done_at, done_by, department, what, why, lasting, undoes, redoes, before_hash, hash from change where id = 1");
    assertThat(firstBroken()).hasValue(6);
  }

  /** The parts are bound with their lengths: nothing moves from one field into the next unseen. */
  @Test
  void aTextMovedFromOneFieldIntoTheNextIsFound() {
    around("update change set done_by = '王敏教', department = '务处' where id = 3");
    assertThat(firstBroken()).hasValue(3);
  }
}

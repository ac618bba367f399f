package org.zhigai.store;

import static org.zhigai.store.jooq.Tables.ADJUSTMENT;
import static org.zhigai.store.jooq.Tables.LEDGER_ENTRY;
import static org.zhigai.store.jooq.Tables.PROBLEM;

import java.util.List;
import org.jooq.impl.DSL;
import org.zhigai.kernel.Actor;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemArchive;
import org.zhigai.problems.ProblemState;

/** Problems. */
record ProblemTable(Db db) implements ProblemArchive {

  @Override
  public List<Problem> problems() {
    return db.read(sql ->
        sql.select(PROBLEM.BODY).from(PROBLEM).orderBy(PROBLEM.NUMBER).fetch(r -> Db.from(r.value1(), Problem.class)));
  }

  @Override
  public Problem save(Problem problem, Actor by) {
    return db.whole(sql -> {
      var journal = new Journal(sql);
      if (problem.id() == 0) {
        var number = journal.number("WT", problem.finding().round().year());
        var id =
            sql.insertInto(PROBLEM, PROBLEM.NUMBER, PROBLEM.STATE, PROBLEM.BODY)
                .values(number, problem.state().name(), "")
                .returning(PROBLEM.ID)
                .fetchSingle()
                .getId();
        var kept = problem.withId(id, number);
        sql.update(PROBLEM).set(PROBLEM.BODY, Db.json(kept)).where(PROBLEM.ID.eq(id)).execute();
        journal.line(number, "created", "", kept.statement(), by, db.now());
        return kept;
      }
      var before = sql.select(PROBLEM.BODY).from(PROBLEM).where(PROBLEM.ID.eq(problem.id())).fetchSingle().value1();
      var body = Db.json(problem);
      sql.update(PROBLEM)
          .set(PROBLEM.STATE, problem.state().name())
          .set(PROBLEM.BODY, body)
          .where(PROBLEM.ID.eq(problem.id()))
          .execute();
      journal.changed(problem.number(), before, body, by, db.now());
      return problem;
    });
  }

  @Override
  public void removeSuggestions(List<Long> ids, Actor by) {
    db.whole(sql ->
        sql.deleteFrom(PROBLEM)
            .where(PROBLEM.ID.in(ids), PROBLEM.STATE.eq(ProblemState.SUGGESTED.name()))
            .andNotExists(DSL.selectOne().from(ADJUSTMENT).where(ADJUSTMENT.PROBLEM_ID.eq(PROBLEM.ID)))
            .andNotExists(DSL.selectOne().from(LEDGER_ENTRY).where(LEDGER_ENTRY.PROBLEM_ID.eq(PROBLEM.ID)))
            .execute());
  }
}

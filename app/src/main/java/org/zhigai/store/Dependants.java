package org.zhigai.store;

import static org.zhigai.store.jooq.Tables.ADJUSTMENT;
import static org.zhigai.store.jooq.Tables.IMPORT;
import static org.zhigai.store.jooq.Tables.LEDGER_ENTRY;
import static org.zhigai.store.jooq.Tables.PAPER;
import static org.zhigai.store.jooq.Tables.PROBLEM;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemState;

/**
 * What stands on an import: imports of corrected workbooks that took its papers' place, decided problems, and plans and entries
 * whatever became of their problem. Mere suggestions go with it. What rests on a paper that comes back is no hindrance.
 */
final class Dependants {

  private Dependants() {}

  static List<String> of(DSLContext sql, long importId) {
    var out = new ArrayList<String>(Replaced.by(sql, importId));
    for (var problem : resting(sql, importId)) {
      if (problem.state() == ProblemState.CONFIRMED || problem.state() == ProblemState.MERGED) {
        out.add(problem.number());
      }
      out.addAll(
          sql.select(ADJUSTMENT.NUMBER).from(ADJUSTMENT).where(ADJUSTMENT.PROBLEM_ID.eq(problem.id()))
              .orderBy(ADJUSTMENT.NUMBER).fetch(ADJUSTMENT.NUMBER));
      out.addAll(
          sql.select(LEDGER_ENTRY.NUMBER).from(LEDGER_ENTRY).where(LEDGER_ENTRY.PROBLEM_ID.eq(problem.id()))
              .fetch(LEDGER_ENTRY.NUMBER));
    }
    return out;
  }

  /** Takes back what was only suggested, or declined, from this import. */
  static void removeSuggestions(DSLContext sql, long importId) {
    var ids = resting(sql, importId).stream().map(Problem::id).toList();
    sql.deleteFrom(PROBLEM).where(PROBLEM.ID.in(ids)).execute();
  }

  private static List<Problem> resting(DSLContext sql, long importId) {
    var papers = sql.select(PAPER.ID).from(PAPER).where(PAPER.IMPORT_ID.eq(importId)).fetch(PAPER.ID);
    papers.removeAll(Replaced.papers(sql, importId));
    var file = sql.select(IMPORT.FILE).from(IMPORT).where(IMPORT.ID.eq(importId)).fetchOne(IMPORT.FILE);
    return sql.select(PROBLEM.BODY).from(PROBLEM).orderBy(PROBLEM.NUMBER)
        .fetch(r -> Db.from(r.value1(), Problem.class)).stream()
        .filter(p -> {
          var evidence = p.finding().evidence();
          return evidence.paperId() > 0
              ? papers.contains(evidence.paperId())
              : evidence.cells().stream().anyMatch(c -> c.file().equals(file));
        })
        .toList();
  }
}

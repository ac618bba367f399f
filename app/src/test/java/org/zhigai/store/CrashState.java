package org.zhigai.store;

import static org.zhigai.store.jooq.Tables.CHANGE;

import java.util.List;
import org.zhigai.chain.Chain;
import org.zhigai.chain.ChainArchive;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Book;

/**
 * All that the bench of crashes changes in a store, so that two states of it can be told apart.
 *
 * @param changes lines of the history
 * @param text what was typed last
 */
record CrashState(int imports, int changes, String text) {

  static CrashState of(ChainArchive archive) {
    var problems = new Book(archive.records(), List.of(Problem.KIND), source -> 0).rows(Problem.KIND);
    return new CrashState(
        archive.results().imports().size(), ((H2Archive) archive).db().read(sql -> sql.fetchCount(CHANGE)),
        problems.isEmpty() ? "" : problems.getFirst().get(Problem.GROUNDS));
  }

  /** The book with which a program edits. */
  static Book book(ChainArchive archive) {
    return new Book(archive.records(), Chain.KINDS, source -> 0);
  }

  /** Whether this may be the state of a backup that was made of {@code then}: a pupil may have been deleted from it since, each time with a proof. */
  boolean isOfBackup(CrashState then) {
    return imports == then.imports && text.equals(then.text) && changes >= then.changes;
  }

  /** As it stands in the name of a file. */
  String told() {
    return imports + "_" + changes + "_" + text;
  }

  static CrashState read(String told) {
    var parts = told.split("_", -1);
    return new CrashState(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
  }
}

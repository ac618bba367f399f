package org.zhigai.chain.rights;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;

/** Drives on which deleted pupils still stand in copies of backups, as the proofs of the deletions say. */
public record AwaitedDrives(Book book) {
  private static final Actor PROGRAM = new Actor("知改", "");

  /** What they are called. */
  public List<String> labels() {
    return book.all(PupilErasure.KIND).stream().flatMap(e -> e.stillAwaited().stream()).distinct().toList();
  }

  public boolean has(String label) {
    return labels().contains(label);
  }

  /** Keeps that nobody who was deleted stands in the copies of this drive any more. */
  public void reached(String label) {
    var edits = new ArrayList<Edit>();
    for (var erasure : book.all(PupilErasure.KIND)) {
      if (erasure.stillAwaited().contains(label)) {
        var reached = new ArrayList<>(erasure.row().get(PupilErasure.REACHED));
        reached.add(label);
        edits.add(Edit.put(erasure.row(), Values.of(PupilErasure.REACHED, reached)));
      }
    }
    book.apply(Change.of(Phrase.of("erasure.reached", label), PROGRAM, edits).forGood()).orThrow();
  }
}

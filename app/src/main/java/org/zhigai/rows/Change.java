package org.zhigai.rows;

import java.util.List;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;

/**
 * Edits that are done together or not at all, and undone together.
 *
 * @param what as the undo button and the history say it
 * @param why in the person's words; may be empty
 * @param lasting whether it is the program's own and not for a person to take back
 */
public record Change(Phrase what, List<Edit> edits, Actor by, String why, boolean lasting) {

  public Change {
    edits = List.copyOf(edits);
  }

  public static Change of(Phrase what, Actor by, Edit... edits) {
    return new Change(what, List.of(edits), by, "", false);
  }

  public static Change of(Phrase what, Actor by, List<Edit> edits) {
    return new Change(what, edits, by, "", false);
  }

  public Change because(String reason) {
    return new Change(what, edits, by, reason, lasting);
  }

  /** The same, not for a person to take back: what follows from the results themselves. */
  public Change forGood() {
    return new Change(what, edits, by, why, true);
  }
}

package org.zhigai.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Origin;

/**
 * A paper as stored. A subject-score sheet is a paper without items.
 *
 * @param id key in the store
 * @param importId the import it came with
 * @param fullMark 满分 of the whole paper
 * @param origin the table of scores
 * @param date when it was sat; empty when nobody said it
 */
public record Paper(long id, long importId, PaperInfo info, List<Item> items, double fullMark, Origin origin, Optional<LocalDate> date) {

  public Paper {
    items = List.copyOf(items);
  }

  /** A paper of which nobody said when it was sat. */
  public Paper(long id, long importId, PaperInfo info, List<Item> items, double fullMark, Origin origin) {
    this(id, importId, info, items, fullMark, origin, Optional.empty());
  }
}

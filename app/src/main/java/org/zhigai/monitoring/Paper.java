package org.zhigai.monitoring;

import java.util.List;
import org.zhigai.kernel.Origin;

/**
 * A paper as stored. A subject-score sheet is a paper without items.
 *
 * @param id key in the store
 * @param importId the import it came with
 * @param fullMark 满分 of the whole paper
 * @param origin the table of scores
 */
public record Paper(long id, long importId, PaperInfo info, List<Item> items, double fullMark, Origin origin) {

  public Paper {
    items = List.copyOf(items);
  }
}

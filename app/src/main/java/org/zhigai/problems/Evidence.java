package org.zhigai.problems;

import java.util.List;
import org.zhigai.kernel.Origin;

/**
 * What a finding stands on: the way back to the cells.
 *
 * @param paperId the paper; 0 when the evidence is an indicator or a questionnaire
 * @param formula name of the formula, a key of the list {@code stats}
 * @param items labels of the items or questions it rests on
 * @param cells where those stand
 */
public record Evidence(long paperId, String formula, List<String> items, List<Origin> cells) {

  public Evidence {
    items = List.copyOf(items);
    cells = List.copyOf(cells);
  }
}

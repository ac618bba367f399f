package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person asking said of the columns, by heading or by 1-based number. What is not said is found out: columns that hold
 * numbers and are not called like an id, a total, a class or a rank are items.
 *
 * @param items the items; empty to have them found
 * @param id who a row is; only copied
 * @param group two groups to compare, or the groups of the variance
 * @param cluster classes or schools that rows sit in
 * @param total a score given beside the items
 * @param variance the score whose variance is split
 * @param covariates what the split score is adjusted for
 * @param before earlier score of the same row
 * @param after later score of the same row
 */
public record Columns(
    List<String> items,
    @Nullable String id,
    @Nullable String group,
    @Nullable String cluster,
    @Nullable String total,
    @Nullable String variance,
    List<String> covariates,
    @Nullable String before,
    @Nullable String after) {

  /** Nothing said. */
  public static final Columns UNSAID = new Columns(List.of(), null, null, null, null, null, List.of(), null, null);

  public Columns {
    items = List.copyOf(items);
    covariates = List.copyOf(covariates);
  }

  /** Every column that has been given a part other than item. */
  List<String> named() {
    var out = new ArrayList<String>(covariates);
    for (var one : new String[] {id, group, cluster, total, variance, before, after}) {
      if (one != null) {
        out.add(one);
      }
    }
    return out;
  }
}

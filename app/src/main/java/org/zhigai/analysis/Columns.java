package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the person asking said of the columns, by heading or by 1-based number. What is not said is found out: columns that hold
 * numbers and are not called like an id, a total, a class or a rank are items.
 *
 * @param items the items, empty to have them found; {@code A..B} names all from A to B
 * @param dropped columns to leave alone
 * @param absent what cells say where there is no score, beside the usual ways: {@code 9}, {@code -99}
 * @param id who a row is; only copied
 * @param group two groups to compare, or the groups of the variance
 * @param cluster classes or schools that rows sit in
 * @param crossed a second grouping that crosses the first
 * @param total a score given beside the items
 * @param variance the score whose variance is split
 * @param slope what the split score depends on, by a slope that differs between groups
 * @param covariates what the split score is adjusted for
 * @param before earlier score of the same row
 * @param after later score of the same row
 */
public record Columns(
    List<String> items,
    List<String> dropped,
    List<String> absent,
    @Nullable String id,
    @Nullable String group,
    @Nullable String cluster,
    @Nullable String crossed,
    @Nullable String total,
    @Nullable String variance,
    @Nullable String slope,
    List<String> covariates,
    @Nullable String before,
    @Nullable String after) {

  private static final Set<String> TOTAL = Set.of("total", "sum", "总分", "合计");

  /** Nothing said. */
  public static final Columns UNSAID = new Columns(List.of(), List.of(), List.of(), null, null, null, null, null, null, null, List.of(), null, null);

  public Columns {
    items = List.copyOf(items);
    dropped = List.copyOf(dropped);
    absent = List.copyOf(absent);
    covariates = List.copyOf(covariates);
  }

  /** The columns of labels that were named, by the part they play. */
  Map<String, String> parts() {
    var out = new HashMap<String, String>();
    if (group != null) {
      out.put(Scores.GROUP, group);
    }
    if (cluster != null) {
      out.put(Scores.CLUSTER, cluster);
    }
    if (crossed != null) {
      out.put(Scores.CROSSED, crossed);
    }
    return Map.copyOf(out);
  }

  /** Whether a cell says what was said to mean that there is no score, as text or as a number: {@code 9} also where {@code 9.0} stands. */
  boolean isAbsent(String text) {
    if (absent.contains(text)) {
      return true;
    }
    var value = Numbers.of(text);
    return !Double.isNaN(value) && absent.stream().anyMatch(a -> Numbers.of(a) == value);
  }

  /** The columns of labels and ids that were named. */
  List<String> labels() {
    return present(id, group, cluster, crossed);
  }

  /** The columns of numbers that were named beside the items. */
  List<String> numbers() {
    var out = new ArrayList<>(covariates);
    out.addAll(present(total, variance, slope, before, after));
    return out;
  }

  private static List<String> present(@Nullable String... names) {
    var out = new ArrayList<String>();
    for (var one : names) {
      if (one != null) {
        out.add(one);
      }
    }
    return out;
  }

  /** Whether a name means the sum of the items wherever there is no column of that name. */
  static boolean meansTotal(String name) {
    return TOTAL.contains(name.strip().toLowerCase(Locale.ROOT));
  }
}

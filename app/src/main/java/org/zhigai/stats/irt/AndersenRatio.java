package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ChiSquared;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.irt.ConditionalModel.Form;

/**
 * Whether the steps of items are equally hard, compared with each other, for persons of low and of high score (Andersen 1973, Psychometrika
 * 38:123–140): the median score of those with the same gaps splits, persons at it go with the low.
 *
 * @param statistic likelihood ratio; {@code NaN} when fewer than two items have all their categories inside both groups, or a fit failed
 * @param df parameters of one group
 * @param p chance of at least this under the model; {@code NaN} likewise
 * @param items the items that could be compared, as columns
 */
public record AndersenRatio(double statistic, int df, double p, int[] items) {

  /** As {@link #of(ScoreMatrix, Form, Progress)} for the Rasch model. */
  public static AndersenRatio of(ScoreMatrix scores, Progress progress) {
    return of(scores, Form.PARTIAL_CREDIT, progress);
  }

  public static AndersenRatio of(ScoreMatrix scores, Form form, Progress progress) {
    var data = ConditionalModel.data(scores, form);
    var reached = new double[scores.persons()];
    var gaps = new String[reached.length];
    for (var p = 0; p < reached.length; p++) {
      var row = Arrays.copyOfRange(data.cells, data.patternOf[p] * data.items, (data.patternOf[p] + 1) * data.items);
      var text = new StringBuilder();
      for (var k : row) {
        text.append(k == Responses.MISSING ? '-' : 'x');
        reached[p] += Math.max(0, k);
      }
      gaps[p] = text.toString();
    }
    var medians = medians(reached, gaps);
    var low = new boolean[reached.length];
    var high = new boolean[reached.length];
    for (var p = 0; p < low.length; p++) {
      low[p] = reached[p] <= medians.getOrDefault(gaps[p], 0.0);
      high[p] = !low[p];
    }
    var groups = List.of(scores.persons(low), scores.persons(high));
    var items = common(scores, groups, form);
    if (items.length < 2) {
      return new AndersenRatio(Double.NaN, 0, Double.NaN, items);
    }
    var whole = fit(scores, items, form, progress.part(0, .4));
    var lower = fit(groups.getFirst(), items, form, progress.part(.4, .7));
    var upper = fit(groups.getLast(), items, form, progress.part(.7, 1));
    if (!whole.converged() || !lower.converged() || !upper.converged()) {
      return new AndersenRatio(Double.NaN, 0, Double.NaN, items);
    }
    var statistic = Math.max(0, 2 * (lower.logLik() + upper.logLik() - whole.logLik()));
    return new AndersenRatio(statistic, whole.parameters(), ChiSquared.tail(statistic, whole.parameters()), items);
  }

  private static ConditionalFit fit(ScoreMatrix scores, int[] items, Form form, Progress progress) {
    var data = ConditionalModel.data(scores.items(items), form);
    return ConditionalModel.fit(data, IntStream.range(0, data.items).toArray(), form, progress);
  }

  private static Map<String, Double> medians(double[] reached, String[] gaps) {
    return IntStream.range(0, reached.length)
        .boxed()
        .collect(
            Collectors.groupingBy(
                p -> gaps[p],
                Collectors.collectingAndThen(
                    Collectors.toList(), rows -> Descriptives.of(rows.stream().mapToDouble(p -> reached[p]).toArray()).median())));
  }

  /** Items informative in both groups, with the same categories there, when only they are looked at. */
  private static int[] common(ScoreMatrix scores, List<ScoreMatrix> groups, Form form) {
    var items = informative(scores, IntStream.range(0, scores.items()).toArray(), form).keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    while (true) {
      var looked = items;
      var whole = informative(scores, looked, form);
      var parts = groups.stream().map(g -> informative(g, looked, form)).toList();
      items = IntStream.of(looked).filter(i -> parts.stream().allMatch(p -> Arrays.equals(p.get(i), whole.get(i)))).toArray();
      if (items.length == looked.length || items.length < 2) {
        return items;
      }
    }
  }

  /** The categories of the informative ones among these columns. */
  private static Map<Integer, double[]> informative(ScoreMatrix scores, int[] items, Form form) {
    var data = ConditionalModel.data(scores.items(items), form);
    var out = new HashMap<Integer, double[]>();
    for (var at : Answered.informative(data, form == Form.PARTIAL_CREDIT)) {
      out.put(items[data.kept[at]], data.values[at]);
    }
    return out;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AndersenRatio that
        && Double.compare(statistic, that.statistic) == 0
        && Arrays.equals(items, that.items);
  }

  @Override
  public int hashCode() {
    return Double.hashCode(statistic);
  }
}

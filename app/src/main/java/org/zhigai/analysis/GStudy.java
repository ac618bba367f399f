package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.consistency.Generalisability;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/**
 * A generalisability study; key {@code generalisability}. See {@link Generalisability}.
 *
 * @param design {@code p×i} or {@code p×(i:r)}
 * @param n complete rows
 */
public record GStudy(
    String design, List<Source> components, double relative, double absolute, double generalisability, double dependability, int n, Trust trust) {

  /**
   * A source of variance.
   *
   * @param share of all variance of one observation, 0–1
   */
  public record Source(String source, int df, double meanSquare, double estimate, double share) {}

  /**
   * @param groups which group (rater, task, passage) each item belongs to; null when items stand by themselves
   * @throws org.zhigai.kernel.UserFault when groups have not as many items each
   */
  static GStudy of(Scores scores, @Nullable RawTable groups, List<Phrase> notes) {
    var found = groups == null ? Generalisability.crossed(scores.matrix()) : Generalisability.nested(scores.matrix(), inGroups(scores, groups, notes));
    var all = found.components().stream().mapToDouble(Generalisability.Component::used).sum();
    var facts = TrustFacts.of(found.n());
    var out = new ArrayList<Source>();
    for (var c : found.components()) {
      out.add(new Source(c.source(), c.df(), c.meanSquare(), c.estimate(), all > 0 ? c.used() / all : Double.NaN));
      if (c.estimate() < 0) {
        notes.add(Phrase.of("analysis.note.negative-variance", c.source(), c.estimate()));
      }
    }
    return new GStudy(
        groups == null ? "p×i" : "p×(i:r)", List.copyOf(out), found.relative(), found.absolute(), found.generalisability(), found.dependability(), found.n(),
        TrustRules.of(Method.ALPHA, Double.isNaN(found.generalisability()) ? facts.notDefined() : facts));
  }

  private static int[] inGroups(Scores scores, RawTable table, List<Phrase> notes) {
    var side = SideFile.of(table, scores.items(), none -> false).whole(scores.items());
    notes.addAll(side.notes());
    var names = IntStream.range(0, scores.items().size()).mapToObj(i -> side.value(i, 0)).toList();
    var order = names.stream().distinct().toList();
    var out = names.stream().mapToInt(order::indexOf).toArray();
    var sizes = order.stream().mapToLong(g -> names.stream().filter(g::equals).count()).toArray();
    if (names.contains("") || order.size() < 2 || sizes[0] < 2 || Arrays.stream(sizes).distinct().count() > 1) {
      throw Refusals.facet(table.file(), SideFile.shown(IntStream.range(0, order.size()).mapToObj(g -> order.get(g) + ": " + sizes[g]).toList()));
    }
    return out;
  }
}

package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Marks;
import org.zhigai.stats.compare.Wilson;
import org.zhigai.stats.ctt.AlphaBothWays;
import org.zhigai.stats.ctt.ClassicalItems;
import org.zhigai.stats.ctt.Dichotomy;
import org.zhigai.stats.ctt.OptionCurve;
import org.zhigai.stats.ctt.Reliability;
import org.zhigai.stats.ctt.StudentProblem;
import org.zhigai.stats.ctt.TierProbability;
import org.zhigai.stats.factor.Omega;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** Classical test theory and the S-P table. */
final class Classical {
  private static final double LEVEL = 0.95;
  private static final int CURVE_GROUPS = 4;

  private final Scores scores;
  private final Guard guard;

  Classical(Scores scores, Guard guard) {
    this.scores = scores;
    this.guard = guard;
  }

  /** @param without alpha of all other items, one an item */
  List<Analysis.Item> items(double[] without) {
    var matrix = scores.matrix();
    var statistics = ClassicalItems.of(matrix, scores.fullMarks());
    var complete = matrix.complete().persons();
    var out = new ArrayList<Analysis.Item>();
    for (var i = 0; i < matrix.items(); i++) {
      var of = statistics.get(i);
      var facts = TrustFacts.of(complete);
      var about = Descriptives.of(matrix.column(i));
      var trust =
          Guard.graver(
              TrustRules.of(Method.MEAN, TrustFacts.of(of.n())),
              TrustRules.of(Method.ITEM_REST, defined(of.itemRest(), facts)));
      var rest = TrustRules.of(Method.ITEM_REST, facts);
      var tails = TrustRules.of(Method.D27, facts);
      out.add(
          new Analysis.Item(
              scores.items().get(i),
              of.n(),
              scores.fullMarks()[i],
              of.mean(),
              of.sd(),
              possible(about, scores.fullMarks()[i]),
              of.difficultyP(),
              rate(matrix.column(i)),
              guard.say(of.itemRest(), rest),
              guard.say(of.itemRestInterval(LEVEL), rest),
              guard.say(of.d27(), tails),
              guard.say(ClassicalItems.d27Interval(matrix, i, scores.fullMarks()[i], LEVEL), tails),
              guard.say(without[i], TrustRules.of(Method.ALPHA, facts)),
              trust,
              options(i)));
    }
    return List.copyOf(out);
  }

  /** The interval of a mean, no further than marks go. */
  private static Interval possible(Descriptives about, double full) {
    var most = Double.isNaN(full) ? about.max() : Math.max(full, about.max());
    return about.meanInterval(LEVEL).within(Math.min(0, about.min()), most);
  }

  private static @Nullable Interval rate(double[] column) {
    var present = Arrays.stream(column).filter(v -> !Double.isNaN(v)).toArray();
    return Arrays.stream(present).allMatch(v -> v == 0 || v == 1)
        ? Wilson.interval((int) Arrays.stream(present).sum(), present.length, LEVEL)
        : null;
  }

  private @Nullable List<Analysis.Option> options(int item) {
    var chosen = scores.options();
    if (chosen == null) {
      return null;
    }
    var matrix = scores.matrix();
    var rest = new double[matrix.persons()];
    for (var p = 0; p < rest.length; p++) {
      var own = matrix.row(p);
      own[item] = 0;
      rest[p] = Marks.of(Arrays.stream(own).sum());
    }
    var letters = chosen.letters().get(item);
    var curves = OptionCurve.of(chosen.picked().get(item), letters.size(), chosen.key().get(item), rest, CURVE_GROUPS);
    var trust = TrustRules.of(Method.DISTRACTORS, TrustFacts.of(curves.stream().mapToInt(OptionCurve::n).sum()));
    // Whoever answered counts in the share; the curve takes those who answered everything.
    var picked = chosen.picked().get(item);
    var answered = Arrays.stream(picked).filter(o -> o >= 0).count();
    return curves.stream()
        .map(c -> {
          var n = (int) Arrays.stream(picked).filter(o -> o == c.option()).count();
          return new Analysis.Option(
              letters.get(c.option()), c.key(), n, answered == 0 ? Double.NaN : (double) n / answered, guard.say(c.restCorrelation(), trust),
              guard.say(c.byGroup(), trust), c.works(), trust);
        })
        .toList();
  }

  /** @param cluster classes that the rows sit in, which the interval of the mean allows for; null for none */
  Analysis.Total total(@Nullable Grouping cluster, List<Phrase> notes, Progress progress) {
    var matrix = scores.matrix();
    var about = Descriptives.of(matrix.totals());
    var both = AlphaBothWays.of(matrix);
    var alpha = both.all();
    if (both.constant().length > 0 && !Double.isNaN(both.varying().value())) {
      var names = Arrays.stream(both.constant()).mapToObj(scores.items()::get).toList();
      notes.add(Phrase.of("analysis.note.constant", SideFile.shown(names), alpha.k(), alpha.value(), both.varying().k(), both.varying().value()));
    }
    var facts = TrustFacts.of(about.n());
    // Factoring is for numbers that may be said.
    var omega =
        guard.says(TrustRules.of(Method.OMEGA, facts))
            ? Omega.of(matrix, progress)
            : new Omega(Double.NaN, Double.NaN, new double[0], about.n());
    var mayOmega = TrustRules.of(Method.OMEGA, facts);
    var omegaTrust = guard.says(mayOmega) ? TrustRules.of(Method.OMEGA, defined(omega.total(), facts)) : mayOmega;
    return new Analysis.Total(
        about.n(),
        about.mean(),
        about.sd(),
        cluster == null ? about.meanInterval(LEVEL) : ClusteredMean.of(matrix.totals(), cluster.of()).interval(LEVEL),
        alpha(both),
        new Analysis.Omega(omega.total(), omega.hierarchical(), omega.n(), omegaTrust),
        alpha.sem(),
        TrustRules.of(Method.MEAN, facts));
  }

  static Analysis.Alpha alpha(AlphaBothWays both) {
    var alpha = both.all();
    return new Analysis.Alpha(
        alpha.value(), alpha.interval().low(), alpha.interval().high(), alpha.n(), alpha.k(), both.constant().length, both.varying().value(),
        TrustRules.of(Method.ALPHA, defined(alpha.value(), TrustFacts.of(alpha.n()))));
  }

  /** By the totals of complete rows and their alpha. */
  Analysis.Tiers tiers(Analysis.Total total) {
    var totals = scores.matrix().totals();
    var reliability = total.alpha().value();
    var trust = Guard.graver(total.trust(), total.alpha().trust());
    var found = TierProbability.of(totals, reliability, TierProbability.USUAL_TAIL);
    var rows = new ArrayList<Analysis.TierRow>();
    for (var p = 0; p < totals.length; p++) {
      var tier = found.get(p);
      rows.add(
          new Analysis.TierRow(
              p + 1, scores.id(p), guard.say(tier.low(), trust), guard.say(tier.middle(), trust), guard.say(tier.high(), trust)));
    }
    return new Analysis.Tiers(TierProbability.USUAL_TAIL, reliability, total.n(), List.copyOf(rows), trust);
  }

  Analysis.Caution caution(List<Phrase> notes) {
    if (!scores.binary()) {
      notes.add(Phrase.of("analysis.note.dichotomy", Dichotomy.USUAL_RATE));
    }
    var binary = scores.binary() ? scores.matrix() : Dichotomy.at(scores.matrix(), scores.fullMarks(), Dichotomy.USUAL_RATE);
    var table = StudentProblem.of(binary);
    var right = binary.totals();
    var complete = binary.complete();
    var persons = new ArrayList<Analysis.PersonCaution>();
    for (var p = 0; p < table.personCaution().length; p++) {
      persons.add(new Analysis.PersonCaution(p + 1, scores.id(p), right[p], table.personCaution()[p]));
    }
    var items = new ArrayList<Analysis.ItemCaution>();
    for (var i = 0; i < table.itemCaution().length; i++) {
      items.add(new Analysis.ItemCaution(scores.items().get(i), Arrays.stream(complete.column(i)).sum(), table.itemCaution()[i]));
    }
    return new Analysis.Caution(
        List.copyOf(persons), List.copyOf(items), table.meanCaution(), table.persons(),
        TrustRules.of(Method.SP_TABLE, defined(table.meanCaution(), TrustFacts.of(table.persons()))));
  }

  private static TrustFacts defined(double value, TrustFacts facts) {
    return Double.isNaN(value) ? facts.notDefined() : facts;
  }
}

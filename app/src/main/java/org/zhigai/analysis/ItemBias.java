package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.compare.BenjaminiHochberg;
import org.zhigai.stats.ctt.Dichotomy;
import org.zhigai.stats.dif.DifAnalysis;
import org.zhigai.stats.dif.ItemDif;
import org.zhigai.stats.dif.LogisticDif;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** Differential item functioning between two groups. */
final class ItemBias {
  private static final double LEVEL = 0.95;

  private final Scores scores;
  private final Guard guard;
  private final List<Phrase> notes;

  ItemBias(Scores scores, Guard guard, List<Phrase> notes) {
    this.scores = scores;
    this.guard = guard;
    this.notes = notes;
  }

  /**
   * @param focal label of the focal group; null for the later of two
   * @return null when there are not two groups to compare; a note then says so
   */
  @Nullable
  List<Analysis.Dif> of(Grouping groups, @Nullable String focal, boolean purify, Progress progress) {
    var labels = groups.labels();
    if (labels.size() < 2 || (labels.size() > 2 && focal == null)) {
      notes.add(Phrase.of("analysis.note.dif", labels.size()));
      return null;
    }
    var at = focal == null ? 1 : labels.indexOf(Numbers.plain(focal));
    if (at < 0) {
      throw Refusals.noLabel(scores.file(), focal == null ? "" : focal, labels);
    }
    var keep = new boolean[scores.persons()];
    for (var p = 0; p < keep.length; p++) {
      keep[p] = groups.of()[p] >= 0;
    }
    var matrix = binary().persons(keep);
    var isFocal = new boolean[matrix.persons()];
    var next = 0;
    for (var p = 0; p < keep.length; p++) {
      if (keep[p]) {
        isFocal[next++] = groups.of()[p] == at;
      }
    }
    var reference = labels.size() == 2 ? labels.get(1 - at) : "*";
    var tests = DifAnalysis.mantelHaenszel(matrix, isFocal, purify, progress.part(0, .5));
    var logistic = LogisticDif.of(matrix, isFocal, purify, progress.part(.5, 1));
    var q = BenjaminiHochberg.adjust(tests.stream().mapToDouble(t -> t.test().p()).toArray());
    var out = new ArrayList<Analysis.Dif>();
    for (var i = 0; i < tests.size(); i++) {
      out.add(line(scores.items().get(i), reference, labels.get(at), tests.get(i), q[i], logistic.get(i)));
    }
    return List.copyOf(out);
  }

  private Analysis.Dif line(String item, String reference, String focal, ItemDif dif, double q, LogisticDif logistic) {
    var facts = TrustFacts.of(Math.min(dif.nReference(), dif.nFocal()));
    var trust = TrustRules.of(Method.DIF, Double.isNaN(dif.test().p()) ? facts.notDefined() : facts);
    var known = guard.says(trust) && dif.size() != ItemDif.Size.UNKNOWN;
    return new Analysis.Dif(
        item, reference, focal, dif.nReference(), dif.nFocal(), guard.say(dif.test().chi2(), trust), guard.say(dif.test().p(), trust),
        guard.say(q, trust), guard.say(dif.test().oddsRatio(), trust), guard.say(dif.delta(), trust),
        guard.say(dif.interval(LEVEL), trust), known ? dif.size().name() : null,
        new Analysis.LogisticLine(
            guard.say(logistic.uniform(), trust), guard.say(logistic.uniformP(), trust), guard.say(logistic.crossing(), trust),
            guard.say(logistic.crossingP(), trust), guard.say(logistic.both(), trust), guard.say(logistic.bothP(), trust),
            guard.say(logistic.deltaR2(), trust)),
        trust);
  }

  private ScoreMatrix binary() {
    if (scores.binary()) {
      return scores.matrix();
    }
    notes.add(Phrase.of("analysis.note.dichotomy", Dichotomy.USUAL_RATE));
    return Dichotomy.at(scores.matrix(), scores.fullMarks(), Dichotomy.USUAL_RATE);
  }
}

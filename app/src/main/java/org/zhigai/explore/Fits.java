package org.zhigai.explore;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.zhigai.monitoring.Item;
import org.zhigai.stats.Dichotomy;
import org.zhigai.stats.Method;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.Trust;
import org.zhigai.stats.TrustFacts;
import org.zhigai.stats.TrustRules;
import org.zhigai.stats.irt.IrtFit;
import org.zhigai.stats.irt.IrtOptions;
import org.zhigai.stats.irt.MarginalModel;
import org.zhigai.stats.irt.RaschCml;
import org.zhigai.stats.irt.RaschFit;
import org.zhigai.stats.irt.Responses;

/** The models behind charts, with the scores turned into right and wrong as {@code analyse} does; fitted once a paper. */
final class Fits {
  private Fits() {}

  /** Right and wrong: as scored where every item is, else from six tenths of the full mark on. */
  static ScoreMatrix binary(Sight sight) {
    return sight.kept(ScoreMatrix.class, "binary", () -> {
      var scores = sight.sat().scores();
      var full = sight.results().paper().items().stream().mapToDouble(Item::fullMark).toArray();
      var isBinary = true;
      for (var cell : scores.cells()) {
        isBinary &= Float.isNaN(cell) || cell == 0 || cell == 1;
      }
      return isBinary && Arrays.stream(full).allMatch(f -> f == 1) ? scores : Dichotomy.at(scores, full, Dichotomy.USUAL_RATE);
    });
  }

  /** As {@code analyse --model 2pl}. */
  static IrtFit twoParameters(Sight sight) {
    return sight.kept(IrtFit.class, "2pl", () -> MarginalModel.fit(binary(sight), IrtOptions.FREE_SLOPES, sight.progress()));
  }

  /** As {@code analyse --model rasch --by cml}. */
  static RaschFit rasch(Sight sight) {
    return sight.kept(RaschFit.class, "rasch", () -> RaschCml.fit(binary(sight), sight.progress()));
  }

  /** Each pupil's ability by {@link #rasch}, in the order of {@link #binary}. */
  static double[] abilities(Sight sight) {
    return sight.kept(double[].class, "rasch", () -> {
      var fit = rasch(sight);
      var binary = binary(sight);
      return IntStream.range(0, binary.persons()).mapToDouble(p -> fit.ability(binary.row(p))[0]).toArray();
    });
  }

  static Trust trust(Method method, Sight sight) {
    return TrustRules.of(method, sight.kept(TrustFacts.class, "binary", () -> facts(sight)));
  }

  private static TrustFacts facts(Sight sight) {
    var data = Responses.of(binary(sight));
    var facts = TrustFacts.of(sight.sat().pupils().size()).withLeast(data.rarestCategory());
    return data.kept().length == 0 ? facts.notDefined() : facts;
  }
}

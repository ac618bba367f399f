package org.zhigai.explore.sight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Item;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.ctt.Dichotomy;
import org.zhigai.stats.irt.ConditionalFit;
import org.zhigai.stats.irt.IrtFit;
import org.zhigai.stats.irt.IrtOptions;
import org.zhigai.stats.irt.ItemCurve;
import org.zhigai.stats.irt.MarginalModel;
import org.zhigai.stats.irt.RaschCml;
import org.zhigai.stats.irt.Responses;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** The models behind charts, with the scores turned into right and wrong as {@code analyse} does; fitted once a paper. */
public final class Fits {
  private Fits() {}

  /** Right and wrong: as scored where every item is, else from six tenths of the full mark on. */
  public static ScoreMatrix binary(Sight sight) {
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
  private static IrtFit twoParameters(Sight sight) {
    return sight.kept(IrtFit.class, "2pl", () -> MarginalModel.fit(binary(sight), IrtOptions.FREE_SLOPES, sight.progress()));
  }

  /** As {@code analyse --model rasch --by cml}. */
  public static ConditionalFit rasch(Sight sight) {
    return sight.kept(ConditionalFit.class, "rasch", () -> RaschCml.fit(binary(sight), sight.progress()));
  }

  /**
   * Items as curves on one scale with the pupils.
   *
   * @param name of the model, a word key's ending: {@code 2pl} or {@code rasch}
   * @param abilities in the order of {@link #binary}; NaN for a pupil without one
   */
  public record Model(String name, List<ItemCurve> items, double[] abilities, Trust trust) {
    /** The scale: of Rasch logits about the mean difficulty, of two parameters standard deviations about the mean pupil. */
    public Phrase axis() {
      return Phrase.of("explore.scale." + name);
    }

    public double information(double theta) {
      return items.stream().mapToDouble(i -> i.information(theta)).sum();
    }

    public double se(double theta) {
      var information = information(theta);
      return information > 0 ? 1 / Math.sqrt(information) : Double.NaN;
    }
  }

  /** The two-parameter model where there are pupils enough for it, else Rasch, which asks for fewer. */
  public static Model model(Sight sight) {
    var trust = trust(Method.TWO_PL, sight);
    if (trust.level() != Trust.Level.NOT_USABLE) {
      var fit = twoParameters(sight);
      return new Model("2pl", fit.items(), fit.eap(), trust);
    }
    var rasch = trust(Method.RASCH, sight);
    if (rasch.level() == Trust.Level.NOT_USABLE) {
      return new Model("rasch", List.of(), new double[0], rasch);
    }
    return new Model("rasch", rasch(sight).items(), abilities(sight), rasch);
  }

  /** Each pupil's ability by {@link #rasch}, in the order of {@link #binary}. */
  public static double[] abilities(Sight sight) {
    return sight.kept(double[].class, "rasch", () -> {
      var fit = rasch(sight);
      var binary = binary(sight);
      return IntStream.range(0, binary.persons()).mapToDouble(p -> fit.ability(binary.row(p))[0]).toArray();
    });
  }

  public static Trust trust(Method method, Sight sight) {
    return TrustRules.of(method, sight.kept(TrustFacts.class, "binary", () -> facts(sight)));
  }

  private static TrustFacts facts(Sight sight) {
    var data = Responses.of(binary(sight));
    var facts = TrustFacts.of(sight.sat().pupils().size()).withLeast(data.rarestCategory());
    return data.kept().length == 0 ? facts.notDefined() : facts;
  }
}

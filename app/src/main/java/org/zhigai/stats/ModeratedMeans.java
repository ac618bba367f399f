package org.zhigai.stats;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * Many clustered means of the same persons, their standard errors moderated: with eight classes each of them rests on seven
 * degrees of freedom, but by how much classes widen the error is much the same from one mean to the next. The design effects are
 * drawn towards their common value as far as they scatter no more than chance makes them (Smyth 2004, Stat. Appl. Genet. Mol.
 * Biol. 3(1):3), which buys degrees of freedom and with them power. For lists of like indicators (knowledge points of one paper,
 * factors of one questionnaire), not for single numbers.
 */
public final class ModeratedMeans {
  private static final int LEAST = 3;

  private ModeratedMeans() {}

  /**
   * @param means of one list; one without clusters or without spread stays as it is, and with fewer than three others so do all
   * @return in the same order
   */
  public static List<ClusteredMean> of(List<ClusteredMean> means) {
    var usable = means.stream().filter(ModeratedMeans::usable).toList();
    if (usable.size() < LEAST) {
      return List.copyOf(means);
    }
    var count = usable.size();
    double centre = 0;
    double chance = 0;
    double dfs = 0;
    for (var mean : usable) {
      centre += unbiasedLog(mean) / count;
      chance += Gamma.trigamma(mean.df() / 2) / count;
      dfs += mean.df();
    }
    double scatter = 0;
    for (var mean : usable) {
      scatter += Math.pow(unbiasedLog(mean) - centre, 2) / (count - 1);
    }
    var priorDf = 2 * inverseTrigamma(scatter - chance);
    var prior =
        Double.isInfinite(priorDf)
            ? Math.exp(centre)
            : Math.exp(centre + Gamma.digamma(priorDf / 2) - Math.log(priorDf / 2));
    var out = new ArrayList<ClusteredMean>();
    for (var mean : means) {
      out.add(usable(mean) ? moderate(mean, prior, priorDf, dfs) : mean);
    }
    return List.copyOf(out);
  }

  private static ClusteredMean moderate(ClusteredMean mean, double prior, double priorDf, double dfs) {
    var own = designEffect(mean);
    var effect =
        Double.isInfinite(priorDf) ? prior : (priorDf * prior + mean.df() * own) / (priorDf + mean.df());
    return new ClusteredMean(
        mean.estimate(),
        mean.plainSe() * Math.sqrt(effect),
        Math.min(priorDf + mean.df(), dfs),
        mean.n(),
        mean.clusters(),
        true,
        mean.plainSe());
  }

  private static boolean usable(ClusteredMean mean) {
    return mean.clustered() && mean.se() > 0 && mean.plainSe() > 0 && mean.df() > 0;
  }

  private static double designEffect(ClusteredMean mean) {
    return mean.se() * mean.se() / (mean.plainSe() * mean.plainSe());
  }

  private static double unbiasedLog(ClusteredMean mean) {
    return Math.log(designEffect(mean)) - Gamma.digamma(mean.df() / 2) + Math.log(mean.df() / 2);
  }

  /** Newton's method of Smyth's appendix; infinite when nothing is left beyond chance. */
  private static double inverseTrigamma(double y) {
    if (!(y > 1e-6)) {
      return Double.POSITIVE_INFINITY;
    }
    var x = .5 + 1 / y;
    for (var round = 0; round < 50; round++) {
      var value = Gamma.trigamma(x);
      var slope = (Gamma.trigamma(x * (1 + 1e-5)) - value) / (x * 1e-5);
      var move = value * (1 - value / y) / slope;
      x += move;
      if (Math.abs(move) < 1e-9 * x) {
        break;
      }
    }
    return x;
  }
}

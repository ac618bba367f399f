package org.zhigai.analysis;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhigai.stats.Interval;
import org.zhigai.stats.irt.GuessPrior;

/**
 * What is asked of a table.
 *
 * @param sheet by name or 1-based number; null for the first that holds anything
 * @param columns which column is what
 * @param key right options, as text or the name of a file that holds them; null when cells are scores
 * @param omittedWrong whether with a key an answer that is not given is wrong and not missing, for who gave any
 * @param full full marks, one for all or one an item; empty to find them
 * @param model which model to fit; null for none
 * @param cml Rasch and partial credit by conditional instead of marginal likelihood
 * @param slopePrior a weak prior on slopes
 * @param guess what is thought beforehand of guessing, for 3PL
 * @param q file of the Q-matrix
 * @param focal label of the focal group of two
 * @param purify whether items that differ leave the matching score
 * @param pass share of the full total that passes; {@code NaN} for no rate
 * @param bank file of calibrated items; null for none
 * @param reliability of a score, for the change of single rows; {@code NaN} to find it
 * @param link file of another paper that shares items
 * @param scales file that says which item belongs to which questionnaire scale
 * @param scaleRange least and greatest answer that the questionnaire offers; null when not said
 * @param replicates of the bootstrap; 0 for none
 * @param raters whether columns are raters whose agreement is wanted
 * @param gStudy whether a generalisability study is wanted
 * @param facet file that says which group each item belongs to, for such a study
 * @param sayAll numbers that must not be used are said nonetheless, with their reason
 * @param explain whether every number is to say how it was made
 * @param tiers whether the tiers' probabilities of each row are wanted
 */
public record Request(
    Path file,
    @Nullable String sheet,
    Columns columns,
    @Nullable String key,
    boolean omittedWrong,
    double[] full,
    @Nullable ModelName model,
    boolean cml,
    boolean slopePrior,
    GuessPrior guess,
    @Nullable Path q,
    @Nullable String focal,
    boolean purify,
    double pass,
    @Nullable Path bank,
    double reliability,
    @Nullable Path link,
    @Nullable Path scales,
    @Nullable Interval scaleRange,
    int replicates,
    boolean raters,
    boolean gStudy,
    @Nullable Path facet,
    boolean sayAll,
    boolean explain,
    boolean tiers) {

  /** The models, by the names of the command line. */
  public enum ModelName {
    CTT,
    RASCH,
    PCM,
    RSM,
    TWO_PL,
    THREE_PL,
    GPCM,
    GRM,
    DINA,
    DINO,
    GDINA
  }

  @Override
  public boolean equals(Object other) {
    return other == this;
  }

  @Override
  public int hashCode() {
    return file.hashCode();
  }
}

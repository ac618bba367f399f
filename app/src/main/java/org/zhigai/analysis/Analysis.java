package org.zhigai.analysis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.Trust;

/**
 * Everything found. The components are the keys of {@code analyse --json}: a part that was not asked for is null and left out, a
 * number that must not be said (不可用) or is not defined for these data is {@code NaN} and printed as null, its reason standing in
 * the part's {@code trust}. Rows are numbered from 1 in the order of the file; nothing is sorted by result.
 *
 * @param n rows of the table
 * @param notes what was done to the table on the way
 * @param formulas how each kind of number is made, by key
 * @param explained how each single number was made, when asked for
 */
public record Analysis(
    String file,
    String sheet,
    int n,
    @Nullable List<Item> items,
    @Nullable Total total,
    @Nullable Bounds consistency,
    @Nullable Agreement agreement,
    @Nullable GStudy generalisability,
    @Nullable Caution sp,
    @Nullable Tiers tiers,
    @Nullable SkillReport blueprint,
    @Nullable Model model,
    @Nullable List<Dif> dif,
    @Nullable Variance variance,
    @Nullable Mixed mixed,
    @Nullable ValueAdded valueAdded,
    @Nullable ScoreChange change,
    @Nullable Groups groups,
    @Nullable List<Scale> scales,
    @Nullable Link linking,
    @Nullable List<Resampled> bootstrap,
    List<Phrase> notes,
    Map<String, Phrase> formulas,
    @Nullable List<Explained> explained) {

  Analysis withFormulas(Map<String, Phrase> named) {
    return with(named, explained);
  }

  Analysis withExplanations(List<Explained> all) {
    return with(formulas, all);
  }

  private Analysis with(Map<String, Phrase> named, @Nullable List<Explained> all) {
    return new Analysis(
        file, sheet, n, items, total, consistency, agreement, generalisability, sp, tiers, blueprint, model, dif, variance, mixed, valueAdded, change, groups,
        scales, linking, bootstrap, notes,
        named, all);
  }

  /**
   * An item by classical theory; see {@link org.zhigai.stats.ctt.ItemStatistics}.
   *
   * @param meanInterval 95 % interval of the mean
   * @param rateInterval of the share right, for an item of one point only
   * @param trust of the discrimination; the mean is good wherever there is one
   * @param alphaWithout alpha of all other items
   * @param options only with a key
   */
  public record Item(
      String item,
      int n,
      double fullMark,
      double mean,
      double sd,
      Interval meanInterval,
      double difficultyP,
      @Nullable Interval rateInterval,
      double itemRest,
      Interval itemRestInterval,
      double d27,
      Interval d27Interval,
      double alphaWithout,
      Trust trust,
      @Nullable List<Option> options) {}

  /**
   * One option of an item.
   *
   * @param byGroup share choosing it among persons of lowest to highest score on the other items
   * @param works whether a wrong option draws enough, and rather the weaker
   */
  public record Option(
      String option, boolean key, int n, double share, double restCorrelation, double[] byGroup, boolean works, Trust trust) {}

  /** The sum of the items over complete rows. */
  public record Total(
      int n, double mean, double sd, Interval meanInterval, Alpha alpha, Omega omega, double sem, Trust trust) {}

  /**
   * Cronbach's alpha with Feldt's 95 % interval.
   *
   * @param k items counted, among them those on which all scored alike
   * @param constant how many those are
   * @param withoutConstant alpha of the others, as some programs take it
   */
  public record Alpha(double value, double low, double high, int n, int k, int constant, double withoutConstant, Trust trust) {}

  /** McDonald's omega. */
  public record Omega(double total, double hierarchical, int n, Trust trust) {}

  /** The S-P table: numbers right, from which its two curves are drawn, and caution indices. */
  public record Caution(List<PersonCaution> persons, List<ItemCaution> items, double meanCaution, int n, Trust trust) {}

  public record PersonCaution(int row, @Nullable String id, double right, double caution) {}

  public record ItemCaution(String item, double right, double caution) {}

  /**
   * How probably each row's true score belongs to the lower, middle or upper tier; see {@link org.zhigai.stats.ctt.TierProbability}.
   *
   * @param tail share of the lower and of the upper tier
   */
  public record Tiers(double tail, double reliability, int n, List<TierRow> persons, Trust trust) {}

  /** Rows in the order of the file; probabilities for support, never a label. */
  public record TierRow(int row, @Nullable String id, double low, double middle, double high) {}

  /**
   * A fitted model.
   *
   * @param by how it was fitted: {@code mml}, {@code cml}, {@code em}
   * @param n rows that took part
   * @param bic −2 logL + parameters · ln n, of conditional likelihoods n the rows whose score is neither nothing nor everything
   * @param patternAccuracy expected share of rows whose skills are all classed rightly; diagnosis only
   */
  public record Model(
      String name,
      String by,
      int n,
      double logLik,
      int parameters,
      double aic,
      double bic,
      int iterations,
      boolean converged,
      Trust trust,
      List<ModelItem> items,
      @Nullable List<Skill> skills,
      List<ModelPerson> persons,
      @Nullable Double reliability,
      @Nullable Double patternAccuracy,
      @Nullable Andersen andersen,
      @Nullable List<Information> information,
      @Nullable Wright wright,
      @Nullable Fit fit) {}

  /**
   * Whether the model agrees with the means of items and of their products; see {@link org.zhigai.stats.irt.LimitedInformation}.
   *
   * @param rmsea2 with its 90 % interval
   */
  public record Fit(double m2, int df, double p, double rmsea2, Interval interval, double srmsr, int n, Trust trust) {}

  /**
   * What the whole paper tells of an ability.
   *
   * @param information Fisher's, the sum over the items
   * @param se the standard error it leaves
   * @param score expected score in points
   */
  public record Information(double theta, double information, double se, double score) {}

  /** Rows and items on one scale; see {@link org.zhigai.stats.irt.WrightMap}. The items' places are their {@code b}. */
  public record Wright(double from, double width, int[] persons) {}

  /**
   * An item of a model; what the model does not have is left out.
   *
   * @param information of the item at the abilities of {@link Model#information}
   * @param tellsMostAt ability at which its information is greatest
   */
  public record ModelItem(
      String item,
      @Nullable Double a,
      double @Nullable [] b,
      double @Nullable [] d,
      @Nullable Double guess,
      @Nullable Double slip,
      double @Nullable [] right,
      @Nullable Errors se,
      @Nullable Double infit,
      @Nullable Double outfit,
      double @Nullable [] information,
      @Nullable Double tellsMostAt) {}

  /** Standard errors. */
  public record Errors(
      @Nullable Double a,
      double @Nullable [] b,
      double @Nullable [] d,
      @Nullable Double guess,
      @Nullable Double slip,
      double @Nullable [] right) {}

  /**
   * A knowledge point.
   *
   * @param interval 95 % of the prevalence
   * @param accuracy expected share of rows classed rightly when cut at one half
   * @param verdict whether the paper can diagnose it; see {@link org.zhigai.stats.diagnosis.SkillAudit}
   */
  public record Skill(
      String skill,
      double prevalence,
      double se,
      Interval interval,
      double accuracy,
      int items,
      int alone,
      String verdict,
      Trust trust) {}

  /** A row in a model. */
  public record ModelPerson(
      int row,
      @Nullable String id,
      @Nullable Double eap,
      @Nullable Double wle,
      @Nullable Double se,
      @Nullable Double scaled,
      double @Nullable [] mastery) {}

  /** Andersen's likelihood ratio of low against high scorers. */
  public record Andersen(double lr, int df, double p, int items) {}

  /**
   * An item compared between two groups of equal total.
   *
   * @param alpha Mantel–Haenszel odds ratio, reference over focal
   * @param q p adjusted over the items by Benjamini and Hochberg
   * @param etsClass A, B, C by the rule of Educational Testing Service; key {@code class}
   */
  public record Dif(
      String item,
      String reference,
      String focal,
      int nReference,
      int nFocal,
      double chi2,
      double p,
      double q,
      double alpha,
      double delta,
      Interval deltaInterval,
      @Nullable String etsClass,
      LogisticLine logistic,
      Trust trust) {}

  /** Logistic regression of the item on total, group and both. */
  public record LogisticLine(
      double uniform, double uniformP, double crossing, double crossingP, double both, double bothP, double deltaR2) {}

  /**
   * A random-intercept model.
   *
   * @param shrunken each group's effect, in the order of {@code groups}
   */
  public record Variance(
      String score,
      int n,
      double between,
      double within,
      double icc,
      Interval iccInterval,
      double reml,
      double likelihoodRatio,
      double[] fixed,
      double[] shrunken,
      List<GroupEffect> groups,
      Trust trust) {}

  /** A group's effect, shrunk, with its 95 % interval; groups stand in the order of their labels, never of their effects. */
  public record GroupEffect(String group, int n, double shrunken, Interval interval) {}

  /**
   * Later on earlier scores, both standardised, with a random intercept a group.
   *
   * @param slope of the later on the earlier
   * @param icc share of what is left that lies between groups
   */
  public record ValueAdded(
      String before, String after, int matched, double slope, double icc, List<ValueLine> groups, Trust trust) {}

  /** What a group's later scores lie above what the earlier ones lead to expect, in standard deviations, shrunk. */
  public record ValueLine(String group, int n, double value, Interval interval, Trust trust) {}

  /** Groups side by side. */
  public record Groups(String score, List<GroupLine> groups, List<Comparison> comparisons) {}

  /**
   * @param rate share reaching the pass mark, when one is given
   * @param trust 不可用 also where so few sit in a group that it must not be shown
   */
  public record GroupLine(
      String group, int n, double mean, double sd, Interval meanInterval, @Nullable Rate rate, Trust trust) {}

  /** A share with its Wilson interval. */
  public record Rate(double share, double low, double high) {}

  /** First less second. */
  public record Comparison(
      String first,
      String second,
      double difference,
      Interval differenceInterval,
      double p,
      Estimate hedgesG,
      Estimate cliffDelta,
      @Nullable Estimate rateDifference,
      Trust trust) {}

  /** A number and its 95 % interval. */
  public record Estimate(double value, double low, double high) {}

  /**
   * A questionnaire scale.
   *
   * @param bands how many rows lie in each quarter of the answer range, lowest first; groups that are too small are −1
   * @param relation correlation with the score beside it; never a cause
   */
  public record Scale(
      String scale,
      List<String> items,
      int n,
      double mean,
      double sd,
      Interval meanInterval,
      Alpha alpha,
      int[] bands,
      @Nullable Relation relation,
      Trust trust) {}

  /** A correlation over n pairs. */
  public record Relation(double r, double low, double high, int n) {}

  /** The line that carries this paper's scale to the other's: {@code θ(other) = slope·θ + shift}. */
  public record Link(
      String other,
      int anchors,
      double share,
      int n,
      Line meanSigma,
      Line haebara,
      Line stockingLord,
      List<Drift> drift,
      Trust trust) {}

  public record Line(double slope, double shift) {}

  /** How far an anchor moved against the others, as a robust z; beyond ±1.96 it was not used. */
  public record Drift(String item, double z, boolean used) {}

  /** An interval by resampling. */
  public record Resampled(String what, double value, Interval interval, String unit, int units, Trust trust) {}
}

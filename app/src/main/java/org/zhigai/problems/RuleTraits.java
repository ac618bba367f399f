package org.zhigai.problems;

import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Method;

/**
 * What a rule says of itself. Everybody who tells, draws or follows a finding asks these; nobody asks which rule it is. A store keeps the
 * {@link #id} and finds the rest in a {@link RuleBook}.
 *
 * @param id stable name: {@code knowledge-point}
 * @param says its words
 * @param test how it judges
 * @param estimate what the estimate of its findings is
 * @param showing where its findings are seen
 */
public record RuleTraits(String id, Says says, Test test, Estimate estimate, Showing showing) {

  /** What no rule found but people raised, over the results. */
  public static final RuleTraits BY_PEOPLE =
      new RuleTraits(
          "session", Says.of("session", "rate", "rate"), new Test("score-rate", Thresholds.Part.RATE, Tested.BELOW, Method.RATE),
          Estimate.GROUP_RATE, Showing.AS_RAISED);

  /** What was not measured: somebody saw it, was told it, or read it in an inspection's letter. It has no numbers. */
  public static final RuleTraits STATED =
      new RuleTraits(
          "stated", Says.of("stated", "stated", "stated"), new Test("none", Thresholds.Part.RATE, Tested.BELOW, Method.RATE), Estimate.OTHER,
          Showing.AS_RAISED);

  /** A rule this version does not know, from a store of a later one: it is told by its numbers alone. */
  static RuleTraits unknown(String id) {
    return new RuleTraits(
        id, Says.of("unknown", "unknown", "unknown"), new Test("score-rate", Thresholds.Part.RATE, Tested.BELOW, Method.RATE),
        Estimate.OTHER, Showing.PAPER);
  }

  /**
   * Keys of its words; the part before the first dot names their word list.
   *
   * @param name of the rule
   * @param statement the first wording of a problem, see {@link Statements#of}
   * @param evidence the numbers it stands on, see {@link Statements#evidence}
   * @param direction 整改方向: {0} what it is about, {1} the subject
   * @param responsible 责任主体: {0} the subject
   */
  public record Says(String name, String statement, String evidence, String direction, String responsible) {

    /**
     * The words of a rule of this program.
     *
     * @param statement the last part of its key: a common wording, or the rule's own
     */
    public static Says of(String id, String statement, String evidence) {
      return new Says(
          "problems.rule." + id, "problems.statement." + statement, "problems.evidence." + evidence, "problems.direction." + id,
          "problems.responsible." + id);
    }
  }

  /**
   * How it judges.
   *
   * @param formula of the estimate
   * @param floor the threshold a difference has to reach
   * @param tested what the chance is the chance of, and so which side is unfavourable
   * @param method what the estimate has to be trusted as
   */
  public record Test(String formula, Thresholds.Part floor, Tested tested, Method method) {}

  /** What the estimate is, and so whose it is and how it was summed. */
  public enum Estimate {
    /** The rate on a group of items. */
    GROUP_RATE,
    /** The rate on one item. */
    ITEM_RATE,
    /** The mean of the whole paper. */
    PAPER_MEAN,
    /** A share of pupils or answers. */
    SHARE,
    /** The mean of the group of pupils that is the target. */
    PUPIL_GROUP_MEAN,
    /** The mean of those who were away, in what they did before. */
    ABSENT_MEAN,
    /** Something of the whole school whose sum has other parts than the figures at hand. */
    OTHER
  }

  /** The kind of picture that shows what a finding says. */
  public enum Showing {
    /** Knowledge points against the district. */
    POINTS,
    /** Knowledge points by class. */
    POINTS_BY_CLASS,
    ABILITY_LEVELS,
    /** The items of the target, one by one. */
    ITEMS,
    ONE_ITEM,
    /** From one time to the next. */
    CHANGE,
    /** How the classes lie. */
    CLASSES,
    PUPIL_GROUPS,
    PARTICIPATION,
    /** The items of the paper by difficulty and discrimination. */
    ITEM_MAP,
    /** The school beside what it is compared with. */
    BENCHMARKS,
    QUESTIONNAIRE,
    /** What people had before them. */
    AS_RAISED,
    /** The paper as a whole. */
    PAPER
  }
}

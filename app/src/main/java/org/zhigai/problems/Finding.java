package org.zhigai.problems;

import java.util.Optional;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Round;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;

/**
 * One thing the results say is weak, with everything needed to believe or doubt it.
 *
 * @param key the same finding of the same data has the same key: {@code rule/round/domain/grade/class/target}
 * @param rule the rule that raised it, by what it says of itself
 * @param domain 学科 or 领域
 * @param classRef the class it is about; empty for the whole grade
 * @param target what is weak: a knowledge point, a factor, a level; its name is what prints
 * @param estimate the school's value, in {@code unit}
 * @param benchmark the value it is compared with
 * @param against what the benchmark is: {@code 区}, {@code 本校其他班} …
 * @param interval 95 % of the difference estimate − benchmark
 * @param n pupils
 * @param p one-sided p: the chance of a value this far on the unfavourable side if nothing were wrong, classes as clusters; 1
 *     on the favourable side
 * @param q Benjamini–Hochberg level within the whole list
 * @param singleItem whether it rests on one item only: 单题，仅供参考
 */
public record Finding(
    String key,
    RuleTraits rule,
    Source source,
    Category category,
    Round round,
    String domain,
    int grade,
    Optional<ClassRef> classRef,
    Target target,
    Unit unit,
    double estimate,
    double benchmark,
    String against,
    Interval interval,
    int n,
    double p,
    double q,
    boolean singleItem,
    Evidence evidence) {
  public double difference() {
    return estimate - benchmark;
  }

  /** The threshold its difference had to reach. */
  public Thresholds.Part floor() {
    return rule.test().floor();
  }

  /** Whether people raised it, over the results or without any, rather than by a rule. */
  public boolean raisedByPeople() {
    return rule.equals(RuleTraits.BY_PEOPLE) || !isMeasured();
  }

  /** Whether there are numbers at all. What was stated has none: no size, no interval, no chance, and no severity by them. */
  public boolean isMeasured() {
    return !rule.equals(RuleTraits.STATED);
  }

  /**
   * What somebody stated, without a number.
   *
   * @param domain 学科 or 领域
   * @param grade 0 for the whole school
   * @param name what it is about, in a word or two
   */
  public static Finding stated(Source source, Category category, Round round, String domain, int grade, Optional<ClassRef> classRef, String name) {
    return new Finding(
        String.join("/", "stated", round.label(), domain, name), RuleTraits.STATED, source, category, round, domain, grade, classRef,
        new Target.ByPeople(name), Unit.RATE, Double.NaN, Double.NaN, "", Interval.UNDEFINED, 0, Double.NaN, Double.NaN, false,
        new Evidence(0, RuleTraits.STATED.test().formula(), java.util.List.of(), java.util.List.of()));
  }

  /** Whether this is {@code earlier} seen again: the same weakness of the same pupils in a later round. */
  public boolean isLaterOf(Finding earlier) {
    return isLike(earlier) && earlier.round().entryYear(earlier.grade()) == round.entryYear(grade);
  }

  /** Whether this is {@code earlier} come back with the pupils who entered the grade after: same grade, other pupils. */
  public boolean recurs(Finding earlier) {
    return isLike(earlier) && earlier.grade() == grade && earlier.round().entryYear(earlier.grade()) != round.entryYear(grade);
  }

  private boolean isLike(Finding earlier) {
    return earlier.rule.equals(rule)
        && earlier.domain.equals(domain)
        && earlier.target.equals(target)
        && earlier.classRef.map(ClassRef::number).equals(classRef.map(ClassRef::number))
        && earlier.round.compareTo(round) < 0;
  }

  /** Whether both speak of the same numbers: one target, of one paper or questionnaire, of the same pupils. */
  public boolean sharesEvidence(Finding other) {
    return round.equals(other.round)
        && grade == other.grade
        && domain.equals(other.domain)
        && target.equals(other.target)
        && classRef.equals(other.classRef)
        && evidence.paperId() == other.evidence.paperId();
  }

  /** This finding with the level the whole list gives it. */
  public Finding withQ(double level) {
    return new Finding(
        key, rule, source, category, round, domain, grade, classRef, target, unit, estimate, benchmark, against,
        interval, n, p, level, singleItem, evidence);
  }
}

package org.zhigai.problems;

import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Grades;
import org.zhigai.value.Value;

/**
 * The first wording of a problem, from its numbers alone; a person edits it. Which words are a rule's own matter, see
 * {@link RuleTraits.Says}; which numbers go into them is the same for all rules.
 */
public final class Statements {
  private Statements() {}

  /**
   * {@code 四年级数学“几何直观”得分率 52.3%，低于区 12.1 个百分点}. {0} whose, {1} subject, {2} target, {3} the value, {4} what it is compared with,
   * {5} the distance, {6} pupils.
   */
  public static Phrase of(Finding finding) {
    var who = finding.classRef().map(ClassRef::label).orElseGet(() -> grade(finding));
    var sentence =
        Phrase.of(
            finding.rule().says().statement(), who, finding.domain(), finding.target().name(), level(finding.estimate(), finding),
            finding.against(), distance(finding, Value.Sign.NEVER), new Value.Count(finding.n()));
    return restsOnOneItem(finding) ? Phrase.of("problems.statement.single", sentence) : sentence;
  }

  /**
   * 数据依据. {0} the value, {1} what it is compared with, {2} the value of that, {3} the difference, {4} its interval, {5} pupils, {6} level of
   * false alarms, {7} items, {8} target.
   */
  public static Phrase evidence(Finding finding) {
    return Phrase.of(
        finding.rule().says().evidence(),
        level(finding.estimate(), finding),
        finding.against(),
        level(finding.benchmark(), finding),
        distance(finding, Value.Sign.MINUS_ONLY),
        new Value.Span(finding.interval().low(), finding.interval().high(), finding.unit()),
        new Value.Count(finding.n()),
        new Value.Chance(finding.q()),
        String.join("、", finding.evidence().items()),
        finding.target().name());
  }

  /** What is to be worked on, in words: of two groups of pupils the gap between them, never one of them. */
  public static Phrase about(Finding finding) {
    return finding.target() instanceof Target.PupilGroup
        ? Phrase.of("problems.about.pupil-group", finding.target().name(), finding.against())
        : Phrase.of("problems.about", finding.target().name());
  }

  /** 整改方向, first wording. */
  public static Phrase direction(Finding finding) {
    return Phrase.of(finding.rule().says().direction(), about(finding), finding.domain());
  }

  /** 责任主体, first wording. */
  public static Phrase responsibleBody(Finding finding) {
    return Phrase.of(finding.rule().says().responsible(), finding.domain());
  }

  /** How the rule is called. */
  public static Phrase rule(Finding finding) {
    return Phrase.of(finding.rule().says().name(), finding.rule().id());
  }

  /** An indicator line names no items: that it is one says nothing about how sure it is. */
  private static boolean restsOnOneItem(Finding finding) {
    return finding.singleItem() && !(finding.target() instanceof Target.IndicatorLine);
  }

  private static Value level(double size, Finding finding) {
    return new Value.Level(size, finding.unit());
  }

  private static Value distance(Finding finding, Value.Sign sign) {
    return new Value.Distance(finding.difference(), finding.unit(), sign);
  }

  private static String grade(Finding finding) {
    return finding.grade() == 0 ? "" : Grades.label(finding.grade());
  }
}

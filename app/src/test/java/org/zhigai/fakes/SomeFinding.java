package org.zhigai.fakes;

import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Origin;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.Category;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;

/**
 * A finding of grade 4 mathematics in spring 2026, as a test wants it: at first the knowledge point 几何, 12 points below the district, of paper 1,
 * told by chance as likely as not, so that no luck is taken off what follows.
 */
public record SomeFinding(
    RuleTraits rule, Target target, Unit unit, double estimate, double benchmark, double p, double q, int inClass, long paper, Round round, int grade) {

  public static SomeFinding aPoint() {
    return new SomeFinding(
        AllRules.BOOK.traits("knowledge-point"), new Target.KnowledgePoint("几何"), Unit.RATE, .52, .64, .5, .5, 0, 1, new Round(2026, Term.SPRING), 4);
  }

  public SomeFinding about(Target other) {
    return new SomeFinding(rule, other, unit, estimate, benchmark, p, q, inClass, paper, round, grade);
  }

  public SomeFinding by(String id) {
    return new SomeFinding(AllRules.BOOK.traits(id), target, unit, estimate, benchmark, p, q, inClass, paper, round, grade);
  }

  public SomeFinding in(Unit other) {
    return new SomeFinding(rule, target, other, estimate, benchmark, p, q, inClass, paper, round, grade);
  }

  public SomeFinding at(double value, double beside) {
    return new SomeFinding(rule, target, unit, value, beside, p, q, inClass, paper, round, grade);
  }

  public SomeFinding likely(double chance, double level) {
    return new SomeFinding(rule, target, unit, estimate, benchmark, chance, level, inClass, paper, round, grade);
  }

  public SomeFinding ofClass(int number) {
    return new SomeFinding(rule, target, unit, estimate, benchmark, p, q, number, paper, round, grade);
  }

  public SomeFinding of(long other) {
    return new SomeFinding(rule, target, unit, estimate, benchmark, p, q, inClass, other, round, grade);
  }

  public SomeFinding when(Round other, int inGrade) {
    return new SomeFinding(rule, target, unit, estimate, benchmark, p, q, inClass, paper, other, inGrade);
  }

  public Finding made() {
    var gap = estimate - benchmark;
    return new Finding(
        String.join("/", rule.id(), round.label(), Integer.toString(grade), Integer.toString(inClass), target.key()), rule, Source.DISTRICT, Category.TEACHING,
        round, "数学", grade,
        inClass == 0 ? Optional.empty() : Optional.of(new ClassRef(grade, inClass)), target, unit, estimate, benchmark, "区",
        new Interval(gap - .03, gap + .03), 120, p, q, false,
        new Evidence(paper, rule.test().formula(), List.of("1", "2"), List.of(new Origin("卷.xlsx", "小题分", "C1"))));
  }
}

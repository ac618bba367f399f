package org.zhigai.problems.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhigai.kernel.Origin;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.problems.Category;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Measured;
import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.value.Unit;
import org.zhigai.stats.Interval;

/** What the rules on papers share: how a finding of a paper is put together. */
final class Findings {
  static final String DISTRICT = "区";
  static final String REST_OF_GRADE = "本年级其他班";
  static final String OWN_PAST = "本校上次（相对区）";
  static final String COMMON_SPREAD = "常见差异";
  static final String DUE = "应达";
  static final String THOSE_WHO_SAT = "参测学生上次";

  private Findings() {}

  /** The numbers of a finding. */
  record Size(Unit unit, double estimate, double benchmark, String against, Interval difference, int n, double p) {}

  /** A finding of the whole grade on a whole paper, whose target goes by the subject's name. */
  static Finding ofWhole(RuleTraits rule, Measured.Measure measure, Function<String, Target> target, Size size) {
    var subject = measure.figures().paper().info().subject();
    return ofPaper(rule, measure, Optional.empty(), target.apply(subject), List.of(), size);
  }

  static Finding ofPaper(
      RuleTraits rule, Measured.Measure measure, Optional<ClassRef> classRef, Target target, List<Item> items, Size size) {
    var info = measure.figures().paper().info();
    var paper = measure.figures().paper();
    var cells = items.isEmpty() ? List.of(paper.origin()) : items.stream().map(Item::origin).toList();
    return new Finding(
        key(rule, info.round(), info.subject(), info.grade(), classRef, target),
        rule,
        Source.DISTRICT,
        Category.TEACHING,
        info.round(),
        info.subject(),
        info.grade(),
        classRef,
        target,
        size.unit(),
        size.estimate(),
        size.benchmark(),
        size.against(),
        size.difference(),
        size.n(),
        size.p(),
        Double.NaN,
        items.size() == 1,
        new Evidence(
            paper.id(),
            rule.test().formula(),
            items.stream().map(Item::label).toList(),
            List.<Origin>copyOf(cells)));
  }

  static String key(RuleTraits rule, Round round, String domain, int grade, Optional<ClassRef> classRef, Target target) {
    return String.join(
        "/", rule.id(), round.label(), domain, Integer.toString(grade), classRef.map(c -> "" + c.number()).orElse("-"), target.name());
  }

  /** The standard deviation a difference in marks is measured by: the district's, else the school's own. */
  static double sd(PaperFigures figures) {
    return Double.isNaN(figures.district().sd()) ? figures.total().sd() : figures.district().sd();
  }

  /** The interval of estimate − benchmark from that of the estimate. */
  static Interval less(Interval interval, double benchmark) {
    return new Interval(interval.low() - benchmark, interval.high() - benchmark);
  }
}

package org.zhigai.problems.rules;

import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Origin;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.problems.Category;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Measured;
import org.zhigai.problems.Source;
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

  static Finding ofPaper(
      String rule, Measured.Measure measure, Optional<ClassRef> classRef, String target, List<Item> items, Size size) {
    var info = measure.figures().paper().info();
    var paper = measure.figures().paper();
    var cells = items.isEmpty() ? List.of(paper.origin()) : items.stream().map(Item::origin).toList();
    return new Finding(
        key(rule, info.round().label(), info.subject(), info.grade(), classRef, target),
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
            formula(rule, size.unit()),
            items.stream().map(Item::label).toList(),
            List.<Origin>copyOf(cells)));
  }

  private static String formula(String rule, Unit unit) {
    return switch (rule) {
      case "class-spread" -> "icc";
      case "participation" -> "share";
      case "paper-quality" -> "alpha";
      case "pupil-group", "absentees" -> "within-class-difference";
      default -> unit == Unit.RATE ? "score-rate" : "mean";
    };
  }

  static String key(String rule, String round, String domain, int grade, Optional<ClassRef> classRef, String target) {
    return String.join(
        "/", rule, round, domain, Integer.toString(grade), classRef.map(c -> "" + c.number()).orElse("-"), target);
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

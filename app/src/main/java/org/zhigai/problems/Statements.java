package org.zhigai.problems;

import java.util.Locale;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Grades;
import org.zhigai.value.Unit;

/** The first wording of a problem, from its numbers alone; a person edits it. Chinese: it goes into a document. */
public final class Statements {
  private static final Words ZH = new Words(Lang.ZH);

  private Statements() {}

  /** {@code 四年级数学“几何直观”得分率 52.3%，低于区 12.1 个百分点}. */
  public static String of(Finding finding) {
    var who = finding.classRef().map(ClassRef::label).orElseGet(() -> grade(finding));
    var key =
        switch (finding.rule()) {
          case "questionnaire-factor", "indicator" -> "problems.statement.share";
          case "own-past", "class-spread", "item", "participation", "paper-quality", "pupil-group", "absentees" -> "problems.statement." + finding.rule();
          default -> finding.unit() == Unit.MARKS ? "problems.statement.mean" : "problems.statement.rate";
        };
    var sentence =
        ZH.say(
            key, who, finding.domain(), finding.target(), value(finding.estimate(), finding.unit()), finding.against(),
            distance(finding), finding.n());
    return finding.singleItem() && !finding.rule().equals("indicator")
        ? sentence + ZH.say("problems.statement.single")
        : sentence;
  }

  /** 数据依据: indicator, the school's value, the value beside it, interval, n, level. */
  public static String evidence(Finding finding) {
    var unit = finding.unit();
    var key = switch (finding.rule()) {
      case "pupil-group", "absentees" -> "problems.evidence." + finding.rule();
      default ->
          switch (unit) {
            case RATE -> "problems.evidence.rate";
            case MARKS -> "problems.evidence.mean";
            case NUMBER -> "problems.evidence.number";
          };
    };
    return ZH.say(
        key,
        value(finding.estimate(), finding.unit()),
        finding.against(),
        value(finding.benchmark(), finding.unit()),
        figure(finding.difference(), unit),
        figure(finding.interval().low(), unit),
        figure(finding.interval().high(), unit),
        finding.n(),
        finding.q() < 0.001 ? "<0.001" : "=" + String.format(Locale.ROOT, "%.3f", finding.q()),
        String.join("、", finding.evidence().items()),
        finding.target());
  }

  /** What is to be worked on, in words: of two groups of pupils the gap between them, never one of them. */
  public static String about(Finding finding) {
    return finding.rule().equals("pupil-group")
        ? ZH.say("problems.about.pupil-group", finding.target(), finding.against())
        : finding.target();
  }

  /** 整改方向, first wording. */
  static String direction(Finding finding) {
    return ZH.say("problems.direction." + finding.rule(), about(finding), finding.domain());
  }

  /** 责任主体, first wording. */
  static String responsibleBody(Finding finding) {
    return ZH.say("problems.responsible." + finding.rule(), finding.domain());
  }

  /** A value in its unit: {@code 52.3%} or {@code 71.2 分}. */
  public static String value(double value, Unit unit) {
    return figure(value, unit) + switch (unit) {
      case RATE -> "%";
      case MARKS -> " 分";
      case NUMBER -> "";
    };
  }

  private static String distance(Finding finding) {
    var size = Math.abs(finding.difference());
    return unit(finding, size);
  }

  private static String unit(Finding finding, double size) {
    return finding.unit() == Unit.RATE ? figure(size, Unit.RATE) + " 个百分点" : value(size, finding.unit());
  }

  private static String figure(double value, Unit unit) {
    return switch (unit) {
      case RATE -> String.format(Locale.ROOT, "%.1f", value * 100);
      case MARKS -> String.format(Locale.ROOT, "%.1f", value);
      case NUMBER -> String.format(Locale.ROOT, "%.2f", value);
    };
  }

  private static String grade(Finding finding) {
    return finding.grade() == 0 ? "" : Grades.label(finding.grade());
  }
}

package org.zhigai.problems;

import java.util.Locale;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Grades;

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
          case "own-past", "class-spread", "item", "participation", "paper-quality" -> "problems.statement." + finding.rule();
          default -> finding.unit() == Unit.MARKS ? "problems.statement.mean" : "problems.statement.rate";
        };
    var sentence =
        ZH.say(
            key, who, finding.domain(), finding.target(), value(finding.estimate(), finding.unit()), finding.against(),
            distance(finding));
    return finding.singleItem() && !finding.rule().equals("indicator")
        ? sentence + ZH.say("problems.statement.single")
        : sentence;
  }

  /** 数据依据: indicator, the school's value, the value beside it, interval, n, level. */
  public static String evidence(Finding finding) {
    var scale = finding.unit() == Unit.RATE ? 100 : 1;
    return ZH.say(
        finding.unit() == Unit.RATE ? "problems.evidence.rate" : "problems.evidence.mean",
        value(finding.estimate(), finding.unit()),
        finding.against(),
        value(finding.benchmark(), finding.unit()),
        fixed(finding.difference() * scale),
        fixed(finding.interval().low() * scale),
        fixed(finding.interval().high() * scale),
        finding.n(),
        finding.q() < 0.001 ? "<0.001" : "=" + String.format(Locale.ROOT, "%.3f", finding.q()),
        String.join("、", finding.evidence().items()));
  }

  /** 整改方向, first wording. */
  static String direction(Finding finding) {
    return ZH.say("problems.direction." + finding.rule(), finding.target(), finding.domain());
  }

  /** 责任主体, first wording. */
  static String responsibleBody(Finding finding) {
    return ZH.say("problems.responsible." + finding.rule(), finding.domain());
  }

  /** A value in its unit: {@code 52.3%} or {@code 71.2 分}. */
  public static String value(double value, Unit unit) {
    return unit == Unit.RATE ? fixed(value * 100) + "%" : fixed(value) + " 分";
  }

  private static String distance(Finding finding) {
    var size = Math.abs(finding.difference());
    return unit(finding, size);
  }

  private static String unit(Finding finding, double size) {
    return finding.unit() == Unit.RATE ? fixed(size * 100) + " 个百分点" : fixed(size) + " 分";
  }

  private static String fixed(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String grade(Finding finding) {
    return finding.grade() == 0 ? "" : Grades.label(finding.grade());
  }
}

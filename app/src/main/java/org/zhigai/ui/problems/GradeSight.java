package org.zhigai.ui.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Curves;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Grades;
import org.zhigai.problems.Detection;
import org.zhigai.problems.Power;

/**
 * What a grade of this size can see, in words and as a picture.
 *
 * @param sat who sat
 * @param between its size among the simulated ones
 */
record GradeSight(Detection.Sat sat, Power.Between between) {
  /** Shares between classes of .00, .10 and .20 were simulated; the middle one is usual. */
  private static final int USUAL = 1;

  private static final int FIVE = Power.BELOW.indexOf(0.05);
  private static final int EIGHT = Power.BELOW.indexOf(0.08);
  private static final int FIFTEEN = Power.BELOW.indexOf(0.15);

  static GradeSight of(Detection.Sat sat) {
    return new GradeSight(sat, Power.between(sat.pupils(), sat.classes()));
  }

  private List<Power> sizes() {
    return between.sizes();
  }

  private Power usual() {
    return sizes().get(USUAL);
  }

  /** {@code 四年级 234 人左右：低 8 个百分点的知识点约 9 成能发现；低 5 个百分点约 4 成}. */
  Phrase sentence() {
    return Phrase.of(
        "sight.sentence", grade(), sat.pupils(), tenths(usual().found().get(EIGHT)), tenths(usual().found().get(FIVE)),
        tenths(usual().found().get(FIFTEEN)));
  }

  /** Which simulated sizes it was taken from, and how much it depends on how the classes differ. */
  Phrase from() {
    var eight = sizes().stream().mapToDouble(p -> p.found().get(EIGHT)).summaryStatistics();
    var smaller = between.smaller();
    var larger = between.larger();
    return Phrase.of(
        smaller.pupils() == larger.pupils() ? "sight.from" : "sight.from-between", smaller.classes(), smaller.pupils(), eight.getMin() * 100,
        eight.getMax() * 100, larger.classes(), larger.pupils());
  }

  /** How often a school with nothing wrong has a list all the same, at most. */
  Phrase alarm() {
    return Phrase.of("sight.alarm", sizes().stream().mapToDouble(Power::alarm).max().orElse(0) * 100);
  }

  private Phrase grade() {
    return Phrase.of("sight.grade", Grades.label(sat.grade()), sat.grade());
  }

  /** In how many of ten. */
  static Phrase tenths(double share) {
    var tenths = Math.round(share * 10);
    return share >= 0.95
        ? Phrase.of("sight.nearly-all")
        : share < 0.05 ? Phrase.of("sight.hardly") : Phrase.of("sight.tenths", Math.max(1, tenths));
  }

  /** Found by how far below, a curve a simulated size, and the school's own between them. */
  ChartSpec chart(Words words) {
    var x = x();
    var curves = new ArrayList<Curves.Curve>();
    for (var size : List.of(sized(40, 2), sized(120, 3), sized(304, 8))) {
      if (size.pupils() != usual().pupils()) {
        curves.add(curve(words, "sight.curve", size, ChartSpec.Role.PART));
      }
    }
    curves.add(curve(words, "sight.curve.own", usual(), ChartSpec.Role.SCHOOL));
    var dots =
        IntStream.range(0, x.size())
            .mapToObj(i -> new Curves.Dot(x.get(i), usual().found().get(i), least(i), most(i)))
            .toList();
    return new Curves(
        new ChartSpec.Heading("", ""), curves, dots, List.of(), new Curves.Scale(words.say("sight.axis.below"), 4, 17.5, false),
        new Curves.Scale(words.say("sight.axis.found"), 0, 1, true));
  }

  private static Curves.Curve curve(Words words, String name, Power size, ChartSpec.Role role) {
    return new Curves.Curve(words.say(name, size.pupils()), x(), size.found(), false, role);
  }

  private static List<Double> x() {
    return Power.BELOW.stream().map(b -> b * 100).toList();
  }

  private double least(int i) {
    return sizes().stream().mapToDouble(p -> p.found().get(i)).min().orElse(Double.NaN);
  }

  private double most(int i) {
    return sizes().stream().mapToDouble(p -> p.found().get(i)).max().orElse(Double.NaN);
  }

  private static Power sized(int pupils, int classes) {
    return Power.nearest(pupils, classes).get(USUAL);
  }
}

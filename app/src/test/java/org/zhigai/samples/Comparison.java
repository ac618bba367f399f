package org.zhigai.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * One indicator of the school beside the district.
 *
 * @param school the school's value in {@code unit}
 * @param district the district's value in {@code unit}
 */
record Comparison(String domain, String name, String unit, double school, double district, int schoolN, int districtN) {

  double gap() {
    return school - district;
  }

  /** Mean, spread, rate and level shares of a paper. */
  static List<Comparison> ofTotal(World.Exam exam) {
    var totals = exam.marks().totals(s -> true);
    var district = exam.district();
    var subject = exam.paper().subject();
    int full = exam.paper().full();
    var lines = new ArrayList<Comparison>();
    lines.add(line(exam, subject, "平均分", "分", two(Numbers.mean(totals)), district.mean()));
    lines.add(line(exam, subject, "标准差", "分", two(Numbers.sd(totals)), district.sd()));
    lines.add(line(exam, subject, "得分率", "%", one(100 * Numbers.mean(totals) / full), one(100 * district.mean() / full)));
    var shares = Levels.shares(totals, full);
    for (int i = 0; i < shares.length; i++) {
      lines.add(line(exam, subject, Levels.NAMES.get(i) + "比例", "%", one(shares[i]), district.levels()[i]));
    }
    return lines;
  }

  /** {@link #ofTotal} and the score rate of every knowledge point. */
  static List<Comparison> ofPaper(World.Exam exam) {
    var lines = new ArrayList<>(ofTotal(exam));
    for (var point : exam.paper().points()) {
      int[] items = exam.paper().ofPoint(point);
      lines.add(line(exam, exam.paper().subject(), point + "得分率", "%", one(exam.marks().rate(items)), one(exam.district().rate(items))));
    }
    return lines;
  }

  private static Comparison line(World.Exam exam, String domain, String name, String unit, double school, double district) {
    return new Comparison(domain, name, unit, school, district, exam.marks().present(), exam.district().n());
  }

  static double one(double x) {
    return Math.round(x * 10) / 10.0;
  }

  private static double two(double x) {
    return Math.round(x * 100) / 100.0;
  }
}

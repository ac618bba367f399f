package org.zhigai.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** 区校对比_指标: what a county report gives a school, beside district, city and nation. */
final class IndicatorWorkbook {
  private final World world;

  IndicatorWorkbook(World world) {
    this.world = world;
  }

  /** Every line of the sheet but the city's and the nation's values. */
  List<Comparison> lines() {
    var lines = new ArrayList<Comparison>();
    lines.addAll(Comparison.ofTotal(world.maths()).subList(2, 7));
    lines.addAll(Comparison.ofTotal(world.chinese()).subList(2, 7));
    var survey = world.survey();
    for (var factor : survey.factors()) {
      lines.add(new Comparison("相关因素", factor.name() + "（高+较高）", "%", Comparison.one(survey.share(factor, c -> true)), factor.share(),
          survey.people().size(), survey.districtN()));
    }
    return lines;
  }

  byte[] bytes() throws IOException {
    var book = Books.create("2026年春季四年级监测指标区校对比");
    var kit = new SheetKit(book, "区校对比");
    kit.title(0, 8, "2026年春季四年级质量监测结果区校对比表");
    kit.note(1, 8, "学校：" + Roster.SCHOOL + "　　本表学校、学生与数据均为虚构");
    kit.heads(2, "学科/领域", "指标", "单位", "本校", "区", "市", "全国", "本校人数", "区人数");
    int row = 3;
    var lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      kit.cells(row, line.domain(), line.name(), line.unit(), line.school(), line.district(), city(lines, i), nation(lines, i), line.schoolN(),
          line.districtN());
      row++;
    }
    merges(kit, lines);
    kit.note(row, 8, Levels.NOTE);
    kit.note(row + 1, 8, "相关因素为学生问卷中该因素均分不低于3.5的学生比例，各因素均为越高越好；区、市、全国数据来自同一次监测。");
    kit.widths(8, 12, 28, 8, 10, 10, 10, 10, 10, 10);
    kit.freeze(2, 3);
    return Books.bytes(book);
  }

  /** The subject is written once and merged downwards. */
  private static void merges(SheetKit kit, List<Comparison> lines) {
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !lines.get(i).domain().equals(lines.get(from).domain())) {
        for (int k = from + 1; k < i; k++) {
          kit.cell(3 + k, 0, "");
        }
        kit.merge(3 + from, 3 + i - 1, 0, 0);
        from = i;
      }
    }
  }

  private static double city(List<Comparison> lines, int at) {
    return Comparison.one(lines.get(at).district() + aside(lines, at, 0.3));
  }

  private static double nation(List<Comparison> lines, int at) {
    return Comparison.one(lines.get(at).district() + aside(lines, at, -0.2));
  }

  /** City and nation lie close to the district; the four level shares still sum to 100. */
  private static double aside(List<Comparison> lines, int at, double by) {
    return lines.get(at).name().contains("水平Ⅰ") || lines.get(at).name().contains("水平Ⅲ") ? by : -by;
  }
}

package org.zhigai.samples;

/** 区校对比: a paper's total, levels and knowledge points, the school beside the district, each with its n. */
final class DistrictSheet {
  private DistrictSheet() {}

  static void write(SheetKit kit, World.Exam exam, String title) {
    kit.title(0, 6, title + "区校对比");
    kit.heads(1, "学科/领域", "指标", "单位", "本校", "区", "本校人数", "区人数");
    int row = 2;
    for (var line : Comparison.ofPaper(exam)) {
      kit.cells(row++, line.domain(), line.name(), line.unit(), line.school(), line.district(), line.schoolN(), line.districtN());
    }
    kit.note(row, 6, Levels.NOTE + "本表数据均为虚构。");
    kit.widths(6, 12, 24, 8, 10, 10, 10, 10);
  }
}

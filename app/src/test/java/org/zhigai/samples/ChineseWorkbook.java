package org.zhigai.samples;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** 小题得分 under a header of three rows (大题, 题号 with its marks, 知识点), averages below; a blueprint with tick columns. */
final class ChineseWorkbook {
  private static final String TITLE = "2026年春季四年级语文";
  private static final int FIRST_ITEM = 3;
  private static final int FIRST_PUPIL = 5;
  private static final List<String> LEVELS = List.of("识记", "理解", "简单应用", "综合运用");

  private final World.Exam exam;

  ChineseWorkbook(World.Exam exam) {
    this.exam = exam;
  }

  byte[] bytes() throws IOException {
    var book = Books.create(TITLE);
    scores(new SheetKit(book, "语文小题得分"));
    blueprint(new SheetKit(book, "细目表"));
    DistrictSheet.write(new SheetKit(book, "区校对比"), exam, TITLE);
    return Books.bytes(book);
  }

  private void scores(SheetKit kit) {
    var marks = exam.marks();
    int items = exam.paper().items().size();
    int total = FIRST_ITEM + items;
    int last = total + 2;
    kit.title(0, last, Roster.SCHOOL + "2025—2026学年度第二学期期末质量监测");
    kit.title(1, last, "四年级语文小题得分统计表（本表学生均为虚构）");
    kit.head(2, 4, 0, 0, "班级");
    kit.head(2, 4, 1, 1, "考号");
    kit.head(2, 4, 2, 2, "姓名");
    section(kit, 0, 13, "一、积累与运用");
    section(kit, 14, 24, "二、阅读");
    section(kit, 25, 28, "三、习作");
    for (int j = 0; j < items; j++) {
      var item = exam.paper().items().get(j);
      kit.head(3, FIRST_ITEM + j, item.label() + "（" + item.full() + "分）");
      kit.head(4, FIRST_ITEM + j, String.join("、", item.points()));
    }
    kit.head(2, 4, total, total, "总分（" + exam.paper().full() + "分）");
    kit.head(2, 4, total + 1, total + 1, "班名次");
    kit.head(2, 4, total + 2, total + 2, "年级名次");
    kit.sheet.getRow(3).setHeightInPoints(30);
    kit.sheet.getRow(4).setHeightInPoints(44);
    for (int r = 0; r < marks.seats().size(); r++) {
      pupil(kit, marks, r, total);
    }
    footer(kit, marks, total, last);
    kit.widths(last, 8, 12, 9, 12);
    kit.freeze(FIRST_ITEM, FIRST_PUPIL);
  }

  private void section(SheetKit kit, int from, int to, String name) {
    int full = IntStream.rangeClosed(from, to).map(j -> exam.paper().items().get(j).full()).sum();
    kit.head(2, 2, FIRST_ITEM + from, FIRST_ITEM + to, name + "（" + full + "分）");
  }

  private void pupil(SheetKit kit, Marks marks, int r, int total) {
    var seat = marks.seats().get(r);
    int row = FIRST_PUPIL + r;
    kit.cells(row, Classes.number(4, seat.classNo()), seat.pupil().exam(), seat.pupil().name());
    if (!seat.present()) {
      IntStream.rangeClosed(FIRST_ITEM, total + 2).forEach(c -> kit.cell(row, c, ""));
      kit.cell(row, Absence.inFirstItem(seat) ? FIRST_ITEM : total, Absence.mark(seat.presence()));
      return;
    }
    for (int j = 0; j < exam.paper().items().size(); j++) {
      kit.cell(row, FIRST_ITEM + j, marks.marks()[r][j]);
    }
    kit.cell(row, total, marks.total(r));
    kit.cell(row, total + 1, Ranks.of(marks, r, s -> s.classNo() == seat.classNo()));
    kit.cell(row, total + 2, Ranks.of(marks, r, s -> true));
  }

  private void footer(SheetKit kit, Marks marks, int total, int last) {
    int row = FIRST_PUPIL + marks.seats().size();
    kit.cells(row, "合计", "", "");
    kit.cells(row + 1, "平均分", "", "");
    for (int j = 0; j < exam.paper().items().size(); j++) {
      double mean = marks.rate(j) / 100 * exam.paper().items().get(j).full();
      kit.cell(row, FIRST_ITEM + j, (int) Math.round(mean * marks.present()));
      kit.cell(row + 1, FIRST_ITEM + j, Math.round(mean * 100) / 100.0);
    }
    double mean = Numbers.mean(marks.totals(s -> true));
    kit.cell(row, total, (int) Math.round(mean * marks.present()));
    kit.cell(row + 1, total, Math.round(mean * 100) / 100.0);
    kit.note(row + 2, last, "制表人：语文教研组　　日期：2026年6月29日　　备注：平均分不含缺考、免考学生");
  }

  private void blueprint(SheetKit kit) {
    kit.title(0, 8, TITLE + "期末质量监测命题细目表");
    kit.head(1, 2, 0, 0, "题号");
    kit.head(1, 2, 1, 1, "题型");
    kit.head(1, 2, 2, 2, "分值");
    kit.head(1, 2, 3, 3, "考查知识点");
    kit.head(1, 1, 4, 7, "能力层级");
    for (int k = 0; k < LEVELS.size(); k++) {
      kit.head(2, 4 + k, LEVELS.get(k));
    }
    kit.head(1, 2, 8, 8, "区得分率（%）");
    int row = 3;
    for (int j = 0; j < exam.paper().items().size(); j++) {
      var item = exam.paper().items().get(j);
      kit.cells(row, item.label(), item.type(), item.full(), String.join("、", item.points()));
      for (int k = 0; k < LEVELS.size(); k++) {
        kit.cell(row, 4 + k, LEVELS.get(k).equals(item.level()) ? "√" : "");
      }
      kit.cell(row++, 8, exam.district().itemRates()[j]);
    }
    kit.cells(row, "合计", "", exam.paper().full(), "", "", "", "", "", Comparison.one(100 * exam.district().mean() / exam.paper().full()));
    kit.note(row + 1, 8, "区实考人数：" + exam.district().n() + "人。本表数据均为虚构。");
    kit.widths(8, 8, 12, 8, 24, 9, 9, 9, 9, 14);
    kit.freeze(1, 3);
  }
}

package org.zhigai.samples;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;

/** 小题得分 with a 满分 row under the header, 双向细目表 and 区校对比: the layout of spring and autumn mathematics. */
final class MathsWorkbook {
  private static final int WHO = 5;
  private static final Map<String, String> LITERACY = Map.of("数的认识", "数感", "数的运算", "运算能力", "运算律", "运算能力", "小数", "数感",
      "图形的认识", "空间观念", "几何直观", "几何直观", "图形的测量", "量感", "统计", "数据意识", "解决问题", "应用意识");

  private final World.Exam exam;
  private final String title;
  private final String date;
  private final IntFunction<String> className;
  private final Map<String, Function<Pupil, Object>> groups;
  private final Letters letters;
  private final int firstItem;

  /**
   * @param groups columns after the name, by heading
   * @param letters instead of the marks of the items that have them, with a row 答案
   */
  MathsWorkbook(
      World.Exam exam, String title, String date, IntFunction<String> className, Map<String, Function<Pupil, Object>> groups,
      Letters letters) {
    this.exam = exam;
    this.title = title;
    this.date = date;
    this.className = className;
    this.groups = groups;
    this.letters = letters;
    this.firstItem = WHO + groups.size();
  }

  byte[] bytes() throws IOException {
    var book = Books.create(title);
    scores(new SheetKit(book, "小题得分"));
    blueprint(new SheetKit(book, "双向细目表"));
    DistrictSheet.write(new SheetKit(book, "区校对比"), exam, title);
    return Books.bytes(book);
  }

  private void scores(SheetKit kit) {
    var marks = exam.marks();
    int items = exam.paper().items().size();
    int last = firstItem + items + 2;
    kit.title(0, last, Roster.SCHOOL + title + "小题得分表");
    kit.note(1, last, "考试日期：" + date + "　　卷面满分：" + exam.paper().full() + "分　　本表学生均为虚构");
    kit.heads(2, "序号", "班级", "考号", "学籍号", "姓名");
    kit.heads(3, "满分", "", "", "", "");
    int column = WHO;
    for (var heading : groups.keySet()) {
      kit.head(2, column, heading);
      kit.head(3, column++, "");
    }
    if (!letters.keys().isEmpty()) {
      answers(kit, last);
    }
    int top = letters.keys().isEmpty() ? 4 : 5;
    for (int j = 0; j < items; j++) {
      var item = exam.paper().items().get(j);
      kit.head(2, firstItem + j, label(item));
      kit.head(3, firstItem + j, item.full());
    }
    kit.head(2, firstItem + items, "总分");
    kit.head(3, firstItem + items, exam.paper().full());
    kit.head(2, firstItem + items + 1, "班次");
    kit.head(3, firstItem + items + 1, "");
    kit.head(2, firstItem + items + 2, "校次");
    kit.head(3, firstItem + items + 2, "");
    for (int r = 0; r < marks.seats().size(); r++) {
      var seat = marks.seats().get(r);
      int row = top + r;
      kit.cells(row, r + 1, className.apply(seat.classNo()), seat.pupil().exam(), seat.pupil().code(), seat.pupil().name());
      int group = WHO;
      for (var cell : groups.values()) {
        kit.cell(row, group++, cell.apply(seat.pupil()));
      }
      if (seat.present()) {
        for (int j = 0; j < items; j++) {
          kit.cell(row, firstItem + j, letters.keys().containsKey(j) ? letters.chosen(r, j) : marks.marks()[r][j]);
        }
        kit.cell(row, firstItem + items, marks.total(r));
        kit.cell(row, firstItem + items + 1, Ranks.of(marks, r, s -> s.classNo() == seat.classNo()));
        kit.cell(row, firstItem + items + 2, Ranks.of(marks, r, s -> true));
      } else {
        for (int c = firstItem; c <= last; c++) {
          kit.cell(row, c, "");
        }
        kit.cell(row, Absence.inFirstItem(seat) ? firstItem : firstItem + items, Absence.mark(seat.presence()));
      }
    }
    int foot = top + marks.seats().size();
    kit.note(foot, last, "制表人：教导处　　审核人：教研组长　　制表日期：" + date);
    kit.widths(last, 6, 11, 12, 22, 9, 5.5);
    kit.sheet.setColumnWidth(firstItem + items, 256 * 7);
    kit.freeze(firstItem, top);
  }

  private void answers(SheetKit kit, int last) {
    kit.head(4, 0, "答案");
    for (int c = 1; c <= last; c++) {
      kit.head(4, c, letters.keys().getOrDefault(c - firstItem, ""));
    }
  }

  /** A whole number stands in a number cell, as a clerk would type it; {@code 3(1)} is text. */
  private static Object label(Item item) {
    return item.label().contains("(") ? item.label() : Integer.valueOf(item.label());
  }

  private void blueprint(SheetKit kit) {
    kit.title(0, 6, title + "双向细目表");
    kit.heads(1, "题号", "题型", "分值", "知识点", "能力层级", "核心素养", "区得分率");
    int row = 2;
    for (var item : exam.paper().items()) {
      kit.cells(row, label(item), item.type(), item.full(), String.join("、", item.points()), item.level(),
          Objects.requireNonNull(LITERACY.get(item.points().getFirst())));
      kit.percent(row, 6, exam.district().itemRates()[row - 2]);
      row++;
    }
    kit.cells(row, "合计", "", exam.paper().full(), "", "", "");
    kit.percent(row, 6, 100 * exam.district().mean() / exam.paper().full());
    kit.note(row + 1, 6, "区得分率取自区教师发展中心，区实考人数 " + exam.district().n() + " 人；本表数据均为虚构。");
    kit.widths(6, 8, 12, 8, 24, 12, 12, 11);
    kit.freeze(1, 2);
  }
}

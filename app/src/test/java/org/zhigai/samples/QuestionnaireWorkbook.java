package org.zhigai.samples;

import java.io.IOException;

/** 学生问卷: one anonymous row a person, and a second sheet that says what each question measures. */
final class QuestionnaireWorkbook {
  private final Survey survey;

  QuestionnaireWorkbook(Survey survey) {
    this.survey = survey;
  }

  byte[] bytes() throws IOException {
    var book = Books.create("2026年春季四年级学生问卷");
    answers(new SheetKit(book, "学生问卷"));
    questions(new SheetKit(book, "题目说明"));
    return Books.bytes(book);
  }

  private void answers(SheetKit kit) {
    int questions = survey.answers()[0].length;
    int last = 2 + questions;
    kit.title(0, last, Roster.SCHOOL + "2026年春季四年级学生问卷数据");
    kit.note(1, last, "匿名填写，编号与考号无关；5=完全符合 4=比较符合 3=一般 2=不太符合 1=完全不符合，空白=未答。本表学生均为虚构");
    kit.heads(2, "编号", "年级", "班级");
    for (int q = 0; q < questions; q++) {
      kit.head(2, 3 + q, "Q" + (q + 1));
    }
    for (int i = 0; i < survey.people().size(); i++) {
      kit.cells(3 + i, i + 1, "四年级", survey.people().get(i) + "班");
      for (int q = 0; q < questions; q++) {
        int tick = survey.answers()[i][q];
        kit.cell(3 + i, 3 + q, tick == 0 ? "" : tick);
      }
    }
    kit.widths(last, 7, 9, 7, 5.5);
    kit.freeze(3, 3);
  }

  private void questions(SheetKit kit) {
    kit.title(0, 6, "2026年春季四年级学生问卷题目说明");
    kit.heads(1, "题号", "题目", "因素", "计分方向", "因素区均分", "因素区高+较高（%）", "区人数");
    int row = 2;
    for (var factor : survey.factors()) {
      for (var q : factor.questions()) {
        kit.cells(row++, "Q" + (q.index() + 1), q.text(), factor.name(), q.reversed() ? "反向" : "正向", factor.mean(), factor.share(),
            survey.districtN());
      }
    }
    kit.note(row, 6, "反向题按 6 减原始分转换；每人各因素取已答题目的均分，均分不低于3.5计入“高+较高”；各因素均为得分越高越好。本表数据均为虚构。");
    kit.widths(6, 8, 40, 12, 10, 12, 20, 10);
  }
}

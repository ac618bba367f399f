package org.zhigai.report;

import java.util.List;
import java.util.stream.Stream;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Block.Purpose;
import org.zhigai.report.Document.Paper;
import org.zhigai.report.Document.Section;
import org.zhigai.rows.Field;
import org.zhigai.support.DevelopmentPlan;

/** 学生发展规划: the pupil's plan, and a page for the parents in plain words. Pseudonyms only: whoever hands it out writes the name. */
final class DevelopmentPages {
  private static final String TO_WRITE = "　\n　";
  private static final List<Column> FIVE =
      List.of(
          new Column("方面", 8, Align.CENTRE), new Column("现状", 28, Align.LEFT), new Column("目标", 24, Align.LEFT), new Column("举措", 34, Align.LEFT));

  private DevelopmentPages() {}

  /** Each pupil's plan on a page, the parents' page behind it. */
  static Document document(Letterhead head, List<DevelopmentPlan> plans) {
    var sections = plans.stream().flatMap(p -> Stream.of(plan(p), parents(p))).toList();
    return new Document(Sheets.LANG, Paper.A4_UPRIGHT, "", "学生发展规划", Run.of(head.school()), Run.empty(), sections);
  }

  private static Section plan(DevelopmentPlan p) {
    var five = new Block.Grid(
        FIVE,
        List.of(
            line("德", p, DevelopmentPlan.MORAL_NOW, DevelopmentPlan.MORAL_AIM, DevelopmentPlan.MORAL_DOING),
            line("智", p, DevelopmentPlan.LEARNING_NOW, DevelopmentPlan.LEARNING_AIM, DevelopmentPlan.LEARNING_DOING),
            line("体", p, DevelopmentPlan.BODY_NOW, DevelopmentPlan.BODY_AIM, DevelopmentPlan.BODY_DOING),
            line("美", p, DevelopmentPlan.ARTS_NOW, DevelopmentPlan.ARTS_AIM, DevelopmentPlan.ARTS_DOING),
            line("劳", p, DevelopmentPlan.LABOUR_NOW, DevelopmentPlan.LABOUR_AIM, DevelopmentPlan.LABOUR_DOING)));
    var about = Run.say(
        "report.development.about", said(p, DevelopmentPlan.CLASS), said(p, DevelopmentPlan.TERM), said(p, DevelopmentPlan.TEACHER));
    return new Section(
        Run.say("report.development.title", p.pupil()),
        List.of(
            new Block.Text(about), five, rest("家庭支持", p, DevelopmentPlan.FAMILY), rest("社会资源", p, DevelopmentPlan.RESOURCES),
            rest("阶段评价", p, DevelopmentPlan.REVIEW), new Block.Signatures(List.of(Run.of("学生："), Run.of("家长："), Run.of("指导教师："), Run.of("日期：")))));
  }

  /** What is written, else lines to write on. */
  private static Block rest(String name, DevelopmentPlan p, Field<DevelopmentPlan, String> field) {
    var text = p.row().get(field);
    return text.isBlank() ? new Block.Room(Run.of(name)) : new Block.Points(Purpose.ASK, Run.of(name), List.of(Run.of(text)));
  }

  private static Section parents(DevelopmentPlan p) {
    return new Section(
        Run.say("report.development.parents", p.pupil()),
        List.of(
            new Block.Text(Run.say("report.development.hello")),
            new Block.Points(Purpose.TELL, Run.empty(), List.of(Run.say("report.development.now"), text(p, DevelopmentPlan.LEARNING_NOW))),
            new Block.Points(Purpose.TELL, Run.empty(), List.of(Run.say("report.development.next"), text(p, DevelopmentPlan.LEARNING_AIM))),
            new Block.Points(Purpose.TELL, Run.empty(), List.of(Run.say("report.development.home"), written(p, DevelopmentPlan.FAMILY))),
            new Block.Text(Run.say("report.development.care")), new Block.Room(Run.say("report.development.answer"))));
  }

  private static List<Run> line(
      String name, DevelopmentPlan p, Field<DevelopmentPlan, ?> now, Field<DevelopmentPlan, ?> aim, Field<DevelopmentPlan, ?> doing) {
    return List.of(Run.of(name), written(p, now), written(p, aim), written(p, doing));
  }

  /** What is written, else room to write by hand. */
  private static Run written(DevelopmentPlan p, Field<DevelopmentPlan, ?> field) {
    var run = text(p, field);
    return run.isEmpty() ? Run.of(TO_WRITE) : run;
  }

  private static <V> Run text(DevelopmentPlan p, Field<DevelopmentPlan, V> field) {
    return Run.said(said(p, field));
  }

  private static <V> Object said(DevelopmentPlan p, Field<DevelopmentPlan, V> field) {
    return field.type().said(p.row().get(field));
  }
}

package org.zhigai.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.adjustment.PlanScope;
import org.zhigai.adjustment.PlanStatus;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.adjustment.WeakPoint;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.ledger.EvidenceItem;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.SuccessRule;
import org.zhigai.ledger.Verification;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.problems.Category;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.problems.rules.KnowledgePointRule;
import org.zhigai.value.Unit;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;

/** Small things of an invented school, made by hand. */
final class Some {
  static final Actor CLERK = new Actor("王老师", "教务处");
  static final Round SPRING = new Round(2026, Term.SPRING);
  static final Round AUTUMN = new Round(2026, Term.AUTUMN);

  private Some() {}

  static Origin origin(String file, String range) {
    return new Origin(file, "小题分", range);
  }

  static Item item(String label, double districtRate) {
    return new Item(label, 5, "一", "选择题", List.of("分数", "小数"), "理解", districtRate, origin("数学.xlsx", "D3:D9"));
  }

  static PupilRow pupil(String exam, String code, String name, int classNo) {
    return new PupilRow(exam, code, name, new ClassRef(4, classNo), Presence.PRESENT, 7.5, 3);
  }

  static Content.PaperContent paper(Round round, String subject, List<PupilRow> pupils) {
    var cells = new float[pupils.size() * 2];
    for (var i = 0; i < cells.length; i++) {
      cells[i] = i % 5 == 4 ? Float.NaN : i % 6;
    }
    return new Content.PaperContent(
        new PaperInfo(round, subject, 4), List.of(item("1", 0.8), item("2(1)", Double.NaN)), 10, pupils,
        new ScoreMatrix(pupils.size(), 2, cells), origin("数学.xlsx", "A3:F9"));
  }

  static WorkbookReading reading(String file, Content... contents) {
    var sheet =
        new SheetReading(
            "小题分", false, SheetKind.ITEM_SCORES, 1, Phrase.of("store.exists"), List.of(1), 7, List.of(), Map.of(), List.of(),
            List.of(), List.of(contents));
    return new WorkbookReading(Path.of(file), "sha of " + file, "xlsx", "", List.of(sheet));
  }

  static List<PupilRow> pupils(int many) {
    var out = new ArrayList<PupilRow>();
    for (var i = 0; i < many; i++) {
      out.add(pupil("4026" + (1000 + i), "G12010420160101" + (1000 + i), "诸葛测试" + i, 1 + i % 3));
    }
    return out;
  }

  static Indicator indicator(Round round, String domain, int grade) {
    return new Indicator(
        round, domain, grade, "平均分", "分", 71.5, 74.25, Double.NaN, 73, 240, Double.NaN, 12.5, origin("对比.xlsx", "B4:F4"));
  }

  static Content.QuestionnaireContent questionnaire() {
    return new Content.QuestionnaireContent(
        SPRING, 4, 5, List.of(new Question("Q1", "老师关心我。", "师生关系", false, origin("问卷.xlsx", "C2")),
            new Question("Q2", "作业太多。", "学业负担", true, origin("问卷.xlsx", "D2"))),
        List.of(new ClassRef(4, 1), new ClassRef(4, 2)), new ScoreMatrix(2, 2, new float[] {5, Float.NaN, 1, 3}),
        origin("问卷.xlsx", "A1:D4"));
  }

  static Finding finding(long paperId, String file) {
    return new Finding(
        "knowledge-point/2026春/数学/4//" + file, KnowledgePointRule.TRAITS, Source.DISTRICT, Category.TEACHING, SPRING, "数学", 4,
        Optional.of(new ClassRef(4, 2)), new Target.KnowledgePoint("分数"), Unit.RATE, 0.61, 0.7, "区", new Interval(-0.13, Double.NaN), 238, 0.001, 0.02, false,
        new Evidence(paperId, "stats.rate", List.of("2(1)"), List.of(origin(file, "E3:E9"))));
  }

  static Problem problem(long paperId, String file, ProblemState state) {
    return new Problem(
        0, "", finding(paperId, file), state, "分数得分率低于区 9 个百分点", "中", "概念不清", "单元重构", "数学教研组", "教务处", "王老师",
        LocalDate.of(2026, 11, 20), "", Optional.empty());
  }

  static TeachingAdjustment adjustment(long problemId) {
    return new TeachingAdjustment(
        0, "", problemId, PlanScope.GROUP, "数学", 4, Optional.of(new ClassRef(4, 2)), List.of("S-0001", "S-0007"), "",
        List.of(new WeakPoint("分数", 0.3, 0.7, List.of("2(1)"))), "诊断", "归因", "目标", "策略", List.of("活动一", "活动二"), "分层作业",
        8, 10, LocalDate.of(2026, 11, 23), LocalDate.of(2027, 1, 8), LocalDate.of(2027, 1, 11), "小测", "", "", "", PlanStatus.DRAFT);
  }

  static LedgerEntry entry(long problemId) {
    return new LedgerEntry(
        0, "", problemId, "分数薄弱", "差距缩小一半", new SuccessRule("分数", -0.09, -0.04, LocalDate.of(2027, 1, 15)),
        List.of(new Measure("集体备课", true), new Measure("分层作业", false)), "李校长", "数学教研组", "赵老师", "教务处",
        LocalDate.of(2026, 11, 23), LocalDate.of(2027, 1, 15), "", LedgerStatus.NOT_STARTED,
        List.of(new EvidenceItem("佐证1-1", "备课记录", "备课.pdf", LocalDate.of(2026, 12, 1))), "", "",
        Optional.of(new Verification("区教研室", "孙老师", LocalDate.of(2027, 1, 20), true, "同意")), Optional.empty(), "", "备注");
  }
}

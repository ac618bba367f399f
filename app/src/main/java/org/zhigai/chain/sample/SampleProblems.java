package org.zhigai.chain.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhigai.chain.Chain;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.people.Role;
import org.zhigai.problems.Category;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Source;
import org.zhigai.problems.list.Cause;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.Stated;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;

/** Invented: what the sample school found the causes to be, and two problems that no measurement raised. */
final class SampleProblems {
  private static final Words ZH = new Words(Lang.ZH);
  /** What is said of a point that is weak; of each problem another. */
  private static final List<String> TAUGHT = List.of(
      "“{0}”的教学讲得多、操作和画图少，学生说不清为什么这样做",
      "“{0}”只在新授单元出现，后续单元没有安排回顾，间隔一长就忘",
      "“{0}”的练习集中在基本题，变式和综合题少，换一种问法就不会",
      "“{0}”的错例没有分类讲评，同样的错误反复出现",
      "各班“{0}”的课时和进度不一，集体备课没有统一到难点上");

  private SampleProblems() {}

  static void areUnderstood(Chain chain) {
    var head = SamplePeople.as(chain.people(), SamplePeople.HEAD, Role.HEAD);
    var edits = new ArrayList<Edit>();
    var detection = chain.problems().detection(Progress.NONE);
    var confirmed = chain.problems().confirmed();
    for (var i = 0; i < confirmed.size(); i++) {
      var problem = confirmed.get(i);
      var hints = chain.problems().hints(problem, detection);
      var area = problem.finding().category();
      var grounds = hints.getOrDefault(area, List.<Phrase>of()).stream().findFirst().map(ZH::say).orElse("");
      edits.add(
          Edit.put(problem.row(), Values.of(Problem.CAUSES, List.of(new Cause(area, text(problem, area, i), grounds))).and(Problem.PROPOSER, head.name())));
    }
    chain.book().apply(Change.of(Problem.KIND.label(Problem.CAUSES), head, edits)).orThrow();
    stated(chain);
  }

  private static String text(Problem problem, Category area, int at) {
    var name = problem.finding().target().name();
    return switch (area) {
      case TEACHING -> TAUGHT.get(at % TAUGHT.size()).replace("{0}", name);
      case CURRICULUM -> "“" + name + "”相关课程没有开足，被其他安排挤占";
      case STAFFING -> "班主任和任课教师对学生的关注与沟通不够均衡，“" + name + "”没有纳入日常教研";
      case MANAGEMENT -> "“" + name + "”没有专人负责，检查走过场";
      case WORKLOAD -> "各科作业缺少统筹，“" + name + "”没有按周公示和核查";
      case HOME_SCHOOL -> "家校沟通以通知为主，“" + name + "”缺少具体指导";
      case RESOURCES -> "“" + name + "”所需的教具和场地不足";
    };
  }

  /** One from an inspection's letter, on the list; one from parents, that waits. */
  private static void stated(Chain chain) {
    var today = LocalDate.now(chain.clock());
    var head = SamplePeople.as(chain.people(), SamplePeople.HEAD, Role.HEAD);
    var round = new Round(today.getYear(), today.getMonthValue() > 7 ? Term.AUTUMN : Term.SPRING);
    chain.book().apply(chain.problems().state(
        new Stated(
            "作业批改不及时，抽查的 30 本作业中 11 本两周内没有批改", "作业批改", Source.INSPECTION, Category.MANAGEMENT, round, "", 0, Severity.MIDDLE,
            "责任督学随访记录（" + today.minusDays(40) + "）第 2 条", today.minusDays(38)),
        true, head)).orThrow();
    chain.book().apply(chain.problems().state(
        new Stated(
            "课后服务内容单一，家长希望增加体育和阅读", "课后服务", Source.PARENTS, Category.RESOURCES, round, "", 0, Severity.UNSAID, "家委会座谈记录",
            today.minusDays(12)),
        false, SamplePeople.as(chain.people(), "周主任", Role.HEAD))).orThrow();
    var inspected = chain.problems().confirmed().getLast();
    chain.book().apply(chain.problems().put(
        inspected, Problem.KIND.label(Problem.CAUSES),
        Values.of(
            Problem.CAUSES,
            List.of(new Cause(Category.MANAGEMENT, "批改要求没有明确到学科和时限，教研组月查没有记录", "教务处作业检查记录缺 9、10 两月"))),
        head)).orThrow();
    chain.book().apply(chain.ledger().open(List.of(inspected), chain.leader(), head)).orThrow();
  }
}

package org.zhigai.chain.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhigai.adjustment.PlanStatus;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.chain.Chain;
import org.zhigai.kernel.Phrase;
import org.zhigai.people.Role;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Values;
import org.zhigai.support.DevelopmentPlan;
import org.zhigai.support.DutyShare;
import org.zhigai.support.FiledPaper;
import org.zhigai.support.HomeSchool;
import org.zhigai.support.IndicatorRevision;
import org.zhigai.support.JointMeeting;
import org.zhigai.support.Partnership;
import org.zhigai.support.ResourceShare;
import org.zhigai.support.SelfInspection;
import org.zhigai.support.StudyRecord;
import org.zhigai.support.TeachingActivity;
import org.zhigai.support.TrainingReflection;
import org.zhigai.support.TypicalCase;
import org.zhigai.support.TypicalCase.CaseState;

/** Invented: rows of every supporting ledger, some plans under way; of the three-year plan about half is answered. */
final class SampleSupport {
  private final Chain chain;
  private final LocalDate today;
  private final Problem first;
  private final Problem second;
  private final List<Edit> edits = new ArrayList<>();

  private SampleSupport(Chain chain) {
    this.chain = chain;
    this.today = LocalDate.now(chain.clock());
    var confirmed = chain.problems().confirmed();
    this.first = confirmed.getFirst();
    this.second = confirmed.get(Math.min(1, confirmed.size() - 1));
  }

  static void isGiven(Chain chain) {
    new SampleSupport(chain).all();
  }

  private void all() {
    duties();
    meetings();
    studies();
    teaching();
    others();
    var head = SamplePeople.as(chain.people(), SamplePeople.HEAD, Role.HEAD);
    chain.book().apply(Change.of(Phrase.of("chain.sample.support"), head, edits)).orThrow();
    edits.clear();
    plans();
    cases();
    chain.book().apply(Change.of(Phrase.of("chain.sample.plans"), head, edits)).orThrow();
    pupils();
  }

  private long unit(String name) {
    return chain.people().find(name).orElseThrow().id();
  }

  private long person(String name) {
    return chain.people().persons().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow().id();
  }

  private <K> void open(Kind<K> kind, Values<K> values) {
    edits.add(new Edit.Open<>(kind, today.getYear(), values));
  }

  private void duties() {
    duty("建立协同机制", DutyShare.Phase.Y2025, "校长室", "何副校长", "领导小组和分工已发文");
    duty("收集近年监测数据", DutyShare.Phase.Y2025, "教务处", SamplePeople.HEAD, "近三年工作簿已导入并核对");
    duty("建立问题清单", DutyShare.Phase.Y2026, "教务处", SamplePeople.HEAD, "");
    duty("整改有效机制，破解“内部循环”", DutyShare.Phase.Y2026, "教务处", SamplePeople.HEAD, "");
    duty("家校社协同与学生发展规划", DutyShare.Phase.Y2026, "德育处", "周主任", "");
    duty("靶向干预：资源倾斜", DutyShare.Phase.Y2026, "总务处", "吴主任", "");
  }

  private void duty(String task, DutyShare.Phase phase, String unit, String person, String result) {
    open(DutyShare.KIND,
        Values.of(DutyShare.TASK, task).and(DutyShare.PHASE, phase).and(DutyShare.UNIT, unit(unit)).and(DutyShare.PERSON, person(person))
            .and(DutyShare.HELPING, "各教研组").and(DutyShare.START, today.minusDays(200)).and(DutyShare.DUE, today.plusDays(60))
            .and(DutyShare.RESULT, result));
  }

  private void meetings() {
    open(JointMeeting.KIND,
        Values.of(JointMeeting.ON, today.minusDays(150)).and(JointMeeting.SORT, JointMeeting.Sort.LEADING_GROUP)
            .and(JointMeeting.TOPIC, "监测结果应用领导小组第一次会议").and(JointMeeting.ATTENDED, "领导小组全体")
            .and(JointMeeting.DECIDED, List.of("教务处牵头研读监测结果", "问题逐条定责任部门和时限")).and(JointMeeting.UNIT, unit("教务处"))
            .and(JointMeeting.DUE, today.minusDays(120)).and(JointMeeting.RESULT, "已完成"));
    open(JointMeeting.KIND,
        Values.of(JointMeeting.ON, today.minusDays(60)).and(JointMeeting.SORT, JointMeeting.Sort.DIAGNOSIS).and(JointMeeting.PROBLEM, first.id())
            .and(JointMeeting.TOPIC, "数学教研组诊断会").and(JointMeeting.ATTENDED, "数学教研组、区教研员")
            .and(JointMeeting.DECIDED, List.of("先补前面的知识，再教难点", "四周后用同类题再测")).and(JointMeeting.UNIT, unit("教务处（数学教研组）"))
            .and(JointMeeting.DUE, today.minusDays(20)));
  }

  private void studies() {
    open(StudyRecord.KIND,
        Values.of(StudyRecord.ON, today.minusDays(190)).and(StudyRecord.TOPIC, "学习三年行动方案").and(StudyRecord.MATERIAL, "区三年行动方案")
            .and(StudyRecord.SORT, StudyRecord.Sort.POLICY).and(StudyRecord.LEAD, person("李校长")).and(StudyRecord.ATTENDED, "全体教师")
            .and(StudyRecord.HOURS, 2L).and(StudyRecord.GAINED, "监测用来改进教学，不用来排名"));
    open(StudyRecord.KIND,
        Values.of(StudyRecord.ON, today.minusDays(120)).and(StudyRecord.TOPIC, "怎样看得分率、区间和对照").and(StudyRecord.MATERIAL, "监测结果工作簿")
            .and(StudyRecord.SORT, StudyRecord.Sort.INTERPRETATION).and(StudyRecord.LEAD, person(SamplePeople.RESEARCHER))
            .and(StudyRecord.ATTENDED, "数学、语文教研组").and(StudyRecord.HOURS, 3L).and(StudyRecord.ASKED, "人数少的班差距多大才算数"));
  }

  private void teaching() {
    open(TrainingReflection.KIND,
        Values.of(TrainingReflection.ON, today.minusDays(75)).and(TrainingReflection.TOPIC, "让学生动手操作和画图").and(TrainingReflection.PROBLEM, first.id())
            .and(TrainingReflection.LEVEL, TrainingReflection.Level.SUBJECT).and(TrainingReflection.SPEAKER, SamplePeople.RESEARCHER)
            .and(TrainingReflection.ATTENDED, "数学教师 9 人").and(TrainingReflection.HOURS, 4L).and(TrainingReflection.REFLECTION, "先让学生说，再由教师归纳")
            .and(TrainingReflection.PROMISE, "每周一次操作课").and(TrainingReflection.FOLLOW_UP, "教研组长听课两节"));
    open(TrainingReflection.KIND,
        Values.of(TrainingReflection.ON, today.minusDays(40)).and(TrainingReflection.TOPIC, "新教师：怎样讲评错例").and(TrainingReflection.PROBLEM, second.id())
            .and(TrainingReflection.LEVEL, TrainingReflection.Level.NEW_TEACHERS).and(TrainingReflection.SPEAKER, "刘组长")
            .and(TrainingReflection.ATTENDED, "新教师 4 人").and(TrainingReflection.HOURS, 2L));
    open(TeachingActivity.KIND,
        Values.of(TeachingActivity.ON, today.minusDays(50)).and(TeachingActivity.PROBLEM, first.id()).and(TeachingActivity.SUBJECT, first.finding().domain())
            .and(TeachingActivity.GRADE, "四年级").and(TeachingActivity.POINT, first.finding().target().name()).and(TeachingActivity.FORM, "操作课")
            .and(TeachingActivity.CONTENT, "用方格纸和模型认识图形的变化").and(TeachingActivity.WHO, "赵老师").and(TeachingActivity.RETEST, "四周后同类题 4 题"));
    open(ResourceShare.KIND,
        Values.of(ResourceShare.ON, today.minusDays(70)).and(ResourceShare.SORT, ResourceShare.Sort.MATERIALS).and(ResourceShare.CONTENT, "添置几何学具 8 套")
            .and(ResourceShare.PROBLEM, first.id()).and(ResourceShare.UNIT, unit("总务处")).and(ResourceShare.AMOUNT, "8 套")
            .and(ResourceShare.FROM, today.minusDays(60)).and(ResourceShare.USE, "四年级每周使用一次"));
  }

  private void others() {
    open(HomeSchool.KIND,
        Values.of(HomeSchool.ON, today.minusDays(45)).and(HomeSchool.TOPIC, "家长会：怎样陪孩子整理错题").and(HomeSchool.SORT, HomeSchool.Sort.CONFERENCE)
            .and(HomeSchool.WITH, "四年级家长代表").and(HomeSchool.PROBLEM, second.id()).and(HomeSchool.CONTENT, "发放错题整理指导单")
            .and(HomeSchool.EFFECT, "八成家庭每周整理一次").and(HomeSchool.EVIDENCE, "签到表、指导单"));
    open(Partnership.KIND,
        Values.of(Partnership.PARTNER, unit("集团校")).and(Partnership.PROBLEM, first.id()).and(Partnership.SORT, Partnership.Sort.JOINT_PREPARATION)
            .and(Partnership.SUBJECT, first.finding().domain()).and(Partnership.CONTENT, "与集团校同年级联合备课").and(Partnership.OFTEN, "每两周一次")
            .and(Partnership.FROM, today.minusDays(80)).and(Partnership.TO, today.plusDays(100)).and(Partnership.GIVEN, "骨干教师 2 人"));
    open(SelfInspection.KIND,
        Values.of(SelfInspection.ON, today.minusDays(25)).and(SelfInspection.ITEM, "整改措施是否按时开始").and(SelfInspection.SOUND, SelfInspection.Finding.PARTLY)
            .and(SelfInspection.FOUND, "两项措施晚了两周").and(SelfInspection.PROBLEM, first.id()).and(SelfInspection.TO_DO, "每月第一周例会过台账")
            .and(SelfInspection.UNIT, unit("教务处")).and(SelfInspection.DUE, today.plusDays(10)).and(SelfInspection.BY, person(SamplePeople.HEAD)));
    open(IndicatorRevision.KIND,
        Values.of(IndicatorRevision.ON, today.minusDays(30)).and(IndicatorRevision.INDICATOR, "作业时长").and(IndicatorRevision.BEFORE, "只问总时长")
            .and(IndicatorRevision.AFTER, "分学科问时长").and(IndicatorRevision.WHY, "总时长看不出哪一科偏多").and(IndicatorRevision.DECIDED_BY, "领导小组"));
    filed("问题反馈单", "第一批问题反馈单（5 份）", "已送达各责任部门，回执齐全");
    filed("责任书", "校长第一责任人责任书", "");
    filed("学科诊断报告", "四年级数学诊断报告", "");
  }

  private void filed(String sort, String title, String receipt) {
    open(FiledPaper.KIND,
        Values.of(FiledPaper.SORT, sort).and(FiledPaper.TITLE, title).and(FiledPaper.ON, today.minusDays(55)).and(FiledPaper.UNIT, unit("办公室"))
            .and(FiledPaper.RECEIPT, receipt).and(FiledPaper.PLACE, "办公室档案柜 3-2"));
  }

  /** Of the plans that were drafted some have been reviewed, and some of those begun. */
  private void plans() {
    var plans = chain.book().rows(TeachingAdjustment.KIND).stream().limit(4).toList();
    for (var i = 0; i < plans.size(); i++) {
      edits.add(Edit.go(plans.get(i), i < 2 ? PlanStatus.IN_EFFECT : PlanStatus.REVIEWED, Values.none()));
    }
  }

  private void cases() {
    var opening = new Edit.Open<>(
        TypicalCase.KIND, today.getYear(),
        Values.of(TypicalCase.TITLE, "把错例变成教材：四步错题课").and(TypicalCase.PROBLEM, second.id()).and(TypicalCase.BACKGROUND, "同样的错误反复出现")
            .and(TypicalCase.PRACTICE, "收集、分类、说理、变式").and(TypicalCase.TRIED, List.of("四（2）班试用三周"))
            .and(TypicalCase.LIMITS, "新授课不适用"))
        .at(chain.book().key());
    edits.add(opening);
    edits.add(Edit.go(opening.opened(), CaseState.TRYING, Values.none()));
  }

  /** Two pupils of a support group have a plan of their own, drafted from what they showed; the teacher has begun to fill it in. */
  private void pupils() {
    var teacher = SamplePeople.as(chain.people(), "赵老师", Role.TEACHER);
    var pupils = chain.adjustments().adjustments().stream().flatMap(a -> a.pupils().stream()).distinct().limit(2).toList();
    if (pupils.isEmpty()) {
      return;
    }
    chain.book().apply(chain.development().draftFor(pupils, teacher)).orThrow();
    var fill = chain.book().rows(DevelopmentPlan.KIND).stream()
        .map(r -> Edit.put(r,
            Values.of(DevelopmentPlan.TEACHER, teacher.name()).and(DevelopmentPlan.PROBLEM, first.id()).and(DevelopmentPlan.BODY_AIM, "每天运动一小时")))
        .toList();
    chain.book().apply(Change.of(Phrase.of("chain.sample.pupils"), teacher, fill)).orThrow();
  }
}

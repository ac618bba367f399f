package org.zhigai.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Pins;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Source;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.session.Board;
import org.zhigai.session.Meeting;
import org.zhigai.session.Meeting.Decision;
import org.zhigai.session.Meeting.Topic;
import org.zhigai.ui.Fx;
import org.zhigai.ui.monitoring.SessionKit;

class MeetingModelTest {
  private static final Words ZH = new Words(Lang.ZH);

  private final SessionKit kit = new SessionKit();
  private final MeetingModel model = kit.model;

  @BeforeEach
  void window() {
    Fx.on(() -> 0);
    model.refresh();
  }

  private Meeting now() {
    return model.chosen().get().orElseThrow();
  }

  @Test
  void aBoardOfEarlierDaysBringsItsChartsAndWhatWasDecidedOverIt() {
    var pin = Pins.of(kit.place(Aspect.GAPS), kit.entry());
    model.create(new Board("四年级数学", List.of(pin), List.of("下一单元补两课时")));
    assertThat(now().title()).isEqualTo("四年级数学·学科诊断会");
    assertThat(now().on()).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(now().decisions()).extracting(Decision::text).containsExactly("下一单元补两课时");
    assertThat(model.pages()).singleElement().satisfies(p -> assertThat(p.shows()).isTrue());
  }

  @Test
  void chartsItemsAndProblemsAreOrderedTimedTakenOffAndEachStepComesBack() {
    model.add(kit.place(Aspect.LEVELS), kit.entry());
    model.add(kit.place(Aspect.ITEM).with("item", "4"), kit.entry());
    model.add(List.of(Topic.of(kit.problem().number())));
    model.add(kit.place(Aspect.LEVELS), kit.entry());
    assertThat(model.pages()).as("what is there is not put there twice").hasSize(3).allSatisfy(p -> assertThat(p.shows()).isTrue());
    model.move(2, 0);
    model.minutes(0, 20);
    assertThat(now().topics().getFirst().problem()).isEqualTo("WT-2026-001");
    assertThat(model.shares()).containsExactly(20, 13, 12);
    model.minutes(90);
    assertThat(model.shares()).containsExactly(20, 28, 27);
    model.remove(1);
    assertThat(model.pages()).hasSize(2);
    model.move(1, 2);
    assertThat(model.pages()).as("beyond the end nothing moves").hasSize(2);
    for (var i = 0; i < 4; i++) {
      kit.test.frame.edits().undo();
    }
    assertThat(now().topics()).extracting(Topic::problem).containsExactly("", "", "WT-2026-001");
    assertThat(now().minutes()).isEqualTo(60);
  }

  @Test
  void aDroppedSessionComesBackWithItsAgenda() {
    model.add(kit.place(Aspect.LEVELS), kit.entry());
    model.drop();
    assertThat(model.chosen().get()).isEmpty();
    assertThat(model.pages()).isEmpty();
    kit.test.frame.edits().undo();
    assertThat(now().topics()).hasSize(1);
  }

  private void decide(Decision.Sort sort, Optional<Topic> about) {
    model.decide(new Decision("下一单元补画图说理两课时", sort, "王老师", Optional.of(LocalDate.of(2026, 7, 10)), about, 0));
  }

  @Test
  void aDecisionOverAChartBecomesACandidateProblemOfTheSchoolWithThePagesNumbers() {
    model.add(kit.place(Aspect.ITEM).with("item", "4"), kit.entry());
    decide(Decision.Sort.PROBLEM, Optional.of(now().topics().getFirst()));
    kit.outcomes.toProblem(0);
    var problem = kit.problems.problems().getFirst();
    assertThat(problem.statement()).isEqualTo(Prose.of("下一单元补画图说理两课时"));
    assertThat(problem.state()).isEqualTo(ProblemState.SUGGESTED);
    assertThat(problem.finding().source()).isEqualTo(Source.SCHOOL);
    assertThat(problem.finding().evidence().items()).containsExactly("4");
    assertThat(now().decisions().getFirst().became()).isEqualTo(problem.id());
    kit.problems.refresh(kit.test.frame.actor().get(), Progress.NONE);
    assertThat(kit.problems.problems()).as("looking again takes away no word of people").contains(problem);
    kit.test.frame.edits().undo();
    assertThat(kit.problems.problems()).extracting(Problem::statement).doesNotContain(Prose.of("下一单元补画图说理两课时"));
    assertThat(now().decisions().getFirst().became()).isZero();
    kit.test.frame.edits().redo();
    assertThat(now().decisions().getFirst().became()).isEqualTo(problem.id());
    assertThat(model.became(now().decisions().getFirst())).get().extracting(Row::number).isEqualTo(problem.number());
  }

  @Test
  void aDecisionOverAProblemBecomesAnAdjustmentOfItWithWhoAndWhen() {
    var problem = kit.problem();
    model.create("诊断会");
    model.add(List.of(Topic.of(problem.number())));
    decide(Decision.Sort.ADJUSTMENT, Optional.of(now().topics().getFirst()));
    kit.outcomes.toAdjustment(0);
    var plan = kit.adjustments.adjustments().getFirst();
    assertThat(plan.problemId()).isEqualTo(problem.id());
    assertThat(plan.activities().getFirst()).isEqualTo("下一单元补画图说理两课时");
    assertThat(plan.activities()).as("with the draft's own below").hasSizeGreaterThan(1);
    assertThat(plan.teacher()).isEqualTo("王老师");
    assertThat(plan.to()).isEqualTo(LocalDate.of(2026, 7, 10));
    assertThat(plan.diagnosis().in(ZH)).contains("几何直观");
    assertThat(now().decisions().getFirst().became()).isEqualTo(plan.id());
    kit.test.frame.edits().undo();
    assertThat(kit.adjustments.adjustments()).isEmpty();
    assertThat(kit.problems.problems()).as("the problem was there before").hasSize(1);
  }

  @Test
  void anAdjustmentOverAWholePaperRaisesItsProblemAndIsTakenBackWithIt() {
    model.add(kit.place(Aspect.LEVELS), kit.entry());
    decide(Decision.Sort.ADJUSTMENT, Optional.of(now().topics().getFirst()));
    kit.outcomes.toAdjustment(0);
    var plan = kit.adjustments.adjustments().getFirst();
    assertThat(plan.diagnosis().in(ZH)).doesNotContain("NaN").contains("n=118");
    assertThat(plan.goal()).as("left to the teacher").isEqualTo(Prose.none());
    assertThat(kit.problems.problems()).hasSize(1);
    kit.test.frame.edits().undo();
    assertThat(kit.adjustments.adjustments()).isEmpty();
    assertThat(kit.problems.problems()).isEmpty();
  }

  @Test
  void whatIsDecidedOverNumbersAProblemStandsOnIsFiledUnderIt() {
    var problem = kit.test.book.apply(kit.problems.confirm(kit.problem(), Books.BY).forGood()).row(Problem.KIND).view();
    model.add(kit.place(Aspect.ITEMS).with("point", "几何直观"), kit.entry());
    decide(Decision.Sort.ADJUSTMENT, Optional.of(now().topics().getFirst()));
    decide(Decision.Sort.PROBLEM, Optional.of(now().topics().getFirst()));
    kit.outcomes.toAdjustment(0);
    kit.outcomes.toProblem(1);
    assertThat(kit.problems.problems()).containsExactly(problem);
    assertThat(kit.adjustments.adjustments()).extracting(p -> p.problemId()).containsExactly(problem.id());
    assertThat(kit.test.told).last().extracting(p -> kit.test.frame.words().say(p)).isEqualTo("已归入 WT-2026-001");
    kit.test.frame.edits().undo();
    assertThat(kit.problems.problems()).as("it was there before").containsExactly(problem);
    model.add(kit.place(Aspect.ITEMS).with("point", "数感"), kit.entry());
    decide(Decision.Sort.PROBLEM, Optional.of(now().topics().getLast()));
    kit.outcomes.toProblem(2);
    assertThat(kit.problems.problems()).as("other numbers are another problem").hasSize(2);
  }

  @Test
  void aCauseIsWrittenBelowWhatTheProblemHas() {
    var problem = kit.problem();
    model.create("诊断会");
    model.add(List.of(Topic.of(problem.number())));
    decide(Decision.Sort.CAUSE, Optional.of(now().topics().getFirst()));
    kit.outcomes.toCause(0);
    assertThat(kit.problems.problems().getFirst().cause()).isEqualTo("概念没有建立\n下一单元补画图说理两课时");
    kit.test.frame.edits().undo();
    assertThat(kit.problems.problems().getFirst().cause()).isEqualTo("概念没有建立");
  }

  @Test
  void withoutAPageThereIsNoEvidence() {
    model.create("诊断会");
    decide(Decision.Sort.OTHER, Optional.empty());
    assertThat(kit.outcomes.hasEvidence(now().decisions().getFirst())).isFalse();
    kit.outcomes.toProblem(0);
    assertThat(kit.problems.problems()).isEmpty();
  }
}

package org.zhigai.ui.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhigai.adjustment.PlanScope;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.adjustment.diagnosis.PointNeed;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.rows.Prose;
import org.zhigai.strategy.FormOfHelp;
import org.zhigai.trace.Recheck;
import org.zhigai.ui.TestFrame;

/** What a teacher decides about drafted plans, through the model of the screen. */
class PlanChoicesTest {
  private final DraftedSchool school = new DraftedSchool();
  private final TestFrame test = new TestFrame(school.book);
  private final List<String> printed = new ArrayList<>();
  private final AdjustmentViewModel model =
      new AdjustmentViewModel(school.book, school.plans, school.problems, new Recheck(school.book), school.development, test.frame,
          (plans, file) -> printed.add(plans.size() + " " + file));

  private TeachingAdjustment open() {
    return model.chosen().get().orElseThrow();
  }

  private void openGrade() {
    model.refresh();
    model
        .choose(model.plans().stream().filter(p -> p.scope() == PlanScope.GRADE && !p.offered().isEmpty() && p.offered().size() > 1).findFirst().orElseThrow());
  }

  @Test
  void anotherStrategyBringsItsTextAndLeavesWhatTheTeacherWrote() {
    openGrade();
    var before = open();
    model.text(PlanText.MATERIALS, "方格纸和小棒");
    var other = before.offered().stream().filter(o -> !o.key().equals(before.chosen())).findFirst().orElseThrow();
    model.take(other.key());
    assertThat(open().chosen()).isEqualTo(other.key());
    assertThat(open().activities()).isNotEqualTo(before.activities()).isNotEmpty();
    assertThat(open().row().get(TeachingAdjustment.MATERIALS)).isEqualTo("方格纸和小棒");
    assertThat(test.told).extracting(p -> p.key()).contains("planview.stays");
    test.frame.edits().undo();
    model.refresh();
    assertThat(open().activities()).isEqualTo(before.activities());
  }

  @Test
  void anotherFormOfHelpIsRefusedWithoutAReasonAndKeptWithOneInTheHistory() {
    openGrade();
    var proposed = open().form().orElseThrow();
    var other = proposed == FormOfHelp.WHOLE_CLASS ? FormOfHelp.DIFFERENTIATE : FormOfHelp.WHOLE_CLASS;
    model.help(other, " ");
    assertThat(open().form()).contains(proposed);
    assertThat(model.refusal().get().orElseThrow().missing()).extracting(p -> p.key()).containsExactly("adjustment.condition.reason");
    model.help(other, "两个班已经分层两周，没有用");
    assertThat(open().form()).contains(other);
    var words = new Words(Lang.ZH);
    assertThat(school.book.history(open().id()).stream().map(line -> words.text(line.after()))).anyMatch(s -> s.contains("两个班已经分层两周"));
    model.help(proposed, "");
    assertThat(open().row().get(TeachingAdjustment.OVERRULED)).as("what was proposed needs no reason").isEmpty();
  }

  @Test
  void plansThatSayTheSameAreToldAndJoined() {
    openGrade();
    assertThat(model.twins().get()).isEmpty();
    var classes = new ArrayList<ClassRef>();
    model.classes(classes::addAll);
    assertThat(classes).hasSize(3);
    var grade = open();
    model.draftOwn(classes.getFirst());
    assertThat(open().classes()).containsExactly(classes.getFirst());
    model.choose(grade.number());
    var twin = model.twins().get().stream().filter(t -> t.plan().scope() == PlanScope.CLASS).findFirst().orElseThrow();
    assertThat(twin.share()).isGreaterThanOrEqualTo(0.9);
    model.join(twin.plan());
    assertThat(school.plans.adjustments()).noneMatch(p -> p.id() == twin.plan().id());
    assertThat(open().clauses()).anyMatch(c -> c.says().equals(((Prose.Composed) twin.plan().diagnosis()).phrase()));
    assertThat(model.twins().get()).isEmpty();
  }

  @Test
  void periodsAreAllottedOverTheWeakPointsAndCanBeTakenBack() {
    openGrade();
    var needs = new ArrayList<PointNeed>();
    model.needs(needs::addAll);
    var point = open().weakPoints().getFirst().name();
    assertThat(needs).extracting(PointNeed::point).contains(point);
    var before = open().periodsAfter();
    model.allot(Map.of(point, 6));
    assertThat(open().periodsAfter()).isEqualTo(open().periodsBefore() + 6);
    test.frame.edits().undo();
    model.refresh();
    assertThat(open().periodsAfter()).isEqualTo(before);
  }

  @Test
  void aSinglePupilGetsAPlanOfTheirOwnMarksAlone() {
    openGrade();
    var group = model.plans().stream().filter(p -> !p.pupils().isEmpty()).findFirst().orElseThrow();
    model.choose(group);
    var pupil = group.pupils().getFirst();
    model.draftOwn(pupil);
    assertThat(open().scope()).isEqualTo(PlanScope.PUPIL);
    assertThat(open().pupils()).containsExactly(pupil);
    assertThat(open().diagnosis().in(new Words(Lang.ZH))).contains(pupil).doesNotContain("区", "n=");
    assertThat(open().aim().isKnown()).as("one pupil shows no rate").isFalse();
    assertThat(open().form()).contains(FormOfHelp.SINGLE_PUPIL);
  }

  @Test
  void aPlanIsPrintedAloneOrWithItsGrade() {
    openGrade();
    model.print(model.printed(false), Path.of("a.docx"));
    model.print(model.printed(true), Path.of("b.xlsx"));
    assertThat(printed).containsExactly("1 a.docx", model.plans().size() + " b.xlsx");
  }
}

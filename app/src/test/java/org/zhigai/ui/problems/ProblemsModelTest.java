package org.zhigai.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Causes;
import org.zhigai.kernel.UserFault;
import org.zhigai.people.People;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.ProblemState;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.people.Register;
import org.zhigai.trace.Recheck;

class ProblemsModelTest {
  private final TestFrame test = new TestFrame();
  private final People people = Books.people(test.book, TestFrame.CLOCK);
  private final ProblemDesk problems = ProblemsViewTest.desk(test.book, people);
  private final ProblemsModel model = new ProblemsModel(problems, new Register(people, test.frame), new Recheck(test.book), new NoAnswers(), test.frame);

  @BeforeEach
  void detect() {
    model.detect();
  }

  private Problem now(Problem problem) {
    return problems.problems().stream().filter(p -> p.id() == problem.id()).findFirst().orElseThrow();
  }

  @Test
  void whatIsWeakIsSuggestedAndTheFirstIsLookedAt() {
    assertThat(model.listed()).extracting(p -> p.finding().target().name()).contains("几何直观", "师生关系").doesNotContain("睡眠");
    assertThat(model.selected().get()).contains(model.listed().getFirst());
    assertThat(model.badge().get()).isEqualTo(Integer.toString(model.listed().size()));
  }

  @Test
  void decliningNeedsAReasonAndLeavesTheListUntilAskedFor() {
    var first = model.listed().getFirst();
    assertThatThrownBy(() -> model.decline(first, " ")).isInstanceOf(UserFault.class);
    model.decline(first, "样本中有转入学生");
    assertThat(model.listed()).extracting(Problem::id).doesNotContain(first.id());
    model.states().set(EnumSet.of(ProblemState.DECLINED));
    assertThat(model.listed()).extracting(Problem::reason).containsExactly("样本中有转入学生");
    test.frame.edits().undo();
    assertThat(now(first).state()).isEqualTo(ProblemState.SUGGESTED);
    test.frame.edits().redo();
    assertThat(now(first).state()).isEqualTo(ProblemState.DECLINED);
  }

  @Test
  void onlyConfirmedProblemsCanBeMergedInto() {
    var first = model.listed().getFirst();
    var second = model.listed().get(1);
    assertThat(model.mergeTargets(second)).isEmpty();
    model.confirm(first);
    model.merge(second, model.mergeTargets(second).getFirst());
    assertThat(now(second).state()).isEqualTo(ProblemState.MERGED);
    assertThat(now(second).mergedInto()).contains(first.id());
  }

  @Test
  void eachTextIsKeptAtOnceAndComesBackAlone() {
    var first = model.listed().getFirst();
    model.causes(first, Causes.said("课时不足"));
    var helps = List.of(people.find("德育处").orElseThrow().id());
    model.supporting(now(first), helps);
    var saves = test.saves;
    model.supporting(now(first), helps);
    model.causes(now(first), Causes.said("课时不足"));
    assertThat(test.saves).as("nothing was changed").isEqualTo(saves);
    test.frame.edits().undo();
    assertThat(now(first).supporting()).isEmpty();
    assertThat(now(first).cause()).isEqualTo("课时不足");
  }

  @Test
  void detectingAgainKeepsDecisions() {
    var first = model.listed().getFirst();
    model.confirm(first);
    model.detect();
    assertThat(now(first).state()).isEqualTo(ProblemState.CONFIRMED);
    assertThat(model.selected().get().orElseThrow().id()).isEqualTo(first.id());
  }
}

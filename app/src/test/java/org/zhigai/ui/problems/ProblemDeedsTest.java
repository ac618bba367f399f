package org.zhigai.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ArrayList;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.adjustment.DraftMeasures;
import org.zhigai.adjustment.Strategies;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.explore.Explore;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.people.People;
import org.zhigai.people.Role;
import org.zhigai.problems.Category;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Source;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.problems.list.Cause;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Link;
import org.zhigai.rows.Row;
import org.zhigai.trace.Recheck;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.people.Register;

/** What people do with problems beside confirming them: write one down, split one, take one off the list and bring it back, answer one. */
@ExtendWith(ApplicationExtension.class)
class ProblemDeedsTest {
  private static final FakeResults RESULTS = new FakeResults();
  private static final Charts CHARTS = new Charts(new Fonts());
  private final TestFrame test = new TestFrame();
  private final Window window = new Window(test.book, test.frame);

  /** A screen over some records, with a ledger behind it. */
  private static final class Window implements ProblemsModel.Answers {
    final Book book;
    final People people;
    final ProblemDesk problems;
    final LedgerDesk ledger;
    final ProblemsModel model;
    final ProblemsView view;
    final List<String> handed = new ArrayList<>();

    Window(Book book, StoreFrame frame) {
      this.book = book;
      people = Books.people(book, TestFrame.CLOCK);
      people.appoint("刘组长", people.ensure("教务处（数学教研组）", Books.BY), Role.HEAD, Books.BY);
      problems = ProblemsViewTest.desk(book, people);
      ledger = new LedgerDesk(book, new DraftMeasures(Strategies.builtIn(), book), TestFrame.CLOCK);
      model = new ProblemsModel(problems, new Register(people, frame), new Recheck(book), this, frame);
      var thresholds = new ThresholdDesk(book, TestFrame.CLOCK);
      var evidence = new EvidenceModel(new ReadFigures(RESULTS), new Explore(RESULTS), thresholds, problems, frame);
      view = new ProblemsView(model, new ThresholdsModel(thresholds, problems, model, frame), evidence, frame, CHARTS);
    }

    @Override
    public Optional<String> entry(Problem problem) {
      return ledger.ofProblem(problem.id()).map(LedgerEntry::number);
    }

    @Override
    public Change open(Problem problem, Actor by) {
      return ledger.open(List.of(problem), people.holder(Role.PRINCIPAL).orElseThrow().id(), by);
    }

    @Override
    public Set<Kind<?>> kinds() {
      return Set.of(LedgerEntry.KIND);
    }

    @Override
    public void feedback(Problem problem, Path file) {
      handed.add(problem.number() + " " + file);
    }

    @Override
    public List<Row<?>> drawnFrom(Problem problem) {
      return book.standingOn(Link.row(problem.id())).stream().filter(r -> r.kind() != Problem.KIND && !r.kind().follows()).toList();
    }
  }

  @Test
  void aConfirmedProblemIsHandedToItsDepartment(FxRobot robot) {
    var number = window.problems.problems().getFirst().number();
    robot.interact(() -> window.model.select(number));
    assertThat(robot.lookup("#problem-feedback").tryQuery()).as("not before it is confirmed").isEmpty();
    robot.interact(() -> window.model.confirm(window.model.selected().get().orElseThrow()));
    robot.interact(() -> window.model.select(number));
    test.picker.files = List.of(Path.of("out", "反馈单"));
    robot.interact(robot.lookup("#problem-feedback").queryButton()::fire);
    assertThat(window.handed).containsExactly(number + " " + Path.of("out", "反馈单.docx"));
    assertThat(test.told).contains(Phrase.of("parts.written", "反馈单.docx"));
  }

  @Start
  void start(Stage stage) {
    new Fonts().registerWithWindow();
    window.model.detect();
    var scene = new Scene((Parent) window.view.build(), 980, 760);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private int inputs;

  private void press(FxRobot robot, String id) {
    inputs++;
    robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
  }

  private void type(FxRobot robot, String id, String text) {
    inputs++;
    robot.interact(() -> robot.lookup("#" + id).queryAs(TextInputControl.class).setText(text));
  }

  private Problem first() {
    return window.problems.problems().getFirst();
  }

  @Test
  void aConfirmedProblemIsALedgerRowAfterOneInputAndASuggestionAfterTwo(FxRobot robot) {
    var number = first().number();
    robot.interact(() -> window.model.select(number));
    press(robot, "problem-confirm");
    inputs = 0;
    press(robot, "problem-answer");
    var entry = window.ledger.entries().getFirst();
    assertThat(test.opened).contains("ledger/" + entry.number());
    assertThat(List.of(entry.leader(), entry.responsible(), entry.person())).as("from the register").doesNotContain(0L);
    assertThat(window.people.person(entry.person())).isEqualTo("刘组长");
    assertThat(window.people.person(entry.leader())).isEqualTo("李校长");
    assertThat(entry.start()).isEqualTo(TestFrame.CLOCK.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate());
    assertThat(entry.due()).isAfter(entry.start());
    assertThat(inputs).as("inputs from a confirmed problem to a ledger row with all its defaults").isLessThanOrEqualTo(6);
    assertThat(robot.lookup("#problem-entry").tryQuery()).as("the row is a click away").isPresent();
  }

  @Test
  void aProblemByHandGoesOnTheList(FxRobot robot) {
    press(robot, "problems-stated");
    press(robot, "stated-confirm");
    assertThat(robot.lookup("#stated-refused").query().isVisible()).as("it has to say what is the matter").isTrue();
    type(robot, "stated-statement", "作业批改不及时");
    type(robot, "stated-grounds", "督导意见书第 2 条");
    robot.interact(() -> this.<Source>box(robot, "stated-source").setValue(Source.PARENTS));
    robot.interact(() -> this.<Category>box(robot, "stated-category").setValue(Category.WORKLOAD));
    press(robot, "stated-confirm");
    var stated = window.problems.confirmed().getFirst();
    assertThat(stated.finding().source()).isEqualTo(Source.PARENTS);
    assertThat(stated.grounds()).isEqualTo("督导意见书第 2 条");
    assertThat(robot.lookup("#problem-evidence").tryQuery()).as("no statistics are shown of it").isEmpty();
    assertThat(robot.lookup("#problem-grounds").queryAs(TextInputControl.class).getText()).isEqualTo("督导意见书第 2 条");
    press(robot, "problem-answer");
    assertThat(window.ledger.entries()).hasSize(1);
  }

  @SuppressWarnings("unchecked") // a box of these values
  private <V> ComboBox<V> box(FxRobot robot, String id) {
    return (ComboBox<V>) robot.lookup("#" + id).queryAs(ComboBox.class);
  }

  @Test
  void splittingGivesEveryItemToAPart(FxRobot robot) {
    var whole = first();
    robot.interact(() -> window.model.select(whole.number()));
    press(robot, "problem-split");
    type(robot, "split-statement-1", "画图不会");
    type(robot, "split-statement-2", "读图不会");
    press(robot, "split-do");
    assertThat(robot.lookup("#split-refused").query().isVisible()).as("items went to no part").isTrue();
    var items = whole.items();
    for (var i = 0; i < items.size(); i++) {
      var id = "#split-item-" + (i % 2 + 1) + "-" + items.get(i);
      robot.interact(() -> robot.from(robot.lookup("#split-form").queryAll()).lookup((Node n) -> ("#" + n.getId()).equals(id)).queryAs(CheckBox.class).fire());
    }
    press(robot, "split-do");
    assertThat(window.book.find(Problem.KIND, whole.id()).orElseThrow().state()).isEqualTo(ProblemState.SPLIT);
    assertThat(window.problems.problems()).filteredOn(p -> p.splitFrom().isPresent()).hasSize(2);
    robot.interact(() -> test.frame.edits().undo());
    assertThat(window.problems.problems()).noneMatch(p -> p.splitFrom().isPresent());
  }

  @Test
  void whatIsWithdrawnIsStruckThroughBehindAFilterAndComesBack(FxRobot robot) {
    var problem = first();
    robot.interact(() -> window.model.withdraw(problem, "与另一条重复"));
    assertThat(window.model.listed()).extracting(Problem::id).doesNotContain(problem.id());
    press(robot, "problems-filter-withdrawn");
    assertThat(window.model.listed()).extracting(Problem::id).contains(problem.id());
    robot.interact(() -> window.model.select(problem.number()));
    assertThat(robot.lookup("#problem-statement").query().isDisabled()).as("read-only").isTrue();
    assertThat(robot.lookup("#problem-restore").query().isDisabled()).isFalse();
    robot.interact(() -> window.model.restore(window.model.selected().get().orElseThrow(), "不是重复"));
    assertThat(first().number()).isEqualTo(problem.number());
  }

  @Test
  void groundsAreTakenFromWhatSpeaks(FxRobot robot) {
    robot.interact(() -> window.model.select(first().number()));
    press(robot, "cause-area-TEACHING");
    press(robot, "cause-hint-0");
    assertThat(first().causes()).hasSize(1).allSatisfy(c -> {
      assertThat(c.area()).isEqualTo(Category.TEACHING);
      assertThat(c.grounds()).isNotBlank();
    });
    type(robot, "problem-cause-0", "操作少");
    robot.interact(() -> robot.lookup("#problem-direction").query().requestFocus());
    assertThat(first().cause()).isEqualTo("操作少");
  }

  @Picture
  @Test
  void photographed() {
    Snapshots.take("problem-deeds", 1366, 697, frame -> {
      var shown = new Window(frame.book, frame.frame);
      shown.model.detect();
      var all = shown.problems.problems();
      shown.model.confirm(all.getFirst());
      shown.model.withdraw(all.getLast(), "与另一条重复");
      shown.model.withdrawn().set(true);
      shown.model.answer(shown.problems.confirmed().getFirst());
      shown.model.select(all.getFirst().number());
      var node = (Parent) shown.view.build();
      new Scene(node).getRoot().applyCss();
      node.getScene().setRoot(new javafx.scene.layout.Region());
      return node;
    });
    Snapshots.take("problem-causes", 700, 420, frame -> {
      var pane = new CausesPane(
          List.of(new Cause(Category.TEACHING, "讲得多，动手画图少", "失分集中在第 6、11、22 题"), new Cause(Category.WORKLOAD, "作业缺少统筹", "")),
          frame.window.words(), now -> {});
      pane.arrived(Map.of(Category.TEACHING, List.of(Phrase.of("problem.hint.items", "6、11、22"))));
      ((ButtonBase) pane.lookup("#cause-area-TEACHING")).fire();
      return pane;
    });
    for (var form : List.of("stated", "split")) {
      Snapshots.take("problem-" + form, 1366, 697, frame -> {
        var shown = new Window(frame.book, frame.frame);
        shown.model.detect();
        var node = (Parent) shown.view.build();
        var scene = new Scene(node);
        scene.getRoot().applyCss();
        ((ButtonBase) node.lookup(form.equals("stated") ? "#problems-stated" : "#problem-split")).fire();
        scene.setRoot(new javafx.scene.layout.Region());
        return node;
      });
    }
  }
}

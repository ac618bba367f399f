package org.zhigai.ui.problems;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.ChartTheme;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.MarksBanner;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.people.UnitBox;
import org.zhigai.ui.people.UnitsBox;

/** One problem: its evidence, what a person writes about it, and the decision. */
final class DetailPane extends VBox {
  private final Problem problem;
  private final ProblemsModel model;
  private final StoreFrame frame;
  private final UiWords words;
  private final Map<ProblemField, TextInputControl> inputs = new EnumMap<>(ProblemField.class);

  /** Room of a chart for each of its lines, and around them. */
  private static final double ROW = 24;
  private static final double AROUND = 96;

  private final Charts charts;
  private final EvidenceModel evidence;
  private final EvidenceLines lines;
  private final VBox picture = new VBox(4);
  private long responsible;
  private List<Long> supporting;

  DetailPane(Problem problem, Span span, ProblemsModel model, EvidenceModel evidence, StoreFrame frame, Charts charts) {
    super(12);
    this.problem = problem;
    this.responsible = problem.responsible();
    this.supporting = problem.supporting();
    this.evidence = evidence;
    this.charts = charts;
    this.model = model;
    this.frame = frame;
    this.words = frame.words();
    Nodes.named(this, "problem-detail", words.say("problemview.detail"), "zg-problem-detail");
    getChildren().addAll(head(), marks(), editor(ProblemField.STATEMENT), decisions());
    reason().ifPresent(getChildren()::add);
    this.lines = new EvidenceLines(problem.finding(), span, words);
    getChildren().addAll(Nodes.label(words.say("problemview.evidence"), "zg-section"), lines, picture);
    getChildren().addAll(editor(ProblemField.CAUSE), editor(ProblemField.DIRECTION), responsible(), supporting());
    addEventHandler(KeyEvent.KEY_PRESSED, e -> {
      if (e.getCode() == KeyCode.F1) {
        lines.explain();
        e.consume();
      }
    });
    evidence.behind(problem.finding(), this::arrived);
  }

  private void arrived(EvidenceModel.Behind behind) {
    lines.arrived(behind);
    picture.getChildren().clear();
    behind.place().ifPresent(place -> {
      behind.picture().ifPresent(exhibit -> picture(exhibit, place.overview().aspect().title()));
      picture.getChildren().add(
          Nodes.button("problem-see", words.say("problemview.see"), () -> evidence.open(place.closest()), "flat", "accent"));
    });
  }

  /** The picture the finding stands in; its marks lead into the explorer. */
  private void picture(Exhibit exhibit, Phrase kind) {
    exhibit.plot().ifPresent(plot -> {
      var theme = frame.theme().getValue() == Theme.DARK ? ChartTheme.DARK : ChartTheme.LIGHT;
      var says = words.say(exhibit.title());
      var chart =
          charts.region(
              plot.spec().apply(words.words()), theme, hit -> exhibit.door(hit.row(), hit.column()).isPresent(),
              hit -> exhibit.door(hit.row(), hit.column()).ifPresent(evidence::open));
      chart.setMinHeight(AROUND + ROW * plot.lines());
      chart.setPrefHeight(AROUND + ROW * plot.lines());
      picture.getChildren().addAll(
          Nodes.label(words.say("problemview.picture", kind), "zg-section"), Nodes.paragraph(words.say(exhibit.subtitle()), "zg-caption"),
          Nodes.named(chart, "problem-picture", says));
    });
  }

  /** Whether this is what {@code now} looks like: then nothing is built again, and nobody loses the place they type in. */
  boolean shows(Problem now) {
    return now.id() == problem.id()
        && now.state() == problem.state()
        && now.row().marks().equals(problem.row().marks())
        && now.finding().equals(problem.finding())
        && now.responsible() == responsible
        && now.supporting().equals(supporting)
        && inputs.entrySet().stream().allMatch(e -> e.getValue().getText().strip().equals(e.getKey().of(now, ProblemsModel.ZH)));
  }

  private Node head() {
    var chip = StateChip.of(problem.state(), words);
    chip.setId("problem-state");
    var head =
        new HBox(
            8,
            Nodes.label(problem.number(), "zg-strong"),
            chip,
            Nodes.label(words.say("problemview.severity", Phrase.of("problemview.severity." + problem.severity().name().toLowerCase(java.util.Locale.ROOT))),
                "zg-caption"),
            Nodes.label(words.say(StateChip.source(problem.finding().source())), "zg-caption"));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Node marks() {
    var banner = new MarksBanner("problem", words, () -> model.seen(problem), Optional.of(() -> model.taken(problem)));
    banner.show(problem.row().marks());
    return banner;
  }

  private Node decisions() {
    var row = new FlowPane(8, 8);
    if (problem.state() == ProblemState.SUGGESTED) {
      row.getChildren()
          .addAll(
              Nodes.button("problem-confirm", words.say("problemview.confirm"), () -> model.confirm(problem), "accent"),
              Nodes.button("problem-decline", words.say("problemview.decline"), this::decline));
    } else {
      row.getChildren().add(Nodes.button("problem-reopen", words.say("problemview.reopen"), () -> model.reopen(problem)));
    }
    if (problem.state() == ProblemState.SUGGESTED || problem.state() == ProblemState.CONFIRMED) {
      var merge = Nodes.button("problem-merge", words.say("problemview.merge"), this::merge);
      merge.setDisable(model.mergeTargets(problem).isEmpty());
      row.getChildren().add(merge);
    }
    return row;
  }

  private Optional<Node> reason() {
    return switch (problem.state()) {
      case DECLINED -> Optional.of(Nodes.paragraph(words.say("problemview.reason.declined", problem.reason()), "zg-muted"));
      case MERGED -> Optional.of(Nodes.paragraph(words.say("problemview.reason.merged", problem.reason()), "zg-muted"));
      case SUGGESTED, CONFIRMED -> Optional.empty();
    };
  }

  private Node editor(ProblemField field) {
    var says = words.say(field.title());
    var input = area(field.of(problem, ProblemsModel.ZH));
    inputs.put(field, input);
    Nodes.named(input, "problem-" + field.key(), says);
    input.setPromptText(words.say("problemview.prompt." + field.key()));
    input.focusedProperty().subscribe((was, is) -> {
      if (was && !is) {
        model.write(problem, field, input.getText().strip());
      }
    });
    var name = Nodes.label(says, "zg-section");
    name.setLabelFor(input);
    return new VBox(4, name, input);
  }

  private Node responsible() {
    var box =
        new UnitBox("problem-responsible", words.say("problemview.field.responsible"), model.register(), unit -> {
          responsible = unit;
          model.responsible(problem, unit);
        });
    box.show(problem.responsible());
    return new VBox(4, Nodes.label(words.say("problemview.field.responsible"), "zg-section"), box);
  }

  private Node supporting() {
    var box =
        new UnitsBox("problem-supporting", words.say("problemview.field.supporting"), model.register(), units -> {
          supporting = units;
          model.supporting(problem, units);
        });
    box.show(problem.supporting());
    return new VBox(4, Nodes.label(words.say("problemview.field.supporting"), "zg-section"), box);
  }

  private static TextArea area(String text) {
    var area = new TextArea(text);
    area.setWrapText(true);
    area.setPrefRowCount(2);
    return area;
  }

  private void decline() {
    Dialogs.input(
        this, words, Phrase.of("problemview.decline.title"), Phrase.of("problemview.decline.text", problem.number()),
        Phrase.of("problemview.decline.verb"), "")
        .ifPresent(reason -> model.decline(problem, reason));
  }

  private void merge() {
    var targets = model.mergeTargets(problem).stream().map(Target::new).toList();
    var dialog = new ChoiceDialog<>(targets.getFirst(), targets);
    dialog.setTitle(words.say("problemview.merge.title"));
    dialog.setHeaderText(words.say("problemview.merge.title"));
    dialog.setContentText(words.say("problemview.merge.text", problem.number()));
    Dialogs.dress(dialog, "merge-dialog", getScene());
    dialog.showAndWait().ifPresent(into -> model.merge(problem, into.problem()));
  }

  /** A problem as a line of the choice. */
  private record Target(Problem problem) {
    @Override
    public String toString() {
      return problem.number() + "　" + problem.statement().in(ProblemsModel.ZH);
    }
  }
}

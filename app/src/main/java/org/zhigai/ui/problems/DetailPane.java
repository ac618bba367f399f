package org.zhigai.ui.problems;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.charts.Charts;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Row;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Enlarged;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Stations;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.MarksBanner;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.WriteButton;
import org.zhigai.ui.parts.WrapRow;
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
  private final Optional<EvidenceLines> lines;
  private final CausesPane causes;
  private final VBox picture = new VBox(4);
  private static final int MOST = 6;
  private final List<Row<?>> drawn;
  private Optional<Node> form = Optional.empty();
  private List<Node> under = List.of();
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
    this.drawn = model.drawnFrom(problem);
    Nodes.named(this, "problem-detail", words.say("problemview.detail"), "zg-problem-detail");
    getChildren().addAll(head(), marks(), editor(ProblemField.STATEMENT), decisions());
    reason().ifPresent(getChildren()::add);
    links().ifPresent(getChildren()::add);
    this.lines = problem.finding().isMeasured() ? Optional.of(new EvidenceLines(problem.finding(), span, words)) : Optional.empty();
    lines.ifPresentOrElse(this::measured, this::stated);
    this.causes = new CausesPane(problem.causes(), words, now -> model.causes(problem, now));
    getChildren().addAll(causes, editor(ProblemField.DIRECTION), responsible(), supporting());
    if (problem.row().isWithdrawn()) {
      getChildren().stream().skip(1).filter(n -> !n.getStyleClass().contains("zg-decisions")).forEach(n -> n.setDisable(true));
    }
    addEventHandler(KeyEvent.KEY_PRESSED, e -> {
      if (e.getCode() == KeyCode.F1) {
        lines.ifPresent(EvidenceLines::explain);
        e.consume();
      }
    });
    evidence.behind(problem, this::arrived);
  }

  private void measured(EvidenceLines found) {
    getChildren().addAll(Nodes.label(words.say("problemview.evidence"), "zg-section"), found);
    if (problem.splitFrom().isPresent()) {
      getChildren().add(Nodes.named(Nodes.paragraph(words.say(model.grounds(problem)), "zg-caption"), "problem-part", ""));
    }
    getChildren().add(picture);
  }

  /** What was stated has no numbers; what it was stated in is written. */
  private void stated() {
    var change = Nodes.button("problem-restate", words.say("problemview.stated.again"), this::restate, "small");
    getChildren().addAll(editor(ProblemField.GROUNDS), new HBox(12, Nodes.paragraph(words.say("problemview.stated.none"), "zg-caption"), change));
  }

  private void restate() {
    form(new StatedForm(Optional.of(problem), LocalDate.now(frame.clock()), words, (again, now) -> {
      form = Optional.empty();
      model.restate(problem, again);
    }, this::leaveForm));
  }

  private void split() {
    form(new SplitForm(problem, words, parts -> {
      form = Optional.empty();
      model.split(problem, parts);
    }, this::leaveForm));
  }

  /** In the place of everything below the head, until it is done or left. */
  private void form(Node shown) {
    form = Optional.of(shown);
    under = List.copyOf(getChildren().subList(1, getChildren().size()));
    getChildren().setAll(getChildren().getFirst(), shown);
  }

  private void leaveForm() {
    var head = getChildren().getFirst();
    getChildren().setAll(head);
    getChildren().addAll(under);
    form = Optional.empty();
  }

  private void arrived(EvidenceModel.Behind behind) {
    lines.ifPresent(found -> found.arrived(behind));
    causes.arrived(behind.hints());
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
      var theme = frame.theme().getValue().charts();
      var says = words.say(exhibit.title());
      var chart =
          Enlarged.chart(charts.region(
              plot.spec().apply(words.words()), theme, hit -> exhibit.door(hit.row(), hit.column()).isPresent(),
              hit -> exhibit.door(hit.row(), hit.column()).ifPresent(evidence::open)), frame.preferences());
      chart.setMinHeight(Dress.grown(AROUND + ROW * plot.lines(), frame.preferences()));
      chart.setPrefHeight(chart.getMinHeight());
      picture.getChildren().addAll(
          Nodes.label(words.say("problemview.picture", kind), "zg-section"), Nodes.paragraph(words.say(exhibit.subtitle()), "zg-caption"),
          Nodes.named(chart, "problem-picture", says));
    });
  }

  /** Whether this is what {@code now} looks like: then nothing is built again, and nobody loses the place they type in. */
  boolean shows(Problem now) {
    return now.id() == problem.id()
        && form.isEmpty()
        && now.state() == problem.state()
        && now.row().isWithdrawn() == problem.row().isWithdrawn()
        && now.severity() == problem.severity()
        && model.drawnFrom(now).equals(drawn)
        && now.causes().equals(causes.causes().stream().filter(c -> !c.isBlank()).toList())
        && now.row().marks().equals(problem.row().marks())
        && now.finding().equals(problem.finding())
        && now.responsible() == responsible
        && now.supporting().equals(supporting)
        && inputs.entrySet().stream().allMatch(e -> e.getValue().getText().strip().equals(e.getKey().of(now, ProblemsModel.ZH)));
  }

  private Node head() {
    var chip = problem.row().isWithdrawn() ? new Chip(words.say("rows.withdrawn"), Tone.NEUTRAL) : StateChip.of(problem.state(), words);
    chip.setId("problem-state");
    var head =
        new WrapRow(
            8,
            4,
            Nodes.label(problem.number(), "zg-strong"),
            chip,
            Nodes.label(words.say("problemview.severity", StatedForm.severity(problem.severity())), "zg-caption"),
            Nodes.label(words.say(StateChip.source(problem.finding().source())), "zg-caption"),
            Nodes.label(words.say(problem.finding().category().label()), "zg-caption"));
    return head;
  }

  private Node marks() {
    var banner = new MarksBanner("problem", words, () -> model.seen(problem), Optional.of(() -> model.taken(problem)));
    banner.show(problem.row().marks());
    return banner;
  }

  private Node decisions() {
    var row = new FlowPane(8, 8);
    row.getStyleClass().add("zg-decisions");
    if (problem.row().isWithdrawn()) {
      row.getChildren().add(Nodes.button("problem-restore", words.say("problemview.restore"), this::restore, "accent"));
      return row;
    }
    switch (problem.state()) {
      case SUGGESTED -> row.getChildren()
          .add(Nodes.button("problem-confirm", words.say("problemview.confirm"), () -> model.confirm(problem), "accent"));
      case CONFIRMED -> row.getChildren().addAll(
          model.entry(problem)
              .map(number -> Nodes.button(
                  "problem-entry", words.say("problemview.entry", number), () -> frame.navigator().open("ledger", number), "accent"))
              .orElseGet(() -> Nodes.button("problem-answer", words.say("problemview.answer"), () -> model.answer(problem), "accent")),
          WriteButton.of(
              "problem-feedback", words.say("problemview.feedback"), words.say("problemview.feedback.called", problem.number()), frame,
              file -> model.feedback(problem, file)));
      case DECLINED, MERGED, SPLIT -> {}
    }
    if (problem.isOpen()) {
      if (!model.mergeTargets(problem).isEmpty()) {
        row.getChildren().add(Nodes.button("problem-merge", words.say("problemview.merge"), this::merge));
      }
      row.getChildren().addAll(
          Nodes.button("problem-split", words.say("problemview.split"), this::split),
          Nodes.button("problem-decline", words.say("problemview.decline"), this::decline));
    }
    if (problem.state() != ProblemState.SUGGESTED) {
      row.getChildren().add(Nodes.button("problem-reopen", words.say("problemview.reopen"), () -> model.reopen(problem)));
    }
    row.getChildren().add(Nodes.button("problem-withdraw", words.say("problemview.withdraw"), this::withdraw, "flat", "danger"));
    return row;
  }

  private Optional<Node> reason() {
    if (problem.row().isWithdrawn()) {
      return Optional.of(Nodes.paragraph(words.say("problemview.reason.withdrawn", problem.row().whyWithdrawn()), "zg-muted"));
    }
    return switch (problem.state()) {
      case DECLINED -> Optional.of(Nodes.paragraph(words.say("problemview.reason.declined", problem.reason()), "zg-muted"));
      case MERGED -> Optional.of(Nodes.paragraph(words.say("problemview.reason.merged", problem.reason()), "zg-muted"));
      case SPLIT -> Optional.of(Nodes.paragraph(words.say("problemview.reason.split", parts()), "zg-muted"));
      case SUGGESTED, CONFIRMED -> Optional.empty();
    };
  }

  private String parts() {
    return model.all().get().stream().filter(p -> p.splitFrom().filter(whole -> whole == problem.id()).isPresent()).map(Problem::number)
        .collect(Collectors.joining("、"));
  }

  /** What has become of it in the stations after this one, each a click away. */
  private Optional<Node> links() {
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    var row = new FlowPane(4, 0);
    row.getChildren().add(Nodes.label(words.say("problemview.drawn"), "zg-caption"));
    for (var other : drawn) {
      var link = Nodes.named(new Hyperlink(other.number()), "problem-drawn-" + other.number(), words.say(other.kind().title()) + " " + other.number());
      link.setTooltip(new javafx.scene.control.Tooltip(words.say(other.kind().title())));
      link.setOnAction(e -> frame.navigator().open(Stations.of(other.kind().id()), other.number()));
      row.getChildren().add(link);
    }
    return Optional.of(row);
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
    ask("problemview.decline", reason -> model.decline(problem, reason));
  }

  private void withdraw() {
    ask("problemview.withdraw", reason -> model.withdraw(problem, reason));
  }

  private void restore() {
    Dialogs.input(
        this, words, Phrase.of("problemview.restore.title"), Phrase.of("problemview.restore.text", problem.number()),
        Phrase.of("problemview.restore.verb"), "")
        .ifPresent(reason -> model.restore(problem, reason));
  }

  /** Why, and what goes with it. */
  private void ask(String key, Consumer<String> then) {
    var along = model.alongWith(problem);
    var text = along.isEmpty()
        ? Phrase.of(key + ".text", problem.number())
        : Phrase.of(key + ".text.along", problem.number(), along.size(), along.stream().limit(MOST).map(r -> r.number()).collect(Collectors.joining("、")));
    Dialogs.input(this, words, Phrase.of(key + ".title"), text, Phrase.of(key + ".verb"), "").ifPresent(then);
  }

  private void merge() {
    var targets = model.mergeTargets(problem).stream().map(Target::new).toList();
    var dialog = new ChoiceDialog<>(targets.getFirst(), targets);
    dialog.setTitle(words.say("problemview.merge.title"));
    dialog.setHeaderText(words.say("problemview.merge.title"));
    dialog.setContentText(words.say("problemview.merge.text", problem.number()));
    dialog.getDialogPane().getButtonTypes().setAll(
        new ButtonType(words.say("problemview.merge.verb"), ButtonData.OK_DONE), new ButtonType(words.say("parts.cancel"), ButtonData.CANCEL_CLOSE));
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

package org.zhigai.ui.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.kernel.Phrase;
import org.zhigai.programme.ProgrammeTask;
import org.zhigai.programme.TaskStand;
import org.zhigai.support.DutyShare;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.Scrolled;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.View;
import org.zhigai.ui.parts.ViewStation;
import org.zhigai.ui.parts.WrapRow;

/** 三年行动计划: the tasks by year, each with what there is and what is missing. */
public final class ProgrammeView implements View {
  private static final double[] WIDTHS = {19, 22, 25, 18, 16};
  private static final List<String> HEADS = List.of("task", "there", "missing", "responsible", "due");

  private final ProgrammeModel model;
  private final StoreFrame frame;
  private final VBox page = new VBox(16);
  private Subscription watching = Subscription.EMPTY;

  private ProgrammeView(ProgrammeModel model, StoreFrame frame) {
    this.model = model;
    this.frame = frame;
  }

  /** The plan as a station of the window. */
  public static Station station(ProgrammeModel model, StoreFrame frame) {
    return new ViewStation("programme", Material2AL.EVENT_AVAILABLE, () -> new ProgrammeView(model, frame), model.badge(), model::refresh, model::show);
  }

  @Override
  public Node build() {
    var scroll = Nodes.named(new ScrollPane(page), "programme-scroll", say("programme.title"));
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    page.getStyleClass().add("zg-programme");
    watching = watching.and(model.stands().subscribe(this::show)).and(model.asked().subscribe(task -> {
      if (!task.isEmpty()) {
        Platform.runLater(() -> Optional.ofNullable(page.lookup("#programme-" + task)).ifPresent(name -> Scrolled.to(scroll, name)));
      }
    }));
    var whole = new VBox(
        8, new ScreenHeader(
            say("programme.title"), say("programme.answers"), Nodes.button("programme-export", say("programme.export"), () -> export(scroll), "accent")),
        scroll);
    whole.getStyleClass().add("zg-page");
    return whole;
  }

  @Override
  public void close() {
    watching.unsubscribe();
  }

  private void export(Node near) {
    frame.picker().target(near, say("programme.export"), say("programme.title"), new Picker.Sort("Excel", List.of("*.xlsx"))).ifPresent(model::export);
  }

  private void show(List<TaskStand> stands) {
    var phases = new LinkedHashMap<DutyShare.Phase, List<TaskStand>>();
    stands.forEach(s -> phases.computeIfAbsent(s.task().phase(), p -> new java.util.ArrayList<>()).add(s));
    page.getChildren().setAll(phases.entrySet().stream().map(e -> phase(e.getKey(), e.getValue())).toList());
  }

  private Node phase(DutyShare.Phase phase, List<TaskStand> stands) {
    var done = stands.stream().filter(TaskStand::isDone).count();
    var late = stands.stream().filter(TaskStand::isOverdue).count();
    var near = stands.stream().filter(TaskStand::isNear).count();
    var bar = Nodes.named(new ProgressBar((double) done / stands.size()), "programme-bar-" + phase, say("programme.done", done, stands.size()));
    bar.setPrefWidth(160);
    var head = new HBox(
        12, Nodes.label(frame.words().say(phase.label()), "zg-section"), bar, Nodes.label(say("programme.done", done, stands.size()), "zg-caption"));
    head.setAlignment(Pos.CENTER_LEFT);
    if (late > 0) {
      head.getChildren().add(new Chip(say("programme.overdue", late), Tone.REFUSED));
    }
    if (near > 0) {
      head.getChildren().add(new Chip(say("programme.near", near), Tone.CARE));
    }
    return new VBox(4, head, grid(stands));
  }

  private GridPane grid(List<TaskStand> stands) {
    var grid = new GridPane();
    grid.setVgap(0);
    for (var width : WIDTHS) {
      var column = new ColumnConstraints();
      column.setPercentWidth(width);
      column.setFillWidth(true);
      grid.getColumnConstraints().add(column);
    }
    for (var i = 0; i < HEADS.size(); i++) {
      grid.add(Nodes.label(say("programme.column." + HEADS.get(i)), "zg-caption", "zg-programme-head"), i, 0);
    }
    for (var i = 0; i < stands.size(); i++) {
      row(grid, i + 1, stands.get(i));
    }
    return grid;
  }

  private void row(GridPane grid, int at, TaskStand stand) {
    var id = stand.task().id();
    var task = new VBox(
        Nodes.named(Nodes.paragraph(in(stand.task().name()), "zg-strong"), "programme-" + id, in(stand.task().name())),
        Nodes.paragraph(in(stand.task().owes()), "zg-caption"));
    var cells = List.of(task, there(stand), missing(stand), responsible(stand), due(stand));
    for (var i = 0; i < cells.size(); i++) {
      var cell = new VBox(cells.get(i));
      cell.getStyleClass().add("zg-programme-cell");
      GridPane.setValignment(cell, VPos.TOP);
      grid.add(cell, i, at);
    }
  }

  private Node there(TaskStand stand) {
    var row = new WrapRow(8, 0);
    stand.pieces().stream().filter(p -> p.there() > 0).forEach(p -> {
      var says = say("programme.piece", p.what(), p.there());
      var link = Nodes.named(new Hyperlink(says), "programme-there-" + stand.task().id() + "-" + stand.pieces().indexOf(p), says);
      link.setOnAction(e -> model.open(p));
      link.setWrapText(true);
      row.getChildren().add(link);
    });
    return row.getChildren().isEmpty() ? Nodes.label("—", "zg-muted") : row;
  }

  private Node missing(TaskStand stand) {
    if (stand.isDone()) {
      return Nodes.label(say("programme.nothing"), "zg-muted");
    }
    var box = new VBox(Nodes.paragraph(in(stand.task().artefact()), "zg-caption"));
    for (var piece : stand.missing()) {
      var lack = Nodes.label(say("programme.lack", piece.what(), piece.answer().needed() - piece.there()));
      lack.setWrapText(true);
      var row = line(lack);
      if (piece.answer().kind().equals("filing")) {
        var sort = piece.answer().values().iterator().next();
        var file = Nodes.button("programme-file-" + stand.task().id(), say("programme.file"), () -> model.file(sort), "small");
        file.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        row.getChildren().add(file);
      } else {
        lack.getStyleClass().add("zg-link");
        var go =
            Nodes.iconButton("programme-go-" + stand.task().id(), Material2AL.ARROW_FORWARD, say("programme.lack", piece.what(), 0), () -> model.open(piece));
        row.getChildren().add(go);
      }
      box.getChildren().add(row);
    }
    return box;
  }

  private Node responsible(TaskStand stand) {
    return stand.responsible().isEmpty()
        ? new FlowPane(
            8, 0, Nodes.label(say("programme.nobody"), "zg-muted"),
            Nodes.button("programme-assign-" + stand.task().id(), say("programme.assign"), () -> model.assign(stand), "small"))
        : Nodes.paragraph(stand.responsible());
  }

  private Node due(TaskStand stand) {
    return new FlowPane(8, 0, state(stand), Nodes.label(stand.due().toString(), "zg-caption"));
  }

  private static HBox line(Node... nodes) {
    var row = new HBox(8, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Chip state(TaskStand stand) {
    var state = frame.words().say(stand.state());
    return stand.isDone()
        ? new Chip(state, Tone.DONE)
        : stand.isOverdue() ? new Chip(state, Tone.REFUSED) : stand.isNear() ? new Chip(state, Tone.CARE) : new Chip(state, Tone.NEUTRAL);
  }

  private String in(ProgrammeTask.Told told) {
    return told.in(frame.words().lang().get());
  }

  private String say(String key, Object... values) {
    return frame.words().say(Phrase.of(key, values));
  }
}

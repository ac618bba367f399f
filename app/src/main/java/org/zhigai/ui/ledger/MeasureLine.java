package org.zhigai.ui.ledger;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.ProgressNote;
import org.zhigai.rows.Field;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.EditLine;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.people.PersonBox;
import org.zhigai.ui.people.UnitBox;

/** One measure: who does what by when and how far it is, in one line; the rest below it, when it is unfolded. */
final class MeasureLine extends VBox {
  private static final double ROW = 36;
  private final long id;
  private final MeasurePart part;
  private final Label number = new Label();
  private final EditArea text;
  private final UnitBox unit;
  private final PersonBox person;
  private final DayPicker due;
  private final Label promised = new Label();
  private final HBox state = new HBox(4);
  private final ToggleButton fold;
  private final VBox more = new VBox(8);
  private final ComboBox<Measure.Sort> sort = new ComboBox<>();
  private final DayPicker start;
  private final EditLine frequency;
  private final EditLine resources;
  private final VBox notes = new VBox(2);
  private final EditLine note;
  private final MeasureEvidence evidence;
  private final DueForm request;
  private final Label reason = Nodes.paragraph("", "zg-caption");
  private @Nullable Measure now;
  private boolean showing;

  /** @param place its place in the list, in its node ids */
  MeasureLine(int place, long id, MeasurePart part, Thumbnails thumbnails) {
    super(4);
    this.id = id;
    this.part = part;
    var name = "ledger-measure-" + place;
    getStyleClass().add("zg-measure");
    text = new EditArea(name + "-text", part.say("ledgerview.measure", place), value -> put(Measure.TEXT, value));
    unit = new UnitBox(name + "-unit", says(Measure.UNIT), part.model.register(), one -> put(Measure.UNIT, one));
    person = new PersonBox(name + "-person", says(Measure.PERSON), part.model.register(), unit::chosen, one -> put(Measure.PERSON, one));
    due = day(name + "-due", Measure.DUE);
    start = day(name + "-start", Measure.START);
    frequency = new EditLine(name + "-frequency", says(Measure.FREQUENCY), value -> put(Measure.FREQUENCY, value));
    resources = new EditLine(name + "-resources", says(Measure.RESOURCES), value -> put(Measure.RESOURCES, value));
    note = new EditLine(name + "-note", part.say("entryview.measure.note"), this::note);
    note.setPromptText(part.say("entryview.measure.note"));
    evidence = new MeasureEvidence(name, part, thumbnails);
    request = new DueForm(name, part.model, part.frame);
    fold = Nodes.named(new ToggleButton("⌄"), name + "-more", part.say("entryview.measure.more"), "flat", "small");
    fold.setMinWidth(Region.USE_PREF_SIZE);
    fold.selectedProperty().subscribe(open -> PagePart.shown(more, open));
    Nodes.named(sort, name + "-sort", says(Measure.SORT));
    sort.getItems().setAll(Measure.Sort.values());
    sort.setConverter(new Labels());
    sort.setOnAction(e -> Optional.ofNullable(sort.getValue()).ifPresent(value -> put(Measure.SORT, value)));
    getChildren().addAll(line(name), more);
    more.getStyleClass().add("zg-measure-more");
    var details = ProblemPart.columns(4);
    details.addRow(
        0, PagePart.captioned(says(Measure.SORT), sort), PagePart.captioned(says(Measure.START), start),
        PagePart.captioned(says(Measure.FREQUENCY), frequency), PagePart.captioned(says(Measure.RESOURCES), resources));
    more.getChildren().addAll(details, notes, note, evidence, request, reason);
  }

  long id() {
    return id;
  }

  boolean isDone() {
    return now != null && now.isDone();
  }

  void begin() {
    state.getChildren().stream().filter(Button.class::isInstance).findFirst().ifPresent(Node::requestFocus);
  }

  private Node line(String name) {
    number.setMinWidth(MeasurePart.NUMBER - 32);
    number.getStyleClass().add("zg-caption");
    var first = new HBox(4, fold, number);
    sized(first, MeasurePart.NUMBER);
    first.setMinHeight(ROW);
    first.setMaxHeight(ROW);
    first.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(text, Priority.ALWAYS);
    sized(unit, MeasurePart.UNIT);
    sized(person, MeasurePart.PERSON);
    promised.setMinHeight(ROW);
    var when = new HBox(due, promised);
    sized(when, MeasurePart.DUE);
    sized(state, MeasurePart.STATE);
    state.setId(name + "-state");
    state.setMinHeight(ROW);
    state.setMaxHeight(ROW);
    state.setAlignment(Pos.CENTER_LEFT);
    // A text of several lines grows down; what belongs to it stands beside its first line.
    var line = new HBox(8, first, text, unit, person, when, state);
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private static void sized(Region node, double width) {
    Dress.fixed(node, width);
  }

  private DayPicker day(String name, Field<Measure, java.time.LocalDate> field) {
    var picker = Nodes.named(new DayPicker(), name, says(field));
    Dress.wide(picker, MeasurePart.DUE);
    picker.valueProperty().addListener((o, before, value) -> {
      if (value != null && !showing) {
        put(field, value);
      }
    });
    return picker;
  }

  private <V> void put(Field<Measure, V> field, V value) {
    if (now != null && !showing) {
      part.model.put(now, field, value);
    }
  }

  private void note(String said) {
    if (now != null && !said.isBlank()) {
      note.show("");
      part.model.note(now, said);
    }
  }

  void show(Measure measure, EntrySight sight) {
    showing = true;
    now = measure;
    number.setText(measure.number());
    text.show(measure.text());
    unit.show(measure.unit());
    person.show(measure.person());
    due.setValue(measure.due());
    start.setValue(measure.start());
    promised.setText(sight.first(measure.row(), measure.due()).map(first -> measure.due() + " ← " + first).orElse(measure.due().toString()));
    PagePart.shown(due, !sight.isPromised());
    PagePart.shown(promised, sight.isPromised());
    promised.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("late"), !sight.isClosed() && measure.isOverdue(sight.today()));
    sort.setValue(measure.sort());
    frequency.show(measure.row().get(Measure.FREQUENCY));
    resources.show(measure.row().get(Measure.RESOURCES));
    notes.getChildren().setAll(measure.notes().stream().map(this::said).toList());
    request.show(sight, measure.row(), measure.due());
    var because = measure.isLive() ? measure.row().get(Measure.REASON) : measure.row().whyWithdrawn();
    reason.setText(because.isBlank() ? "" : part.say("entryview.measure.reason", because));
    PagePart.shown(reason, !reason.getText().isEmpty());
    var writes = !sight.isClosed() && measure.isLive() && measure.state() != Measure.State.DONE;
    List.of(text, unit, person, due, start, sort, frequency, resources).forEach(n -> n.setDisable(!writes));
    note.setDisable(sight.isClosed());
    evidence.show(measure, sight, writes);
    pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("gone"), !measure.isLive());
    state.getChildren().setAll(states(measure, sight.isClosed()));
    showing = false;
  }

  private Node said(ProgressNote line) {
    return Nodes.paragraph(part.say("entryview.measure.noted", line.on().toString(), line.by(), line.text()), "zg-caption");
  }

  /** Where it stands, and where it can go from there: the usual way as a button, the others behind it. */
  private List<Node> states(Measure measure, boolean closed) {
    var out = new java.util.ArrayList<Node>();
    out.add(measure.isLive()
        ? new Chip(part.say(Measure.KIND.state(measure.row().state())), tone(measure.state()))
        : new Chip(part.say("rows.withdrawn"), Tone.NEUTRAL));
    if (!closed && measure.isLive()) {
      for (var to : Measure.KIND.life().next(measure.row().state()).stream().map(Measure.State::valueOf).sorted().toList()) {
        if (to != Measure.State.NOT_STARTED) {
          out.add(move(measure, to));
        }
      }
      if (measure.state() != Measure.State.DONE) {
        var away = Nodes.button(text.getId().replace("-text", "-withdraw"), part.say("entryview.measure.withdraw"),
            () -> part.because("entryview.measure.withdraw", why -> part.model.withdraw(measure.row(), why)), "small", "flat");
        away.setMinWidth(Region.USE_PREF_SIZE);
        out.add(away);
      }
    }
    return out;
  }

  private Node move(Measure measure, Measure.State to) {
    var name = to.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    var verb = verb(to);
    Runnable go = to == Measure.State.RESUMED
        ? () -> part.because(verb, why -> part.model.move(measure, to, why))
        : () -> part.model.move(measure, to, "");
    var button =
        Nodes.button(text.getId().replace("-text", "-to-" + name), part.say(verb), go, "small", "button-outlined");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static String verb(Measure.State to) {
    return switch (to) {
      case NOT_STARTED, UNDER_WAY -> "entryview.measure.to.under-way";
      case DONE -> "entryview.measure.to.done";
      case RESUMED -> "entryview.measure.to.resumed";
    };
  }

  private static Tone tone(Measure.State state) {
    return switch (state) {
      case NOT_STARTED -> Tone.NEUTRAL;
      case UNDER_WAY -> Tone.ACCENT;
      case RESUMED -> Tone.CARE;
      case DONE -> Tone.DONE;
    };
  }

  private String says(Field<Measure, ?> field) {
    return part.say(Measure.KIND.label(field));
  }

  /** Names of the ways in which a measure is done. */
  private final class Labels extends javafx.util.StringConverter<Measure.Sort> {
    @Override
    public String toString(Measure.@Nullable Sort value) {
      return value == null ? "" : part.frame.words().words().text(Measure.SORT.type().said(value));
    }

    @Override
    public Measure.Sort fromString(String typed) {
      throw new UnsupportedOperationException("chosen, never typed");
    }
  }
}

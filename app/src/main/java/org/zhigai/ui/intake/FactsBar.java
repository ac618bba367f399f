package org.zhigai.ui.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.zhigai.ui.parts.Dress;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Grades;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** What a sheet is, of which round, grade, subject and exam: as recognised, each to be said otherwise by choosing. */
final class FactsBar {
  /** Below this a person should look twice. */
  private static final double SURE = 0.8;

  private static final int YEARS_BACK = 4;
  private static final int GRADES = 9;

  private final UiWords words;
  private final SheetPlan plan;
  private final SheetFacts facts;
  private final SheetDeeds deeds;
  private final LocalDate today;

  FactsBar(UiWords words, SheetPlan plan, SheetDeeds deeds, LocalDate today) {
    this.words = words;
    this.plan = plan;
    this.facts = SheetFacts.of(plan.sheet());
    this.deeds = deeds;
    this.today = today;
  }

  Node build() {
    var bar = new FlowPane(8, 8);
    bar.setId("import-facts");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getChildren().addAll(kind(), round(), grade(), subject());
    var sheet = plan.sheet();
    if (sheet.kind() == SheetKind.ITEM_SCORES || sheet.kind() == SheetKind.SUBJECT_SCORES) {
      bar.getChildren().addAll(exam(), date());
    }
    plan.profile().ifPresent(p -> bar.getChildren().add(new Chip(words.say("preview.profile.by", p.title()), Tone.ACCENT)));
    if (!sheet.corrections().leavesOut() && sheet.corrections().kind().isEmpty()) {
      bar.getChildren().add(
          new Chip(words.say("preview.confidence", sheet.confidence()), sheet.confidence() >= SURE ? Tone.NEUTRAL : Tone.CARE));
    }
    if (sheet.hidden()) {
      bar.getChildren().add(new Chip(words.say("preview.hidden"), Tone.CARE));
    }
    return bar;
  }

  /** Opens the choice of a fact in the window a node is in. */
  static void open(Node near, String id) {
    if (near.getScene().lookup("#import-" + id) instanceof ComboBox<?> box) {
      box.requestFocus();
      box.show();
    }
  }

  private Node kind() {
    var kinds = Arrays.stream(SheetKind.values()).toList();
    return choice(
        "kind", kinds, Optional.of(plan.sheet().kind()), 168,
        k -> words.say(k == SheetKind.UNKNOWN && plan.sheet().corrections().leavesOut() ? "preview.kind.LEFT_OUT" : "preview.kind." + k),
        k -> k == SheetKind.UNKNOWN ? words.say("preview.kind.LEFT_OUT") : words.say("preview.kind." + k),
        k -> deeds.correct(Phrase.of("preview.did.kind"), c -> c.withKind(Optional.of(k))));
  }

  private Node round() {
    var rounds = new ArrayList<Round>();
    for (var year = today.getYear(); year >= today.getYear() - YEARS_BACK; year--) {
      rounds.add(new Round(year, Term.AUTUMN));
      rounds.add(new Round(year, Term.SPRING));
    }
    return choice(
        "round", rounds, facts.round(), 116, Round::label, Round::label,
        r -> deeds.correct(Phrase.of("preview.did.round"), c -> c.withRound(Optional.of(r))));
  }

  private Node grade() {
    var grades = IntStream.rangeClosed(1, GRADES).boxed().toList();
    return choice(
        "grade", grades, facts.grade() > 0 ? Optional.of(facts.grade()) : Optional.empty(), 112, Grades::label, Grades::label,
        g -> deeds.correct(Phrase.of("preview.did.grade"), c -> c.withGrade(g)));
  }

  private Node subject() {
    var known = new ArrayList<>(List.of(words.say("preview.subjects").split("\\|")));
    var now = String.join(words.say("preview.list"), facts.subjects());
    if (!now.isEmpty() && !known.contains(now)) {
      known.addFirst(now);
    }
    return choice(
        "subject", known, now.isEmpty() ? Optional.empty() : Optional.of(now), 116, s -> s, s -> s,
        s -> deeds.correct(Phrase.of("preview.did.subject"), c -> c.withSubject(s)));
  }

  private Node exam() {
    var known = new ArrayList<>(List.of(words.say("preview.exams").split("\\|")));
    if (!facts.exam().isEmpty() && !known.contains(facts.exam())) {
      known.addFirst(facts.exam());
    }
    return choice(
        "exam", known, facts.exam().isEmpty() ? Optional.empty() : Optional.of(facts.exam()), 128, new Text<>(e -> e, String::strip), e -> e,
        e -> deeds.correct(Phrase.of("preview.did.exam"), c -> c.withExam(e)));
  }

  private Node date() {
    var says = words.say("preview.fact.date");
    var picker = Nodes.named(new DayPicker(), "import-date", says);
    picker.setValue(facts.date().orElse(null));
    picker.setPromptText(words.say("preview.fact.unknown"));
    picker.valueProperty().subscribe(day -> {
      if (day != null && facts.date().filter(day::equals).isEmpty()) {
        deeds.date(day);
      }
    });
    return field(says, picker);
  }

  private <T> Node choice(
      String id, List<T> all, Optional<T> now, double width, Function<T, String> shown, Function<T, String> listed, Consumer<T> said) {
    return choice(id, all, now, width, new Text<>(shown), listed, said);
  }

  private <T> Node choice(String id, List<T> all, Optional<T> now, double width, Text<T> text, Function<T, String> listed, Consumer<T> said) {
    var says = words.say("preview.fact." + id);
    var box = Nodes.named(new ComboBox<T>(), "import-" + id, says);
    box.getItems().setAll(all);
    box.setPromptText(words.say("preview.fact.unknown"));
    Dress.wide(box, width);
    box.setVisibleRowCount(10);
    box.setConverter(text);
    box.setEditable(text.isTyped());
    box.setCellFactory(list -> new Line<>(listed));
    now.ifPresent(box::setValue);
    if (now.isEmpty()) {
      box.getStyleClass().add("zg-import-unknown");
    }
    box.setOnAction(e -> {
      if (box.getValue() != null && now.filter(box.getValue()::equals).isEmpty()) {
        said.accept(box.getValue());
      }
    });
    return field(says, box);
  }

  private static Node field(String says, Node control) {
    var field = new HBox(6, Nodes.label(says, "zg-caption"), control);
    field.setAlignment(Pos.CENTER_LEFT);
    return field;
  }

  /** One choice in the list. */
  private static final class Line<T> extends javafx.scene.control.ListCell<T> {
    private final Function<T, String> say;

    Line(Function<T, String> say) {
      this.say = say;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : say.apply(item));
    }
  }

  /** A value as the closed box shows it. */
  private static final class Text<T> extends StringConverter<T> {
    private final Function<T, String> say;
    private final Optional<Function<String, T>> typed;

    /** For what is chosen, never typed. */
    Text(Function<T, String> say) {
      this(say, Optional.empty());
    }

    /** For what may be typed too. */
    Text(Function<T, String> say, Function<String, T> typed) {
      this(say, Optional.of(typed));
    }

    private Text(Function<T, String> say, Optional<Function<String, T>> typed) {
      this.say = say;
      this.typed = typed;
    }

    boolean isTyped() {
      return typed.isPresent();
    }

    @Override
    public String toString(@org.jspecify.annotations.Nullable T value) {
      return value == null ? "" : say.apply(value);
    }

    @Override
    public T fromString(String text) {
      return typed.orElseThrow(() -> new UnsupportedOperationException("chosen, never typed")).apply(text);
    }
  }
}

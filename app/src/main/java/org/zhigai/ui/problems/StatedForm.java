package org.zhigai.ui.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhigai.ui.parts.Dress;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.Category;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Source;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.Stated;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** A problem written down by hand: the fields of any other, no numbers. */
final class StatedForm extends VBox {
  private static final int YEARS_BACK = 3;
  private static final int GRADES = 9;
  private static final List<Source> SOURCES =
      List.of(Source.INSPECTION, Source.QUESTIONNAIRE, Source.PARENTS, Source.SELF_CHECK, Source.NATIONAL, Source.DISTRICT, Source.SCHOOL);

  private final UiWords words;
  private final TextArea statement = new TextArea();
  private final TextField about = new TextField();
  private final TextArea grounds = new TextArea();
  private final TextField domain = new TextField();
  private final ComboBox<Source> source;
  private final ComboBox<Category> category;
  private final ComboBox<Severity> severity;
  private final ComboBox<Integer> grade;
  private final ComboBox<Round> round;
  private final DayPicker on = new DayPicker();
  private final Label refused = Nodes.paragraph("", "zg-refusal");

  /**
   * @param before what was stated before; empty for a new problem
   * @param take takes it, and whether it goes on the list at once
   */
  StatedForm(Optional<Problem> before, LocalDate today, UiWords words, BiConsumer<Stated, Boolean> take, Runnable leave) {
    super(12);
    this.words = words;
    var title = words.say(before.isEmpty() ? "problemview.stated.title" : "problemview.stated.again");
    Nodes.named(this, "stated-form", title, "zg-in-place-form");
    source = box("source", SOURCES, s -> words.say(StateChip.source(s)));
    category = box("category", List.of(Category.values()), c -> words.say(c.label()));
    severity = box("severity", List.of(Severity.UNSAID, Severity.SEVERE, Severity.MIDDLE, Severity.SLIGHT), s -> words.say(severity(s)));
    grade = box("grade", java.util.stream.IntStream.rangeClosed(0, GRADES).boxed().toList(), g -> words.say("problemview.stated.grade.some", g));
    round = box("round", rounds(today), r -> words.say("problemview.stated.round.some", r.year(), r.term().ordinal()));
    Nodes.named(on, "stated-on", words.say("problemview.stated.on"));
    fill(before, today);
    for (var area : List.of(statement, grounds)) {
      area.setWrapText(true);
      area.setPrefRowCount(2);
    }
    about.setPromptText(words.say("problemview.stated.about.prompt"));
    grounds.setPromptText(words.say("problemview.stated.grounds.prompt"));
    statement.setPromptText(words.say("problemview.prompt.statement"));
    refused.setId("stated-refused");
    say(false);
    getChildren().addAll(
        Nodes.label(title, "zg-section"), Nodes.paragraph(words.say("problemview.stated.text"), "zg-caption"), field("statement", statement),
        field("grounds", grounds),
        new FlowPane(
            16, 8, field("source", source), field("category", category), field("severity", severity), field("round", round), field("domain", domain),
            field("grade", grade), field("about", about), field("on", on)),
        refused, buttons(before.isEmpty(), take, leave));
  }

  private Node buttons(boolean fresh, BiConsumer<Stated, Boolean> take, Runnable leave) {
    var row = new HBox(8);
    if (fresh) {
      row.getChildren().addAll(
          Nodes.button("stated-confirm", words.say("problemview.stated.confirm"), () -> take(take, true), "accent"),
          Nodes.button("stated-suggest", words.say("problemview.stated.suggest"), () -> take(take, false)));
    } else {
      row.getChildren().add(Nodes.button("stated-keep", words.say("problemview.stated.keep"), () -> take(take, false), "accent"));
    }
    row.getChildren().add(Nodes.button("stated-leave", words.say("parts.cancel"), leave));
    return row;
  }

  private void fill(Optional<Problem> before, LocalDate today) {
    var finding = before.map(Problem::finding);
    statement.setText(before.map(p -> p.statement().in(ProblemsModel.ZH)).orElse(""));
    grounds.setText(before.map(Problem::grounds).orElse(""));
    about.setText(finding.map(f -> f.target().name()).orElse(""));
    domain.setText(finding.map(f -> f.domain()).orElse(""));
    source.setValue(finding.map(f -> f.source()).orElse(Source.INSPECTION));
    category.setValue(finding.map(f -> f.category()).orElse(Category.MANAGEMENT));
    severity.setValue(before.map(Problem::severity).orElse(Severity.UNSAID));
    grade.setValue(finding.map(f -> f.grade()).orElse(0));
    round.setValue(finding.map(f -> f.round()).orElse(rounds(today).getFirst()));
    on.setValue(before.map(Problem::proposedOn).orElse(today));
    on.setDisable(before.isPresent());
  }

  /** Terms, the last first. */
  private static List<Round> rounds(LocalDate today) {
    return java.util.stream.IntStream.rangeClosed(0, YEARS_BACK).map(back -> today.getYear() - back).boxed()
        .flatMap(year -> java.util.stream.Stream.of(new Round(year, Term.AUTUMN), new Round(year, Term.SPRING)))
        .filter(r -> r.year() < today.getYear() || r.term() == Term.SPRING || today.getMonthValue() > 7)
        .toList();
  }

  static Phrase severity(Severity severity) {
    return Phrase.of("problemview.severity." + severity.name().toLowerCase(java.util.Locale.ROOT));
  }

  private Node field(String key, Node input) {
    var says = words.say("problemview.stated." + key);
    if (input.getId() == null) {
      Nodes.named(input, "stated-" + key, says);
    }
    var name = Nodes.label(says, "zg-caption");
    name.setLabelFor(input);
    return new VBox(2, name, input);
  }

  private <V> ComboBox<V> box(String key, List<V> values, java.util.function.Function<V, String> text) {
    var box = Nodes.named(new ComboBox<V>(), "stated-" + key, words.say("problemview.stated." + key));
    box.getItems().setAll(values);
    Dress.wide(box, 160);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable V value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public V fromString(String typed) {
        throw new UnsupportedOperationException("chosen, never typed");
      }
    });
    return box;
  }

  private void take(BiConsumer<Stated, Boolean> take, boolean confirmed) {
    if (statement.getText().isBlank()) {
      say(true);
      statement.requestFocus();
      return;
    }
    take.accept(
        new Stated(
            statement.getText().strip(), about.getText().strip(), source.getValue(), category.getValue(), round.getValue(), domain.getText(),
            grade.getValue(), severity.getValue(), grounds.getText(), on.getValue()),
        confirmed);
  }

  private void say(boolean unsaid) {
    refused.setText(unsaid ? words.say("problemview.stated.unsaid") : "");
    refused.setVisible(unsaid);
    refused.setManaged(unsaid);
  }
}

package org.zhigai.ui.problems;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Category;
import org.zhigai.problems.list.Cause;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** 原因分析, area by area: what speaks for each is shown, what is the matter there a person writes. Every change is kept at once. */
final class CausesPane extends VBox {
  private static final int MOST_HINTS = 6;

  private final UiWords words;
  private final Consumer<List<Cause>> keep;
  private final VBox lines = new VBox(8);
  private final ToggleGroup areas = new ToggleGroup();
  private final Map<Category, ToggleButton> chips = new EnumMap<>(Category.class);
  private final VBox speaking = new VBox(4);
  private Map<Category, List<Phrase>> hints = Map.of();
  private List<Cause> causes;

  /** @param keep takes the causes when they have changed */
  CausesPane(List<Cause> causes, UiWords words, Consumer<List<Cause>> keep) {
    super(8);
    this.causes = List.copyOf(causes);
    this.words = words;
    this.keep = keep;
    Nodes.named(this, "problem-causes", words.say("problemview.field.causes"));
    var row = new FlowPane(6, 6);
    for (var area : Category.values()) {
      var chip = Nodes.named(new ToggleButton(), "cause-area-" + area.name(), words.say(area.label()), "zg-filter");
      chip.setUserData(area);
      chip.setToggleGroup(areas);
      chips.put(area, chip);
      row.getChildren().add(chip);
    }
    areas.selectedToggleProperty().subscribe(chosen -> speak());
    getChildren().addAll(
        Nodes.label(words.say("problemview.field.causes"), "zg-section"), lines,
        Nodes.paragraph(words.say("problemview.causes.guide"), "zg-caption"), row, speaking);
    say();
  }

  List<Cause> causes() {
    return causes;
  }

  /** What speaks for a cause in each area, when it has been read. */
  void arrived(Map<Category, List<Phrase>> found) {
    hints = found;
    say();
    speak();
  }

  private void say() {
    chips.forEach((area, chip) -> {
      var many = hints.getOrDefault(area, List.of()).size();
      chip.setText(many == 0 ? words.say(area.label()) : words.say("problemview.causes.area", area.label(), many));
    });
    lines.getChildren().clear();
    for (var i = 0; i < causes.size(); i++) {
      lines.getChildren().add(line(i));
    }
  }

  private Node line(int at) {
    var cause = causes.get(at);
    var area = Nodes.label(words.say(cause.area().label()), "zg-strong");
    area.setMinWidth(USE_PREF_SIZE);
    var text = area("problem-cause-" + at, "problemview.causes.text", cause.text(), typed -> put(at, new Cause(cause.area(), typed, causes.get(at).grounds())));
    var grounds =
        area("problem-cause-grounds-" + at, "problemview.causes.grounds", cause.grounds(),
            typed -> put(at, new Cause(cause.area(), causes.get(at).text(), typed)));
    var out = Nodes.button("problem-cause-out-" + at, "✕", () -> take(at), "flat", "small");
    out.setAccessibleText(words.say("problemview.causes.out", cause.area().label()));
    var both = new VBox(2, text, grounds);
    HBox.setHgrow(both, Priority.ALWAYS);
    var row = new HBox(8, area, both, out);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private EditArea area(String id, String prompt, String text, Consumer<String> typed) {
    var input = new EditArea(id, words.say(prompt), typed);
    input.setPromptText(words.say(prompt));
    input.show(text);
    return input;
  }

  /** What speaks for the chosen area, and the way to take it as grounds. */
  private void speak() {
    speaking.getChildren().clear();
    var chosen = areas.getSelectedToggle();
    if (chosen == null) {
      return;
    }
    var area = (Category) chosen.getUserData();
    var some = hints.getOrDefault(area, List.of()).stream().limit(MOST_HINTS).toList();
    if (some.isEmpty()) {
      speaking.getChildren().add(Nodes.paragraph(words.say("problemview.causes.silent", area.label()), "zg-caption"));
    }
    for (var i = 0; i < some.size(); i++) {
      var says = some.get(i);
      var take = Nodes.button("cause-hint-" + i, words.say("problemview.causes.take"), () -> grounds(area, ProblemsModel.ZH.say(says)), "small");
      take.setMinWidth(USE_PREF_SIZE);
      var text = Nodes.paragraph(words.say(says), "zg-caption");
      HBox.setHgrow(text, Priority.ALWAYS);
      text.setMaxWidth(Double.MAX_VALUE);
      var row = new HBox(8, text, take);
      row.setAlignment(Pos.TOP_LEFT);
      speaking.getChildren().add(row);
    }
    speaking.getChildren().add(
        Nodes.button("cause-add", words.say("problemview.causes.add", area.label()), () -> add(new Cause(area, "", "")), "small"));
  }

  /** Grounds go to the area's own cause; where there is none, one begins with them. */
  private void grounds(Category area, String text) {
    for (var i = causes.size() - 1; i >= 0; i--) {
      var cause = causes.get(i);
      if (cause.area() == area) {
        put(i, new Cause(area, cause.text(), cause.grounds().isBlank() ? text : cause.grounds() + "；" + text));
        say();
        return;
      }
    }
    add(new Cause(area, "", text));
  }

  private void add(Cause cause) {
    var next = new ArrayList<>(causes);
    next.add(cause);
    show(next);
    if (lookup("#problem-cause-" + (next.size() - 1)) instanceof EditArea text) {
      text.requestFocus();
    }
  }

  private void take(int at) {
    var next = new ArrayList<>(causes);
    next.remove(at);
    show(next);
    kept();
  }

  private void put(int at, Cause cause) {
    var next = new ArrayList<>(causes);
    next.set(at, cause);
    causes = List.copyOf(next);
    kept();
  }

  private void show(List<Cause> next) {
    causes = List.copyOf(next);
    say();
    kept();
  }

  /** An empty line that has just been begun is nothing yet. */
  private void kept() {
    keep.accept(causes.stream().filter(c -> !c.isBlank()).toList());
  }
}

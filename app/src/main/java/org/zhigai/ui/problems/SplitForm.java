package org.zhigai.ui.problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.problems.list.Part;
import org.zhigai.problems.list.Problem;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** 拆分: what each part says, and which items of the evidence are its own. */
final class SplitForm extends VBox {
  private final List<String> items;
  private final UiWords words;
  private final VBox parts = new VBox(12);
  private final List<Draft> drafts = new ArrayList<>();
  private final javafx.scene.control.Label refused = Nodes.paragraph("", "zg-refusal");

  private record Draft(TextArea statement, Map<String, CheckBox> items) {
    Part part() {
      return new Part(statement.getText().strip(), items.entrySet().stream().filter(e -> e.getValue().isSelected()).map(Map.Entry::getKey).toList());
    }
  }

  /** @param split takes the parts when all of them say something and every item has gone to one */
  SplitForm(Problem problem, UiWords words, Consumer<List<Part>> split, Runnable leave) {
    super(12);
    this.items = problem.items();
    this.words = words;
    Nodes.named(this, "split-form", words.say("problemview.split.title", problem.number()), "zg-in-place-form");
    part();
    part();
    say("");
    refused.setId("split-refused");
    getChildren().addAll(
        Nodes.label(words.say("problemview.split.title", problem.number()), "zg-section"),
        Nodes.paragraph(words.say(items.isEmpty() ? "problemview.split.text" : "problemview.split.text.items"), "zg-caption"), parts, refused,
        new HBox(
            8, Nodes.button("split-do", words.say("problemview.split.do"), () -> take(split), "accent"),
            Nodes.button("split-more", words.say("problemview.split.more"), this::part), Nodes.button("split-leave", words.say("parts.cancel"), leave)));
  }

  private void part() {
    var at = drafts.size() + 1;
    var text = Nodes.named(new TextArea(), "split-statement-" + at, words.say("problemview.split.part", at));
    text.setPromptText(words.say("problemview.prompt.statement"));
    text.setWrapText(true);
    text.setPrefRowCount(2);
    var boxes = new LinkedHashMap<String, CheckBox>();
    var row = new FlowPane(12, 6);
    for (var item : items) {
      var box = Nodes.named(new CheckBox(item), "split-item-" + at + "-" + item, words.say("problemview.split.item", item));
      boxes.put(item, box);
      row.getChildren().add(box);
    }
    drafts.add(new Draft(text, boxes));
    var box = new VBox(4, Nodes.label(words.say("problemview.split.part", at), "zg-strong"), text);
    if (!items.isEmpty()) {
      row.getChildren().addFirst(Nodes.label(words.say("problemview.split.items"), "zg-caption"));
      box.getChildren().add(row);
    }
    parts.getChildren().add(box);
  }

  private void take(Consumer<List<Part>> split) {
    var all = drafts.stream().map(Draft::part).filter(p -> !p.statement().isEmpty() || !p.items().isEmpty()).toList();
    var given = all.stream().flatMap(p -> p.items().stream()).toList();
    var left = items.stream().filter(i -> !given.contains(i)).toList();
    if (all.size() < 2 || all.stream().anyMatch(p -> p.statement().isEmpty())) {
      say(words.say("problemview.split.unsaid"));
    } else if (!left.isEmpty()) {
      say(words.say("problemview.split.left", String.join("、", left)));
    } else {
      split.accept(all);
    }
  }

  private void say(String wrong) {
    refused.setText(wrong);
    refused.setVisible(!wrong.isEmpty());
    refused.setManaged(!wrong.isEmpty());
  }
}

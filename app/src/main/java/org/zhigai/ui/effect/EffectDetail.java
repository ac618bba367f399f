package org.zhigai.ui.effect;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhigai.effect.EffectRow;
import org.zhigai.problems.Unit;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Before and after of one problem: the school in the accent, its benchmark as a grey twin, and what is left of the change. */
final class EffectDetail extends VBox {
  private static final double FULL = 180;
  private final EffectViewModel model;
  private final UiWords words;

  EffectDetail(EffectViewModel model, UiWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("zg-effect");
  }

  void show(Optional<EffectRow> chosen) {
    getChildren().clear();
    chosen.ifPresent(row -> {
      getChildren().addAll(
          Nodes.named(
              new Chip(words.say(EffectView.name(row.verdict())), EffectView.tone(row.verdict())), "effect-verdict",
              words.say(EffectView.name(row.verdict()))),
          Nodes.paragraph(words.say(row.reason()), "zg-strong"),
          Nodes.paragraph(model.number(row) + "　" + model.statement(row), "zg-muted"),
          pair(row, row.before().label(), row.baseline(), row.baselineBenchmark(), row.baselineN()));
      row.after().ifPresent(after -> getChildren().addAll(
          pair(row, after.label(), row.later(), row.laterBenchmark(), row.laterN()), changes(row)));
      var groups = model.groups(row);
      for (var g = 0; g < groups.size(); g++) {
        getChildren().add(Nodes.named(Nodes.paragraph(words.say(groups.get(g))), "effect-group-" + (g + 1), words.say(groups.get(g))));
      }
    });
  }

  private Node pair(EffectRow row, String when, double school, double benchmark, int n) {
    return new VBox(
        4, Nodes.label(words.say("effectview.round", when, n), "zg-section"),
        bar(row, words.say("effectview.school"), school, "zg-effect-school"),
        bar(row, model.against(row), benchmark, "zg-effect-benchmark"));
  }

  private Node bar(EffectRow row, String who, double value, String style) {
    var name = Nodes.label(who, "zg-caption");
    name.setMinWidth(72);
    name.setPrefWidth(72);
    if (Double.isNaN(value)) {
      return new HBox(8, name, Nodes.label(words.say("effectview.none"), "zg-caption"));
    }
    var most = row.unit() == Unit.RATE ? 1 : Math.max(1, Math.max(row.baseline(), row.baselineBenchmark()) * 1.5);
    var bar = new Region();
    bar.getStyleClass().addAll("zg-effect-bar", style);
    var width = FULL * Math.clamp(value / most, 0, 1);
    bar.setMinWidth(width);
    bar.setMaxWidth(width);
    var line = new HBox(8, name, bar, Nodes.label(value(row, value)));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node changes(EffectRow row) {
    var box = new VBox(4);
    box.getStyleClass().add("zg-effect-changes");
    box.getChildren().addAll(
        fact(row, "raw", row.rawChange()),
        fact(row, "benchmark", row.benchmarkChange()),
        fact(row, "expected", row.expectedFromRegression()),
        fact(row, "net", row.net()),
        line("interval", row.interval().defined()
            ? words.say("effectview.between", change(row, row.interval().low()), change(row, row.interval().high()))
            : words.say("effectview.none")),
        line("smallest", Double.isNaN(row.smallestDetectable())
            ? words.say("effectview.none")
            : words.say("effectview.size." + unit(row), row.smallestDetectable() * scale(row))),
        line("matched", words.say("effectview.pupils", row.matched())));
    return box;
  }

  private Node fact(EffectRow row, String key, double value) {
    return line(key, Double.isNaN(value) ? words.say("effectview.none") : change(row, value));
  }

  private Node line(String key, String value) {
    return new HBox(8, Nodes.label(words.say("effectview.fact." + key), "zg-muted"), Nodes.spring(), Nodes.label(value));
  }

  private String value(EffectRow row, double value) {
    return words.say("effectview.value." + unit(row), value * scale(row));
  }

  private String change(EffectRow row, double value) {
    return words.say("effectview.change." + unit(row), value * scale(row));
  }

  private static String unit(EffectRow row) {
    return switch (row.unit()) {
      case RATE -> "rate";
      case MARKS -> "marks";
      case NUMBER -> "number";
    };
  }

  private static double scale(EffectRow row) {
    return row.unit() == Unit.RATE ? 100 : 1;
  }
}

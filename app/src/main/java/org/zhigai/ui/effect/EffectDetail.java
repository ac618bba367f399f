package org.zhigai.ui.effect;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.charts.Charts;
import org.zhigai.charts.spec.BeforeAfter;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.effect.EffectRow;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.AuditLine;
import org.zhigai.stats.trust.ExplainFindings;
import org.zhigai.stats.trust.Explanation;
import org.zhigai.value.Unit;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Enlarged;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ExplainedLine;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.value.Value;

/**
 * What became of one problem: the verdict as a sentence, before and after with the benchmark as a grey twin and the part that comes by
 * itself hatched, what was to be reached, and every number with how it was made.
 */
final class EffectDetail extends VBox {
  private static final double CHART = 250;

  private final EffectViewModel model;
  private final StoreFrame frame;
  private final UiWords words;
  private final Charts charts;
  private Optional<Long> shown = Optional.empty();

  EffectDetail(EffectViewModel model, StoreFrame frame, Charts charts) {
    this.model = model;
    this.frame = frame;
    this.words = frame.words();
    this.charts = charts;
    getStyleClass().add("zg-effect");
  }

  void show(Optional<EffectRow> chosen) {
    if (!shown.equals(chosen.map(EffectRow::problemId))) {
      shown = chosen.map(EffectRow::problemId);
      toTop();
    }
    getChildren().clear();
    chosen.ifPresent(row -> {
      var chip = EffectView.chip(row.verdict(), words);
      getChildren().addAll(
          Nodes.named(chip, "effect-verdict", chip.getText()),
          Nodes.named(Nodes.paragraph(words.say(sentence(row)), "zg-effect-sentence"), "effect-sentence", words.say(sentence(row))),
          Nodes.paragraph(model.number(row) + "　" + model.statement(row), "zg-muted"));
      row.after().ifPresent(after -> getChildren().addAll(chart(row, after.label()), Nodes.paragraph(words.say("effectview.chart.key"), "zg-caption")));
      getChildren().addAll(new EffectFormBox(model, words, row), aim(row));
      row.after().ifPresent(after -> getChildren().add(changes(row)));
      var groups = model.groups(row);
      for (var g = 0; g < groups.size(); g++) {
        getChildren().add(Nodes.named(Nodes.paragraph(words.say(groups.get(g))), "effect-group-" + (g + 1), words.say(groups.get(g))));
      }
    });
  }

  /** Another row is read from its beginning. */
  private void toTop() {
    for (var above = getParent(); above != null; above = above.getParent()) {
      if (above instanceof ScrollPane scroll) {
        scroll.setVvalue(0);
        return;
      }
    }
  }

  /** In plain words; the numbers stand below. */
  static Phrase sentence(EffectRow row) {
    var net = signed(row, row.net());
    return switch (row.verdict()) {
      case EFFECTIVE -> Phrase.of(
          "effectview.sentence.effective", size(row, row.net()), low(row), high(row));
      case NO_EFFECT_SEEN -> Phrase.of(
          row.interval().high() < 0 ? "effectview.sentence.worse" : "effectview.sentence.unseen", net, low(row), high(row),
          size(row, row.smallestDetectable()));
      case NOT_ENOUGH_DATA, NOT_COMPARABLE -> row.reason();
    };
  }

  private static Value low(EffectRow row) {
    return new Value.Figure(row.interval().low(), row.unit());
  }

  private static Value high(EffectRow row) {
    return new Value.Figure(row.interval().high(), row.unit());
  }

  private Node chart(EffectRow row, String after) {
    var spread = row.interval().defined();
    var who = model.className(row).orElse(words.say("effectview.school"));
    var expected = row.expectedFromRegression();
    var same = row.followUp().after();
    var spec =
        new BeforeAfter(
            new ChartSpec.Heading("", ""), words.say("effectview.when", row.before().label(), row.matched()),
            words.say("effectview.when", after, row.matched()), new BeforeAfter.Course(who, row.followUp().before(), same),
            new BeforeAfter.Course(model.against(row), row.baselineBenchmark(), row.baselineBenchmark() + row.benchmarkChange()),
            spread ? same + row.interval().low() - row.net() : Double.NaN,
            spread ? same + row.interval().high() - row.net() : Double.NaN,
            // Less than the last decimal shown is nothing to hatch.
            Math.abs(expected * scale(row)) < 0.05 ? 0 : expected, words.say("effectview.by-itself"), row.unit() == Unit.RATE);
    var theme = frame.theme().getValue().charts();
    var region = Nodes.named(Enlarged.chart(charts.region(spec, theme), frame.preferences()), "effect-chart", words.say(sentence(row)));
    region.setMinHeight(Dress.grown(CHART, frame.preferences()));
    region.setPrefHeight(region.getMinHeight());
    return region;
  }

  /** What was to be reached, as it was fixed, and what was changed since. */
  private Node aim(EffectRow row) {
    var box = new VBox(2, Nodes.label(words.say("effectview.aim"), "zg-section"));
    model.aim(row).ifPresentOrElse(
        aim -> {
          var rule = aim.entry().successRule();
          var says =
              words.say(
                  "effectview.aim.says", rule.indicator(), change(row, rule.baseline()), change(row, rule.target()), rule.by(),
                  aim.entry().start());
          box.getChildren().add(Nodes.named(Nodes.paragraph(says), "effect-aim", says));
          if (aim.deviations().isEmpty()) {
            box.getChildren().add(Nodes.named(Nodes.paragraph(words.say("effectview.aim.kept"), "zg-caption"), "effect-deviations", ""));
          } else {
            box.getChildren().add(deviations(aim.deviations()));
          }
          var link = Nodes.named(new Hyperlink(aim.entry().number()), "effect-entry", aim.entry().number(), "zg-caption");
          link.setOnAction(e -> model.open(aim));
          box.getChildren().add(link);
        },
        () -> box.getChildren().add(Nodes.paragraph(words.say("effectview.aim.none"), "zg-muted")));
    return box;
  }

  private Node deviations(List<AuditLine> lines) {
    var box = Nodes.named(new VBox(2), "effect-deviations", words.say("effectview.deviations"));
    for (var line : lines) {
      var what =
          words.say(
              "effectview.deviation." + line.field(), line.at().toLocalDate(), line.by(), line.before(), line.after());
      var mark = Nodes.label(words.say("effectview.deviation"), "zg-chip", "zg-care");
      mark.setMinWidth(USE_PREF_SIZE);
      var row = new HBox(8, mark, Nodes.paragraph(what, "zg-caption"));
      row.setAlignment(Pos.TOP_LEFT);
      box.getChildren().add(row);
    }
    return box;
  }

  private Node changes(EffectRow row) {
    var sums = new EffectSums(row);
    var form = model.line(row).form();
    var ofClass = model.className(row).isPresent();
    var box = new VBox(2);
    box.getStyleClass().add("zg-effect-changes");
    box.getChildren().addAll(
        fact(row, ofClass ? "raw-class" : "raw", row.rawChange(), sums.raw(ofClass ? ExplainFindings.Whose.CLASS : ExplainFindings.Whose.SCHOOL)),
        fact(row, "benchmark", row.benchmarkChange(), List.of()),
        fact(row, "expected", row.expectedFromRegression(), sums.expected()),
        fact(row, "net", row.net(), sums.net()),
        line("interval", row.interval().defined()
            ? words.say("effectview.between", change(row, row.interval().low()), change(row, row.interval().high()))
            : words.say("effectview.none"), sums.net()),
        line("smallest", Double.isNaN(row.smallestDetectable())
            ? words.say("effectview.none")
            : words.say(size(row, row.smallestDetectable())), sums.smallest()),
        line("attainment", Double.isNaN(form.attainment()) ? words.say("effectview.none") : words.say(new Value.Percent(form.attainment())),
            sums.attainment(form)),
        line("matched", words.say("effectview.pupils", row.matched()), List.of()));
    return box;
  }

  private Node fact(EffectRow row, String key, double value, List<Explanation> sums) {
    return line(key, Double.isNaN(value) ? words.say("effectview.none") : change(row, value), sums);
  }

  private Node line(String key, String value, List<Explanation> sums) {
    var said = Nodes.named(Nodes.label(value), "effect-fact-" + key, value);
    said.setMinWidth(USE_PREF_SIZE);
    var explained =
        new ExplainedLine("effect-" + key, new HBox(8, Nodes.paragraph(words.say("effectview.fact." + key), "zg-muted"), Nodes.spring(), said), words);
    explained.explain(sums);
    return explained;
  }

  private String change(EffectRow row, double value) {
    return words.say(signed(row, value));
  }

  private static Value signed(EffectRow row, double change) {
    return new Value.Distance(change, row.unit(), Value.Sign.SIGNED);
  }

  private static Value size(EffectRow row, double distance) {
    return new Value.Distance(distance, row.unit(), Value.Sign.NEVER);
  }

  private static double scale(EffectRow row) {
    return row.unit() == Unit.RATE ? 100 : 1;
  }
}

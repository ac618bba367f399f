package org.zhigai.ui.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Statements;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.stats.trust.Explanation;
import org.zhigai.ui.parts.ExplainedLine;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.value.Value;

/** What a problem stands on, down to the cells of the workbook. Each number opens, in place, how it was made. */
final class EvidenceLines extends VBox {
  private static final int CELLS = 6;
  private final UiWords words;
  private final Finding finding;
  private final Map<String, ExplainedLine> lines = new LinkedHashMap<>();

  EvidenceLines(Finding f, Span span, UiWords words) {
    super(2);
    this.words = words;
    this.finding = f;
    Nodes.named(this, "problem-evidence", words.say("problemview.evidence"), "zg-evidence");
    line("value",
        words.say("problemview.compared", FindingNumbers.value(f.estimate(), f.unit()), against(f), FindingNumbers.value(f.benchmark(), f.unit()), whose(f)));
    var forest = new ForestLine(f, span);
    line("difference", new VBox(said("difference", words.say("problemview.size", FindingNumbers.difference(f), FindingNumbers.interval(f))), forest));
    line("chance",
        f.raisedByPeople()
            ? words.say("problemview.chance.people", new Value.Count(f.n()))
            : words.say("problemview.chance", new Value.Count(f.n()), new Value.Chance(f.q())));
    line("rule", words.say(Statements.rule(f)) + (f.singleItem() ? words.say("problemview.single") : ""));
    if (!f.evidence().items().isEmpty()) {
      line("items", String.join("、", f.evidence().items()));
    }
    line("cells", cells(f));
  }

  /** Opens or closes the sums behind the difference. */
  void explain() {
    Optional.ofNullable(lines.get("difference")).ifPresent(ExplainedLine::toggle);
  }

  /** The sums, when they have been read. */
  void arrived(EvidenceModel.Behind behind) {
    var sums = new FindingSums(finding);
    put("value", sums.value(behind.paper()));
    put("difference", sums.difference());
    if (finding.raisedByPeople()) {
      return;
    }
    put("chance", sums.chance(behind.detection(), behind.held().thresholds().level()));
    var floor = finding.floor();
    var rule = said("floor",
        words.say("problemview.floor." + ThresholdsModel.key(floor), ThresholdForm.typed(floor, behind.held().thresholds()), said(behind.held())));
    if (!lines.containsKey("floor")) {
      var line = line("floor", rule);
      getChildren().remove(line);
      getChildren().add(3, line);
    }
    put("floor", sums.floor(floor.of(behind.held().thresholds())));
  }

  private static Phrase said(ThresholdDesk.Held held) {
    return held.by().map(by -> Phrase.of("threshold.from.wider", ThresholdsModel.name(by))).orElse(Phrase.of("threshold.from.default"));
  }

  private void put(String key, List<Explanation> sums) {
    Optional.ofNullable(lines.get(key)).ifPresent(l -> l.explain(sums));
  }

  private void line(String key, String value) {
    line(key, said(key, value));
  }

  private Node said(String key, String value) {
    return Nodes.named(Nodes.paragraph(value), "problem-evidence-" + key, value);
  }

  private ExplainedLine line(String key, Node value) {
    var name = Nodes.label(words.say("problemview.evidence." + key), "zg-muted", "zg-evidence-name");
    HBox.setHgrow(value, Priority.ALWAYS);
    var row = new HBox(12, name, value);
    row.setAlignment(Pos.TOP_LEFT);
    var explained = new ExplainedLine("problem-" + key, row, words);
    lines.put(key, explained);
    getChildren().add(explained);
    return explained;
  }

  /** Whose the estimate is: the school's, or that of some of its pupils. */
  static Phrase whose(Finding f) {
    return switch (f.rule().estimate()) {
      case PUPIL_GROUP_MEAN -> Phrase.of("problemview.whose.pupil-group", f.target().name());
      case ABSENT_MEAN -> Phrase.of("problemview.whose.absentees");
      case GROUP_RATE, ITEM_RATE, PAPER_MEAN, SHARE, OTHER -> Phrase.of("problemview.whose");
    };
  }

  private static Phrase against(Finding f) {
    return f.against().equals("区") ? Phrase.of("problemview.against.district") : Phrase.of("problemview.against", f.against());
  }

  private String cells(Finding f) {
    var cells = f.evidence().cells();
    if (cells.isEmpty()) {
      return words.say("problemview.none");
    }
    var shown = cells.stream().limit(CELLS).map(Origin::label).collect(Collectors.joining("\n"));
    return cells.size() > CELLS ? shown + "\n" + words.say("problemview.more", cells.size() - CELLS) : shown;
  }
}

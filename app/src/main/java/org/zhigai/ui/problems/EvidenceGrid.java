package org.zhigai.ui.problems;

import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Finding;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** What a problem stands on, down to the cells of the workbook. */
final class EvidenceGrid extends GridPane {
  private static final int CELLS = 6;
  private final UiWords words;

  EvidenceGrid(Finding f, Span span, UiWords words) {
    this.words = words;
    Nodes.named(this, "problem-evidence", words.say("problemview.evidence"), "zg-evidence");
    var names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
    line("value", words.say("problemview.compared", Sizes.value(f.estimate(), f.unit()), against(f), Sizes.value(f.benchmark(), f.unit()), whose(f)));
    line("difference", words.say("problemview.size", Sizes.difference(f), Sizes.interval(f)));
    add(new ForestLine(f, span), 1, getRowCount());
    line("chance", words.say("problemview.chance", f.n(), Sizes.q(f)));
    line("rule", words.say("problems.rule." + f.rule()) + (f.singleItem() ? words.say("problemview.single") : ""));
    if (!f.evidence().items().isEmpty()) {
      line("items", String.join("、", f.evidence().items()));
    }
    line("cells", cells(f));
  }

  private void line(String key, String value) {
    var row = getRowCount();
    var name = Nodes.label(words.say("problemview.evidence." + key), "zg-muted");
    setValignment(name, VPos.TOP);
    add(name, 0, row);
    add(Nodes.named(Nodes.paragraph(value), "problem-evidence-" + key, value), 1, row);
  }

  /** Whose the estimate is: the school's, or that of some of its pupils. */
  private static Phrase whose(Finding f) {
    return switch (f.rule()) {
      case "pupil-group", "absentees" -> Phrase.of("problemview.whose." + f.rule(), f.target());
      default -> Phrase.of("problemview.whose");
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

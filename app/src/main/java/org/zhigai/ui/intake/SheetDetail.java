package org.zhigai.ui.intake;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.monitoring.intake.ColumnReading;
import org.zhigai.monitoring.intake.Dropped;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** One sheet: what it is held to be and why, its columns tinted by meaning, what is left out, what is the matter. */
final class SheetDetail {
  /** Below this a person should look twice. */
  private static final double SURE = 0.8;

  /** Where there are issues, columns leave them room: at most this many rows of about this many boxes. */
  private static final int SOME_ROWS = 3;
  private static final int PER_ROW = 8;
  private static final double ROW = 70;

  private SheetDetail() {}

  static List<Node> of(SheetPlan plan, Desk desk) {
    var words = desk.words();
    var sheet = plan.sheet();
    return List.of(kind(sheet, words), columns(sheet, words), dropped(sheet, words), issueTitle(sheet, words), issues(sheet, words));
  }

  private static Node kind(SheetReading sheet, UiWords words) {
    var sure = sheet.confidence() >= SURE;
    var row =
        new HBox(
            8,
            Nodes.label(words.say("preview.kind." + sheet.kind()), "zg-section"),
            new Chip(words.say("preview.confidence", sheet.confidence()), sure ? Tone.NEUTRAL : Tone.CARE));
    if (sheet.hidden()) {
      row.getChildren().add(new Chip(words.say("preview.hidden"), Tone.CARE));
    }
    row.setAlignment(Pos.CENTER_LEFT);
    var rows = sheet.headerRows().stream().map(Object::toString).collect(Collectors.joining(words.say("preview.list")));
    var how = words.say(sheet.headerRows().isEmpty() ? "preview.why.bare" : "preview.why", sheet.reason(), rows, sheet.dataRows());
    return new VBox(4, row, Nodes.paragraph(how, "zg-muted"));
  }

  private static Node columns(SheetReading sheet, UiWords words) {
    var flow = Nodes.named(new FlowPane(4, 4), "import-columns", words.say("preview.columns"));
    sheet.columns().forEach(column -> flow.getChildren().add(column(column, words)));
    var scroll = new ScrollPane(flow);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("zg-import-columns");
    var box = new VBox(6, legend(sheet, words), scroll);
    if (sheet.issues().isEmpty()) {
      VBox.setVgrow(box, Priority.ALWAYS);
    } else {
      scroll.setMinHeight(Math.min(SOME_ROWS, 1 + sheet.columns().size() / PER_ROW) * ROW);
      scroll.setMaxHeight(SOME_ROWS * ROW);
    }
    return box;
  }

  private static Node legend(SheetReading sheet, UiWords words) {
    var row = new HBox(12, Nodes.label(words.say("preview.columns"), "zg-section"));
    sheet.columns().stream()
        .map(c -> Tint.of(c.meaning()))
        .distinct()
        .sorted()
        .forEach(tint -> row.getChildren().add(Nodes.label(words.say("preview.tint." + tint), "zg-caption", "zg-tint", tint.styleClass())));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Node column(ColumnReading column, UiWords words) {
    var meaning = words.say("preview.meaning." + column.meaning());
    var full = Double.isNaN(column.fullMark()) ? meaning : words.say("preview.meaning.full", meaning, column.fullMark());
    var box =
        new VBox(
            Nodes.label(letters(column.index()), "zg-column-letter"),
            Nodes.label(column.header(), "zg-column-header"),
            Nodes.label(full, "zg-column-meaning"));
    var says = letters(column.index()) + " " + column.header() + ": " + full;
    Tooltip.install(box, new Tooltip(says));
    return Nodes.named(box, "import-column-" + column.index(), says, "zg-column", Tint.of(column.meaning()).styleClass());
  }

  /** Column 0 is A, 26 is AA. */
  static String letters(int index) {
    return (index < 26 ? "" : letters(index / 26 - 1)) + (char) ('A' + index % 26);
  }

  private static Node dropped(SheetReading sheet, UiWords words) {
    var text =
        sheet.dropped().stream()
            .collect(Collectors.groupingBy(d -> words.say(d.why()), java.util.LinkedHashMap::new, Collectors.mapping(Dropped::column, Collectors.toList())))
            .entrySet().stream()
            .map(e -> words.say("preview.dropped.why", String.join(words.say("preview.list"), e.getValue()), e.getKey()))
            .collect(Collectors.joining(words.say("imports.and")));
    var label = Nodes.named(Nodes.paragraph(text, "zg-muted"), "import-dropped", text);
    label.setManaged(!text.isEmpty());
    return label;
  }

  private static Node issueTitle(SheetReading sheet, UiWords words) {
    return Nodes.label(words.say(sheet.issues().isEmpty() ? "preview.issues.none" : "preview.issues", sheet.issues().size()), "zg-section");
  }

  private static Node issues(SheetReading sheet, UiWords words) {
    var sorted = sheet.issues().stream().sorted(Comparator.comparing(Issue::severity)).toList();
    var list = Nodes.named(new ListView<>(FXCollections.observableList(sorted)), "import-issues", words.say("preview.issues", sorted.size()));
    list.getStyleClass().add("zg-import-issues");
    list.setCellFactory(l -> new IssueCell(words));
    list.setVisible(!sorted.isEmpty());
    list.setManaged(!sorted.isEmpty());
    VBox.setVgrow(list, Priority.ALWAYS);
    return list;
  }
}

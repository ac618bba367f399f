package org.zhigai.ui.intake;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.monitoring.intake.Dropped;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.ReadingInWords;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** One workbook before it is kept: each sheet's kind and plan in a sentence, what is left out and why, and every issue with its cell. */
final class ReadingCard {
  private static final int MOST_ISSUES = 50;

  private ReadingCard() {}

  static Node of(WorkbookReading reading, UiWords words) {
    var card = Nodes.named(new VBox(8), "", reading.fileName(), "zg-card");
    var says = (reading.format() + " " + reading.encoding()).strip();
    card.getChildren().add(new HBox(8, Nodes.label(reading.fileName(), "zg-section"), Nodes.label(says, "zg-caption")));
    reading.sheets().forEach(s -> card.getChildren().add(sheet(s, words)));
    return card;
  }

  private static Node sheet(SheetReading sheet, UiWords words) {
    var kind = new Chip(words.say("preview.kind." + sheet.kind().name().toLowerCase(Locale.ROOT)),
        sheet.contents().isEmpty() ? Tone.NEUTRAL : Tone.ACCENT);
    var head = new HBox(8, kind, Nodes.label(sheet.name()), Nodes.label(words.say(sheet.reason()), "zg-muted"));
    head.setAlignment(Pos.CENTER_LEFT);
    var out = new VBox(4, head);
    sheet.contents().forEach(c -> out.getChildren().add(Nodes.paragraph(ReadingInWords.of(c, words.words()), "zg-strong")));
    if (!sheet.dropped().isEmpty()) {
      var dropped = sheet.dropped().stream().map(Dropped::column).collect(Collectors.joining("、"));
      out.getChildren().add(Nodes.paragraph(
          words.say("preview.dropped", dropped, words.say(sheet.dropped().getFirst().why())), "zg-muted"));
    }
    sheet.issues().stream().limit(MOST_ISSUES).forEach(i -> out.getChildren().add(issue(i, words)));
    if (sheet.issues().size() > MOST_ISSUES) {
      out.getChildren().add(Nodes.label(words.say("preview.more", sheet.issues().size() - MOST_ISSUES), "zg-muted"));
    }
    return out;
  }

  private static Node issue(Issue issue, UiWords words) {
    var tone =
        switch (issue.severity()) {
          case ERROR -> Tone.REFUSED;
          case WARNING -> Tone.CARE;
          case NOTE -> Tone.NEUTRAL;
        };
    var sentence =
        Nodes.paragraph(words.say("preview.issue", words.say(issue.found()), words.say(issue.expected()), words.say(issue.remedy())));
    HBox.setHgrow(sentence, javafx.scene.layout.Priority.ALWAYS);
    var row =
        new HBox(
            8, new Chip(words.say("preview.severity." + issue.severity().name().toLowerCase(Locale.ROOT)), tone),
            Nodes.label(issue.where().range(), "zg-strong"), sentence);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }
}

package org.zhigai.ui.intake;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.intake.CorrectionsInWords;
import org.zhigai.monitoring.intake.SheetCorrections;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** One import: who, when, what, the file's fingerprint, what was put right, and what stands on it. */
final class HistoryDetail {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final UiWords words;
  private final ImportRecord record;
  private final List<SheetCorrections> corrections;
  private final List<String> dependants;

  HistoryDetail(UiWords words, ImportRecord record, List<SheetCorrections> corrections, List<String> dependants) {
    this.words = words;
    this.record = record;
    this.corrections = corrections;
    this.dependants = dependants;
  }

  List<Node> build() {
    var out = new ArrayList<Node>();
    out.add(Nodes.paragraph(record.file(), "zg-section"));
    out.add(Nodes.paragraph(say("came", record.by(), MINUTE.format(record.at())), "zg-muted"));
    out.add(Nodes.paragraph(record.what()));
    out.add(Nodes.label(say("sha"), "zg-caption"));
    var sha = Nodes.named(new TextField(record.sha256()), "history-sha", say("sha"), "zg-history-sha");
    sha.setEditable(false);
    out.add(sha);
    out.add(Nodes.label(say("corrections"), "zg-section"));
    if (corrections.isEmpty()) {
      out.add(Nodes.paragraph(say("corrections.none"), "zg-muted"));
    }
    for (var sheet : corrections) {
      if (!sheet.sheet().isEmpty()) {
        out.add(Nodes.label(say("sheet", sheet.sheet()), "zg-caption"));
      }
      CorrectionsInWords.of(sheet.said()).forEach(line -> out.add(Nodes.paragraph("· " + words.say(line.said()))));
    }
    out.add(Nodes.label(say("depends"), "zg-section"));
    var standing = String.join(words.say("preview.list"), dependants);
    var text = dependants.isEmpty() ? say("depends.none") : say("depends.some", standing);
    out.add(Nodes.named(Nodes.paragraph(text), "history-dependants", text));
    return out;
  }

  private String say(String what, Object... values) {
    return words.say("preview.history." + what, values);
  }
}

package org.zhigai.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhigai.kernel.Words;
import org.zhigai.template.ColumnMatch;
import org.zhigai.template.FillReport;
import org.zhigai.template.FormMeaning;

/** What was done with somebody's form, column by column. */
final class TemplateLines {
  private final Words words;

  TemplateLines(Words words) {
    this.words = words;
  }

  void print(FillReport report, PrintWriter out) {
    if (report.profile()) {
      out.println(words.say("template.profile"));
    }
    for (var part : report.parts()) {
      out.println(words.say(part.card() ? "template.card" : "template.table", part.sheet(), part.rows(), part.added(), part.kept()));
      part.columns().forEach(c -> out.println("  " + line(c)));
      part.labels().forEach(l -> out.println("  " + words.say("template.label." + l.how().name().toLowerCase(Locale.ROOT), l.text())));
      if (part.homeless() > 0) {
        out.println("  " + words.say("template.homeless", part.homeless()));
      }
    }
  }

  private String line(FillReport.Column column) {
    var match = column.match();
    var what = match.facts().stream().map(f -> words.say(f.label())).collect(Collectors.joining(" + "));
    var head = match.letter() + " " + match.heading();
    return switch (match.how()) {
      case SURE, SAID -> words.say("template.line.filled", head, what, column.filled(), column.empty())
          + (column.refused().isEmpty() ? "" : words.say("template.line.refused", String.join("、", column.refused())));
      case ASKED -> words.say("template.line.asked", head, match.meanings().stream().map(this::said).collect(Collectors.joining(words.say("template.or"))),
          match.letter());
      case CALCULATED, REFUSED, UNKNOWN, LEFT -> words.say("template.line.other", head, words.say(match.how().label()));
    };
  }

  private String said(FormMeaning meaning) {
    return meaning.facts().stream().map(f -> words.say(f.label())).collect(Collectors.joining(" + ")) + " (" + meaning.key() + ")";
  }

  /** The same for programs. */
  static Map<String, Object> json(FillReport report, String file) {
    var out = new LinkedHashMap<String, Object>();
    out.put("file", file);
    out.put("profile", report.profile());
    out.put("parts", report.parts().stream().map(TemplateLines::part).toList());
    return out;
  }

  private static Map<String, Object> part(FillReport.Part part) {
    var out = new LinkedHashMap<String, Object>();
    out.put("sheet", part.sheet());
    out.put("kind", part.card() ? "CARD" : "TABLE");
    out.put("rows", part.rows());
    out.put("added", part.added());
    out.put("kept", part.kept());
    out.put("homeless", part.homeless());
    out.put("columns", part.columns().stream().map(TemplateLines::column).toList());
    var labels = new ArrayList<Map<String, Object>>();
    part.labels().forEach(l -> labels.add(Map.of("text", l.text(), "fact", l.fact().key(), "how", l.how())));
    out.put("labels", labels);
    return out;
  }

  private static Map<String, Object> column(FillReport.Column column) {
    var match = column.match();
    var out = new LinkedHashMap<String, Object>();
    out.put("column", match.letter());
    out.put("heading", match.heading());
    out.put("how", match.how());
    out.put("fact", match.isFilled() ? match.meanings().getFirst().key() : "");
    out.put("sure", match.meanings().isEmpty() ? 0 : Math.round(match.meanings().getFirst().sure() * 100) / 100.0);
    out.put("offered", keys(match));
    out.put("filled", column.filled());
    out.put("empty", column.empty());
    out.put("refused", column.refused());
    return out;
  }

  private static List<String> keys(ColumnMatch match) {
    return match.meanings().stream().map(FormMeaning::key).toList();
  }
}

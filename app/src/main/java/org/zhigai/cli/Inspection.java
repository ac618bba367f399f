package org.zhigai.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.monitoring.intake.WorkbookReading;

/** The shape of {@code inspect --json}. Keys are stable; sentences are in the language asked for. */
record Inspection(List<FileLine> files) {

  record FileLine(String file, String format, String encoding, List<SheetLine> sheets) {}

  record SheetLine(
      String name,
      boolean hidden,
      String kind,
      double confidence,
      String reason,
      List<Integer> headerRows,
      int dataRows,
      int pupils,
      int items,
      List<String> subjects,
      List<String> classes,
      List<ColumnLine> columns,
      Map<String, Integer> presence,
      List<DroppedLine> dropped,
      List<IssueLine> issues) {}

  record ColumnLine(int index, String header, String meaning, @Nullable Double fullMark, double confidence, List<String> witnesses) {}

  record DroppedLine(String column, String why) {}

  record IssueLine(String cell, String severity, String code, String found, String expected, String remedy, List<String> answers) {}

  static FileLine of(WorkbookReading reading, Words words) {
    return new FileLine(
        reading.fileName(), reading.format(), reading.encoding(),
        reading.sheets().stream().map(s -> sheet(s, words)).toList());
  }

  private static SheetLine sheet(SheetReading s, Words words) {
    var presence = new TreeMap<String, Integer>();
    Arrays.stream(Presence.values()).forEach(p -> presence.put(p.name(), s.presence().getOrDefault(p, 0)));
    var papers = s.contents().stream().filter(Content.PaperContent.class::isInstance)
        .map(Content.PaperContent.class::cast).toList();
    var pupils = s.presence().values().stream().mapToInt(n -> n).sum();
    return new SheetLine(
        s.name(), s.hidden(), s.kind().name(), s.confidence(), words.say(s.reason()), s.headerRows(), s.dataRows(),
        pupils,
        items(s, papers),
        papers.stream().map(p -> p.info().subject()).distinct().toList(),
        s.contents().stream().flatMap(c -> classes(c).stream()).distinct().sorted().map(ClassRef::label).toList(),
        s.columns().stream()
            .map(c -> new ColumnLine(
                c.index(), c.header(), c.meaning().name(), Double.isNaN(c.fullMark()) ? null : c.fullMark(), c.confidence(), c.witnesses()))
            .toList(),
        presence,
        s.dropped().stream().map(d -> new DroppedLine(d.column(), words.say(d.why()))).toList(),
        s.issues().stream()
            .map(i -> new IssueLine(
                i.where().range(), i.severity().name(), i.code(), words.say(i.found()), words.say(i.expected()),
                words.say(i.remedy()), i.answers().stream().map(a -> words.say(a.said())).toList()))
            .toList());
  }

  /** Columns of items; where items stand in rows, as many as the paper has. */
  private static int items(SheetReading s, List<Content.PaperContent> papers) {
    var columns =
        (int) s.columns().stream().filter(c -> c.meaning() == Meaning.ITEM || c.meaning() == Meaning.QUESTION).count();
    return columns > 0 ? columns : papers.stream().mapToInt(p -> p.items().size()).max().orElse(0);
  }

  private static List<ClassRef> classes(Content content) {
    return switch (content) {
      case Content.PaperContent p ->
          p.pupils().stream().map(r -> r.classRef()).filter(Objects::nonNull).toList();
      case Content.QuestionnaireContent q -> q.classes();
      case Content.IndicatorContent none -> List.of();
    };
  }
}

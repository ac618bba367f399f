package org.zhigai.monitoring.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Grades;

/** What a person said of a sheet, a sentence each, and how to take each back. */
public final class CorrectionsInWords {

  /**
   * One thing that was said.
   *
   * @param id stable while it stands, for example {@code column-D}
   * @param without the corrections without it
   */
  public record Line(String id, Phrase said, UnaryOperator<Corrections> without) {}

  private CorrectionsInWords() {}

  public static List<Line> of(Corrections said) {
    var out = new ArrayList<Line>();
    said.kind().ifPresent(k -> out.add(
        new Line(
            "kind", k == SheetKind.UNKNOWN ? Phrase.of("imports.said.leftOut") : Phrase.of("imports.said.kind", kind(k)),
            c -> c.withKind(Optional.empty()))));
    said.header().ifPresent(h -> out.add(
        new Line(
            "header",
            h.isMissing()
                ? Phrase.of("imports.said.noHeader")
                : Phrase.of("imports.said.header", h.rows().stream().map(String::valueOf).collect(Collectors.joining("、"))),
            Corrections::withoutHeader)));
    said.round().ifPresent(r -> out.add(new Line("round", Phrase.of("imports.said.round", r.label()), c -> c.withRound(Optional.empty()))));
    if (said.grade() > 0) {
      out.add(new Line("grade", Phrase.of("imports.said.grade", Grades.label(said.grade())), c -> c.withGrade(0)));
    }
    if (!said.subject().isEmpty()) {
      out.add(new Line("subject", Phrase.of("imports.said.subject", said.subject()), c -> c.withSubject("")));
    }
    if (!said.exam().isEmpty()) {
      out.add(new Line("exam", Phrase.of("imports.said.exam", said.exam()), c -> c.withExam("")));
    }
    said.date().ifPresent(d -> out.add(new Line("date", Phrase.of("imports.said.date", d.toString()), c -> c.withDate(Optional.empty()))));
    new TreeMap<>(said.classes())
        .forEach((name, ref) -> out.add(new Line("class-" + name, Phrase.of("imports.said.class", name, ref.label()), c -> c.withoutClass(name))));
    if (!said.options().isEmpty()) {
      var letters = said.options().containsKey("a");
      var says = letters
          ? Phrase.of("imports.said.options", said.options().getOrDefault("a", 0))
          : Phrase.of("imports.said.signs", String.join("、", new TreeMap<>(said.options()).keySet()));
      out.add(new Line("options", says, Corrections::withoutOptions));
    }
    new TreeMap<>(said.columns()).forEach((index, meaning) -> out.add(
        new Line(
            "column-" + ColumnReading.letters(index), Phrase.of("imports.said.column", ColumnReading.letters(index), Phrase.of("imports.meaning." + meaning)),
            c -> c.withoutColumn(index))));
    new TreeMap<>(said.fullMarks()).forEach((index, mark) -> out.add(
        new Line(
            "mark-" + ColumnReading.letters(index), Phrase.of("imports.said.fullMark", ColumnReading.letters(index), mark),
            c -> c.withFullMark(index, Double.NaN))));
    said.excluded().forEach(e -> out.add(new Line("row-" + e.row(), Phrase.of("imports.said.excluded", e.row(), e.reason()), c -> c.withoutExcluded(e.row()))));
    said.values().forEach(v -> out.add(
        new Line(
            "cell-" + ColumnReading.letters(v.column()) + (v.row() + 1),
            Phrase.of("imports.said.value", ColumnReading.letters(v.column()) + (v.row() + 1), shown(v.before()), shown(v.after()), v.reason()),
            c -> c.withoutValue(v.row(), v.column()))));
    return List.copyOf(out);
  }

  private static Phrase kind(SheetKind kind) {
    return Phrase.of("imports.kind." + kind);
  }

  private static Phrase shown(String value) {
    return value.isEmpty() ? Phrase.of("imports.said.nothing") : Phrase.of("imports.said.text", value);
  }
}

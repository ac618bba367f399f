package org.zhigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Change;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;
import org.zhigai.rows.Values;

/** What people wrote into a report, and which of its sections they left out: kept by itself, so that numbers made anew never touch it. */
public record ReportDraft(Row<ReportDraft> row) {

  /** What stands in a section. */
  public record Written(String section, String text) {}

  private static final Part<Written, String> SECTION = Shape.part("section", Types.TEXT, "", Written::section);
  private static final Part<Written, String> TEXT = Shape.part("text", Types.TEXT, "", Written::text);
  private static final Type<List<Written>> WRITTEN =
      Types.list(Shape.of(p -> new Written(p.get(SECTION), p.get(TEXT)), SECTION, TEXT).saying(Written::text));

  /** Which report. */
  public static final Field<ReportDraft, String> REPORT = Field.of("report", Types.TEXT, "", Trait.FIXED);
  /** What it is about: a round, a paper, a case; empty where there is only one. */
  public static final Field<ReportDraft, String> ABOUT = Field.of("about", Types.TEXT, "", Trait.FIXED);
  public static final Field<ReportDraft, List<Written>> WORDS = Field.of("words", WRITTEN, List.of());
  /** Sections left out. */
  public static final Field<ReportDraft, List<String>> OFF = Field.of("off", Types.LINES, List.of());

  public static final Kind<ReportDraft> KIND =
      Kind.<ReportDraft>of("report-draft", "BG", ReportDraft::new)
          .fields(REPORT, ABOUT, WORDS, OFF)
          .column(REPORT, 20).column(ABOUT, 20).column(WORDS, 60).column(OFF, 20)
          .always(List.of(Condition.of("report-draft.once", ReportDraft::isAlone)))
          .build();

  private static boolean isAlone(Row<ReportDraft> r, Facts all) {
    return all.rows(KIND).stream().noneMatch(o -> o.id() != r.id() && o.get(REPORT).equals(r.get(REPORT)) && o.get(ABOUT).equals(r.get(ABOUT)));
  }

  /** The one of a report; empty while nobody has written anything into it. */
  public static Optional<ReportDraft> of(String report, String about, Facts all) {
    return all.all(KIND).stream().filter(d -> d.row().get(REPORT).equals(report) && d.row().get(ABOUT).equals(about)).findFirst();
  }

  /** What stands in a section; empty for nothing. */
  public String words(String section) {
    return row.get(WORDS).stream().filter(w -> w.section().equals(section)).map(Written::text).findFirst().orElse("");
  }

  public boolean isOff(String section) {
    return row.get(OFF).contains(section);
  }

  /** Keeps what a section says now. */
  public static Change write(String report, String about, String section, String text, Facts all, int year, Actor by) {
    var draft = of(report, about, all);
    var others = draft.map(d -> d.row().get(WORDS)).orElse(List.of()).stream().filter(w -> !w.section().equals(section));
    var words = text.isBlank() ? others.toList() : Stream.concat(others, Stream.of(new Written(section, text.strip()))).toList();
    return change(draft, report, about, Values.of(WORDS, words), year, by);
  }

  /** Leaves a section out, or has it in again. */
  public static Change show(String report, String about, String section, boolean shown, Facts all, int year, Actor by) {
    var draft = of(report, about, all);
    var off = new ArrayList<>(draft.map(d -> d.row().get(OFF)).orElse(List.of()));
    off.remove(section);
    if (!shown) {
      off.add(section);
    }
    return change(draft, report, about, Values.of(OFF, off), year, by);
  }

  private static Change change(Optional<ReportDraft> draft, String report, String about, Values<ReportDraft> values, int year, Actor by) {
    return Change.of(
        Phrase.of("report-draft.edited"), by,
        draft.<Edit>map(d -> Edit.put(d.row(), values))
            .orElseGet(() -> new Edit.Open<>(KIND, year, values.and(REPORT, report).and(ABOUT, about))));
  }
}

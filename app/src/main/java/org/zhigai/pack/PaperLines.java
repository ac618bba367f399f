package org.zhigai.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.pack.PaperShare.PointShare;
import org.zhigai.pack.PaperShare.PointSort;
import org.zhigai.pack.PaperShare.Scale;
import org.zhigai.pack.PaperShare.SpanShare;

/** Papers as lines of the three tables that tell of them, and back. */
final class PaperLines {
  static final List<String> PAPERS =
      List.of("paper", "year", "term", "exam", "subject", "grade", "print", "full_mark", "enrolled", "present", "sum", "sum_of_squares");
  static final List<String> SPANS = List.of("paper", "scale", "from_percent", "to_percent", "pupils");
  static final List<String> POINTS = List.of("paper", "kind", "name", "items", "full_mark", "pupils", "points");
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private PaperLines() {}

  static List<String> paper(int number, PaperShare p) {
    return List.of(
        whole(number), whole(p.info().round().year()), p.info().round().term().name(), p.info().exam(), p.info().subject(), whole(p.info().grade()), p.print(),
        decimal(BigDecimal.valueOf(p.fullMark())), p.enrolled().isPresent() ? whole(p.enrolled().getAsInt()) : "", whole(p.present()),
        p.sum().map(PaperLines::decimal).orElse(""), p.squares().map(PaperLines::decimal).orElse(""));
  }

  static List<String> span(int number, SpanShare s) {
    return List.of(whole(number), s.scale().name(), whole(s.from()), whole(s.to()), whole(s.pupils()));
  }

  static List<String> point(int number, PointShare p) {
    return List.of(
        whole(number), p.sort().name(), p.name(), whole(p.items()), decimal(BigDecimal.valueOf(p.fullMark())), p.points().isPresent() ? whole(p.pupils()) : "",
        p.points().map(PaperLines::decimal).orElse(""));
  }

  /** The papers of three tables, each line by heading. @throws IllegalArgumentException when a cell is no number or word of its sort */
  static List<PaperShare> read(List<Map<String, String>> papers, List<Map<String, String>> spans, List<Map<String, String>> points) {
    Map<String, List<SpanShare>> spansOf = new LinkedHashMap<>();
    Map<String, List<PointShare>> pointsOf = new LinkedHashMap<>();
    for (var s : spans) {
      spansOf.computeIfAbsent(cell(s, "paper"), k -> new ArrayList<>()).add(
          new SpanShare(Scale.valueOf(cell(s, "scale")), number(s, "from_percent"), number(s, "to_percent"), number(s, "pupils")));
    }
    for (var p : points) {
      var got = amount(p, "points");
      pointsOf.computeIfAbsent(cell(p, "paper"), k -> new ArrayList<>()).add(
          new PointShare(
              PointSort.valueOf(cell(p, "kind")), cell(p, "name"), number(p, "items"), mark(p), got.isPresent() ? number(p, "pupils") : 0, got));
    }
    return papers.stream().map(p -> {
      var number = cell(p, "paper");
      var round = new Round(number(p, "year"), Term.valueOf(cell(p, "term")));
      var info = new PaperInfo(round, cell(p, "exam"), cell(p, "subject"), number(p, "grade"));
      return new PaperShare(
          info, cell(p, "print"), mark(p), cell(p, "enrolled").isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(p, "enrolled")), number(p, "present"),
          amount(p, "sum"), amount(p, "sum_of_squares"), spansOf.getOrDefault(number, List.of()), pointsOf.getOrDefault(number, List.of()));
    }).toList();
  }

  /** One paper as lines to be kept. */
  static List<String> lines(PaperShare paper) {
    var out = new ArrayList<String>();
    out.add(line(paper(1, paper)));
    paper.spans().forEach(s -> out.add(line(span(1, s))));
    paper.points().forEach(p -> out.add(line(point(1, p))));
    return out;
  }

  /** What {@link #lines} made; the tables are told by their numbers of columns. */
  static PaperShare read(List<String> lines) {
    var rows = lines.stream().flatMap(l -> rows(l).stream()).toList();
    return read(of(rows, PAPERS), of(rows, SPANS), of(rows, POINTS)).getFirst();
  }

  private static List<Map<String, String>> of(List<List<String>> rows, List<String> headings) {
    return rows.stream().filter(r -> r.size() == headings.size()).map(r -> headed(headings, r)).toList();
  }

  static Map<String, String> headed(List<String> headings, List<String> cells) {
    Map<String, String> out = new LinkedHashMap<>();
    for (var c = 0; c < Math.min(headings.size(), cells.size()); c++) {
      out.put(headings.get(c), cells.get(c));
    }
    return out;
  }

  static String line(List<String> cells) {
    var out = new StringWriter();
    try (var printer = CSV.print(out)) {
      printer.printRecord(cells);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString().stripTrailing();
  }

  static List<List<String>> rows(String text) {
    try (var parser = CSV.parse(new StringReader(text))) {
      return parser.stream().map(CSVRecord::toList).toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static String cell(Map<String, String> row, String heading) {
    return row.getOrDefault(heading, "");
  }

  static int number(Map<String, String> row, String heading) {
    return Integer.parseInt(cell(row, heading));
  }

  private static double mark(Map<String, String> row) {
    return amount(row, "full_mark").map(BigDecimal::doubleValue).orElse(Double.NaN);
  }

  private static Optional<BigDecimal> amount(Map<String, String> row, String heading) {
    return Stream.of(cell(row, heading)).filter(c -> !c.isEmpty()).map(BigDecimal::new).findFirst();
  }

  static String whole(long number) {
    return Long.toString(number);
  }

  /** As it is read again. */
  static BigDecimal exact(BigDecimal number) {
    return new BigDecimal(decimal(number));
  }

  private static String decimal(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}

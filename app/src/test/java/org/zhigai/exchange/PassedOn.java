package org.zhigai.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.report.SentLedger;
import org.zhigai.report.SubmissionForm;
import org.zhigai.report.WriteReports;
import org.zhigai.rows.Book;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trail;
import org.zhigai.rows.Values;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;
import org.zhigai.workbook.read.ReadBooks;
import org.zhigai.workbook.write.WriteSheets;

/** A ledger that was passed on, and the sheets that came back as other hands left them. */
public final class PassedOn {
  private final LocalDate today = LocalDate.now(TestFrame.CLOCK);
  public final School school = new School();
  public final Book book = school.book;
  public final WriteReports reports = new WriteReports(
      () -> "示例小学", school.people, school.problemDesk, school.adjustmentDesk, school.ledgerDesk, school.effects, List::of, () -> {},
      new WriteSheets(TestFrame.CLOCK),
      TestFrame.CLOCK);
  private final Path folder = temporary();

  /** @param measures how many each entry has */
  public PassedOn(int... measures) {
    for (var e = 0; e < measures.length; e++) {
      var problem = e < 2 ? school.problems().get(e) : school.problem("指标" + e, 0.5, 0.6);
      var entry = Books.given(
          book, LedgerEntry.KIND,
          new Edit.Open<>(
              LedgerEntry.KIND, 2026,
              Values.of(LedgerEntry.PROBLEM, problem.id()).and(LedgerEntry.ISSUE, problem.statement())
                  .and(LedgerEntry.TARGET, Prose.of(Phrase.of("ledger.draft.target.stated", problem.finding().target().name())))
                  .and(LedgerEntry.RESPONSIBLE, problem.responsible()).and(LedgerEntry.START, today).and(LedgerEntry.DUE, today.plusDays(120))));
      for (var m = 0; m < measures[e]; m++) {
        var values = Values.of(Measure.ENTRY, entry.id()).and(Measure.TEXT, "第" + (e + 1) + "条的措施" + (m + 1)).and(Measure.START, today)
            .and(Measure.DUE, today.plusDays(30L + m));
        Books.given(book, Measure.KIND, new Edit.Open<>(Measure.KIND, 2026, values));
      }
    }
  }

  private static Path temporary() {
    try {
      var made = Files.createTempDirectory("passed-on");
      made.toFile().deleteOnExit();
      return made;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The file as it goes out. */
  public Path send() {
    var file = folder.resolve("台账.xlsx");
    sending().send(SentLedger.Purpose.PASSED_ON, SubmissionForm.USUAL, file, Books.BY);
    file.toFile().deleteOnExit();
    return file;
  }

  public SendLedger sending() {
    return new SendLedger(book, reports, TestFrame.CLOCK);
  }

  public LedgerExchange exchange(BookReader reader) {
    return new LedgerExchange(book, school.problemDesk, reports, reader, TestFrame.CLOCK);
  }

  /** What it reads as when somebody has had it in hands. */
  ReturnedLedger back(Path file, UnaryOperator<Came> hands) {
    return exchange((f, p) -> hands.apply(Came.of(new ReadBooks().sheets(f, p))).sheets()).read(List.of(file), Progress.NONE);
  }

  int take(ReturnedLedger proposal, Collection<Asked> following) {
    return exchange(new ReadBooks()).take(proposal, following, "台账.xlsx", "表里没有了", Books.BY);
  }

  long history() {
    return book.trail(Trail.newest(10_000)).size();
  }

  Row<LedgerEntry> entry(String number) {
    return book.rows(LedgerEntry.KIND).stream().filter(r -> r.number().equals(number)).findFirst().orElseThrow();
  }

  public Row<Measure> measure(String number) {
    return book.rows(Measure.KIND).stream().filter(r -> r.number().equals(number)).findFirst().orElseThrow();
  }

  /**
   * The sheets of a file with rows that can be moved about as in a spreadsheet.
   *
   * @param rows of the table; the first are its headings and what stands above
   */
  public record Came(List<SeenSheet> others, String name, int top, List<List<String>> rows, List<SeenSheet.Merge> merges) {

    public static Came of(List<SeenSheet> sheets) {
      var first = sheets.getFirst();
      var top = 0;
      while (!first.rows().get(top).contains("台账编号")) {
        top++;
      }
      var rows = new ArrayList<List<String>>();
      first.rows().forEach(r -> rows.add(new ArrayList<>(r)));
      return new Came(sheets.subList(1, sheets.size()), first.name(), top, rows, new ArrayList<>(first.merges()));
    }

    public List<SeenSheet> sheets() {
      var out = new ArrayList<SeenSheet>();
      out.add(new SeenSheet(name, false, rows, merges));
      out.addAll(others);
      return out;
    }

    int column(String heading) {
      return rows.get(top).indexOf(heading);
    }

    /** The row in which a number stands. */
    int of(String number) {
      for (var r = top + 1; r < rows.size(); r++) {
        if (rows.get(r).contains(number)) {
          return r;
        }
      }
      throw new IllegalArgumentException(number);
    }

    public Came put(String number, String heading, String text) {
      rows.get(of(number)).set(column(heading), text);
      return this;
    }

    public Came without(String number) {
      return delete(of(number));
    }

    /** Deletes a row as a spreadsheet does: merged areas shrink, what stood in their first cell is gone. */
    Came delete(int row) {
      rows.remove(row);
      var kept = merges.stream().flatMap(m -> {
        if (row > m.bottom()) {
          return java.util.stream.Stream.of(m);
        }
        if (row < m.top()) {
          return java.util.stream.Stream.of(new SeenSheet.Merge(m.top() - 1, m.left(), m.bottom() - 1, m.right()));
        }
        var shrunk = new SeenSheet.Merge(m.top(), m.left(), m.bottom() - 1, m.right());
        return shrunk.bottom() < shrunk.top() || (shrunk.bottom() == shrunk.top() && shrunk.left() == shrunk.right())
            ? java.util.stream.Stream.empty()
            : java.util.stream.Stream.of(shrunk);
      }).toList();
      merges.clear();
      merges.addAll(kept);
      return this;
    }

    /** Inserts a row as a spreadsheet does: merged areas that it falls into grow. */
    Came insert(int row, List<String> cells) {
      rows.add(row, new ArrayList<>(cells));
      var moved = merges.stream().map(m -> row > m.bottom()
          ? m
          : row <= m.top()
              ? new SeenSheet.Merge(m.top() + 1, m.left(), m.bottom() + 1, m.right())
              : new SeenSheet.Merge(m.top(), m.left(), m.bottom() + 1, m.right()))
          .toList();
      merges.clear();
      merges.addAll(moved);
      return this;
    }

    List<String> blank() {
      return new ArrayList<>(java.util.Collections.nCopies(rows.get(top).size(), ""));
    }

    /** As text alone keeps it: nothing is merged, there is one sheet. */
    Came asText() {
      merges.clear();
      return new Came(List.of(), "", top, rows, merges);
    }

    Came withoutOtherSheets() {
      return new Came(List.of(), name, top, rows, merges);
    }

    Optional<String> said(String number, String heading) {
      return rows.stream().filter(r -> r.contains(number)).findFirst().map(r -> r.get(column(heading)));
    }
  }
}

package org.zhigai.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.Category;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Source;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.list.Stated;
import org.zhigai.report.SentLedger;
import org.zhigai.report.SubmissionForm;
import org.zhigai.report.Submitted;
import org.zhigai.report.WriteReports;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Types;
import org.zhigai.rows.Values;

/** Use case: the ledger comes back as a workbook through other hands, whole or in the parts of several units. */
public final class LedgerExchange {
  private static final int TERM_DAYS = 120;

  private final Book book;
  private final ProblemDesk problems;
  private final WriteReports reports;
  private final BookReader reader;
  private final Clock clock;

  public LedgerExchange(Book book, ProblemDesk problems, WriteReports reports, BookReader reader, Clock clock) {
    this.book = book;
    this.problems = problems;
    this.reports = reports;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * What files ask to be done, each held against what went out as it; nothing is changed. What two of them say differently of one cell is asked.
   *
   * @throws UserFault {@code ZG-385} when one holds no ledger
   */
  public ReturnedLedger read(Collection<Path> chosen, Progress progress) {
    var files = List.copyOf(new LinkedHashSet<>(chosen));
    var read = new ArrayList<ReturnedLedger>();
    for (var i = 0; i < files.size(); i++) {
      var name = String.valueOf(files.get(i).getFileName());
      var came = ReadLedger.of(name, files.size() > 1, reader.sheets(files.get(i), progress.part((double) i / files.size(), (i + 1.0) / files.size())));
      var sent = SentLedger.of(came.id(), book);
      read.add(Compare.of(came, sent, standing(), new LedgerWriting(book.now(), () -> 0, today())));
    }
    return Together.of(read, standing());
  }

  private LedgerLines standing() {
    return LedgerLines.of(reports.report(Submitted.LEDGER, SubmissionForm.USUAL));
  }

  /**
   * What is taken, as one change.
   *
   * @param changed how many rows of the ledger are other afterwards; that a part has come back is none of them
   */
  public record Taking(Change change, int changed) {}

  /**
   * What is taken of a proposal.
   *
   * @param following those of what is asked in which the file is followed
   * @param why reason for withdrawing what is missing
   * @return empty when there is nothing to change
   */
  public Optional<Taking> taking(ReturnedLedger proposal, Collection<Asked> following, String file, String why, Actor by) {
    var writing = new LedgerWriting(book.now(), book::key, today());
    var away = new ArrayList<Edit>();
    var fresh = new ArrayList<Edit>();
    var keys = new java.util.HashMap<String, Edit.Open<LedgerEntry>>();
    for (var deed : proposal.deeds(following)) {
      switch (deed) {
        case Deed.Cell cell -> writing.cell(cell.number(), cell.column(), cell.text());
        case Deed.Opened opened -> open(opened, writing, fresh, keys, by);
        case Deed.Measured measured -> measure(measured, writing, fresh, keys);
        case Deed.Away gone -> away.add(new Edit.Withdraw<>(gone.row(), why));
      }
    }
    var back = proposal.parts().stream().filter(p -> p.backOn().isEmpty())
        .map(p -> Edit.put(p.row(), Values.of(SentLedger.BACK_ON, Optional.of(today())))).toList();
    var edits = new ArrayList<Edit>(writing.edits());
    edits.addAll(fresh);
    edits.addAll(away);
    var changed = edits.size();
    edits.addAll(back);
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Taking(Change.of(Phrase.of("exchange.taken", file, changed), by, edits).because(why), changed));
  }

  /** Makes the change; without one nothing is written into the history. */
  public int take(ReturnedLedger proposal, Collection<Asked> following, String file, String why, Actor by) {
    var taking = taking(proposal, following, file, why, by);
    taking.ifPresent(t -> book.apply(t.change()).orThrow());
    return taking.map(Taking::changed).orElse(0);
  }

  /** A problem that others wrote down: on the list at once, and its entry. */
  private void open(Deed.Opened opened, LedgerWriting writing, List<Edit> out, Map<String, Edit.Open<LedgerEntry>> keys, Actor by) {
    var row = opened.row();
    var issue = row.cell(LedgerColumn.ISSUE);
    var round = new Round(today().getYear(), today().getMonthValue() >= 8 ? Term.AUTUMN : Term.SPRING);
    var stated = new Stated(issue, "", Source.SELF_CHECK, Category.MANAGEMENT, round, "", 0, Severity.UNSAID, "", today());
    var edits = problems.state(stated, true, by).edits();
    var problem = edits.stream().flatMap(e -> e instanceof Edit.Open<?> open && open.kind() == Problem.KIND
        ? java.util.stream.Stream.of(open.key())
        : java.util.stream.Stream.empty()).findFirst().orElseThrow();
    out.addAll(edits);
    var unit = writing.names().unit(row.cell(LedgerColumn.RESPONSIBLE));
    var start = day(row, LedgerColumn.START).orElse(today());
    var entry = new Edit.Open<>(
        LedgerEntry.KIND, today().getYear(),
        Values.of(LedgerEntry.PROBLEM, problem).and(LedgerEntry.ISSUE, Prose.of(issue)).and(LedgerEntry.TARGET, Prose.of(row.cell(LedgerColumn.TARGET)))
            .and(LedgerEntry.LEADER, writing.names().person(row.cell(LedgerColumn.LEADER), 0)).and(LedgerEntry.RESPONSIBLE, unit)
            .and(LedgerEntry.PERSON, writing.names().person(row.cell(LedgerColumn.PERSON), unit))
            .and(LedgerEntry.SUPPORTING, writing.names().units(row.cell(LedgerColumn.SUPPORTING))).and(LedgerEntry.START, start)
            .and(LedgerEntry.DUE, day(row, LedgerColumn.DUE).orElse(start.plusDays(TERM_DAYS))).and(LedgerEntry.PROGRESS, row.cell(LedgerColumn.PROGRESS)),
        book.key());
    keys.put(opened.entry(), entry);
    out.add(entry);
  }

  private void measure(Deed.Measured measured, LedgerWriting writing, List<Edit> out, Map<String, Edit.Open<LedgerEntry>> keys) {
    var row = measured.row();
    var fresh = Optional.ofNullable(keys.get(measured.entry()));
    var entry = fresh.map(Edit.Open::opened).or(() -> writing.entry(measured.entry())).orElseThrow();
    var known = writing.entry(measured.entry());
    var unit = known.map(e -> e.get(LedgerEntry.RESPONSIBLE)).orElseGet(() -> writing.names().unit(row.cell(LedgerColumn.RESPONSIBLE)));
    var start = known.map(e -> e.view().start()).filter(s -> s.isAfter(today())).orElse(today());
    var due = day(row, LedgerColumn.DUE_OF_MEASURE).or(() -> known.map(e -> e.view().due())).orElse(start.plusDays(TERM_DAYS));
    var values = Values.of(Measure.ENTRY, entry.id()).and(Measure.TEXT, row.cell(LedgerColumn.TEXT)).and(Measure.UNIT, unit)
        .and(Measure.PERSON, writing.names().person(row.cell(LedgerColumn.DOER), unit)).and(Measure.START, start.isAfter(due) ? due : start)
        .and(Measure.DUE, due);
    var open = new Edit.Open<>(Measure.KIND, today().getYear(), values, book.key());
    out.add(open);
    LedgerWriting.stateNamed(row.cell(LedgerColumn.STATE)).filter(s -> s == Measure.State.DONE || s == Measure.State.UNDER_WAY)
        .ifPresent(s -> out.add(Edit.go(
            open.opened(), s, s == Measure.State.DONE ? LedgerWriting.done(day(row, LedgerColumn.DONE_ON).orElse(today())) : Values.none())));
  }

  private static Optional<LocalDate> day(CameRow row, LedgerColumn column) {
    return row.says(column) ? Optional.of(Types.DAY.parse(row.cell(column), LedgerWriting.ZH)) : Optional.empty();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

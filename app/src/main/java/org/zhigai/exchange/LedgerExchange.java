package org.zhigai.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.ledger.KeptFile;
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
import org.zhigai.report.Stamp;
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

/** Use case: the ledger goes out as a workbook, through other hands, and comes back. */
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
   * Writes the ledger and remembers how it went out. Only what is passed on carries what it is known by: what is handed in is seen as a whole.
   *
   * @throws UserFault {@code ZG-386} when rows in which measures stand together are to come back
   */
  public void send(SentLedger.Purpose purpose, SubmissionForm form, Path file, Actor by) {
    if (purpose == SentLedger.Purpose.PASSED_ON && form.joined()) {
      throw new UserFault(UserFault.Kind.USAGE, "ZG-386", Phrase.of("exchange.joined"), Phrase.of("exchange.joined.remedy"));
    }
    var sheets = reports.sheets(Submitted.LEDGER, form);
    var lines = LedgerLines.of(sheets.getFirst());
    var id = purpose == SentLedger.Purpose.PASSED_ON ? HexFormat.of().formatHex(bytes(UUID.randomUUID())) : "";
    if (id.isEmpty()) {
      reports.write(Submitted.LEDGER, form, file);
    } else {
      reports.write(sheets, new Stamp(id, lines.lines().stream().map(l -> RowMark.of(id, l)).toList()), file);
    }
    var name = String.valueOf(file.getFileName());
    var values = Values.of(SentLedger.ON, today()).and(SentLedger.PURPOSE, purpose).and(SentLedger.FILE, name).and(SentLedger.ID, id)
        .and(SentLedger.HEADINGS, lines.headings()).and(SentLedger.LINES, lines.lines());
    book.apply(Change.of(Phrase.of("sent-ledger.sent", name), by, new Edit.Open<>(SentLedger.KIND, today().getYear(), values)).forGood()).orThrow();
  }

  private static byte[] bytes(UUID id) {
    return java.nio.ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
  }

  /**
   * Who took what was handed in, and the stamped sheets as they were scanned.
   *
   * @param scans kept in the store by whoever asks
   */
  public Change receipt(SentLedger sent, String receipt, Optional<LocalDate> on, List<KeptFile> scans, Actor by) {
    var all = new ArrayList<>(sent.scans());
    scans.stream().filter(s -> !all.contains(s)).forEach(all::add);
    var values = Values.of(SentLedger.RECEIPT, receipt.isBlank() ? sent.receipt() : receipt.strip())
        .and(SentLedger.RECEIVED_ON, on.or(sent::receivedOn)).and(SentLedger.SCANS, all);
    return Change.of(Phrase.of("sent-ledger.receipted", sent.number()), by, Edit.put(sent.row(), values));
  }

  /** What was handed in, newest first. */
  public List<SentLedger> submitted() {
    return SentLedger.submitted(book).reversed();
  }

  /** Writes what went out then, cell by cell as it stood. */
  public void again(SentLedger sent, Path file) {
    reports.sent(sent, file);
  }

  /**
   * What a file asks to be done, held against what went out; nothing is changed.
   *
   * @throws UserFault {@code ZG-385} when it holds no ledger
   */
  public ReturnedLedger read(Path file, Progress progress) {
    var came = ReadLedger.of(String.valueOf(file.getFileName()), reader.sheets(file, progress));
    var base = SentLedger.of(came.id(), book).map(LedgerLines::of);
    return Compare.of(came, base, standing(), new LedgerWriting(book.now(), () -> 0, today()));
  }

  private LedgerLines standing() {
    return LedgerLines.of(reports.report(Submitted.LEDGER, SubmissionForm.USUAL));
  }

  /**
   * What is taken of a proposal, as one change.
   *
   * @param following those of what is asked in which the file is followed
   * @param why reason for withdrawing what is missing
   * @return empty when there is nothing to change
   */
  public Optional<Change> taking(ReturnedLedger proposal, Collection<Asked> following, String file, String why, Actor by) {
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
    var edits = new ArrayList<Edit>(writing.edits());
    edits.addAll(fresh);
    edits.addAll(away);
    return edits.isEmpty() ? Optional.empty() : Optional.of(Change.of(Phrase.of("exchange.taken", file, edits.size()), by, edits).because(why));
  }

  /** Makes the change; without one nothing is written into the history. */
  public int take(ReturnedLedger proposal, Collection<Asked> following, String file, String why, Actor by) {
    return taking(proposal, following, file, why, by).map(book::apply).map(Outcome::orThrow).map(List::size).orElse(0);
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

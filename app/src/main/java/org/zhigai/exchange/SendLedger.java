package org.zhigai.exchange;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.KeptFile;
import org.zhigai.report.SentLedger;
import org.zhigai.report.SheetReport;
import org.zhigai.report.Stamp;
import org.zhigai.report.SubmissionForm;
import org.zhigai.report.Submitted;
import org.zhigai.report.WriteReports;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;

/** Use case: the ledger goes out as a workbook, to be handed in, or to be filled in by others and taken back: whole, or each responsible unit its own rows. */
public final class SendLedger {
  private static final Words ZH = new Words(Lang.ZH);

  private final Book book;
  private final WriteReports reports;
  private final Clock clock;

  public SendLedger(Book book, WriteReports reports, Clock clock) {
    this.book = book;
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * Writes the ledger and remembers how it went out. Only what is passed on carries what it is known by: what is handed in is seen as a whole.
   *
   * @throws UserFault {@code ZG-386} when rows in which measures stand together are to come back
   */
  public void send(SentLedger.Purpose purpose, SubmissionForm form, Path file, Actor by) {
    if (purpose == SentLedger.Purpose.SUBMITTED) {
      var table = reports.report(Submitted.LEDGER, form);
      reports.write(Submitted.LEDGER, form, file);
      remember(purpose, table, "", "", file, by);
    } else {
      separate(form);
      var sheets = reports.sheets(Submitted.LEDGER, form);
      var id = id();
      reports.write(sheets, stamp(id, sheets.getFirst()), file);
      remember(purpose, sheets.getFirst(), id, "", file, by);
    }
  }

  /** Who would be given something to fill in: a unit as it is called, or {@link SentLedger#NOBODY} for entries that name none. */
  public List<String> units() {
    return reports.units().stream().map(u -> u.isEmpty() ? SentLedger.NOBODY : u).toList();
  }

  /**
   * Writes a workbook for each responsible unit with those of its rows that are not closed. Each is remembered when it is written: whoever stops in the midst knows
   * what went out. A file of that name that says something else is kept beside it under a number.
   *
   * @return the files, in the order of the ledger
   * @throws UserFault {@code ZG-386} when rows in which measures stand together are to come back, {@code ZG-388} when nothing is open
   */
  public List<Path> sendParts(SubmissionForm form, Path folder, Actor by, Progress progress) {
    separate(form);
    var units = units();
    if (units.isEmpty()) {
      throw new UserFault(UserFault.Kind.INPUT, "ZG-388", Phrase.of("exchange.no-parts"), Phrase.of("exchange.no-parts.remedy"));
    }
    var files = new ArrayList<Path>();
    for (var unit : units) {
      progress.step((double) files.size() / units.size(), Phrase.of("exchange.part", unit));
      var nobody = unit.equals(SentLedger.NOBODY);
      var table = reports.part(nobody ? "" : unit, form);
      var file = folder.resolve(reports.fileName(nobody ? ZH.say("exchange.nobody") : unit, form));
      var id = id();
      reports.writeKeeping(List.of(table), stamp(id, table), file);
      files.add(file);
      remember(SentLedger.Purpose.PASSED_ON, table, id, unit, file, by);
    }
    return files;
  }

  /** Of each unit that was given its part the last that went out, those that have not come back first. */
  public List<SentLedger> parts() {
    return SentLedger.parts(book).stream().sorted(Comparator.comparing(p -> p.backOn().isPresent())).toList();
  }

  private static void separate(SubmissionForm form) {
    if (form.joined()) {
      throw new UserFault(UserFault.Kind.USAGE, "ZG-386", Phrase.of("exchange.joined"), Phrase.of("exchange.joined.remedy"));
    }
  }

  private static String id() {
    var id = UUID.randomUUID();
    return HexFormat.of().formatHex(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
  }

  private static Stamp stamp(String id, SheetReport table) {
    return new Stamp(id, LedgerLines.of(table).lines().stream().map(l -> RowMark.of(id, l)).toList());
  }

  private void remember(SentLedger.Purpose purpose, SheetReport table, String id, String part, Path file, Actor by) {
    var lines = LedgerLines.of(table);
    var name = String.valueOf(file.getFileName());
    var values = Values.of(SentLedger.ON, today()).and(SentLedger.PURPOSE, purpose).and(SentLedger.FILE, name).and(SentLedger.ID, id)
        .and(SentLedger.PART, part).and(SentLedger.HEADINGS, lines.headings()).and(SentLedger.LINES, lines.lines());
    book.apply(Change.of(Phrase.of("sent-ledger.sent", name), by, new Edit.Open<>(SentLedger.KIND, today().getYear(), values)).forGood()).orThrow();
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

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

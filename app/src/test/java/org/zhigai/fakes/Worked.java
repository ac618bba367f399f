package org.zhigai.fakes;

import java.time.LocalDate;
import java.util.Optional;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.rows.Book;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;

/** Work done on an entry of the ledger as tests need it, so that nobody can take it back. */
public final class Worked {
  private final Book book;
  private final long entry;
  private final LocalDate on;

  /** @param on when all of it was done */
  public Worked(Book book, long entry, LocalDate on) {
    this.book = book;
    this.entry = entry;
    this.on = on;
  }

  public Row<LedgerEntry> row() {
    return book.row(LedgerEntry.KIND, entry).orElseThrow();
  }

  /** Without the measures that were drafted. */
  public Worked bare() {
    book.rows(Measure.KIND).stream().filter(m -> m.get(Measure.ENTRY) == entry).forEach(m -> book.apply(
        org.zhigai.rows.Change.of(org.zhigai.kernel.Phrase.of("test.given"), Books.BY, new Edit.Drop<>(m)).forGood()).orThrow());
    return this;
  }

  public Row<Measure> measure(String text, Measure.State state) {
    var values = Values.of(Measure.ENTRY, entry).and(Measure.TEXT, text).and(Measure.START, on).and(Measure.DUE, on);
    var row = Books.given(book, Measure.KIND, new Edit.Open<>(Measure.KIND, 2026, values));
    return state == Measure.State.NOT_STARTED
        ? row
        : Books.given(
            book, Measure.KIND,
            Edit.go(row, state, state == Measure.State.DONE ? Values.of(Measure.DONE_ON, Optional.of(on)) : Values.none()));
  }

  public Row<EvidencePiece> paper(String title) {
    return paper(entry, title);
  }

  public Row<EvidencePiece> paper(long of, String title) {
    return Books.given(
        book, EvidencePiece.KIND,
        new Edit.Open<>(
            EvidencePiece.KIND, 2026,
            Values.of(EvidencePiece.OF, of).and(EvidencePiece.TITLE, title).and(EvidencePiece.ON, on).and(EvidencePiece.PLACE, "档案柜")));
  }

  public Row<VerificationRound> asked(long unit) {
    return Books.given(
        book, VerificationRound.KIND,
        new Edit.Open<>(
            VerificationRound.KIND, 2026,
            Values.of(VerificationRound.ENTRY, entry).and(VerificationRound.CYCLE, row().view().cycle()).and(VerificationRound.UNIT, unit)
                .and(VerificationRound.ASKED_ON, on)));
  }

  public Row<VerificationRound> answered(Row<VerificationRound> round, VerificationRound.State state, long person, String opinion) {
    return Books.given(
        book, VerificationRound.KIND,
        Edit.go(
            round, state,
            Values.of(VerificationRound.PERSON, person).and(VerificationRound.ANSWERED_ON, Optional.of(on)).and(VerificationRound.OPINION, opinion)));
  }

  /** All that is done before somebody is asked, and the asking and the passing. */
  public Worked verified(long unit, long person) {
    measure("集体备课", Measure.State.DONE);
    paper("教研记录");
    answered(asked(unit), VerificationRound.State.PASSED, person, "同意");
    return this;
  }

  public LedgerEntry closed() {
    return Books.given(book, LedgerEntry.KIND, Edit.go(row(), LedgerStatus.CLOSED, Values.of(LedgerEntry.CLOSED_ON, Optional.of(on)))).view();
  }
}

package org.zhigai.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Row;

/** Use case: boards of charts and diagnostic sessions. What is to be done comes as a {@link Change}. */
public final class SessionDesk {
  private final Book book;
  private final Clock clock;

  public SessionDesk(Book book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** Oldest first. */
  public List<Meeting> meetings() {
    return book.all(MeetingRow.KIND).stream().map(MeetingRow::meeting).toList();
  }

  /** Oldest first. */
  public List<Board> boards() {
    return book.all(BoardRow.KIND).stream().map(BoardRow::board).toList();
  }

  /** Keeps a new session under a key that {@link Book#key} gives. */
  public Change open(Meeting draft, long key, Actor by) {
    return Change.of(Phrase.of("meeting.created", draft.title()), by, new Edit.Open<>(MeetingRow.KIND, year(), MeetingRow.values(draft), key));
  }

  /** What of a session is other than it is kept; nothing when the session is gone. */
  public List<Edit> put(Meeting after) {
    return book.row(MeetingRow.KIND, after.id()).<Edit>map(row -> Edit.put(row, MeetingRow.values(after))).stream().toList();
  }

  /** @param what in words */
  public Change change(Phrase what, Meeting after, Actor by) {
    return Change.of(what, by, put(after));
  }

  public Change drop(Meeting gone, Actor by) {
    var drops = book.row(MeetingRow.KIND, gone.id()).<Edit>map(Edit.Drop::new).stream().toList();
    return Change.of(Phrase.of("meeting.dropped", gone.title()), by, drops);
  }

  /**
   * Keeps a board; an older one of the same name takes its pins and decisions.
   *
   * @param what in words
   */
  public Change keep(Phrase what, Board board, Actor by) {
    return Change.of(
        what, by,
        row(board.name()).<Edit>map(row -> Edit.put(row, BoardRow.values(board)))
            .orElseGet(() -> new Edit.Open<>(BoardRow.KIND, year(), BoardRow.values(board))));
  }

  public Change drop(Board gone, Actor by) {
    return Change.of(Phrase.of("explore.boards.dropped", gone.name()), by, row(gone.name()).<Edit>map(Edit.Drop::new).stream().toList());
  }

  private Optional<Row<BoardRow>> row(String name) {
    return book.rows(BoardRow.KIND).stream().filter(r -> r.get(BoardRow.NAME).equals(name)).findFirst();
  }

  /** A key for something that is about to be opened. */
  public long key() {
    return book.key();
  }

  /** What a decision became. */
  public Optional<Row<?>> became(Meeting.Decision decision) {
    return any(decision.became());
  }

  /** A record of whatever kind; empty for key 0. */
  public Optional<Row<?>> any(long key) {
    return key == 0 ? Optional.empty() : book.any(key);
  }

  private int year() {
    return LocalDate.now(clock).getYear();
  }
}

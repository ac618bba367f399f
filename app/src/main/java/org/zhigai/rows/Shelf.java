package org.zhigai.rows;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;

/** The port through which rows and their history are kept. Calls within {@link #whole} are one transaction. */
public interface Shelf {

  /** All or nothing; when it returns, the disk has it. */
  <T> T whole(Supplier<T> work);

  /** All rows of every kind, in the order they were opened: read through once, which is many times faster than kind by kind. */
  List<Stored> rows();

  /** The next number of a series in a year, never given again. */
  int number(String series, int year);

  /** A key never given before. */
  long key();

  void insert(Stored row);

  void update(Stored row);

  void delete(long id);

  /** Writes a change with its lines at the end of the history and gives its key. */
  long append(Entry entry);

  /** The last so many changes, oldest first, without their lines. */
  List<Entry> last(int many);

  /** One change with its lines. */
  Optional<Entry> entry(long key);

  /** Changes that touched a row, oldest first, with the lines of that row only. */
  List<Entry> history(long row);

  /** Changes with those of their lines that were asked for, oldest first; changes without such a line are left out. */
  List<Entry> trail(Trail asked);

  /** The first change that does not fit the one before it; empty when the whole history holds together. */
  OptionalLong firstBroken();

  LocalDateTime now();

  /**
   * A row as it is kept.
   *
   * @param schema the version its body is written in
   * @param body by field key; read when it is asked for
   */
  record Stored(long id, String kind, String number, int version, String state, int schema, List<Link> links, Supplier<Map<String, Object>> body) {}

  /**
   * A change as it is kept.
   *
   * @param key 0 before it is kept
   * @param undoes the change it takes back; 0 for none
   * @param redoes the change it makes again; 0 for none
   * @param lasting see {@link Change}
   */
  record Entry(long key, LocalDateTime at, Actor by, Phrase what, String why, boolean lasting, long undoes, long redoes, List<Line> lines) {
    public Entry {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What changed in one row.
   *
   * @param field key of the field, {@link #STATE}, or {@link #ROW} when the row came or went
   * @param before null where there was nothing
   * @param after null where there is nothing
   */
  record Line(long row, String kind, String number, String field, @Nullable Object before, @Nullable Object after) {
    public static final String STATE = "state";
    public static final String ROW = "row";
  }
}

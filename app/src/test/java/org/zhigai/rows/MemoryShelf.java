package org.zhigai.rows;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Rows in memory, with whole transactions: what a refused change did is taken back. */
public final class MemoryShelf implements Shelf {
  private Map<Long, Stored> rows = new LinkedHashMap<>();
  private List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private long keys;
  /** When it is. */
  public LocalDateTime moment = LocalDateTime.of(2026, 11, 28, 9, 0);

  @Override
  public <T> T whole(Supplier<T> work) {
    var before = new LinkedHashMap<>(rows);
    var history = new ArrayList<>(entries);
    var done = false;
    try {
      var out = work.get();
      done = true;
      return out;
    } finally {
      if (!done) {
        rows = before;
        entries = history;
      }
    }
  }

  @Override
  public List<Stored> rows() {
    return List.copyOf(rows.values());
  }

  @Override
  public int number(String series, int year) {
    return numbers.merge(series + year, 1, Integer::sum);
  }

  @Override
  public long key() {
    return ++keys;
  }

  @Override
  public void insert(Stored row) {
    if (rows.put(row.id(), fixed(row)) != null) {
      throw new IllegalStateException("there already: " + row.number());
    }
  }

  @Override
  public void update(Stored row) {
    if (rows.put(row.id(), fixed(row)) == null) {
      throw new IllegalStateException("not there: " + row.number());
    }
  }

  /** What is kept is what the body was when it was written. */
  private static Stored fixed(Stored row) {
    var body = Map.copyOf(row.body().get());
    return new Stored(row.id(), row.kind(), row.number(), row.version(), row.state(), row.schema(), row.links(), () -> new LinkedHashMap<>(body));
  }

  @Override
  public void delete(long id) {
    rows.remove(id);
  }

  @Override
  public long append(Entry e) {
    var key = entries.size() + 1L;
    entries.add(new Entry(key, e.at(), e.by(), e.what(), e.why(), e.lasting(), e.undoes(), e.redoes(), e.lines()));
    return key;
  }

  @Override
  public List<Entry> last(int many) {
    return entries.subList(Math.max(0, entries.size() - many), entries.size());
  }

  @Override
  public Optional<Entry> entry(long key) {
    return entries.stream().filter(e -> e.key() == key).findFirst();
  }

  @Override
  public List<Entry> history(long row) {
    return entries.stream()
        .filter(e -> e.lines().stream().anyMatch(l -> l.row() == row))
        .map(e -> new Entry(
            e.key(), e.at(), e.by(), e.what(), e.why(), e.lasting(), e.undoes(), e.redoes(), e.lines().stream().filter(l -> l.row() == row).toList()))
        .toList();
  }

  @Override
  public List<Entry> trail(Trail asked) {
    return entries.stream()
        .filter(e -> e.by().name().contains(asked.who()) && e.lines().stream().anyMatch(l -> l.kind().contains(asked.kind())))
        .filter(e -> asked.from().filter(day -> e.at().toLocalDate().isBefore(day)).isEmpty())
        .toList();
  }

  @Override
  public OptionalLong firstBroken() {
    return OptionalLong.empty();
  }

  @Override
  public LocalDateTime now() {
    return moment;
  }
}

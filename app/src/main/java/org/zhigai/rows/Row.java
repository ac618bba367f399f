package org.zhigai.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is in one of its versions; never changes. Values are read from the kept body when they are first asked for, so that a list of ten
 * thousand rows costs what its visible part costs.
 *
 * @param <K> what rows of the kind are seen as
 */
public final class Row<K> {
  static final String MARKS = "marks";
  /** Why it was withdrawn. */
  static final String WITHDRAWN = "withdrawn";
  /** Before the state of a row that is withdrawn, as a store keeps it: known without reading the body. */
  private static final String GONE = "-";
  private static final int MOST_NUMBERS = 6;

  private final Kind<K> kind;
  private final long id;
  private final String number;
  private final int version;
  private final String state;
  private final boolean withdrawn;
  private final List<Link> links;
  private final Supplier<Map<String, Object>> body;
  private final AtomicReferenceArray<@Nullable Object> read;

  /**
   * @param state as a store keeps it, see {@link #kept}
   * @param body by field key, in the kind's present schema
   */
  Row(Kind<K> kind, long id, String number, int version, String state, List<Link> links, Supplier<Map<String, Object>> body) {
    this.kind = kind;
    this.id = id;
    this.number = number;
    this.version = version;
    this.withdrawn = state.startsWith(GONE);
    this.state = withdrawn ? state.substring(GONE.length()) : state;
    this.links = List.copyOf(links);
    this.body = body;
    this.read = new AtomicReferenceArray<>(kind.fields().size() + 1);
  }

  public Kind<K> kind() {
    return kind;
  }

  public long id() {
    return id;
  }

  /** Given once and never changed: {@code ZG-2026-001}. */
  public String number() {
    return number;
  }

  /** 1 when opened, one more with each change. */
  public int version() {
    return version;
  }

  /** Name of the state in the kind's life; of a row that is withdrawn the state it was in. */
  public String state() {
    return state;
  }

  /** 作废: out of every list and count, kept with its number and its history. */
  public boolean isWithdrawn() {
    return withdrawn;
  }

  /** Why it was withdrawn; empty while it is not. */
  public String whyWithdrawn() {
    return withdrawn ? String.valueOf(body.get().getOrDefault(WITHDRAWN, "")) : "";
  }

  /** State and whether it is withdrawn, as one word. */
  String kept() {
    return withdrawn ? GONE + state : state;
  }

  static boolean isGone(String kept) {
    return kept.startsWith(GONE);
  }

  static String plainState(String kept) {
    return isGone(kept) ? kept.substring(GONE.length()) : kept;
  }

  /** Numbers of some rows in one line, the first few of many. */
  static String numbers(List<? extends Row<?>> rows) {
    var some = rows.stream().limit(MOST_NUMBERS).map(r -> r.number()).collect(Collectors.joining("、"));
    return rows.size() > MOST_NUMBERS ? some + " …" : some;
  }

  public <V> V get(Field<K, V> field) {
    var place = kind.place(field);
    var known = read.get(place);
    if (known == null) {
      known = read(field);
      read.set(place, known);
    }
    @SuppressWarnings("unchecked") // put there by this field's own type
    var value = (V) known;
    return value;
  }

  private <V> V read(Field<K, V> field) {
    var plain = body.get().get(field.key());
    for (var i = 0; plain == null && i < field.formerly().size(); i++) {
      plain = body.get().get(field.formerly().get(i));
    }
    return plain == null ? field.absent() : field.type().of(plain);
  }

  /** This row as its station knows it; made once. */
  public K view() {
    var last = kind.fields().size();
    var known = read.get(last);
    if (known == null) {
      known = kind.view(this);
      read.set(last, known);
    }
    @SuppressWarnings("unchecked") // put there by this kind's own view
    var view = (K) known;
    return view;
  }

  /** What the row is called where others name it. */
  public String headline() {
    return kind.headline(this);
  }

  /** What stands beside its number where one is chosen among many; empty when the number is all. */
  public String described() {
    return kind.described(this);
  }

  /** What it was drawn from, each with the version it had then. */
  public List<Link> links() {
    return links;
  }

  /** 待复核: numbers it stands on that have changed since. */
  public List<Mark> marks() {
    return Optional.ofNullable(body.get().get(MARKS)).map(Mark.LIST::of).orElse(List.of());
  }

  /** By field key, as a store keeps it; keys this version does not know are kept as they are. */
  Map<String, Object> body() {
    return body.get();
  }

  /** The next version of this row. */
  Row<K> next(Values<K> values, String newState) {
    var out = new LinkedHashMap<>(body.get());
    values.given().forEach((field, value) -> put(out, field, value));
    return new Row<>(kind, id, number, version + 1, withdrawn ? GONE + newState : newState, links, () -> out);
  }

  /** The next version, taken out. */
  Row<K> withdrawn(String why) {
    var out = new LinkedHashMap<>(body.get());
    out.put(WITHDRAWN, why);
    return next(out, GONE + state);
  }

  /** The next version, in its state again. */
  Row<K> restored() {
    var out = new LinkedHashMap<>(body.get());
    out.remove(WITHDRAWN);
    return next(out, state);
  }

  /** @param newState as a store keeps it */

  Row<K> next(Map<String, Object> plain, String newState) {
    return new Row<>(kind, id, number, version + 1, newState, links, () -> plain);
  }

  Row<K> linked(List<Link> others) {
    return new Row<>(kind, id, number, version, kept(), others, body);
  }

  static <K, V> void put(Map<String, Object> body, Field<K, V> field, Object value) {
    @SuppressWarnings("unchecked") // a Values holds for each field a value of its own type
    var typed = (V) value;
    field.formerly().forEach(body::remove);
    if (typed.equals(field.absent())) {
      body.remove(field.key());
    } else {
      body.put(field.key(), field.type().plain(typed));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Row<?> row && row.id == id && row.version == version && row.kind == kind;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id) * 31 + version;
  }

  @Override
  public String toString() {
    return kind.id() + " " + number + " v" + version;
  }
}

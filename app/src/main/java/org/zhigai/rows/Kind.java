package org.zhigai.rows;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.zhigai.kernel.Phrase;

/**
 * A kind of record, declared in one place: what it is called, its fields, its life, what it is drawn from.
 *
 * @param <K> what its rows are seen as
 */
public final class Kind<K> {
  private static final Set<String> RESERVED = Set.of(Shelf.Line.STATE, Shelf.Line.ROW, Row.LINKS, Row.MARKS);

  private final String id;
  private final String series;
  private final List<Field<K, ?>> fields;
  private final Map<String, Integer> places = new HashMap<>();
  private final Life<K> life;
  private final Function<Row<K>, K> view;
  private final Function<K, List<String>> sources;
  private final List<Condition<K>> sound;
  private final List<UnaryOperator<Map<String, Object>>> upgrades;

  private Kind(Builder<K> b) {
    this.id = b.id;
    this.series = b.series;
    this.fields = List.copyOf(b.fields);
    this.life = b.life;
    this.view = b.view;
    this.sources = b.sources;
    this.sound = List.copyOf(b.sound);
    this.upgrades = List.copyOf(b.upgrades);
    for (var i = 0; i < fields.size(); i++) {
      if (RESERVED.contains(fields.get(i).key())) {
        throw new IllegalArgumentException("a field of " + id + " is called " + fields.get(i).key());
      }
      if (places.put(fields.get(i).key(), i) != null) {
        throw new IllegalArgumentException("twice in " + id + ": " + fields.get(i).key());
      }
    }
  }

  /**
   * @param id stable name in the store, first part of its word keys: {@code <id>.field.<key>}
   * @param series first part of its numbers: {@code ZG} of {@code ZG-2026-001}
   */
  public static <K> Builder<K> of(String id, String series, Function<Row<K>, K> view) {
    return new Builder<>(id, series, view);
  }

  public String id() {
    return id;
  }

  String series() {
    return series;
  }

  /** In the order of forms and tables. */
  public List<Field<K, ?>> fields() {
    return fields;
  }

  public Life<K> life() {
    return life;
  }

  List<Condition<K>> sound() {
    return sound;
  }

  K view(Row<K> row) {
    return view.apply(row);
  }

  List<String> sources(Row<K> row) {
    return sources.apply(row.view());
  }

  /** What the kind is called. */
  public Phrase title() {
    return Phrase.of(id + ".kind");
  }

  public Phrase label(Field<K, ?> field) {
    return Phrase.of(id + ".field." + field.key());
  }

  int place(Field<K, ?> field) {
    var place = places.get(field.key());
    if (place == null) {
      throw new IllegalArgumentException(field.key() + " is no field of " + id);
    }
    return place;
  }

  /** The version bodies are written in: one more than there are upgrades. */
  public int schema() {
    return upgrades.size() + 1;
  }

  /** A body of an earlier schema as one of today's. */
  Map<String, Object> upgraded(Map<String, Object> body, int schema) {
    Map<String, Object> out = new LinkedHashMap<>(body);
    for (var i = schema; i < schema(); i++) {
      out = upgrades.get(i - 1).apply(out);
    }
    return out;
  }

  /** Puts a kind together. */
  public static final class Builder<K> {
    private final String id;
    private final String series;
    private final Function<Row<K>, K> view;
    private List<Field<K, ?>> fields = List.of();
    private Life<K> life = Life.still();
    private Function<K, List<String>> sources = k -> List.of();
    private List<Condition<K>> sound = List.of();
    private List<UnaryOperator<Map<String, Object>>> upgrades = List.of();

    private Builder(String id, String series, Function<Row<K>, K> view) {
      this.id = id;
      this.series = series;
      this.view = view;
    }

    @SafeVarargs
    public final Builder<K> fields(Field<K, ?>... all) {
      fields = List.of(all);
      return this;
    }

    public Builder<K> life(Life<K> itsLife) {
      life = itsLife;
      return this;
    }

    /** @param from the sources of a row, as {@link Link} names them */
    public Builder<K> drawnFrom(Function<K, List<String>> from) {
      sources = from;
      return this;
    }

    /** What must hold after every change, whatever the state. */
    public Builder<K> always(List<Condition<K>> conditions) {
      sound = conditions;
      return this;
    }

    /** From each earlier schema to the one after it, in order. */
    public Builder<K> upgrades(List<UnaryOperator<Map<String, Object>>> all) {
      upgrades = all;
      return this;
    }

    public Kind<K> build() {
      return new Kind<>(this);
    }
  }
}

package org.zhigai.rows;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.zhigai.kernel.Phrase;

/**
 * A kind of record, declared in one place: what it is called, its fields, its life, what it is drawn from.
 *
 * @param <K> what its rows are seen as
 */
public final class Kind<K> {
  private static final int USUAL_WIDTH = 14;
  private static final Set<String> RESERVED = Set.of(Shelf.Line.STATE, Shelf.Line.ROW, Row.MARKS, Row.WITHDRAWN);

  private final String id;
  private final String series;
  private final List<Field<K, ?>> fields;
  private final Map<String, Integer> places = new HashMap<>();
  private final Life<K> life;
  private final Function<Row<K>, K> view;
  private final Function<K, List<String>> sources;
  private final List<Condition<K>> sound;
  private final ToLongFunction<Row<K>> whole;
  private final BiPredicate<Row<K>, Facts> binding;
  private final boolean follows;
  private final boolean quotes;
  private final Function<K, String> headline;
  private final Function<K, String> described;
  private final List<Column<K>> columns;
  private final Set<String> dead;
  private final Map<String, Office> moving;
  private final Map<String, Office> writing;
  private final Optional<Office> withdrawing;
  private final Optional<Office> opening;
  private final boolean lasting;
  private final List<UnaryOperator<Map<String, Object>>> upgrades;

  private Kind(Builder<K> b) {
    this.id = b.id;
    this.series = b.series;
    this.fields = List.copyOf(b.fields);
    this.life = b.life;
    this.view = b.view;
    this.sources = b.sources;
    this.sound = List.copyOf(b.sound);
    this.whole = b.whole;
    this.binding = b.binding;
    this.upgrades = List.copyOf(b.upgrades);
    this.follows = b.follows;
    this.quotes = b.quotes;
    this.headline = b.headline;
    this.described = b.described;
    this.columns = List.copyOf(b.columns);
    this.dead = Set.copyOf(b.dead);
    this.moving = Map.copyOf(b.moving);
    this.writing = Map.copyOf(b.writing);
    this.withdrawing = b.withdrawing;
    this.opening = b.opening;
    this.lasting = b.lasting;
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

  /** Key of the row that a row is a part of; 0 for none. */
  long whole(Row<K> row) {
    return whole.applyAsLong(row);
  }

  /** Whether what a row promised binds it. */
  public boolean isBound(Row<K> row, Facts all) {
    return binding.test(row, all);
  }

  /** Whether its rows are only what the program makes of others: they go with what they are drawn from and never hold it. */
  public boolean follows() {
    return follows;
  }

  /**
   * A column of the kind's table, on the screen and in print.
   *
   * @param width in characters of Latin width; a Chinese character takes two
   */
  public record Column<K>(Field<K, ?> field, int width) {}

  /** Its table, left to right after the number; all fields where none was declared. */
  public List<Column<K>> columns() {
    return columns.isEmpty() ? fields.stream().map(f -> new Column<K>(f, USUAL_WIDTH)).toList() : columns;
  }

  /** Whether a row's life came to an end: nothing alive stands on it. */
  public boolean isDead(Row<K> row) {
    return row.isWithdrawn() || dead.contains(row.state());
  }

  /** Who may move rows into this state; empty for everybody. */
  public Optional<Office> moving(String to) {
    return Optional.ofNullable(moving.get(to));
  }

  /** Who may write this field; empty for everybody. */
  public Optional<Office> writing(String field) {
    return Optional.ofNullable(writing.get(field));
  }

  /** Who may withdraw rows, and bring them back; empty for everybody. */
  public Optional<Office> withdrawing() {
    return withdrawing;
  }

  /** Who may open rows, also in a change that is for good; empty for everybody. */
  Optional<Office> opening() {
    return opening;
  }

  /** Whether its rows, once there, are never taken away, not even by undo: they can be withdrawn. */
  boolean isLasting() {
    return lasting;
  }

  String headline(Row<K> row) {
    var said = headline.apply(row.view());
    return said.isEmpty() ? row.number() : said;
  }

  /** What stands beside a row's number where one is chosen among many; empty when the number is all. */
  String described(Row<K> row) {
    var said = described.apply(row.view());
    return !said.isEmpty() ? said : headline.apply(row.view());
  }

  /** Whether its rows quote numbers of what they are drawn from, so that they are to be looked at again when those change. */
  public boolean quotes() {
    return quotes;
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

  /** What a state is called. */
  public Phrase state(String state) {
    return Phrase.of(id + ".status." + state.toLowerCase(Locale.ROOT));
  }

  /** A row that is not in any store: to try something out, or to show what would be. */
  public Row<K> unkept(Enum<?> state, Values<K> values) {
    return new Row<>(this, 0, "", 0, state.name(), List.of(), Map::of).next(values, state.name());
  }

  /** The row of this kind behind {@code row}; empty for another kind. */
  @SuppressWarnings("unchecked") // a row of this kind
  public Optional<Row<K>> cast(Row<?> row) {
    return row.kind() == this ? Optional.of((Row<K>) row) : Optional.empty();
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
    private ToLongFunction<Row<K>> whole = r -> 0;
    private BiPredicate<Row<K>, Facts> binding = (r, all) -> false;
    private boolean follows;
    private boolean quotes;
    private Function<K, String> headline = k -> "";
    private Function<K, String> described = k -> "";
    private final List<Column<K>> columns = new java.util.ArrayList<>();
    private final Set<String> dead = new java.util.HashSet<>();
    private final Map<String, Office> moving = new HashMap<>();
    private final Map<String, Office> writing = new HashMap<>();
    private Optional<Office> withdrawing = Optional.empty();
    private Optional<Office> opening = Optional.empty();
    private boolean lasting;
    private List<UnaryOperator<Map<String, Object>>> upgrades = List.of();

    private Builder(String id, String series, Function<Row<K>, K> view) {
      this.id = id;
      this.series = series;
      this.view = view;
    }

    @SafeVarargs
    public final Builder<K> fields(Field<K, ?>... all) {
      var declared = new java.util.ArrayList<Field<K, ?>>();
      for (var field : all) {
        declared.add(field);
      }
      fields = declared;
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

    /** What a row is called where others name it; its number where nobody said. */
    public Builder<K> called(Function<K, String> by) {
      headline = by;
      return this;
    }

    /** What stands beside its number where a row is chosen among many; what it is called where nobody said. */
    public Builder<K> described(Function<K, String> by) {
      described = by;
      return this;
    }

    /** One more column of the kind's table. */
    public Builder<K> column(Field<K, ?> field, int width) {
      columns.add(new Column<>(field, width));
      return this;
    }

    /** States in which a row's life is over: nothing alive of another kind stands on it, as on a row that is withdrawn. */
    public Builder<K> dead(Set<? extends Enum<?>> states) {
      states.forEach(s -> dead.add(s.name()));
      return this;
    }

    /** Only these may move a row into one of these states. */
    public Builder<K> moved(Set<? extends Enum<?>> to, Office by) {
      to.forEach(s -> moving.put(s.name(), by));
      return this;
    }

    /** Only these may write this field, whether by itself or with a move. */
    public Builder<K> written(Field<K, ?> field, Office by) {
      writing.put(field.key(), by);
      return this;
    }

    /** Only these may withdraw rows or bring them back. */
    public Builder<K> withdrawn(Office by) {
      withdrawing = Optional.of(by);
      return this;
    }

    /** Only these may open rows, and whoever opened them, no row is ever taken away. */
    public Builder<K> lasting(Office by) {
      opening = Optional.of(by);
      lasting = true;
      return this;
    }

    /** See {@link Kind#follows}. */
    public Builder<K> following() {
      follows = true;
      return this;
    }

    /** See {@link Kind#quotes}. */
    public Builder<K> quoting() {
      quotes = true;
      return this;
    }

    /**
     * What a row is a part of: while that is read-only so is the row, and nothing is put to it or taken from it; where the state of that is worked out,
     * it is worked out anew with every change of the row.
     *
     * @param itsWhole a field that is fixed at opening
     */
    public Builder<K> partOf(Field<K, Long> itsWhole) {
      whole = r -> r.get(itsWhole);
      return this;
    }

    /** From when on fields that move {@link Trait#BY_REQUEST} are no longer free. */
    public Builder<K> binding(BiPredicate<Row<K>, Facts> from) {
      binding = from;
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

package org.zhigai.rows;

import java.util.List;

/** One thing done to one row. An edit holds what it changes, never a copy of the rest. */
public sealed interface Edit {

  /**
   * A new row, in the first state of its kind's life.
   *
   * @param year of its number
   * @param key as {@link Book#key} gave it, so that other edits of the same change can point to the row; 0 when none does
   */
  record Open<K>(Kind<K> kind, int year, Values<K> values, long key) implements Edit {
    public Open(Kind<K> kind, int year, Values<K> values) {
      this(kind, year, values, 0);
    }

    /** The same under a key given before. */
    public Open<K> at(long given) {
      return new Open<>(kind, year, values, given);
    }

    /** What stands for the new row in the other edits of the same change; its key was given. */
    public Row<K> opened() {
      return new Row<>(kind, key, "", 1, kind.life().start(), List.of(), java.util.Map::of);
    }
  }

  /** Other values of some fields. */
  record Put<K>(Row<K> on, Values<K> values) implements Edit {}

  /**
   * A move to another state.
   *
   * @param values what comes with it: the day, a reason
   */
  record Go<K>(Row<K> on, String to, Values<K> values) implements Edit {}

  /** Takes a row away that nobody has decided about, or that a person throws away. */
  record Drop<K>(Row<K> on) implements Edit {}

  /**
   * 作废: takes a row out of every list and count. Its number, its values and its history stay.
   *
   * @param why not blank
   */
  record Withdraw<K>(Row<K> on, String why) implements Edit {}

  /**
   * Brings a row back that was withdrawn.
   *
   * @param why not blank
   */
  record Restore<K>(Row<K> on, String why) implements Edit {}

  /** 待复核: numbers the row stands on have changed; no marks when it has been looked at again. */
  record Marked<K>(Row<K> on, List<Mark> marks) implements Edit {
    public Marked {
      marks = List.copyOf(marks);
    }
  }

  static <K> Edit put(Row<K> on, Values<K> values) {
    return new Put<>(on, values);
  }

  static <K> Edit go(Row<K> on, Enum<?> to, Values<K> values) {
    return new Go<>(on, to.name(), values);
  }

  /** The same edit of a newer version of its row. */
  @SuppressWarnings("unchecked") // a row of one id is of one kind
  default Edit on(Row<?> newer) {
    return switch (this) {
      case Open<?> open -> open;
      case Put<?> put -> new Put<>((Row<Object>) newer, (Values<Object>) put.values());
      case Go<?> go -> new Go<>((Row<Object>) newer, go.to(), (Values<Object>) go.values());
      case Drop<?> drop -> new Drop<>(newer);
      case Withdraw<?> away -> new Withdraw<>(newer, away.why());
      case Restore<?> back -> new Restore<>(newer, back.why());
      case Marked<?> marked -> new Marked<>(newer, marked.marks());
    };
  }

  /** The row it is made on; null for a new one. */
  default @org.jspecify.annotations.Nullable Row<?> row() {
    return switch (this) {
      case Open<?> open -> null;
      case Put<?> put -> put.on();
      case Go<?> go -> go.on();
      case Drop<?> drop -> drop.on();
      case Withdraw<?> away -> away.on();
      case Restore<?> back -> back.on();
      case Marked<?> marked -> marked.on();
    };
  }
}

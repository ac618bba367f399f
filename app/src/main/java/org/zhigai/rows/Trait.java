package org.zhigai.rows;

/** What holds for a field beside its type. */
public enum Trait {
  /** A row without it is not complete enough to be submitted. */
  REQUIRED,
  /** Given when the row is opened and never changed. */
  FIXED,
  /** Given by a move alone: the day of closing, the reason of declining. */
  BY_MOVE,
  /** May be changed, but what was said when the row was opened stays shown: a later change is a deviation. */
  PROMISED,
  /** Free until the row's promises bind (see {@link Kind.Builder#binding}); from then on written only as what a granted request brings about. */
  BY_REQUEST,
  /** Written by the law alone, as what a move brings about. */
  BY_LAW,
  /** May name a person: left out of what is handed on. */
  PERSONAL,
  /** Stays open when the row's state is read-only. */
  ALWAYS_OPEN
}

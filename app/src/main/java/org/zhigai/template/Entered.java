package org.zhigai.template;

import java.time.LocalDate;

/** What a cell is to hold. */
public sealed interface Entered {

  /** Words. */
  record Text(String text) implements Entered {}

  /** A number. */
  record Figure(double number) implements Entered {}

  /** A day. */
  record Date(LocalDate on) implements Entered {}

  /** Words put into a label that stays, in the place of a part of its text. */
  record Within(int from, int to, String text) implements Entered {}

  /** Nothing: what stood there was an example. */
  record Nothing() implements Entered {}
}

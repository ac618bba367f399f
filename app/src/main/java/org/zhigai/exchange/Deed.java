package org.zhigai.exchange;

import org.zhigai.rows.Row;

/** One thing that a file asks to be done, as it stands there. */
sealed interface Deed {

  /** Another text in a cell of a row. */
  record Cell(String number, LedgerColumn column, String text) implements Deed {}

  /** One more measure; its entry may be one that the same file opens. */
  record Measured(String entry, CameRow row) implements Deed {}

  /** One more entry. */
  record Opened(String entry, CameRow row) implements Deed {}

  /** A row that is not in the file any more is withdrawn. */
  record Away(Row<?> row) implements Deed {}
}

package org.zhigai.exchange;

import java.util.Arrays;
import java.util.Optional;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.rows.Field;

/** Columns of the ledger that others may write in, by what stands above them in the form. What is worked out or decided elsewhere is only read. */
enum LedgerColumn {
  ISSUE("存在问题", Level.ENTRY, LedgerEntry.ISSUE),
  TARGET("整改目标（可量化）", Level.ENTRY, LedgerEntry.TARGET),
  LEADER("牵头领导", Level.ENTRY, LedgerEntry.LEADER),
  RESPONSIBLE("责任单位（部门）", Level.ENTRY, LedgerEntry.RESPONSIBLE),
  PERSON("责任人", Level.ENTRY, LedgerEntry.PERSON),
  SUPPORTING("配合部门", Level.ENTRY, LedgerEntry.SUPPORTING),
  START("启动时间", Level.ENTRY, LedgerEntry.START),
  DUE("完成时限", Level.ENTRY, LedgerEntry.DUE),
  PROGRESS("整改进展", Level.ENTRY, LedgerEntry.PROGRESS),
  TEXT("整改措施", Level.MEASURE, Measure.TEXT),
  DOER("措施责任人", Level.MEASURE, Measure.PERSON),
  DUE_OF_MEASURE("措施时限", Level.MEASURE, Measure.DUE),
  STATE("措施状态", Level.MEASURE, null),
  DONE_ON("完成日期", Level.MEASURE, Measure.DONE_ON);

  /** Whose column it is. */
  enum Level {
    ENTRY,
    MEASURE
  }

  private final String heading;
  private final Level level;
  private final Optional<Field<?, ?>> field;

  LedgerColumn(String heading, Level level, @org.jspecify.annotations.Nullable Field<?, ?> field) {
    this.heading = heading;
    this.level = level;
    this.field = Optional.ofNullable(field);
  }

  static Optional<LedgerColumn> of(String heading) {
    return Arrays.stream(values()).filter(c -> c.heading.equals(heading)).findFirst();
  }

  String heading() {
    return heading;
  }

  boolean isOfEntry() {
    return level == Level.ENTRY;
  }

  /** Where it is kept; the state of a measure is no field. */
  Optional<Field<?, ?>> field() {
    return field;
  }

  boolean isDay() {
    return this == START || this == DUE || this == DUE_OF_MEASURE || this == DONE_ON;
  }

  /** Whether somebody writes whole sentences here, so that the same text in two rows is no chance. */
  boolean isSentence() {
    return this == ISSUE || this == TARGET || this == TEXT || this == PROGRESS;
  }

  /** As two cells of this column are compared. */
  String plain(String text) {
    return isDay() ? CellText.day(text) : CellText.plain(text);
  }
}

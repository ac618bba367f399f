package org.zhigai.exchange;

import java.util.Arrays;
import java.util.Optional;

/** Columns of the ledger that others may write in, by what stands above them in the form. What is worked out or decided elsewhere is only read. */
enum LedgerColumn {
  ISSUE("存在问题", Level.ENTRY),
  TARGET("整改目标（可量化）", Level.ENTRY),
  LEADER("牵头领导", Level.ENTRY),
  RESPONSIBLE("责任单位（部门）", Level.ENTRY),
  PERSON("责任人", Level.ENTRY),
  SUPPORTING("配合部门", Level.ENTRY),
  START("启动时间", Level.ENTRY),
  DUE("完成时限", Level.ENTRY),
  PROGRESS("整改进展", Level.ENTRY),
  TEXT("整改措施", Level.MEASURE),
  DOER("措施责任人", Level.MEASURE),
  DUE_OF_MEASURE("措施时限", Level.MEASURE),
  STATE("措施状态", Level.MEASURE),
  DONE_ON("完成日期", Level.MEASURE);

  /** Whose column it is. */
  enum Level {
    ENTRY,
    MEASURE
  }

  private final String heading;
  private final Level level;

  LedgerColumn(String heading, Level level) {
    this.heading = heading;
    this.level = level;
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

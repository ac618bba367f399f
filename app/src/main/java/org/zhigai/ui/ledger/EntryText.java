package org.zhigai.ui.ledger;

import java.util.Locale;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.rows.Field;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;

/** A text of an entry that is edited in place. */
enum EntryText {
  ISSUE,
  TARGET,
  PROGRESS,
  OUTCOME,
  SELF_CHECK,
  LOOK_BACK,
  REMARK;

  /** End of its node ids. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Field<LedgerEntry, ?> field() {
    return switch (this) {
      case ISSUE -> LedgerEntry.ISSUE;
      case TARGET -> LedgerEntry.TARGET;
      case PROGRESS -> LedgerEntry.PROGRESS;
      case OUTCOME -> LedgerEntry.OUTCOME;
      case SELF_CHECK -> LedgerEntry.SELF_CHECK;
      case LOOK_BACK -> LedgerEntry.LOOK_BACK;
      case REMARK -> LedgerEntry.REMARK;
    };
  }

  /** A document is Chinese whatever the window speaks. */
  String of(LedgerEntry e, Words documents) {
    return text(e, field(), documents);
  }

  private static <V> String text(LedgerEntry e, Field<LedgerEntry, V> field, Words documents) {
    return documents.text(field.type().said(e.row().get(field)));
  }

  Values<LedgerEntry> values(String text) {
    return switch (this) {
      case ISSUE -> Values.of(LedgerEntry.ISSUE, Prose.of(text));
      case TARGET -> Values.of(LedgerEntry.TARGET, Prose.of(text));
      case PROGRESS -> Values.of(LedgerEntry.PROGRESS, text);
      case OUTCOME -> Values.of(LedgerEntry.OUTCOME, text);
      case SELF_CHECK -> Values.of(LedgerEntry.SELF_CHECK, text);
      case LOOK_BACK -> Values.of(LedgerEntry.LOOK_BACK, text);
      case REMARK -> Values.of(LedgerEntry.REMARK, text);
    };
  }
}

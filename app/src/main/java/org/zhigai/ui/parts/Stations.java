package org.zhigai.ui.parts;

/** At which station the records of a kind are seen. */
public final class Stations {
  private Stations() {}

  /** @param kind id of a kind of record, or {@code papers} */
  public static String of(String kind) {
    return switch (kind) {
      case "problem" -> "problems";
      case "adjustment" -> "adjustment";
      case "ledger" -> "ledger";
      case "effect" -> "effect";
      case "meeting", "board" -> "monitoring";
      case "report-draft" -> "report";
      case "papers" -> "history";
      default -> "support";
    };
  }
}

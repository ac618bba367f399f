package org.zhigai.ui.problems;

/** Where the rows of a kind are seen. */
final class Stations {
  private Stations() {}

  /** @param kind id of a kind of record drawn from problems */
  static String of(String kind) {
    return switch (kind) {
      case "adjustment" -> "adjustment";
      case "ledger" -> "ledger";
      default -> "support";
    };
  }
}

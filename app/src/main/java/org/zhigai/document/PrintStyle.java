package org.zhigai.document;

/** How letters are printed; sizes in points. */
record PrintStyle(double size, boolean strong, Ink ink) {
  /** Chinese letters are high: lines stand this many sizes apart. */
  private static final double LEADING = 1.5;
  private static final double TIGHT = 1.35;

  double leading() {
    return size * LEADING;
  }

  /** Between the lines of a cell. */
  double tight() {
    return size * TIGHT;
  }
}

package org.zhigai.document;

import org.zhigai.report.Document.Paper;

/**
 * A page of paper, in twentieths of a point.
 *
 * @param side margin left and right
 */
record PageSize(int width, int height, int side) {
  private static final int A4_SHORT = 11906;
  private static final int A4_LONG = 16838;
  private static final int A3_LONG = 23811;
  private static final int TWIPS_A_POINT = 20;
  /** Margins above and below with a line to spare. */
  private static final int ABOVE_AND_BELOW = 3038;

  static PageSize of(Paper paper) {
    return switch (paper) {
      case A4_UPRIGHT -> new PageSize(A4_SHORT, A4_LONG, 1247);
      case A4 -> new PageSize(A4_LONG, A4_SHORT, 850);
      case A3 -> new PageSize(A3_LONG, A4_LONG, 850);
    };
  }

  /** Points between the margins. */
  int inner() {
    return (width - 2 * side) / TWIPS_A_POINT;
  }

  /** Points from the first to the last line. */
  int written() {
    return (height - ABOVE_AND_BELOW) / TWIPS_A_POINT;
  }
}

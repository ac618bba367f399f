package org.zhigai.document;

import java.util.List;

/** How much room words take before they are written: an estimate by widths of letters, on the safe side. */
final class TextFit {
  private static final double LINE = 1.3;
  private static final double NARROW = 0.56;
  private static final int FIRST_WIDE = 0x2000;

  private TextFit() {}

  /** Height in points of these paragraphs one below the other. */
  static double height(List<String> paragraphs, double size, double width, double between) {
    return paragraphs.stream().mapToDouble(p -> lines(p, size, width) * size * LINE + between).sum();
  }

  /** The largest of the sizes {@code most}, {@code most} − 1 … {@code least} at which the paragraphs fit; {@code least} when none does. */
  static double size(List<String> paragraphs, double width, double height, double most, double least) {
    var size = most;
    while (size > least && height(paragraphs, size, width, 0) > height) {
      size--;
    }
    return size;
  }

  private static int lines(String words, double size, double width) {
    var wide = words.codePoints().mapToDouble(c -> c < FIRST_WIDE ? NARROW : 1).sum() * size;
    return Math.max(1, (int) Math.ceil(wide / (width - size)));
  }
}

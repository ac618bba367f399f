package org.zhigai.document;

import java.awt.Dimension;
import java.awt.Rectangle;
import org.apache.poi.util.Units;

/** Places on a slide in points; the library asks for them in types of the windowing toolkit. */
final class Sizes {
  private Sizes() {}

  static Dimension of(int width, int height) {
    return new Dimension(width, height);
  }

  static Rectangle at(int x, int y, int width, int height) {
    return new Rectangle(x, y, width, height);
  }

  /** The same in the file's own unit, which charts are placed by. */
  static Rectangle emu(int x, int y, int width, int height) {
    return new Rectangle(Units.toEMU(x), Units.toEMU(y), Units.toEMU(width), Units.toEMU(height));
  }
}

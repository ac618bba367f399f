package org.zhigai.document;

import java.awt.Color;

/** The colours of letters and lines on a page. */
enum Ink {
  TEXT(0x1F2328),
  QUIET(0x59636E),
  ACCENT(0x0969DA),
  FAINT(0xC6D3E1),
  CARE(0x9A6700),
  CARE_GROUND(0xFFF8E5),
  GROUND(0xEEF3F8),
  WHITE(0xFFFFFF);

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  Color colour() {
    return new Color(rgb);
  }

  /** Six hexadecimal digits. */
  String hex() {
    return "%06X".formatted(rgb);
  }
}

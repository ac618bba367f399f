package org.zhigai.document;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** How wide and high a PNG is, from its head. */
record PictureSize(int width, int height) {
  private static final int WIDTH_AT = 16;

  static PictureSize of(byte[] png) throws IOException {
    var head = new DataInputStream(new ByteArrayInputStream(png));
    head.skipNBytes(WIDTH_AT);
    return new PictureSize(head.readInt(), head.readInt());
  }

  /** The largest scale at which it fits. */
  double fitting(double mostWidth, double mostHeight) {
    return Math.min(mostWidth / width, mostHeight / height);
  }
}

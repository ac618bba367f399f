package org.zhigai.workbook.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The records of a binary workbook part, one after another. Source: MS-XLSB 2.1.4. */
final class Biff12 {
  private static final int MOST_BYTES = 16 << 20;

  private final InputStream in;
  private byte[] record = new byte[256];
  private int length;
  private int at;

  Biff12(InputStream in) {
    this.in = in;
  }

  /** The kind of the next record; -1 at the end of the part. */
  int next() throws IOException {
    var low = in.read();
    if (low < 0) {
      return -1;
    }
    var kind = low < 0x80 ? low : (low & 0x7F) | (byteOf() & 0x7F) << 7;
    length = 0;
    for (var shift = 0; shift < 28; shift += 7) {
      var part = byteOf();
      length |= (part & 0x7F) << shift;
      if (part < 0x80) {
        break;
      }
    }
    if (length > MOST_BYTES) {
      throw new MalformedXml("a record of " + length + " bytes");
    }
    // Grown with what is there, not with what a damaged length claims.
    for (var read = 0; read < length;) {
      if (read == record.length) {
        record = java.util.Arrays.copyOf(record, Math.min(length, record.length * 4));
      }
      var n = in.read(record, read, Math.min(length, record.length) - read);
      if (n < 0) {
        throw new MalformedXml("ends in a record");
      }
      read += n;
    }
    at = 0;
    return kind;
  }

  private int byteOf() throws IOException {
    var b = in.read();
    if (b < 0) {
      throw new MalformedXml("ends in a record");
    }
    return b;
  }

  boolean has(int bytes) {
    return length - at >= bytes;
  }

  int u8() throws MalformedXml {
    need(1);
    return record[at++] & 0xFF;
  }

  int u16() throws MalformedXml {
    return u8() | u8() << 8;
  }

  int u24() throws MalformedXml {
    return u16() | u8() << 16;
  }

  int i32() throws MalformedXml {
    return u16() | u16() << 16;
  }

  double real() throws MalformedXml {
    return Double.longBitsToDouble((i32() & 0xFFFFFFFFL) | (long) i32() << 32);
  }

  /** A number in thirty bits: whole or the upper part of a real one, in hundredths or not. */
  double packed() throws MalformedXml {
    var rk = i32();
    var value = (rk & 2) != 0 ? rk >> 2 : Double.longBitsToDouble((rk & 0xFFFFFFFCL) << 32);
    return (rk & 1) != 0 ? value / 100 : value;
  }

  /** A text with its length before it; empty where the file has none. */
  String text() throws MalformedXml {
    var characters = i32();
    if (characters == -1) {
      return "";
    }
    if (characters < 0 || characters > (length - at) / 2) {
      throw new MalformedXml("a text longer than its record");
    }
    var out = new String(record, at, characters * 2, StandardCharsets.UTF_16LE);
    at += characters * 2;
    return out;
  }

  void skip(int bytes) throws MalformedXml {
    need(bytes);
    at += bytes;
  }

  private void need(int bytes) throws MalformedXml {
    if (length - at < bytes) {
      throw new MalformedXml("a record too short");
    }
  }
}

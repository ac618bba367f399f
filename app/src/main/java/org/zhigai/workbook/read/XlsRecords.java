package org.zhigai.workbook.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Records of a workbook of 97 to 2003 as they lie in the file: their heads are readable though what they hold is encrypted. */
final class XlsRecords {
  private static final int BOF = 0x809;
  private static final int EOF = 0x0A;
  private static final int FILE_PASS = 0x2F;

  private XlsRecords() {}

  /**
   * Holds that what is encrypted ends where a sheet ends: of one that breaks off before, what is decrypted never does.
   *
   * @throws EOFException where it breaks off
   */
  static void check(InputStream records) throws IOException {
    try (records) {
      var open = 0;
      var encrypted = false;
      for (var head = records.readNBytes(4); head.length == 4; head = records.readNBytes(4)) {
        var kind = word(head, 0);
        if (kind == 0) {
          break;
        }
        encrypted |= kind == FILE_PASS;
        open += kind == BOF ? 1 : kind == EOF ? -1 : 0;
        var length = word(head, 2);
        if (records.skip(length) < length) {
          open++;
          break;
        }
      }
      if (encrypted && open > 0) {
        throw new EOFException("an encrypted workbook that breaks off");
      }
    }
  }

  private static int word(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }
}

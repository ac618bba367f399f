package org.zhigai.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.zhigai.report.SentLedger;

/** What a row carries unseen: of which file it is, which row it was and a sum of what it said. It confirms what is seen, and alone says nothing. */
final class RowMark {
  private static final int SHORT = 8;

  private RowMark() {}

  static String of(String id, SentLedger.Line line) {
    return String.join(":", id, line.entry(), line.measure(), sum(line));
  }

  static String id(String mark) {
    return mark.split(":", -1)[0];
  }

  /** Whether a mark is of the row that its visible numbers say. Where a row lost them, or carries none, nothing speaks against it. */
  static boolean agrees(CameRow row) {
    var parts = row.mark().split(":", -1);
    return parts.length < 3 || ((row.entry().isEmpty() || row.entry().equals(parts[1])) && (row.measure().isEmpty() || row.measure().equals(parts[2])));
  }

  private static String sum(SentLedger.Line line) {
    try {
      var all = String.join("\u001f", line.cells()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all)).substring(0, SHORT);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

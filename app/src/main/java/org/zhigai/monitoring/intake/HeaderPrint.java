package org.zhigai.monitoring.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a header row looks like, so that it is known again: which headings stand in which columns, blanks and widths aside. */
public final class HeaderPrint {
  private static final int FEWEST = 2;

  private HeaderPrint() {}

  /**
   * SHA-256 over the headings of a 0-based row and their places, hexadecimal.
   *
   * @return empty for a row with fewer than two filled cells: too little to be known by
   */
  public static String of(SheetCells cells, int row) {
    var text = new StringBuilder();
    var filled = 0;
    for (var c = 0; c < cells.columns(); c++) {
      var head = clean(cells.text(row, c));
      if (!head.isEmpty()) {
        filled++;
        text.append(c).append('\t').append(head).append('\n');
      }
    }
    return filled < FEWEST ? "" : sha256(text.toString());
  }

  /** Of 1-based rows the one with the most headings that are no numbers, then the most headings; empty when none can be known by. */
  static Optional<Integer> fullest(SheetCells cells, List<Integer> rows) {
    Optional<Integer> best = Optional.empty();
    var most = 0;
    for (var row : rows) {
      var score = 0;
      for (var c = 0; c < cells.columns(); c++) {
        score += clean(cells.text(row - 1, c)).isEmpty() ? 0 : cells.isNumber(row - 1, c) ? 1 : 2;
      }
      if (score > most && !of(cells, row - 1).isEmpty()) {
        most = score;
        best = Optional.of(row);
      }
    }
    return best;
  }

  private static String clean(String head) {
    return Normalizer.normalize(head, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}

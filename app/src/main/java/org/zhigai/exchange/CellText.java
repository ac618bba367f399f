package org.zhigai.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.rows.BadValue;
import org.zhigai.rows.Types;

/** What two cells have in common that say the same: spreadsheet programs change line ends, blanks and the look of days when they save. */
final class CellText {
  private static final Words ZH = new Words(Lang.ZH);
  private static final Pattern LINE = Pattern.compile("_x000[Dd]_|\r\n?");
  private static final Pattern CLOCK = Pattern.compile("[ T]0{1,2}:00(:00)?$");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−－ー]");

  private CellText() {}

  /** Without what cannot be seen. */
  static String plain(String text) {
    return LINE.matcher(text).replaceAll("\n").replace('\u00a0', ' ').lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
  }

  /** A day in the one way days are compared; a text that is none as it is. */
  static String day(String text) {
    var plain = CLOCK.matcher(plain(text)).replaceFirst("");
    try {
      return plain.isEmpty() ? "" : String.valueOf(Types.DAY.plain(Types.DAY.parse(plain, ZH)));
    } catch (BadValue none) {
      return plain;
    }
  }

  /** A number such as {@code ZG-2026-001}, whatever dashes and widths it was typed with. */
  static String number(String text) {
    return DASHES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("-").replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
  }

  /** A heading by its letters. */
  static String heading(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  /** What two texts of one thing have in common though somebody has touched them: letters and digits alone. */
  static Optional<String> print(String problem, String unit) {
    var letters = heading(problem);
    return letters.isEmpty() ? Optional.empty() : Optional.of(letters + "|" + heading(unit));
  }
}

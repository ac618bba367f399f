package org.zhigai.workbook.recognise.words;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers and names of people in one spelling, however they were typed. */
public final class Ids {
  private static final Pattern QUOTES = Pattern.compile("^['‘’`´\"=]+|['‘’`´\"]+$");
  private static final Pattern TAIL = Pattern.compile("^(\\d+)\\.0+$");
  private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");

  private Ids() {}

  /** Half width, no blanks, no apostrophe in front, no {@code .0} behind, capital letters. */
  public static String number(String written) {
    var text = QUOTES.matcher(Clean.head(written)).replaceAll("");
    return TAIL.matcher(text).replaceFirst("$1").toUpperCase(Locale.ROOT);
  }

  /** A number without the zeros in front that some programs drop. */
  public static String unpadded(String number) {
    return number.replaceFirst("^0+(?=\\d)", "");
  }

  /** A name; Chinese ones are padded with blanks to be of one width, others keep one blank between words. */
  public static String name(String written) {
    var line = Clean.line(written);
    return HAN.matcher(line).matches() && line.chars().noneMatch(c -> c < 128 && Character.isLetter(c)) ? Clean.head(line) : line;
  }
}

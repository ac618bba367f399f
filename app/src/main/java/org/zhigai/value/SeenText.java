package org.zhigai.value;

/**
 * Text as it is seen. What a program of another hand leaves in a name and nobody sees (zero width, marks of direction, soft hyphens, byte order marks, control
 * characters, halves of a character) makes two of one pupil, and letters that no font has.
 */
public final class SeenText {
  private SeenText() {}

  /** {@code text} without what is not seen; line breaks and tabs stay. */
  public static String of(String text) {
    if (isAllSeen(text)) {
      return text;
    }
    var out = new StringBuilder(text.length());
    text.codePoints().filter(SeenText::isSeen).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Most cells of a large sheet are: one look at each character. */
  private static boolean isAllSeen(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c < ' ' || (c >= 0x7F && (c < 0x4E00 || c > 0x9FFF))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.SURROGATE -> false;
      case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
      default -> true;
    };
  }
}

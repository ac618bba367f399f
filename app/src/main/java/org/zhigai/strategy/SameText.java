package org.zhigai.strategy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How much of two texts is the same, by pairs of neighbouring characters with their counts: the nearest thing to words in a language
 * written without spaces. Punctuation, spaces, width and case do not count, nor does the order of sentences. Plans and measures that
 * agree in {@link #SAME} of their text are to be shown side by side; they must differ or be joined.
 */
public final class SameText {
  /** From this share on, two plans or two sets of measures count as the same. */
  public static final double SAME = 0.9;

  private static final Pattern QUOTED = Pattern.compile("“[^”]*”|「[^」]*」|《[^》]*》|\"[^\"]*\"");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+([.．][0-9]+)?[%％]?");
  private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SameText() {}

  /**
   * Two things whose texts agree.
   *
   * @param share as {@link #share}
   */
  public record Pair<T>(T first, T second, double share) {}

  /** The pairs of characters both have, twice, by all that they have (Sørensen–Dice), 0–1. Texts of one character agree when equal. */
  public static double share(String a, String b) {
    return share(bigrams(plain(a)), bigrams(plain(b)));
  }

  /**
   * The text without what is pasted into it: quoted words, numbers, and these names. Plans that differ in nothing else are the same plan, so
   * compare what this gives.
   */
  public static String withoutTopics(String text, Collection<String> names) {
    var out = NUMBER.matcher(QUOTED.matcher(text).replaceAll(" ")).replaceAll(" ");
    for (var name : names.stream().filter(n -> !n.isBlank()).sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
      out = out.replace(name, " ");
    }
    return out;
  }

  /** All pairs of things whose texts agree in {@code floor} or more, in the order given. */
  public static <T> List<Pair<T>> pairs(List<T> things, Function<T, String> text, double floor) {
    var grams = things.stream().map(t -> bigrams(plain(text.apply(t)))).toList();
    var out = new ArrayList<Pair<T>>();
    for (var i = 0; i < things.size(); i++) {
      for (var j = i + 1; j < things.size(); j++) {
        var share = share(grams.get(i), grams.get(j));
        if (share >= floor) {
          out.add(new Pair<>(things.get(i), things.get(j), share));
        }
      }
    }
    return out;
  }

  private static String plain(String text) {
    return MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Each pair of characters as one number, sorted. A text of one character is that character. */
  private static long[] bigrams(String plain) {
    var points = plain.codePoints().toArray();
    if (points.length == 1) {
      return new long[] {points[0]};
    }
    var out = new long[Math.max(0, points.length - 1)];
    for (var i = 0; i < out.length; i++) {
      out[i] = (long) points[i] << 32 | points[i + 1];
    }
    Arrays.sort(out);
    return out;
  }

  private static double share(long[] a, long[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    var both = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length;) {
      var order = Long.compare(a[i], b[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return 2.0 * both / (a.length + b.length);
  }
}

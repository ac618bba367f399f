package org.zhigai.strategy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings names of knowledge points to one form, so that {@code 20以内的退位减法} and {@code 二十以内退位减} can be compared. What counts as the
 * same word and what must not be confused stands in {@code terms.txt}.
 */
final class PointNames {
  private static final Pattern LEVELS = Pattern.compile("[—–>→·:：]+|-{1,2}");
  private static final Pattern PARTS = Pattern.compile("[；;、，,/|｜()（）\\[\\]【】\\n]+");
  private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}+%]+");
  private static final Pattern NUMBERING =
      Pattern.compile("^(?:第?[0-9一二三四五六七八九十]{1,3}[.．、单章课节题][元]?|考点[0-9]*|知识点[0-9]*)\\s*");
  /** Says nothing of what is learnt: dropped wherever something is left without it. */
  private static final Pattern IDLE =
      Pattern.compile("熟练|正确|灵活|准确|能够|学会|掌握|运用|应用|简单的?|相关|有关|基本|知识点?|公式|推导|判断|影响因素|影响|初步|综合|及其|以及|[的与和及之并地]");

  private final List<String[]> same = new ArrayList<>();
  private final List<List<String>> apart = new ArrayList<>();

  PointNames(String terms) {
    terms.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).forEach(l -> {
      if (l.startsWith("!")) {
        apart.add(Arrays.stream(l.substring(1).split(" ")).sorted(Comparator.comparingInt(String::length).reversed()).toList());
      } else {
        var sides = l.split("=", 2);
        Arrays.stream(sides[1].split("、")).forEach(other -> same.add(new String[] {other, sides[0]}));
      }
    });
    // Longer words first: 列竖式 is not 竖式 with something before it.
    same.sort(Comparator.comparingInt((String[] pair) -> pair[0].length()).reversed());
  }

  /** The name in its one form; may be empty. */
  String plain(String name) {
    var text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    text = NUMBERING.matcher(text).replaceFirst("");
    text = MARK.matcher(text).replaceAll("");
    for (var pair : same) {
      text = text.replace(pair[0], pair[1]);
    }
    var bare = IDLE.matcher(text).replaceAll("");
    return bare.length() < 2 ? text : bare;
  }

  /**
   * The whole name and what stands between its separators, each in its one form, without doubles. The whole comes first; after a colon or a
   * dash stands the closer name, after a comma or in brackets the further one.
   */
  Set<String> readings(String name) {
    var out = new LinkedHashSet<String>();
    out.add(plain(name));
    var levels = Arrays.asList(LEVELS.split(name));
    for (var level : levels.reversed()) {
      PARTS.splitAsStream(level).map(this::plain).filter(p -> p.length() > 1).forEach(out::add);
    }
    out.remove("");
    return out;
  }

  /** Whether one of them names something that the other names otherwise: 乘法 and 除法. */
  boolean apart(String a, String b) {
    return apart.stream().anyMatch(words -> {
      var left = held(a, words);
      var right = held(b, words);
      return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
    });
  }

  private static Set<String> held(String text, List<String> words) {
    var out = new LinkedHashSet<String>();
    var rest = text;
    for (var word : words) {
      if (rest.contains(word)) {
        out.add(word);
        rest = rest.replace(word, " ");
      }
    }
    return out;
  }
}

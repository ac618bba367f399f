package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the items that a side file names. Names meet as they are written, else without what spelling adds (case, blanks, a full mark
 * behind them), else by the one number in each, when on both sides nothing but the number
 * differs and the rest says no more than "item": {@code 第3题}, {@code Q3} and
 * {@code 3}. A spelling that two items share finds neither.
 */
final class ItemNames {
  /** A full mark written behind a name: {@code /2.00}, {@code (3分)}, {@code [5]}. */
  private static final Pattern FULL_MARK = Pattern.compile("\\s*(?:/\\s*\\d+(?:\\.\\d+)?|[(\\[]\\s*\\d+(?:\\.\\d+)?\\s*(?:分|marks?|points?|pts)?\\s*[)\\]])$");
  private static final Pattern ONE_NUMBER = Pattern.compile("(\\D*)(\\d{1,9})(\\D*)");
  /** Words that mean no more than "item", so that only the number tells one from another; A3 and B3 may be of two papers. */
  private static final Pattern BEFORE = Pattern.compile("(?:items?|questions?|ques|var|task|problem|prob|no|num|score|[iqxvtpy]|第|题|题目|试题|小题|项目)?");
  private static final Pattern AFTER = Pattern.compile("(?:题|小题|问|项)?(?:得分|分数|分|score|points)?");
  private static final Pattern ORDINAL = Pattern.compile("第([一二三四五六七八九十]{1,3})(?=题|小题|问|项)");
  private static final String DIGITS = "一二三四五六七八九";

  private final List<String> items;

  ItemNames(List<String> items) {
    this.items = items;
  }

  /**
   * Which items were named.
   *
   * @param at of each name the place of its item, −1 for none
   * @param byNumber names that met only by their number
   */
  record Found(int[] at, List<String> byNumber) {

    /** How many different items. */
    int different() {
      return (int) Arrays.stream(at).filter(i -> i >= 0).distinct().count();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Found that && Arrays.equals(at, that.at);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(at);
    }
  }

  Found find(List<String> names) {
    var at = new int[names.size()];
    Arrays.fill(at, -1);
    meet(names, at, Numbers::plain);
    meet(names, at, ItemNames::spelt);
    var byNumber = byNumber(names, at);
    return new Found(at, byNumber);
  }

  private void meet(List<String> names, int[] at, UnaryOperator<String> spelling) {
    var places = places(items.stream().map(spelling).toList());
    for (var k = 0; k < at.length; k++) {
      var place = at[k] >= 0 ? null : places.get(spelling.apply(names.get(k)));
      at[k] = place == null ? at[k] : place;
    }
  }

  /** What is left meets by its number: all names left over, and all items left over, must be alike but for that. */
  private List<String> byNumber(List<String> names, int[] at) {
    var met = new HashSet<Integer>();
    Arrays.stream(at).filter(i -> i >= 0).forEach(met::add);
    var wanted = numbers(items.stream().map(i -> met.contains(items.indexOf(i)) ? null : i).toList());
    var left = new ArrayList<@Nullable String>(names);
    for (var k = 0; k < at.length; k++) {
      if (at[k] >= 0) {
        left.set(k, null);
      }
    }
    var said = numbers(left);
    var places = places(wanted);
    var out = new ArrayList<String>();
    for (var k = 0; k < at.length; k++) {
      var place = said.get(k) == null ? null : places.get(said.get(k));
      if (at[k] < 0 && place != null) {
        at[k] = place;
        out.add(names.get(k));
      }
    }
    return List.copyOf(out);
  }

  private static Map<String, Integer> places(List<@Nullable String> spelt) {
    var out = new HashMap<String, Integer>();
    var twice = new HashSet<String>();
    for (var i = 0; i < spelt.size(); i++) {
      var one = spelt.get(i);
      if (one != null && !one.isEmpty() && out.putIfAbsent(one, i) != null) {
        twice.add(one);
      }
    }
    out.keySet().removeAll(twice);
    return out;
  }

  private static String spelt(String name) {
    var plain = Numbers.plain(name).toLowerCase(Locale.ROOT);
    var bare = FULL_MARK.matcher(plain).replaceFirst("");
    var out = (bare.isBlank() ? plain : bare).replaceAll("[\\s_\"'“”‘’.。、:：-]+$|[\\s_\"'“”‘’]+", "");
    return out.matches("\\d+\\.0+") ? out.substring(0, out.indexOf('.')) : out;
  }

  /** The number in each name; null for all when more than the number differs between them. */
  private static List<@Nullable String> numbers(List<@Nullable String> names) {
    var out = new ArrayList<@Nullable String>();
    var frames = new HashSet<String>();
    for (var name : names) {
      var m = name == null ? null : ONE_NUMBER.matcher(counted(spelt(name)));
      if (m == null) {
        out.add(null);
      } else if (m.matches() && BEFORE.matcher(m.group(1)).matches() && AFTER.matcher(m.group(3)).matches()) {
        frames.add(m.group(1) + "|" + m.group(3));
        out.add(String.valueOf(Integer.parseInt(m.group(2))));
      } else {
        return new ArrayList<>(Collections.nCopies(names.size(), null));
      }
    }
    return frames.size() == 1 ? out : new ArrayList<>(Collections.nCopies(names.size(), null));
  }

  /** 第十二题 with figures. */
  private static String counted(String name) {
    var m = ORDINAL.matcher(name);
    if (!m.find()) {
      return name;
    }
    var text = m.group(1);
    var ten = text.indexOf('十');
    var tens = ten < 0 ? 0 : ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0)) + 1;
    var ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(text.length() - 1)) + 1;
    return name.substring(0, m.start(1)) + (10 * tens + ones) + name.substring(m.end(1));
  }
}

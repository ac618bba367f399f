package org.zhigai.workbook.recognise.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The items one cell speaks of: {@code 3}, {@code 1-5}, {@code 1～5}, {@code 11、12}, {@code 第1、3-4题}, {@code 15(1)(2)}.
 *
 * @param literal key of the cell taken as one label: {@code 1-2} may be the second part of item 1
 * @param members keys of the items when the cell is a range or a list; one for a single label
 */
public record ItemSet(String literal, Set<String> members) {
  private static final Pattern FRAME = Pattern.compile("^第?(.*?)(?:小?题)?$");
  private static final Pattern BETWEEN = Pattern.compile("[、,;/\\s和及与]+|\\.(?=\\D|$)");
  private static final Pattern RANGE = Pattern.compile("(?:题|第|t|q|item)?(\\d{1,3})题?(?:-+|~+|至|到|\\.{2,3}|…)(?:题|第|t|q|item)?(\\d{1,3})");
  private static final Pattern SUB_RANGE = Pattern.compile("(.*?)\\((\\d{1,2})\\)(?:-+|~+|至|到)\\(?(\\d{1,2})\\)?");
  private static final Pattern SUBS = Pattern.compile("(.*?\\d)(\\(\\d{1,2}\\)(?:[、,]?\\(\\d{1,2}\\))+)");
  private static final Pattern ONE_SUB = Pattern.compile("\\((\\d{1,2})\\)");
  private static final Pattern SECTION = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}|[ivxⅰⅱⅲⅳⅴ]+)[、.:](?=.*\\d)");
  private static final int WIDEST = 60;

  public ItemSet {
    members = Set.copyOf(members);
  }

  /** @return with no members when the text names no item */
  public static ItemSet of(String written) {
    var text = Clean.head(written).replace('～', '~').toLowerCase(java.util.Locale.ROOT);
    var members = new LinkedHashSet<String>();
    var bare = SECTION.matcher(FRAME.matcher(text).replaceFirst("$1")).replaceFirst("");
    var isList = true;
    for (var part : parts(bare)) {
      isList &= add(part, members);
    }
    return new ItemSet(Labels.key(text), isList ? members : Set.of());
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }

  public int size() {
    return members.size();
  }

  private static List<String> parts(String text) {
    return SUBS.matcher(text).matches() ? List.of(text) : List.of(BETWEEN.split(text));
  }

  private static boolean add(String part, Set<String> out) {
    if (part.isEmpty()) {
      return true;
    }
    var m = RANGE.matcher(part);
    if (m.matches()) {
      var from = Integer.parseInt(m.group(1));
      var to = Integer.parseInt(m.group(2));
      for (var i = from; i <= to && i - from < WIDEST; i++) {
        out.add(String.valueOf(i));
      }
      return to >= from;
    }
    m = SUB_RANGE.matcher(part);
    if (m.matches()) {
      for (var i = Integer.parseInt(m.group(2)); i <= Integer.parseInt(m.group(3)); i++) {
        out.add(Labels.key(m.group(1) + "(" + i + ")"));
      }
      return true;
    }
    m = SUBS.matcher(part);
    if (m.matches()) {
      var head = m.group(1);
      ONE_SUB.matcher(m.group(2)).results().forEach(s -> out.add(Labels.key(head + "(" + s.group(1) + ")")));
      return true;
    }
    if (Labels.isItem(part) || Labels.isQuestion(part) || Labels.isCoded(part)) {
      out.add(Labels.key(part));
      return true;
    }
    return false;
  }
}

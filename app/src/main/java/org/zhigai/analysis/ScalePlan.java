package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.Interval;

/**
 * Which items make up which scale.
 *
 * @param lines one an item that belongs to a scale
 * @param notes how they met the items
 */
record ScalePlan(List<Line> lines, List<Phrase> notes) {
  private static final Set<String> NO = Set.of("0", "否", "no", "n", "false", "正", "正向", "+", "1+");

  /**
   * One item of a scale.
   *
   * @param item its place
   * @param reversed whether a high answer says little of what the scale is about
   * @param range least and greatest answer offered; null when nobody said
   */
  record Line(int item, String scale, boolean reversed, @Nullable Interval range) {}

  /**
   * From a table: item, scale, and anything but 0 or 否 in the next column if it runs the other way (where a column holds 1 and −1, the −1);
   * under headings also {@code min} and {@code max}, the least and greatest answer offered.
   *
   * @param said the range for items of which the table does not say it
   */
  static ScalePlan of(RawTable table, List<String> items, @Nullable Interval said) {
    var side = SideFile.of(table, items, none -> false);
    if (!side.unknown().isEmpty()) {
      throw Refusals.unmatched(table.file(), SideFile.shown(side.unknown()), "—");
    }
    var scale = Math.max(0, side.column("scale", "量表", "维度", "factor", "因子"));
    var named = side.column("reversed", "reverse", "reversed?", "反向", "反向题", "反向计分", "是否反向", "direction", "方向", "key", "sign");
    var reversed = named < 0 ? scale + 1 : named;
    var signed = IntStream.range(0, items.size()).anyMatch(i -> Numbers.of(side.value(i, reversed)) < 0);
    var low = side.column("min", "least", "low", "最小", "最小值", "最低");
    var high = side.column("max", "most", "high", "最大", "最大值", "最高");
    var lines = new ArrayList<Line>();
    for (var i = 0; i < items.size(); i++) {
      var name = side.value(i, scale);
      if (!name.isEmpty()) {
        var mark = side.value(i, reversed).toLowerCase(Locale.ROOT);
        var turned = signed ? Numbers.of(mark) < 0 : !Numbers.isAbsent(mark) && Numbers.of(mark) != 0 && !NO.contains(mark);
        var own = new Interval(Numbers.of(side.value(i, low)), Numbers.of(side.value(i, high)));
        lines.add(new Line(i, name, turned, low >= 0 && high >= 0 && own.defined() ? own : said));
      }
    }
    var notes = new ArrayList<>(side.notes());
    var without = IntStream.range(0, items.size()).filter(i -> side.value(i, scale).isEmpty()).mapToObj(items::get).toList();
    if (!without.isEmpty()) {
      notes.add(Phrase.of("analysis.note.no-scale", without.size(), SideFile.shown(without)));
    }
    return new ScalePlan(List.copyOf(lines), List.copyOf(notes));
  }

  /** The same with another range for all. */
  ScalePlan on(Interval range) {
    return new ScalePlan(lines.stream().map(l -> new Line(l.item(), l.scale(), l.reversed(), range)).toList(), notes);
  }

  /** Of the items only these, at their new places. */
  ScalePlan only(int[] kept) {
    return new ScalePlan(
        IntStream.range(0, kept.length).boxed()
            .flatMap(k -> lines.stream().filter(l -> l.item() == kept[k]).map(l -> new Line(k, l.scale(), l.reversed(), l.range())))
            .toList(),
        notes);
  }

  /** The names of its scales in their order. */
  List<String> scales() {
    return lines.stream().map(Line::scale).distinct().toList();
  }

  List<Line> of(String scale) {
    return lines.stream().filter(l -> l.scale().equals(scale)).toList();
  }

  /** Items of a scale as columns. */
  static int[] columns(List<Line> lines) {
    return lines.stream().mapToInt(Line::item).toArray();
  }

  static boolean[] reversed(List<Line> lines) {
    var out = new boolean[lines.size()];
    for (var k = 0; k < out.length; k++) {
      out[k] = lines.get(k).reversed();
    }
    return out;
  }
}

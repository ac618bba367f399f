package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.zhigai.kernel.Words;
import org.zhigai.report.SheetReport;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.Trust;

/** A table in the making: one line a {@code T}, columns added one by one. */
final class Lines<T> {
  static final String FINE = "0.0000";
  static final String COUNT = "0";
  private static final int LABEL = 14;
  private static final int NUMBER = 11;

  private final Words words;
  private final List<T> lines;
  private final List<SheetReport.Column> columns = new ArrayList<>();
  private final List<Function<T, SheetReport.Cell>> cells = new ArrayList<>();

  Lines(Words words, List<T> lines) {
    this.words = words;
    this.lines = lines;
  }

  Lines<T> text(String key, Function<T, String> value) {
    return column(words.say("analysis.column." + key), LABEL, SheetReport.Align.LEFT, t -> new SheetReport.Text(value.apply(t)));
  }

  Lines<T> count(String key, ToDoubleFunction<T> value) {
    return column(
        words.say("analysis.column." + key), NUMBER, SheetReport.Align.RIGHT, t -> new SheetReport.Figure(value.applyAsDouble(t), COUNT));
  }

  Lines<T> figure(String key, ToDoubleFunction<T> value) {
    return decimal(words.say("analysis.column." + key), value);
  }

  /** A column whose heading is no word of ours: the name of a knowledge point. */
  Lines<T> named(String heading, ToDoubleFunction<T> value) {
    return decimal(heading, value);
  }

  private Lines<T> decimal(String heading, ToDoubleFunction<T> value) {
    return column(heading, NUMBER, SheetReport.Align.RIGHT, t -> new SheetReport.Figure(value.applyAsDouble(t), FINE));
  }

  /** Two columns. */
  Lines<T> interval(Function<T, Interval> value) {
    return figure("low", t -> value.apply(t).low()).figure("high", t -> value.apply(t).high());
  }

  /** As many columns as the longest list has entries, numbered from 1. */
  Lines<T> figures(String key, Function<T, double[]> value) {
    var most = lines.stream().mapToInt(t -> value.apply(t).length).max().orElse(0);
    for (var k = 0; k < most; k++) {
      var at = k;
      decimal(
          words.say("analysis.column." + key) + (most == 1 ? "" : " " + (k + 1)),
          t -> at < value.apply(t).length ? value.apply(t)[at] : Double.NaN);
    }
    return this;
  }

  /** The mark and its reason. */
  Lines<T> trust(Function<T, Trust> value) {
    text("trust", t -> words.say(value.apply(t).name()));
    return column(
        words.say("analysis.column.reason"), 44, SheetReport.Align.LEFT, t -> new SheetReport.Text(words.say(value.apply(t).reason())));
  }

  private Lines<T> column(String heading, int width, SheetReport.Align align, Function<T, SheetReport.Cell> value) {
    columns.add(new SheetReport.Column(heading, "", width, align));
    cells.add(value);
    return this;
  }

  SheetReport report(String key, String source, List<String> notes) {
    var rows = lines.stream().map(t -> cells.stream().map(c -> c.apply(t)).toList()).toList();
    var title = words.say("analysis.table." + key);
    return new SheetReport(title, "", title, source, "", SheetReport.Paper.A4, columns, rows, notes, List.of());
  }
}

package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Document;
import org.zhigai.report.Run;
import org.zhigai.report.SheetReport;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.Trust;
import org.zhigai.value.Value;

/** A table in the making: one line a {@code T}, columns added one by one. */
final class Lines<T> {
  /** Decimals of a statistic. */
  private static final int FINE = 4;
  private static final int LABEL = 14;
  private static final int NUMBER = 11;

  private final Words words;
  private final List<T> lines;
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<T, Run>> cells = new ArrayList<>();

  Lines(Words words, List<T> lines) {
    this.words = words;
    this.lines = lines;
  }

  Lines<T> text(String key, Function<T, String> value) {
    return column(words.say("analysis.column." + key), LABEL, Align.LEFT, t -> Run.of(value.apply(t)));
  }

  Lines<T> count(String key, ToDoubleFunction<T> value) {
    return column(
        words.say("analysis.column." + key), NUMBER, Align.RIGHT, t -> number(value.applyAsDouble(t), 0));
  }

  Lines<T> figure(String key, ToDoubleFunction<T> value) {
    return decimal(words.say("analysis.column." + key), value);
  }

  /** A column whose heading is no word of ours: the name of a knowledge point. */
  Lines<T> named(String heading, ToDoubleFunction<T> value) {
    return decimal(heading, value);
  }

  private Lines<T> decimal(String heading, ToDoubleFunction<T> value) {
    return column(heading, NUMBER, Align.RIGHT, t -> number(value.applyAsDouble(t), FINE));
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
        words.say("analysis.column.reason"), 44, Align.LEFT, t -> Run.of(value.apply(t).reason()));
  }

  private Lines<T> column(String heading, int width, Align align, Function<T, Run> value) {
    columns.add(new Column(heading, width, align));
    cells.add(value);
    return this;
  }

  private static Run number(double number, int decimals) {
    return Run.of(new Value.Decimal(number, decimals));
  }

  SheetReport report(String key, String source, List<String> notes) {
    var rows = lines.stream().map(t -> cells.stream().map(c -> c.apply(t)).toList()).toList();
    var title = words.say("analysis.table." + key);
    return new SheetReport(
        words.lang(), title, "", title, Run.of(source), Run.empty(), Document.Paper.A4, new Block.Grid(columns, rows), notes.stream().map(Run::of).toList(),
        List.of());
  }
}

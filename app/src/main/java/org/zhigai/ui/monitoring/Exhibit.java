package org.zhigai.ui.monitoring;

import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.Explanation;
import org.zhigai.stats.Trust;

/**
 * One thing to look at, complete: the finding as a title, the picture, its numbers, and what can be read from it.
 *
 * @param title the finding, a sentence
 * @param subtitle what, who, n, paper
 * @param drawing empty when there is nothing to draw; the title then says why
 * @param table empty of rows when there is nothing
 * @param reading two or three sentences made from the numbers
 * @param n {@code n = 235}
 * @param interval the 95 % interval of the number that leads, in words when there is none
 * @param worked the sums behind the numbers that lead
 */
public record Exhibit(
    Aspect aspect,
    Phrase title,
    Phrase subtitle,
    Optional<Drawing> drawing,
    Table table,
    List<Phrase> reading,
    Phrase n,
    Phrase interval,
    Trust trust,
    List<Worked> worked) {

  /**
   * A number with the sum it came from.
   *
   * @param about whose number it is: a knowledge point, an item, the school
   */
  public record Worked(Phrase about, Explanation how) {}

  public Exhibit {
    reading = List.copyOf(reading);
    worked = List.copyOf(worked);
  }

  /** Without any sum. */
  Exhibit(
      Aspect aspect, Phrase title, Phrase subtitle, Optional<Drawing> drawing, Table table, List<Phrase> reading, Phrase n,
      Phrase interval, Trust trust) {
    this(aspect, title, subtitle, drawing, table, reading, n, interval, trust, List.of());
  }

  /** The same with the sums of its leading numbers; the last says what to do next. */
  Exhibit with(List<Worked> sums) {
    return new Exhibit(aspect, title, subtitle, drawing, table, reading, n, interval, trust, sums);
  }

  /** What there is to say when a sheet does not hold what was asked for. */
  static Exhibit absent(Aspect aspect, Phrase why, Phrase subtitle, Trust trust) {
    return new Exhibit(
        aspect, why, subtitle, Optional.empty(), new Table(List.of(), List.of()), List.of(Phrase.of("explore.absent.remedy")),
        Names.none(), Names.none(), trust);
  }
}

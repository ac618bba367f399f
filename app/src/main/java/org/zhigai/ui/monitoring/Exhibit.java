package org.zhigai.ui.monitoring;

import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
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
    Trust trust) {

  public Exhibit {
    reading = List.copyOf(reading);
  }

  /** What there is to say when a sheet does not hold what was asked for. */
  static Exhibit absent(Aspect aspect, Phrase why, Phrase subtitle, Trust trust) {
    return new Exhibit(
        aspect, why, subtitle, Optional.empty(), new Table(List.of(), List.of()), List.of(Phrase.of("explore.absent.remedy")),
        Names.none(), Names.none(), trust);
  }
}

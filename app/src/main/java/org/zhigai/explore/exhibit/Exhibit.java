package org.zhigai.explore.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhigai.explore.place.Door;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.trust.Explanation;
import org.zhigai.stats.trust.Trust;

/**
 * One thing to look at, complete: the finding as a title, the picture, its numbers, and what can be read from it.
 *
 * @param title the finding, a sentence
 * @param subtitle what, who, n, paper
 * @param plot empty when there is nothing to draw; the title then says why
 * @param table empty of rows when there is nothing
 * @param reading two or three sentences made from the numbers
 * @param n {@code n = 235}
 * @param interval the 95 % interval of the number that leads, in words when there is none
 * @param worked the sums behind the numbers that lead; the last says what to do next
 * @param options what the person may set
 * @param doors where the marks of the chart and the rows of the table lead
 */
public record Exhibit(
    Phrase title,
    Phrase subtitle,
    Optional<Plot> plot,
    ExhibitTable table,
    List<Phrase> reading,
    Phrase n,
    Phrase interval,
    Trust trust,
    List<Worked> worked,
    List<Option> options,
    List<Door> doors) {

  /**
   * A number with the sum it came from.
   *
   * @param about whose number it is: a knowledge point, an item, the school
   */
  public record Worked(Phrase about, Explanation how) {}

  public Exhibit {
    reading = List.copyOf(reading);
    worked = List.copyOf(worked);
    options = List.copyOf(options);
    doors = List.copyOf(doors);
  }

  /** Without sums, options and doors. */
  public Exhibit(
      Phrase title, Phrase subtitle, Optional<Plot> plot, ExhibitTable table, List<Phrase> reading, Phrase n, Phrase interval, Trust trust) {
    this(title, subtitle, plot, table, reading, n, interval, trust, List.of(), List.of(), List.of());
  }

  /** The same with the sums of its leading numbers; the last says what to do next. */
  public Exhibit with(List<Worked> sums) {
    return new Exhibit(title, subtitle, plot, table, reading, n, interval, trust, sums, options, doors);
  }

  /** The same with more to be read beneath. */
  public Exhibit telling(List<Phrase> more) {
    var all = Stream.concat(reading.stream(), more.stream()).toList();
    return new Exhibit(title, subtitle, plot, table, all, n, interval, trust, worked, options, doors);
  }

  public Exhibit offering(List<Option> settings) {
    return new Exhibit(title, subtitle, plot, table, reading, n, interval, trust, worked, settings, doors);
  }

  public Exhibit opening(List<Door> ways) {
    return new Exhibit(title, subtitle, plot, table, reading, n, interval, trust, worked, options, ways);
  }

  /** Where a mark leads: the door of its row and column, else the door of its whole row. */
  public Optional<Place> door(int row, int column) {
    return doors.stream().filter(d -> d.row() == row && d.column() == column).findFirst()
        .or(() -> doors.stream().filter(d -> d.row() == row && d.column() == Door.WHOLE_ROW).findFirst())
        .map(Door::to);
  }

  /** What there is to say when there is nothing to see: why, what would help, and that nothing can be used. */
  public static Exhibit absent(Phrase why, Phrase subtitle) {
    return new Exhibit(
        why, subtitle, Optional.empty(), new ExhibitTable(List.of(), List.of()), List.of(remedy(why)), Names.none(), Names.none(),
        new Trust(Trust.Level.NOT_USABLE, why));
  }

  private static Phrase remedy(Phrase why) {
    return Phrase.of(
        switch (why.key()) {
          case "explore.absent.earlier", "explore.absent.rounds" -> "explore.remedy.earlier";
          case "explore.absent.few", "explore.absent.answers", "explore.absent.groups.few", "explore.absent.growth", "explore.absent.nobody",
              "stats.reason.needs-n" ->
              "explore.remedy.more";
          case "explore.absent.spread", "explore.absent.network", "explore.absent.curve", "explore.absent.growth.alike",
              "explore.absent.groups.apart", "explore.absent.relation", "stats.reason.not-defined" ->
              "explore.remedy.other";
          default -> "explore.absent.remedy";
        });
  }
}

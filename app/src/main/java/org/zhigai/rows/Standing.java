package org.zhigai.rows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;

/**
 * Nothing alive stands on what is dead: on a row that is withdrawn, or that came to an end in its own life ({@link Kind.Builder#dead}). Rows of one kind may
 * point at each other's ends: a part at what was split.
 */
record Standing(Work work) {

  /** What of this a row would break; empty when nothing. */
  <K> Optional<Phrase> broken(Row<K> row) {
    return row.isWithdrawn() ? Optional.empty() : onTheDead(row).or(() -> underTheLiving(row));
  }

  /** Only what it is newly drawn from: rows of before this law stay as they are until they are withdrawn. */
  private <K> Optional<Phrase> onTheDead(Row<K> row) {
    var known = row.links().stream().map(Link::source).toList();
    return sources(row).filter(s -> !known.contains(Link.row(s.id()))).filter(s -> isDead(s, row)).findFirst()
        .map(s -> Phrase.of("rows.on-dead", s.number(), state(s)));
  }

  private <K> Optional<Phrase> underTheLiving(Row<K> row) {
    var upon = row.kind().isDead(row) ? living(row) : List.<Row<?>>of();
    return upon.isEmpty() ? Optional.empty() : Optional.of(Phrase.of("rows.stood-on.many", row.number(), Row.numbers(upon)));
  }

  /** What people have put upon it and is alive; of its own kind only where the row itself is to go. */
  private List<Row<?>> living(Row<?> row) {
    return work.standingOn(Link.row(row.id())).stream().filter(r -> r.kind() != row.kind() && !r.kind().follows()).toList();
  }

  private static boolean isDead(Row<?> source, Row<?> of) {
    return source.isWithdrawn() || (source.kind() != of.kind() && ended(source));
  }

  private static <K> boolean ended(Row<K> row) {
    return row.kind().isDead(row);
  }

  private static Phrase state(Row<?> row) {
    return row.isWithdrawn() ? Phrase.of("rows.withdrawn") : row.kind().state(row.state());
  }

  private <K> Stream<Row<?>> sources(Row<K> row) {
    return row.kind().sources(row).stream().filter(s -> s.startsWith("row:")).flatMap(s -> work.any(Long.parseLong(s.substring(4))).stream());
  }

  /** 作废. Empty when it is done. */
  <K> Optional<Outcome> withdraw(Row<K> row, String why) {
    if (row.isWithdrawn()) {
      return Law.refused(row, Phrase.of("rows.is-withdrawn", row.number()));
    }
    if (why.isBlank()) {
      return Law.refused(row, Phrase.of("rows.reason.missing"));
    }
    if (row.kind().life().isFrozen(row.state())) {
      return Law.refused(row, Phrase.of("rows.frozen", row.number(), row.kind().state(row.state())));
    }
    var upon = work.standingOn(Link.row(row.id()));
    var holds = upon.stream().filter(r -> !r.kind().follows() && !isPart(r, row)).toList();
    if (!holds.isEmpty()) {
      return Law.refused(row, Phrase.of("rows.stood-on.many", row.number(), Row.numbers(holds)));
    }
    goesWhole(row, why);
    return Optional.empty();
  }

  /** What only follows a row goes with it into its end. */
  void followersGo(Row<?> row, String why) {
    work.standingOn(Link.row(row.id())).stream().filter(r -> r.kind().follows()).forEach(r -> goes(r, why));
  }

  private <K> void goes(Row<K> row, String why) {
    work.replace(row, row.withdrawn(why));
  }

  /** With what only follows it, and with its parts and theirs. */
  private void goesWhole(Row<?> row, String why) {
    work.standingOn(Link.row(row.id())).forEach(r -> goesWhole(r, why));
    goes(row, why);
  }

  private static <P> boolean isPart(Row<P> part, Row<?> whole) {
    return part.kind().whole(part) == whole.id();
  }

  /** Back again, when what it stands on is alive and the law lets it stand as it is. Empty when it is done. */
  <K> Optional<Outcome> restore(Row<K> row, String why) {
    if (!row.isWithdrawn()) {
      return Law.refused(row, Phrase.of("rows.not-withdrawn", row.number()));
    }
    if (why.isBlank()) {
      return Law.refused(row, Phrase.of("rows.reason.missing"));
    }
    return comesBack(row, row.restored()).or(() -> partsBack(row, row.whyWithdrawn()));
  }

  /** The parts that went with a row come back with it. */
  private Optional<Outcome> partsBack(Row<?> whole, String why) {
    for (var part : work.withdrawnOn(Link.row(whole.id()))) {
      var refused = isPart(part, whole) && part.whyWithdrawn().equals(why) ? partBack(part, why) : Optional.<Outcome>empty();
      if (refused.isPresent()) {
        return refused;
      }
    }
    return Optional.empty();
  }

  private <P> Optional<Outcome> partBack(Row<P> part, String why) {
    return comesBack(part, part.restored()).or(() -> partsBack(part, why));
  }

  /** @param back the row as it would be again */
  <K> Optional<Outcome> comesBack(Row<K> row, Row<K> back) {
    var dead = sources(back).filter(s -> isDead(s, back)).findFirst();
    if (dead.isPresent()) {
      return Law.refused(row, Phrase.of("rows.on-dead", dead.get().number(), state(dead.get())));
    }
    var broken = work.broken(back, true);
    if (!broken.isEmpty()) {
      return Optional.of(new Outcome.Refused(row.number(), broken));
    }
    work.replace(row, back);
    return Optional.empty();
  }
}

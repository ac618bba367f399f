package org.zhigai.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/**
 * Backups the program makes by itself of the open store: one an hour while something was written, of which the newest of 24 hours, of 14 days and
 * of 8 weeks stay. Hours, days and weeks without any count for nothing: after a holiday what was there before it is still there.
 */
public record AutomaticBackups(BackupNames names, OpenStoreCare care, Clock clock) {
  public static final int HOURS = 24;
  public static final int DAYS = 14;
  public static final int WEEKS = 8;

  private static final Duration APART = Duration.ofHours(1);

  /**
   * Makes one when it is due, and takes away those it makes superfluous. Of a store that is not whole one is made all the same, but none is taken
   * away: the older ones are what is left of it.
   *
   * @return what was found when one was made; empty when none was due
   * @throws UserFault when it cannot be written
   */
  public Optional<StoreHealth> keep() {
    var now = LocalDateTime.now(clock);
    if (!isDue(now)) {
      return Optional.empty();
    }
    var health = care.backup(names.automatic(now));
    if (health.isWhole()) {
      rotate(names.automatic());
    }
    return Optional.of(health);
  }

  /** Takes away what is superfluous in a folder. */
  void rotate(Path folder) {
    superfluous(names.allAutomatic(folder)).forEach(AutomaticBackups::delete);
  }

  private boolean isDue(LocalDateTime now) {
    var written = LocalDateTime.ofInstant(care.facts().written(), clock.getZone());
    var newest = newest(now).map(f -> names.madeAt(f).orElseThrow());
    return newest.isEmpty() || (!newest.get().plus(APART).isAfter(now) && written.isAfter(newest.get()));
  }

  /** The newest that is there; one that claims to be of a later day, of a clock that went wrong, is it only where there is no other. */
  Optional<Path> newest() {
    return newest(LocalDateTime.now(clock)).or(() -> newest(LocalDateTime.MAX));
  }

  private Optional<Path> newest(LocalDateTime upTo) {
    var dated = names.allAutomatic().stream().filter(f -> !names.madeAt(f).orElseThrow().isAfter(upTo));
    return dated.max(Comparator.comparing(f -> names.madeAt(f).orElseThrow()));
  }

  /** Those of the files that are not the newest of one of the last hours, days or weeks there are any of. */
  List<Path> superfluous(List<Path> files) {
    var newestFirst = files.stream().sorted(Comparator.comparing((Path f) -> names.madeAt(f).orElseThrow()).reversed()).toList();
    var kept = new HashSet<Path>();
    kept.addAll(newest(newestFirst, at -> at.truncatedTo(ChronoUnit.HOURS), HOURS));
    kept.addAll(newest(newestFirst, LocalDateTime::toLocalDate, DAYS));
    kept.addAll(newest(newestFirst, at -> at.get(IsoFields.WEEK_BASED_YEAR) + "-" + at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), WEEKS));
    return newestFirst.stream().filter(f -> !kept.contains(f)).toList();
  }

  private Set<Path> newest(List<Path> newestFirst, Function<LocalDateTime, Object> span, int many) {
    var spans = new HashSet<Object>();
    var out = new HashSet<Path>();
    for (var file : newestFirst) {
      if (spans.size() < many && spans.add(span.apply(names.madeAt(file).orElseThrow()))) {
        out.add(file);
      }
    }
    return out;
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException refused) {
      throw new UserFault(
          UserFault.Kind.OUTPUT, "ZG-416", Phrase.of("store.backup.undeleted", file.toString()), Phrase.of("store.backup.undeleted.remedy"), refused);
    }
  }
}

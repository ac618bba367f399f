package org.zhigai.store.file;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which program has a store open, as its lock file says it. No account and no computer is named.
 *
 * @param process its number as the operating system gives it
 */
public record Holder(long process, Instant since) {
  private static final Pattern TEXT = Pattern.compile("process=(\\d{1,18})\nsince=(\\S{1,40})\n");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** This program, from now on. */
  public static Holder here(Clock clock) {
    return new Holder(ProcessHandle.current().pid(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  boolean isHere() {
    return process == ProcessHandle.current().pid();
  }

  String text() {
    return "process=" + process + "\nsince=" + since + "\n";
  }

  /** Empty when the holder has not written it yet. */
  static Optional<Holder> read(String text) {
    var said = TEXT.matcher(text);
    try {
      return said.matches() ? Optional.of(new Holder(Long.parseLong(said.group(1)), Instant.parse(said.group(2)))) : Optional.empty();
    } catch (DateTimeException garbled) {
      return Optional.empty();
    }
  }

  /** Since when, to the minute, in the zone of whoever asks. */
  String sinceIn(ZoneId zone) {
    return MINUTE.format(since.atZone(zone));
  }
}

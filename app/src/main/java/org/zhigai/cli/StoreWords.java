package org.zhigai.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.zhigai.chain.StoreFacts;
import org.zhigai.chain.TableNames;
import org.zhigai.kernel.Words;
import org.zhigai.value.ValueWriter;

/** How the store commands put sizes, times and tables. */
record StoreWords(Words words, ZoneId zone) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  String say(String key, Object... values) {
    return words.say(key, values);
  }

  String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  String minute(Optional<LocalDateTime> at) {
    return at.map(MINUTE::format).orElseGet(() -> say("command.store.never"));
  }

  String megabytes(long bytes) {
    return ValueWriter.fixed(bytes / 1e6, 1, false) + " MB";
  }

  String table(String name) {
    return TableNames.of(name, words::say);
  }

  String inUse(StoreFacts.InUse by) {
    return by.since()
        .map(since -> say("command.store.inuse", minute(since), String.valueOf(by.process())))
        .orElseGet(() -> say("command.store.inuse.unknown"));
  }
}

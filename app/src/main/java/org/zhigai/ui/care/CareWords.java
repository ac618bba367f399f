package org.zhigai.ui.care;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.TableNames;
import org.zhigai.ui.parts.StoreFrame;

/** How this screen puts sizes, times and tables. */
record CareWords(StoreFrame frame) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final double MEGA = 1e6;

  String say(String what, Object... values) {
    return frame.words().say("care." + what, values);
  }

  String minute(Instant at) {
    return MINUTE.format(at.atZone(frame.clock().getZone()));
  }

  String minute(Optional<LocalDateTime> at) {
    return at.map(MINUTE::format).orElseGet(() -> say("never"));
  }

  String size(long bytes) {
    return say("size", bytes / MEGA);
  }

  String table(String name) {
    return TableNames.of(name, frame.words()::say);
  }

  String backup(BackupNames.Made made) {
    return say("made", minute(made.at()), String.valueOf(made.file().getFileName()));
  }
}

package org.zhigai;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.CRC32;

/**
 * An installed program looks whether it is what lies in its jar: JDK 25 runs it out of its ahead-of-time cache without a look there, and after a jar was replaced
 * that is the old program. Then it starts anew without the cache. (The launchers of the sources look before they start: they can.)
 */
final class StaleCache {
  /** The sum of the jar of which the cache was made, in hexadecimal; the installer sets it. */
  private static final String MADE_OF = "zhigai.cache.of";
  private static final String PASSED = "zhigai.cache.passed";

  /** Set by the launcher that jpackage makes. */
  private static final String LAUNCHER = "jpackage.app-path";

  private StaleCache() {}

  /** @return the exit status of the program that was started in place of this one, or nothing when this is the right one */
  static OptionalInt passedBy(String... arguments) throws IOException, InterruptedException {
    var madeOf = System.getProperty(MADE_OF);
    if (madeOf == null || Boolean.getBoolean(PASSED) || isOf(Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]), madeOf)) {
      return OptionalInt.empty();
    }
    var command = new ArrayList<>(List.of(System.getProperty(LAUNCHER)));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().remove("_JPACKAGE_LAUNCHER"); // by which the launcher would take itself for its own second stage
    builder.environment().merge("JAVA_TOOL_OPTIONS", "-XX:AOTMode=off -D" + PASSED + "=true", (theirs, ours) -> theirs + " " + ours);
    return OptionalInt.of(builder.start().waitFor());
  }

  static boolean isOf(Path jar, String sum) throws IOException {
    try (var file = FileChannel.open(jar)) {
      var crc = new CRC32();
      crc.update(file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()));
      return Long.toHexString(crc.getValue()).equals(sum);
    }
  }
}

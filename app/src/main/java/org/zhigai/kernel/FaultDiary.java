package org.zhigai.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The last things that went wrong, in a small file on this computer: when, the code, and for a mistake of ours the lines of the program. Not a word of what was
 * worked on; see {@link SafeTrace}. A diary that cannot be written keeps nobody from working.
 */
public record FaultDiary(Path file) {
  private static final System.Logger LOG = System.getLogger(FaultDiary.class.getName());
  private static final int MOST_LINES = 2_000;
  private static final int MOST_FRAMES = 12;

  public void note(Throwable fault, Instant at) {
    var lines = new ArrayList<>(lines());
    lines.add(at.truncatedTo(ChronoUnit.SECONDS) + " " + SafeTrace.kind(fault));
    if (!(fault instanceof UserFault)) {
      lines.addAll(shortened(SafeTrace.of(fault)));
    }
    var kept = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    try {
      SafeFile.put(file, out -> out.write((String.join("\n", kept) + "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (IOException refused) {
      LOG.log(System.Logger.Level.WARNING, "no diary of faults: " + SafeTrace.kind(refused));
    }
  }

  /** Every kind of exception, each with where it began. */
  private static List<String> shortened(String trace) {
    var out = new ArrayList<String>();
    var frames = 0;
    for (var line : trace.lines().toList()) {
      frames = line.strip().startsWith("at ") ? frames + 1 : 0;
      if (frames <= MOST_FRAMES) {
        out.add("  " + line);
      }
    }
    return out;
  }

  /** What is in it, oldest first. */
  public List<String> lines() {
    try {
      return Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}

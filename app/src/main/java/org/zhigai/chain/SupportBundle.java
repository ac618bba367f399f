package org.zhigai.chain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhigai.kernel.FaultDiary;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;

/**
 * What helps to find out what is wrong with the program, in a zip that may be sent to anybody: versions, what went wrong by code and line of the program, how
 * large the store is and whether it is whole. It is put together of numbers, codes and names of our own; no text that a person typed, no name of a file or folder
 * and nothing a file held can come into it, for none is asked for.
 */
public record SupportBundle(FaultDiary diary, Clock clock, Words words) {
  private static final double MEGA = 1e6;

  /** A store it is about, as far as it can be told. */
  public record Store(Supplier<StoreFacts> facts, Supplier<StoreHealth> check) {}

  /** What the build wrote into the program's jar; classes that were never packed have none. */
  public static String version() {
    var packed = SupportBundle.class.getPackage().getImplementationVersion();
    return packed == null ? "unpacked" : packed;
  }

  /** @throws UserFault of kind OUTPUT; what is wrong with the store is told inside */
  public void write(Path file, Optional<Store> store) {
    var parts = new ArrayList<Part>();
    parts.add(new Part("README.txt", List.of(words.say("bundle.readme"))));
    parts.add(new Part("system.txt", system()));
    parts.add(new Part("faults.txt", diary.lines()));
    store.ifPresent(s -> {
      parts.add(new Part("store.txt", told(() -> facts(s.facts().get()))));
      parts.add(new Part("check.txt", told(() -> health(s.check().get()))));
    });
    SafeFile.export(file, out -> {
      try (var zip = new ZipOutputStream(out)) {
        for (var part : parts) {
          zip.putNextEntry(new ZipEntry(part.name()));
          zip.write((String.join("\n", part.lines()) + "\n").getBytes(StandardCharsets.UTF_8));
          zip.closeEntry();
        }
      }
    });
  }

  /** One file of the zip. */
  private record Part(String name, List<String> lines) {}

  private List<String> system() {
    var runtime = Runtime.getRuntime();
    return List.of(
        "made=" + clock.instant().truncatedTo(ChronoUnit.SECONDS), "zhigai=" + version(), property("java.version"), property("java.vendor"),
        property("os.name"), property("os.version"), property("os.arch"), "processors=" + runtime.availableProcessors(),
        "memory.most.mb=" + Math.round(runtime.maxMemory() / MEGA), "memory.used.mb=" + Math.round((runtime.totalMemory() - runtime.freeMemory()) / MEGA),
        "charset=" + Charset.defaultCharset(), "language=" + Locale.getDefault().toLanguageTag(),
        "zone=" + clock.getZone().getRules().getOffset(clock.instant()));
  }

  private static String property(String name) {
    return name + "=" + System.getProperty(name, "");
  }

  private static List<String> facts(StoreFacts facts) {
    return List.of(
        "format=" + facts.format(), "argon2id=" + facts.memoryKib() + " KiB x " + facts.passes(),
        String.format(Locale.ROOT, "data.mb=%.1f", facts.bytes() / MEGA), "written=" + facts.written().truncatedTo(ChronoUnit.SECONDS),
        "in.use=" + facts.inUse().isPresent());
  }

  private static List<String> health(StoreHealth health) {
    var head =
        Stream.of(
            "whole=" + health.isWhole(), "readable=" + health.isReadable(), "as.left=" + health.asLeft(),
            "broken.change=" + (health.brokenChange().isPresent() ? String.valueOf(health.brokenChange().getAsLong()) : "none"));
    var tables = health.tables().stream().map(t -> t.name() + "=" + t.rows() + t.damage().map(d -> " damaged: " + d).orElse(""));
    return Stream.concat(head, tables).toList();
  }

  /** That a store does not open is what somebody may want to know. */
  private static List<String> told(Supplier<List<String>> lines) {
    try {
      return lines.get();
    } catch (UserFault refused) {
      return List.of("refused=" + refused.code());
    }
  }
}

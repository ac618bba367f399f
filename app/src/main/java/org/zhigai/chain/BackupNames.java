package org.zhigai.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/** What backups of a store are called and where they are put when nobody says otherwise: 学校_备份/学校_备份_2026-11-28.zip. */
public record BackupNames(Path store) {
  /** Ending of a backup's file name. */
  public static final String SUFFIX = ".zip";

  private static final String KEPT = "恢复前";

  private static final String AUTOMATIC = "_自动_";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd_HHmm").withResolverStyle(ResolverStyle.STRICT);

  private static final List<DateTimeFormatter> STAMPS =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd"), MINUTE,
          DateTimeFormatter.ofPattern("uuuu-MM-dd_HHmmss"));

  /**
   * A backup that is there.
   *
   * @param at when its file was written
   */
  public record Made(Path file, Instant at, long bytes) {

    /** Empty when there is no such file any more. */
    public static Optional<Made> of(Path file) {
      try {
        return Files.isRegularFile(file) ? Optional.of(new Made(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file))) : Optional.empty();
      } catch (IOException unreadable) {
        throw unlisted(file, unreadable);
      }
    }
  }

  /** The folder of this store's backups, beside it. Need not be there yet. */
  public Path folder() {
    return store.toAbsolutePath().resolveSibling(stem() + "_备份");
  }

  /** The folder of the backups the program makes by itself, beside the store. Need not be there yet. */
  public Path automatic() {
    return store.toAbsolutePath().resolveSibling(stem() + ".备份");
  }

  /**
   * Where copies of them go on another drive; begun once, and whoever does not find it there finds another drive or none.
   *
   * @param mark of the store, for on one drive those of several may lie that are called alike
   */
  public Path automaticIn(Path drive, String mark) {
    return drive.toAbsolutePath().resolve(stem() + "-" + mark + ".备份");
  }

  /** A name for a backup the program makes by itself now; the same within a minute. */
  Path automatic(LocalDateTime now) {
    return automatic().resolve(stem() + AUTOMATIC + MINUTE.format(now) + SUFFIX);
  }

  /** When the program made a backup, as its name says, so that a copied folder stays in order; empty for any other file. */
  Optional<LocalDateTime> madeAt(Path file) {
    var name = String.valueOf(file.getFileName());
    var start = stem() + AUTOMATIC;
    if (!name.startsWith(start) || !name.endsWith(SUFFIX) || name.length() < start.length() + SUFFIX.length()) {
      return Optional.empty();
    }
    var stamp = name.substring(start.length(), name.length() - SUFFIX.length());
    try {
      return Optional.of(LocalDateTime.parse(stamp, MINUTE));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  /** What the program made by itself and is still there. */
  List<Path> allAutomatic() {
    return allAutomatic(automatic());
  }

  /** The same in a folder of copies. */
  List<Path> allAutomatic(Path folder) {
    return in(folder).stream().filter(f -> madeAt(f).isPresent()).toList();
  }

  /** A name for a backup made by a person now that no file in the folder has. */
  public Path made(LocalDateTime now) {
    return made(now, folder());
  }

  /** The same in a folder of the person's choice. */
  public Path made(LocalDateTime now, Path folder) {
    return free(folder, "备份", now);
  }

  /** A name for what a restore replaces. */
  public Path kept(LocalDateTime now) {
    return free(folder(), KEPT, now);
  }

  /** Whether a file is what a restore has replaced: not a copy of what the store is by now. */
  public boolean isKept(Path file) {
    return String.valueOf(file.getFileName()).startsWith(stem() + "_" + KEPT + "_");
  }

  /** What lies in both folders and in {@code elsewhere}, newest first: backups, and what was kept before a restore. */
  public List<Made> all(List<Path> elsewhere) {
    return Stream.concat(Stream.concat(in(folder()).stream(), in(automatic()).stream()), elsewhere.stream().map(Path::toAbsolutePath)).distinct()
        .flatMap(file -> Made.of(file).stream())
        .sorted(Comparator.comparing(Made::at).reversed())
        .toList();
  }

  private static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(SUFFIX)).toList();
    } catch (IOException unreadable) {
      throw unlisted(folder, unreadable);
    }
  }

  private static UserFault unlisted(Path place, IOException why) {
    return new UserFault(
        UserFault.Kind.STORE, "ZG-415", Phrase.of("store.backup.unlisted", place.toString()), Phrase.of("store.backup.unlisted.remedy"), why);
  }

  private Path free(Path folder, String what, LocalDateTime now) {
    var names = STAMPS.stream().map(s -> folder.resolve(stem() + "_" + what + "_" + s.format(now) + SUFFIX)).toList();
    return names.stream().filter(Files::notExists).findFirst().orElse(names.getLast());
  }

  private String stem() {
    var name = String.valueOf(store.getFileName());
    return name.endsWith(Stores.SUFFIX) ? name.substring(0, name.length() - Stores.SUFFIX.length()) : name;
  }
}

package org.zhigai.chain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What backups of a store are called and where they are put when nobody says otherwise: 学校_备份/学校_备份_2026-11-28.zip. */
public record BackupNames(Path store) {
  /** Ending of a backup's file name. */
  public static final String SUFFIX = ".zip";

  private static final List<DateTimeFormatter> STAMPS =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd"), DateTimeFormatter.ofPattern("uuuu-MM-dd_HHmm"),
          DateTimeFormatter.ofPattern("uuuu-MM-dd_HHmmss"));

  /** The folder of this store's backups, beside it. Need not be there yet. */
  public Path folder() {
    return store.toAbsolutePath().resolveSibling(stem() + "_备份");
  }

  /** A name for a backup made by a person now that no file in the folder has. */
  public Path made(LocalDateTime now) {
    return free("备份", now);
  }

  /** A name for what a restore replaces. */
  public Path kept(LocalDateTime now) {
    return free("恢复前", now);
  }

  private Path free(String what, LocalDateTime now) {
    var names = STAMPS.stream().map(s -> folder().resolve(stem() + "_" + what + "_" + s.format(now) + SUFFIX)).toList();
    return names.stream().filter(Files::notExists).findFirst().orElse(names.getLast());
  }

  private String stem() {
    var name = String.valueOf(store.getFileName());
    return name.endsWith(Stores.SUFFIX) ? name.substring(0, name.length() - Stores.SUFFIX.length()) : name;
  }
}

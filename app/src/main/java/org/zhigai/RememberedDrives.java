package org.zhigai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.ui.parts.Preferences;

/**
 * Where copies of a store's automatic backups go, remembered on this computer: another one has other drives. Drives they went to before are remembered, too,
 * for what was copied there still lies there.
 *
 * @param mark of the store
 */
record RememberedDrives(Preferences preferences, BackupNames names, String mark) {
  private static final String NOW = "care.second.";
  private static final String FORMERLY = "care.second.formerly.";
  private static final String LABEL = "care.second.label.";
  /** Where Linux and macOS show drives, below which their names stand. */
  private static final Pattern MOUNTED = Pattern.compile("^(?:/run)?/(?:media/[^/]+|mnt|Volumes)/([^/]+)");

  Optional<Path> drive() {
    return preferences.get(NOW + store()).filter(d -> !d.isBlank()).map(Path::of);
  }

  void use(Optional<Path> drive) {
    preferences.put(FORMERLY + store(), String.join("\n", drives().map(Path::toString).toList()));
    drive.ifPresent(d -> preferences.put(LABEL + d.toAbsolutePath(), said(d.toAbsolutePath())));
    preferences.put(NOW + store(), drive.map(d -> d.toAbsolutePath().toString()).orElse(""));
  }

  /** Where the copies on this drive lie. */
  CopyPlace on(Path drive) {
    return new CopyPlace(names.automaticIn(drive, mark), label(drive));
  }

  /** Everywhere copies may lie. */
  List<CopyPlace> all() {
    return drives().map(this::on).toList();
  }

  private Stream<Path> drives() {
    var formerly = preferences.get(FORMERLY + store()).stream().flatMap(String::lines).filter(d -> !d.isBlank()).map(Path::of);
    return Stream.concat(drive().stream(), formerly).distinct();
  }

  /** As it was when it was chosen: nobody can be asked while it is away. */
  private String label(Path drive) {
    return preferences.get(LABEL + drive.toAbsolutePath()).orElseGet(() -> said(drive.toAbsolutePath()));
  }

  private static String said(Path drive) {
    var root = String.valueOf(drive.getRoot());
    if (!root.equals("/")) {
      return (volume(drive) + " " + root.replaceAll("[:\\\\]+", " ").strip()).strip();
    }
    var mounted = MOUNTED.matcher(drive.toString());
    return mounted.find() ? mounted.group(1) : String.valueOf(drive.getFileName());
  }

  private static String volume(Path drive) {
    try {
      return Files.getFileStore(drive).name();
    } catch (IOException away) {
      return "";
    }
  }

  private Path store() {
    return names.store().toAbsolutePath();
  }
}

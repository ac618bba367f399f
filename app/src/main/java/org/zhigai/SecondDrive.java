package org.zhigai;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhigai.chain.AutomaticBackups;
import org.zhigai.chain.BackupsElsewhere;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.care.Elsewhere;
import org.zhigai.ui.parts.Preferences;

/** Where copies of a store's automatic backups go, remembered on this computer: another one has other drives. */
final class SecondDrive implements Elsewhere {
  private static final String KEY = "care.second.";

  private final Preferences preferences;
  private final AutomaticBackups backups;
  private Optional<BackupsElsewhere> copies;

  SecondDrive(Preferences preferences, AutomaticBackups backups) {
    this.preferences = preferences;
    this.backups = backups;
    this.copies = drive().map(d -> new BackupsElsewhere(backups, d));
  }

  @Override
  public Optional<Path> drive() {
    return preferences.get(key()).filter(d -> !d.isBlank()).map(Path::of);
  }

  @Override
  public Optional<Phrase> tried(Path drive) {
    var there = new BackupsElsewhere(backups, drive);
    there.begin();
    return there.keep();
  }

  @Override
  public void use(Optional<Path> drive) {
    preferences.put(key(), drive.map(d -> d.toAbsolutePath().toString()).orElse(""));
    copies = drive.map(d -> new BackupsElsewhere(backups, d));
  }

  @Override
  public List<Path> folders() {
    return drive().map(backups.names()::automaticIn).stream().toList();
  }

  /** What is to be done in a thread that may wait, and brings what is to be told. */
  Optional<BackupsElsewhere> copies() {
    return copies;
  }

  private String key() {
    return KEY + backups.names().store().toAbsolutePath();
  }
}

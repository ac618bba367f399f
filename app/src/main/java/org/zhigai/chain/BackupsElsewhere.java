package org.zhigai.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/**
 * Copies of the automatic backups on another drive, with the same rotation. A drive that is not there is told once and then waited for: what is newest is copied
 * when it is back. Its folder is begun once, so that the empty place of a drive that is not plugged in is not taken for the drive.
 */
public final class BackupsElsewhere {
  private final AutomaticBackups backups;
  private final Path folder;
  private boolean isTold;

  /** @param drive where the copies go, in a folder of this store's own */
  public BackupsElsewhere(AutomaticBackups backups, Path drive) {
    this.backups = backups;
    this.folder = backups.names().automaticIn(drive);
  }

  /** @throws UserFault when no folder can be made there */
  public void begin() {
    try {
      Files.createDirectories(folder);
    } catch (IOException refused) {
      throw new UserFault(
          UserFault.Kind.OUTPUT, "ZG-419", Phrase.of("elsewhere.refused", folder.toString()), Phrase.of("elsewhere.refused.remedy"), refused);
    }
  }

  /**
   * Copies the newest when it is not there yet, and takes away what it makes superfluous. For a thread that may wait: a share may hang.
   *
   * @return what is to be told: that the drive is away or takes nothing, once until it is back
   */
  public Optional<Phrase> keep() {
    var newest = backups.names().allAutomatic().stream().max(Comparator.comparing(f -> backups.names().madeAt(f).orElseThrow()));
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    if (!Files.isDirectory(folder)) {
      return told(Phrase.of("elsewhere.away", folder.toString()));
    }
    try {
      copy(newest.get(), folder.resolve(newest.get().getFileName()));
      isTold = false;
      return Optional.empty();
    } catch (UserFault refused) {
      return told(Phrase.of("elsewhere.failed", folder.toString(), refused.code()));
    }
  }

  private void copy(Path backup, Path target) {
    if (Files.notExists(target) && backups.care().copy(backup, target).isWhole()) {
      backups.rotate(folder);
    }
  }

  private Optional<Phrase> told(Phrase what) {
    var isNew = !isTold;
    isTold = true;
    return isNew ? Optional.of(what) : Optional.empty();
  }
}

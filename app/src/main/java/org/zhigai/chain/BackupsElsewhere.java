package org.zhigai.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.zhigai.chain.rights.AwaitedDrives;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/**
 * Copies of the automatic backups on another drive, with the same rotation. A drive that is not there is told once and then waited for: what is newest is copied
 * when it is back, and who was deleted meanwhile is taken out of what lies there. Its folder is begun once, so that the empty place of a drive that is not
 * plugged in is not taken for the drive.
 */
public final class BackupsElsewhere {
  private final AutomaticBackups backups;
  private final AwaitedDrives awaited;
  private final CopyPlace place;
  private boolean isTold;

  /** @param place where the copies go, a folder of this store's own */
  public BackupsElsewhere(AutomaticBackups backups, AwaitedDrives awaited, CopyPlace place) {
    this.backups = backups;
    this.awaited = awaited;
    this.place = place;
  }

  /** @throws UserFault when no folder can be made there */
  public void begin() {
    try {
      Files.createDirectories(place.folder());
    } catch (IOException refused) {
      throw new UserFault(
          UserFault.Kind.OUTPUT, "ZG-419", Phrase.of("elsewhere.refused", place.folder().toString()), Phrase.of("elsewhere.refused.remedy"), refused);
    }
  }

  /**
   * Copies the newest when it is not there yet, and takes away what it makes superfluous. For a thread that may wait: a share may hang.
   *
   * @return what is to be told: that the drive is away or takes nothing, once until it is back; that deleted pupils are gone from it
   */
  public Optional<Phrase> keep() {
    var newest = backups.newest();
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    if (!Files.isDirectory(place.folder())) {
      return told(Phrase.of("elsewhere.away", place.folder().toString()));
    }
    try {
      var erased = erased();
      copy(newest.get(), place.folder().resolve(newest.get().getFileName()));
      isTold = false;
      return erased;
    } catch (UserFault refused) {
      return told(refused);
    }
  }

  /**
   * Takes pupils who were deleted while the drive was away out of what lies there: a copy becomes that of the backup beside the store, which has lost them,
   * and goes where that is no more. Does nothing while the drive is away or nobody waits for it.
   *
   * @return what is to be told: that it was done, or once that the drive takes nothing and is awaited as before
   */
  public Optional<Phrase> erase() {
    try {
      return erased();
    } catch (UserFault refused) {
      return told(refused);
    }
  }

  private Optional<Phrase> erased() {
    if (!awaited.has(place.label()) || !Files.isDirectory(place.folder())) {
      return Optional.empty();
    }
    backups.names().allAutomatic(place.folder()).forEach(this::likeTheOneHere);
    awaited.reached(place.label());
    return Optional.of(Phrase.of("elsewhere.erased", place.label()));
  }

  private void likeTheOneHere(Path copy) {
    var here = backups.names().automatic().resolve(copy.getFileName());
    if (!isSame(here, copy) && !isReplaced(here, copy)) {
      AutomaticBackups.delete(copy);
    }
  }

  private static boolean isSame(Path here, Path copy) {
    try {
      return Files.isRegularFile(here) && Files.mismatch(here, copy) < 0;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private boolean isReplaced(Path here, Path copy) {
    try {
      return Files.isRegularFile(here) && backups.care().copy(here, copy).isWhole();
    } catch (UserFault full) {
      return false;
    }
  }

  private void copy(Path backup, Path target) {
    if (Files.notExists(target) && backups.care().copy(backup, target).isWhole()) {
      backups.rotate(place.folder());
    }
  }

  private Optional<Phrase> told(UserFault refused) {
    return told(Phrase.of("elsewhere.failed", place.folder().toString(), refused.code()));
  }

  private Optional<Phrase> told(Phrase what) {
    var isNew = !isTold;
    isTold = true;
    return isNew ? Optional.of(what) : Optional.empty();
  }
}

package org.zhigai.ui.care;

import java.nio.file.Path;
import java.util.List;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.chain.rights.KeptUntil;
import org.zhigai.monitoring.PupilFile;
import org.zhigai.rows.Change;

/** What pupils may ask of the open store, and for how long results are kept. All but {@link #erase} is for a thread of the jobs. */
public interface Rights {

  /** For how many months results are kept. */
  long months();

  /** Every import and until when it is kept. */
  List<KeptUntil> imports();

  /** Another period, to be made as an edit. */
  Change period(long months, String why);

  /**
   * Everything about a pupil of this pseudonym, number or name; written into the history.
   *
   * @param password of the vault
   */
  PupilFile look(String who, String why, char[] password);

  /** Writes it into a file. */
  void write(PupilFile pupil, Path file);

  /**
   * Deletes the pupil. That closes the store, and with it the screen that asked; the window opens it again by itself.
   *
   * @param password of the store; wiped by whoever deletes
   * @param vaultPassword by which names are seen; wiped as well
   * @param elsewhere folders of backups that do not lie beside the store
   * @param copies where copies lie on drives that come and go
   */
  void erase(String pseudonym, String why, char[] password, char[] vaultPassword, List<Path> elsewhere, List<CopyPlace> copies);
}

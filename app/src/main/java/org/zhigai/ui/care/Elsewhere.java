package org.zhigai.ui.care;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.kernel.Phrase;

/** Copies of the automatic backups on another drive. */
public interface Elsewhere {

  /** Where they go, when somebody has said so. */
  Optional<Path> drive();

  /**
   * Whether copies can go there; makes the first. For a thread of the jobs.
   *
   * @return what is to be told about it
   * @throws org.zhigai.kernel.UserFault when nothing can be written there
   */
  Optional<Phrase> tried(Path drive);

  /** From then on they go there; nowhere when empty. */
  void use(Optional<Path> drive);

  /** Where copies of this store may lie, on drives of before as well: a deleted pupil has to go from there, too. */
  List<CopyPlace> places();

  /** Drives on which deleted pupils still stand in copies, by their labels. */
  List<String> awaited();
}

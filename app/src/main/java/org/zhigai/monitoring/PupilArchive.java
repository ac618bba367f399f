package org.zhigai.monitoring;

import java.util.List;

/** The port to everything a store keeps about one pupil. Every reading of it has to be told, as {@code chain.ExportPupil} does. */
public interface PupilArchive {

  /** The pseudonyms of all who have this pseudonym, 考号, 学籍号 or name, in their order; several where pupils share a name. */
  List<String> find(String who);

  /** Everything that is kept about one pupil of {@link #find}. */
  PupilFile file(String pseudonym);
}

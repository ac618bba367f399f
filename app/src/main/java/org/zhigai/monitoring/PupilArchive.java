package org.zhigai.monitoring;

import java.util.List;

/** The port to who is kept, as far as it is told without the vault. */
public interface PupilArchive {

  /** The pseudonyms of all who have this pseudonym, 考号, 学籍号 or name, in their order; several where pupils share a name. */
  List<String> find(String who);
}

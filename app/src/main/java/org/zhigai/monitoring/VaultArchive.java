package org.zhigai.monitoring;

import java.util.Collection;
import java.util.List;

/** The port to who is who. Nothing but {@code chain.LookUpNames} reads names through it, for every look has to be told. */
public interface VaultArchive {

  /** Who is meant by these pseudonyms, as the last import said it, in their order; who is not known is left out. */
  List<PupilName> names(Collection<String> pseudonyms);

  /**
   * One pupil by name.
   *
   * @param classRef when the pupil last sat a paper
   */
  record PupilName(String pseudonym, ClassRef classRef, String name) {}
}

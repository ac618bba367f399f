package org.zhigai.chain.rights;

import java.nio.file.Path;
import java.util.List;
import org.zhigai.kernel.Actor;

/**
 * That a pupil is to be deleted.
 *
 * @param pseudonym of exactly one pupil
 * @param backups files and folders of backups elsewhere, beside those that lie at the store
 * @param copies folders of copies on drives that come and go
 * @param why in the person's words, kept in the history: who asked, and when
 */
public record ErasureOrder(String pseudonym, List<Path> backups, List<CopyPlace> copies, String why, Actor by) {
  public ErasureOrder {
    backups = List.copyOf(backups);
    copies = List.copyOf(copies);
  }
}

package org.zhigai.chain.rights;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What is said to whoever asked for a deletion.
 *
 * @param number of the row that keeps it: {@code SC-2026-001}
 * @param cleaned backups that were written anew without the pupil
 * @param beyond backups that another key locks or that cannot be read: the pupil may still be in them
 * @param unsearched kept pictures and the like, which no program can search: people look through them
 * @param hash SHA-256 over all that is said here
 */
public record ErasureProof(
    String number, String pseudonym, LocalDateTime at, Removed removed, List<Path> cleaned, List<Path> beyond, int unsearched, String hash) {
  public ErasureProof {
    cleaned = List.copyOf(cleaned);
    beyond = List.copyOf(beyond);
  }
}

package org.zhigai.chain.rights;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What is said to whoever asked for a deletion.
 *
 * @param number of the row that keeps it: {@code SC-2026-001}
 * @param cleaned backups that were written anew without the pupil
 * @param beyond backups that another key locks, that cannot be read or are not there: the pupil may still be in them
 * @param awaited labels of drives that were away or took nothing: copies there still hold the pupil until the program finds them
 * @param unsearched kept pictures and the like, which no program can search: people look through them
 * @param hash SHA-256 over all that is said here
 */
public record ErasureProof(
    String number, String pseudonym, LocalDateTime at, Removed removed, List<Path> cleaned, List<Path> beyond, List<String> awaited, int unsearched,
    String hash) {
  public ErasureProof {
    cleaned = List.copyOf(cleaned);
    beyond = List.copyOf(beyond);
    awaited = List.copyOf(awaited);
  }
}

package org.zhigai.chain;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What can be told of a store without its password.
 *
 * @param file the key file, which a person opens
 * @param data the encrypted data beside it
 * @param format of the key file
 * @param memoryKib what trying one password costs: KiB of memory
 * @param passes and passes over it
 * @param bytes size of the encrypted data
 * @param written when the data were last written to
 * @param inUse who has it open
 */
public record StoreFacts(
    Path file, Path data, int format, int memoryKib, int passes, long bytes, Instant written, Optional<InUse> inUse) {

  /**
   * Another program, or another window of this one.
   *
   * @param process 0 when it has not said who it is
   */
  public record InUse(long process, Optional<Instant> since) {}
}

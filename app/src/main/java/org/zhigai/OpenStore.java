package org.zhigai;

import java.nio.file.Path;
import java.util.Optional;
import org.zhigai.chain.Chain;

/**
 * A store that is open in the window.
 *
 * @param recovery of a store that was just made: to be shown once
 */
record OpenStore(Path file, Chain chain, Optional<char[]> recovery) {

  OpenStore recoveredBy(char[] code) {
    return new OpenStore(file, chain, Optional.of(code));
  }
}

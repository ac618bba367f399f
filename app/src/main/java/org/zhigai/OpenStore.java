package org.zhigai;

import java.nio.file.Path;
import org.zhigai.chain.Chain;

/** A store that is open in the window. */
record OpenStore(Path file, Chain chain) {}

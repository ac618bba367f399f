package org.zhigai.chain.rights;

import java.nio.file.Path;

/**
 * Where copies of a store's backups lie on a drive that comes and goes.
 *
 * @param folder need not be there now
 * @param label what the drive is called: a path would tell of the computer, and is another one on the next
 */
public record CopyPlace(Path folder, String label) {}

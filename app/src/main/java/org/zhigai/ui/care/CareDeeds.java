package org.zhigai.ui.care;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the screen can have done beside the care of the file itself.
 *
 * @param support writes the zip for whoever helps, on a thread of the jobs
 */
public record CareDeeds(Rights rights, VaultDeeds vault, Elsewhere elsewhere, Consumer<Path> support) {}

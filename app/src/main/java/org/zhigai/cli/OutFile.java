package org.zhigai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import picocli.CommandLine.Option;

/** A file to be written: one that is there is replaced only by somebody who says so. */
final class OutFile {
  @Option(names = "--force", description = "Replace a file that is there.")
  private boolean force;

  /** @throws UserFault of kind OUTPUT when the file is there and nobody said that it may be replaced */
  Path free(Path file) {
    if (!force && Files.exists(file)) {
      throw taken(file, "command.target.taken.remedy");
    }
    return file;
  }

  static UserFault taken(Path file, String remedy) {
    return new UserFault(UserFault.Kind.OUTPUT, "ZG-511", Phrase.of("command.store.taken", file.toString()), Phrase.of(remedy));
  }
}

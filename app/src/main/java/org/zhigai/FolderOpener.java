package org.zhigai;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/** Shows a folder or file in the system's own file manager. */
final class FolderOpener implements Consumer<Path> {

  @Override
  public void accept(Path place) {
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    var program = system.contains("win") ? "explorer" : system.contains("mac") ? "open" : "xdg-open";
    try {
      new ProcessBuilder(List.of(program, place.toAbsolutePath().toString())).start();
    } catch (IOException missing) {
      throw new UserFault(
          UserFault.Kind.OUTPUT, "ZG-515", Phrase.of("command.opener.missing", place.toString()),
          Phrase.of("command.opener.missing.remedy"), missing);
    }
  }
}

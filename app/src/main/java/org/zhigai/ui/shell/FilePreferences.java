package org.zhigai.ui.shell;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.SafeTrace;
import org.zhigai.ui.parts.Preferences;

/**
 * Preferences in one small text file. Losing it costs a window size, so a file that cannot be read or written is told to the log
 * and to nobody else.
 */
public final class FilePreferences implements Preferences {
  private static final System.Logger LOG = System.getLogger(FilePreferences.class.getName());
  private final Path file;
  private final Properties values = new Properties();

  /** @param file made when something is first remembered, with its folder */
  public FilePreferences(Path file) {
    this.file = file;
    if (Files.isRegularFile(file)) {
      read();
    }
  }

  /** Where this system keeps the settings of a person: a folder of ours below it. */
  public static Path usualPlace() {
    var home = Path.of(System.getProperty("user.home", "."));
    var appData = System.getenv("APPDATA");
    var xdg = System.getenv("XDG_CONFIG_HOME");
    var system = System.getProperty("os.name", "");
    if (system.startsWith("Windows") && appData != null) {
      return Path.of(appData, "Zhigai", "preferences.properties");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Application Support/Zhigai/preferences.properties");
    }
    return (xdg == null || xdg.isBlank() ? home.resolve(".config") : Path.of(xdg)).resolve("zhigai/preferences.properties");
  }

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(values.getProperty(key));
  }

  @Override
  public void put(String key, String value) {
    if (!value.equals(values.setProperty(key, value))) {
      write();
    }
  }

  private void read() {
    try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(in);
    } catch (IOException | IllegalArgumentException unreadable) {
      LOG.log(System.Logger.Level.WARNING, "preferences not read: " + SafeTrace.kind(unreadable));
    }
  }

  private void write() {
    try {
      SafeFile.put(file, out -> values.store(new OutputStreamWriter(out, StandardCharsets.UTF_8), null));
    } catch (IOException unwritable) {
      LOG.log(System.Logger.Level.WARNING, "preferences not written: " + SafeTrace.kind(unwritable));
    }
  }
}

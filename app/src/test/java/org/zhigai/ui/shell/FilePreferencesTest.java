package org.zhigai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePreferencesTest {
  @TempDir
  Path folder;

  private Path file() {
    return folder.resolve("zhigai").resolve("preferences.properties");
  }

  @Test
  void whatIsRememberedIsThereTheNextTime() {
    new FilePreferences(file()).put("store.last", "C:\\数据\\学校 一.zhigai");
    var later = new FilePreferences(file());
    assertThat(later.get("store.last")).contains("C:\\数据\\学校 一.zhigai");
    assertThat(later.get("window.width")).isEmpty();
    later.put("window.width", "980");
    assertThat(new FilePreferences(file()).get("store.last")).as("the others stay").isPresent();
  }

  @Test
  void nothingIsWrittenUntilSomethingIsNew() throws IOException {
    var preferences = new FilePreferences(file());
    assertThat(file()).doesNotExist();
    preferences.put("lang", "ZH");
    Files.delete(file());
    preferences.put("lang", "ZH");
    assertThat(file()).as("the same again").doesNotExist();
    preferences.put("lang", "EN");
    assertThat(file()).exists();
  }

  /** Losing it costs a window size: neither a broken file nor a place that cannot be written keeps anybody from working. */
  @Test
  void aFileThatCannotBeReadOrWrittenIsNoTrouble() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "lang=\\uZZZZ\n", StandardCharsets.UTF_8);
    var broken = new FilePreferences(file());
    assertThat(broken.get("lang")).isEmpty();
    broken.put("lang", "EN");
    assertThat(new FilePreferences(file()).get("lang")).contains("EN");
    var nowhere = new FilePreferences(Files.writeString(folder.resolve("taken"), "").resolve("below").resolve("p"));
    nowhere.put("lang", "EN");
    assertThat(nowhere.get("lang")).as("as long as the window is open").contains("EN");
  }

  @Test
  void theUsualPlaceIsAFolderOfOursInTheHome() {
    assertThat(FilePreferences.usualPlace()).isAbsolute().hasFileName("preferences.properties");
    assertThat(FilePreferences.usualPlace().toString()).containsIgnoringCase("zhigai");
  }
}

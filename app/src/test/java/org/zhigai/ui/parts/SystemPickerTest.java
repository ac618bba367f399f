package org.zhigai.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemPickerTest {
  @ParameterizedTest
  @CsvSource({
      "TZ-2026-001 四年级, TZ-2026-001_四年级", "水平Ⅰ、Ⅱ的学生占 31.6%，与区没有明显差别, 水平Ⅰ、Ⅱ的学生占_31.6%，与区没有明显差别", "a/b\\c:d*e?f\"g<h>i|j, a_b_c_d_e_f_g_h_i_j"})
  void whatNoSystemTakesIsLeftOut(String called, String name) {
    assertThat(SystemPicker.fileName(called, ".xlsx")).isEqualTo(name + ".xlsx");
    assertThat(SystemPicker.fileName(called + ".XLSX", ".xlsx")).as("the ending stands once").isEqualTo(name + ".xlsx");
  }

  /** A name without its ending: the dialog asked about another file than the one that would be written over. */
  @Test
  void whatTheDialogDidNotAskAboutIsAskedAgain(@TempDir Path folder) throws IOException {
    var there = Files.createFile(folder.resolve("表.xlsx"));
    assertThat(SystemPicker.isUnasked(folder.resolve("表"), ".xlsx")).isTrue();
    assertThat(SystemPicker.isUnasked(there, ".xlsx")).isFalse();
    assertThat(SystemPicker.isUnasked(folder.resolve("新"), ".xlsx")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"长, 61, 60", "长, 60, 60", "𠀀, 70, 60"})
  void aNameEndsBeforeItIsTooLong(String letter, int letters, int kept) {
    assertThat(SystemPicker.fileName(letter.repeat(letters), "")).isEqualTo(letter.repeat(kept));
  }

  @Test
  void nobodyIsAskedOverAScreenThatIsGone(@TempDir Path folder) {
    var picker = new SystemPicker(new MemoryPreferences());
    var sort = new Picker.Sort("Excel", List.of("*.xlsx"));
    assertThat(picker.target(new Group(), "表", "表", sort)).isEmpty();
    assertThat(picker.file(new Group(), "表", sort)).isEmpty();
    assertThat(picker.files(new Group(), "表", List.of(sort))).isEmpty();
    assertThat(picker.folder(new Group(), "表", folder)).isEmpty();
  }
}

package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.ui.parts.MemoryPreferences;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.ui.parts.UiWords;

/** A store that is made on the welcome screen. */
class WelcomingTest {
  private static final SchoolProfile SCHOOL = new SchoolProfile("向阳路小学", "南开区", "李校长");
  @TempDir
  private Path folder = Path.of("");

  @Test
  void aStoreThatCouldNotBeFinishedIsNeitherHeldNorThere() {
    var preferences = new MemoryPreferences();
    var wiring = Wiring.standard();
    var welcoming = new Welcoming(wiring, new UiWords(Lang.ZH), preferences);
    var file = folder.resolve("向阳路小学.zhigai");
    var one = "一个长口令 2026".toCharArray();
    assertThatThrownBy(() -> welcoming.create(file, one, one.clone(), SCHOOL, Progress.NONE)).hasMessageStartingWith("ZG-439");
    assertThat(wiring.stores().exists(file)).isFalse();
    assertThat(Welcoming.recent(preferences)).isEmpty();
    var made = welcoming.create(file, one, "另一个长口令 2026".toCharArray(), SCHOOL, Progress.NONE);
    assertThat(made.recovery()).isPresent();
    assertThat(Welcoming.recent(preferences)).containsExactly(file);
    made.chain().close();
  }
}

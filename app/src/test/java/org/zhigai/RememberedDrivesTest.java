package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.ui.parts.Preferences;

/** Which drives a computer knows copies of a store on. */
class RememberedDrivesTest {
  @TempDir
  private Path folder = Path.of("");

  private static Preferences inMemory() {
    Map<String, String> kept = new HashMap<>();
    return new Preferences() {
      @Override
      public Optional<String> get(String key) {
        return Optional.ofNullable(kept.get(key));
      }

      @Override
      public void put(String key, String value) {
        kept.put(key, value);
      }
    };
  }

  @Test
  void whatWasCopiedToADriveOfBeforeIsNotForgotten() {
    var drives = new RememberedDrives(inMemory(), new BackupNames(folder.resolve("学校.zhigai")));
    assertThat(drives.all()).isEmpty();
    drives.use(Optional.of(folder.resolve("ONE")));
    drives.use(Optional.of(folder.resolve("TWO")));
    drives.use(Optional.empty());
    drives.use(Optional.of(folder.resolve("ONE")));
    assertThat(drives.drive()).contains(folder.resolve("ONE"));
    assertThat(drives.all()).extracting(CopyPlace::label).containsExactly("ONE", "TWO");
    assertThat(new RememberedDrives(drives.preferences(), new BackupNames(folder.resolve("别的.zhigai"))).all()).isEmpty();
  }

  @Test
  void aDriveIsCalledByItsNameWhateverFolderOfItWasChosen() {
    var drives = new RememberedDrives(inMemory(), new BackupNames(folder.resolve("学校.zhigai")));
    assertThat(drives.on(Path.of("/media/li/KINGSTON/备份/知改")).label()).isEqualTo("KINGSTON");
    assertThat(drives.on(Path.of("/run/media/li/USB DISK")).label()).isEqualTo("USB DISK");
    assertThat(drives.on(Path.of("/Volumes/Untitled/x")).label()).isEqualTo("Untitled");
    assertThat(drives.on(Path.of("/srv/share")).label()).isEqualTo("share");
  }
}

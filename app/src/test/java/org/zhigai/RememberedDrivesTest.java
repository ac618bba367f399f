package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.ui.parts.MemoryPreferences;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.rights.CopyPlace;

/** Which drives a computer knows copies of a store on. */
class RememberedDrivesTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void whatWasCopiedToADriveOfBeforeIsNotForgotten() {
    var drives = new RememberedDrives(new MemoryPreferences(), new BackupNames(folder.resolve("学校.zhigai")), "0a1b2c3d");
    assertThat(drives.all()).isEmpty();
    drives.use(Optional.of(folder.resolve("ONE")));
    drives.use(Optional.of(folder.resolve("TWO")));
    drives.use(Optional.empty());
    drives.use(Optional.of(folder.resolve("ONE")));
    assertThat(drives.drive()).contains(folder.resolve("ONE"));
    assertThat(drives.all()).extracting(CopyPlace::label).containsExactly("ONE", "TWO");
    assertThat(new RememberedDrives(drives.preferences(), new BackupNames(folder.resolve("别的.zhigai")), "0a1b2c3d").all()).isEmpty();
  }

  @Test
  void aDriveIsCalledByItsNameWhateverFolderOfItWasChosen() {
    var drives = new RememberedDrives(new MemoryPreferences(), new BackupNames(folder.resolve("学校.zhigai")), "0a1b2c3d");
    assertThat(drives.on(Path.of("/media/li/KINGSTON/备份/知改")).label()).isEqualTo("KINGSTON");
    assertThat(drives.on(Path.of("/run/media/li/USB DISK")).label()).isEqualTo("USB DISK");
    assertThat(drives.on(Path.of("/Volumes/Untitled/x")).label()).isEqualTo("Untitled");
    assertThat(drives.on(Path.of("/srv/share")).label()).isEqualTo("share");
  }
}

package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.store.file.Staged;
import org.zhigai.store.file.StoreFiles;

/** Every state in which a crash can leave the files of a store, made by hand, and what the next program makes of it. */
class HalfDoneTest {
  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  private StoreFiles files() {
    return StoreFiles.of(fresh.file());
  }

  private Staged staged() {
    return new Staged(files());
  }

  private void onlyTheStoreIsThere() throws IOException {
    try (var all = Files.list(fresh.folder())) {
      assertThat(all.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(".示例小学.zhigai.lock", "示例小学.zhigai", "示例小学.zhigai.mv.db");
    }
  }

  private void madeAgain(String password) throws IOException {
    FreshStore.stores().create(fresh.file(), password.toCharArray(), FreshStore.PROFILE).close();
    onlyTheStoreIsThere();
    FreshStore.stores().open(fresh.file(), password.toCharArray()).close();
  }

  @Test
  void killedWhileTheDataAreMade() throws IOException {
    fresh.close();
    Files.delete(files().key());
    Files.move(files().data(), staged().data());
    OpeningTest.refused("ZG-403", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
    madeAgain("another password");
  }

  @Test
  void killedBeforeTheDataTookTheirPlace() throws IOException {
    fresh.close();
    Files.move(files().key(), staged().key());
    Files.move(files().data(), staged().data());
    madeAgain("another password");
  }

  @Test
  void killedBeforeTheKeyTookItsPlace() throws IOException {
    fresh.close();
    Files.move(files().key(), staged().key());
    assertThat(FreshStore.stores().exists(fresh.file())).isTrue();
    OpeningTest.refused("ZG-407", () -> FreshStore.stores().open(fresh.file(), "wrong".toCharArray()));
    assertThat(fresh.reopen().profile().profile()).isEqualTo(FreshStore.PROFILE);
    fresh.close();
    onlyTheStoreIsThere();
  }

  @Test
  void killedBeforeTheKeyTookItsPlaceAndMadeAgain() throws IOException {
    fresh.close();
    Files.move(files().key(), staged().key());
    madeAgain("another password");
  }

  /** Data without a key file may be a school's, whose key file somebody moved: they are never taken for half made. */
  @Test
  void dataOfAPersonAreNotThrownAway() throws IOException {
    fresh.close();
    Files.delete(files().key());
    var data = Files.readAllBytes(files().data());
    Files.write(staged().data(), new byte[9]);
    Files.write(staged().key(), new byte[9]);
    OpeningTest.refused("ZG-401", () -> FreshStore.stores().create(fresh.file(), FreshStore.password(), FreshStore.PROFILE));
    assertThat(Files.readAllBytes(files().data())).isEqualTo(data);
  }

  @Test
  void killedWhileABackupIsUnpacked() throws IOException {
    FreshStore.edit(fresh.archive());
    fresh.close();
    Files.write(staged().data(), new byte[9]);
    Files.write(staged().key(), new byte[9]);
    assertThat(FreshStore.edits(fresh.reopen())).isEqualTo(1);
    fresh.close();
    onlyTheStoreIsThere();
  }

  @Test
  void killedBetweenTheDataAndTheKeyOfABackup() throws IOException {
    var other = fresh.folder().resolve("other.zhigai");
    try (var archive = FreshStore.stores().create(other, "other password".toCharArray(), FreshStore.PROFILE)) {
      FreshStore.edit(archive);
    }
    fresh.close();
    Files.delete(files().data());
    Files.move(StoreFiles.of(other).data(), files().data());
    Files.move(other, staged().key());
    Files.delete(StoreFiles.of(other).aside(".lock"));
    // Whoever restores has the store: its lock says who, not how the data were left.
    Files.writeString(files().aside(".lock"), "");
    try (var archive = FreshStore.stores().open(fresh.file(), "other password".toCharArray())) {
      assertThat(FreshStore.edits(archive)).isEqualTo(1);
    }
    onlyTheStoreIsThere();
  }

  @Test
  void killedWhileAPasswordIsChangedOrABackupMade() throws IOException {
    fresh.close();
    Files.writeString(files().aside(".password"), Files.readString(fresh.file()).substring(0, 40));
    Files.write(StoreFiles.dataOf(files().aside(StoreFiles.COPY)), new byte[9]);
    fresh.reopen().close();
    onlyTheStoreIsThere();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseReadsAFileOfTheStore() throws IOException {
    fresh.archive().care().backup(fresh.folder().resolve("备份.zip"));
    fresh.close();
    for (Path each : new Path[] {fresh.file(), fresh.data()}) {
      Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rw-r--r--"));
    }
    fresh.reopen();
    try (var all = Files.list(fresh.folder())) {
      for (var each : all.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each))).as(each.toString()).isEqualTo("rw-------");
      }
    }
  }
}

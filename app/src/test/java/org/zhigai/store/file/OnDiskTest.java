package org.zhigai.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhigai.kernel.OnDisk;

/** Files, seals and backups below the store. */
class OnDiskTest {
  @TempDir
  Path folder;

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void whatIsOursIsReadByItsOwnerAlone() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    var open = Files.writeString(folder.resolve("open"), "x");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-rw-rw-"));
    OnDisk.restrict(open);
    assertThat(rights(open)).isEqualTo("rw-------");
    var strict = Files.writeString(folder.resolve("strict"), "x");
    Files.setPosixFilePermissions(strict, PosixFilePermissions.fromString("r--------"));
    OnDisk.restrict(strict);
    assertThat(rights(strict)).as("not opened wider").isEqualTo("r--------");
    OnDisk.write(folder.resolve("new"), "新");
    assertThat(rights(folder.resolve("new"))).isEqualTo("rw-------");
    assertThat(Files.readString(folder.resolve("new"))).isEqualTo("新");
    OnDisk.fresh(open);
    assertThat(Files.size(open)).as("an older one is emptied").isZero();
  }

  @Test
  void aFileIsPutOverAnotherInOneStep() throws IOException {
    OnDisk.write(folder.resolve("a"), "new");
    OnDisk.write(folder.resolve("b"), "old");
    OnDisk.place(folder.resolve("a"), folder.resolve("b"));
    assertThat(Files.readString(folder.resolve("b"))).isEqualTo("new");
    assertThat(folder.resolve("a")).doesNotExist();
  }

  /** A disk that gives back other bytes of the same size and time is caught; a file somebody put there is not what the seal speaks of. */
  @Test
  void aSealSpeaksOfTheVeryFile() throws IOException {
    var data = folder.resolve("d");
    Files.write(data, new byte[] {1, 2, 3});
    var time = FileTime.fromMillis(1_780_000_000_000L);
    Files.setLastModifiedTime(data, time);
    var seal = Seal.of(data);
    assertThat(seal.contradicts(data)).isFalse();
    Files.write(data, new byte[] {1, 2, 4});
    Files.setLastModifiedTime(data, time);
    assertThat(seal.contradicts(data)).isTrue();
    Files.setLastModifiedTime(data, FileTime.fromMillis(1_780_000_001_000L));
    assertThat(seal.contradicts(data)).as("another time").isFalse();
    Files.write(data, new byte[] {1, 2, 4, 5});
    Files.setLastModifiedTime(data, time);
    assertThat(seal.contradicts(data)).as("another size").isFalse();
    assertThat(Seal.read(seal.text())).contains(seal);
  }

  /** Authority: CRC-32C of 123456789 is e3069283 (RFC 3720, the check value of the polynomial). */
  @Test
  void theSumIsCrc32c() throws IOException {
    var data = Files.writeString(folder.resolve("d"), "123456789");
    assertThat(Seal.of(data).crc32c()).isEqualTo(0xe3069283L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bytes=1\nmodified=2\n", "bytes=1\nmodified=2\ncrc32c=xyz\n", "bytes=-1\nmodified=2\ncrc32c=0\n",
      "bytes=1\nmodified=2\ncrc32c=123456789\n", "x\nbytes=1\nmodified=2\ncrc32c=0\n"})
  void whatIsNoSealSaysNothing(String text) {
    assertThat(Seal.read(text)).isEmpty();
  }

  private BackupFile backup(byte[] data) throws IOException {
    var raw = folder.resolve("raw");
    var note = BackupFile.copy(out -> out.write(data), raw, Instant.parse("2026-06-01T06:03:00Z"));
    var backup = new BackupFile(folder.resolve("a.zip"));
    backup.write(note, new byte[] {9, 8}, raw);
    return backup;
  }

  private static byte[] data(BackupFile backup) throws IOException {
    var out = new ByteArrayOutputStream();
    backup.takeData(backup.note(), out);
    return out.toByteArray();
  }

  private static byte[] some(int length) {
    var out = new byte[length];
    new java.util.Random(4).nextBytes(out);
    return out;
  }

  @Test
  void aBackupGivesBackWhatWentIn() throws IOException {
    var backup = backup(some(200_000));
    assertThat(data(backup)).isEqualTo(some(200_000));
    assertThat(backup.keyFile()).containsExactly(9, 8);
    assertThat(backup.note().made()).isEqualTo("2026-06-01T06:03:00Z");
    assertThat(backup.note().bytes()).isEqualTo(200_000);
    assertThat(folder.resolve(".a.zip.part")).doesNotExist();
  }

  /** The same zip with one of its entries otherwise. */
  private BackupFile altered(String entry, java.util.function.UnaryOperator<byte[]> other) throws IOException {
    backup(some(5000));
    var out = folder.resolve("b.zip");
    try (var from = new ZipFile(folder.resolve("a.zip").toFile()); var zip = new ZipOutputStream(Files.newOutputStream(out))) {
      for (var e : java.util.Collections.list(from.entries())) {
        var bytes = from.getInputStream(e).readAllBytes();
        var next = e.getName().equals(entry) ? other.apply(bytes) : bytes;
        if (next.length > 0) {
          zip.putNextEntry(new ZipEntry(e.getName()));
          zip.write(next);
          zip.closeEntry();
        }
      }
    }
    return new BackupFile(out);
  }

  @Test
  void aBackupThatIsNotWhatItSaysIsRefused() throws IOException {
    var data = "store.zhigai.mv.db";
    var flipped = altered(data, b -> {
      b[77] ^= 1;
      return b;
    });
    assertThatThrownBy(() -> data(flipped)).isInstanceOf(BackupFile.Broken.class).hasMessageContaining("changed");
    var longer = altered(data, b -> Arrays.copyOf(b, b.length + 1));
    assertThatThrownBy(() -> data(longer)).isInstanceOf(BackupFile.Broken.class).hasMessageContaining("longer");
    var shorter = altered(data, b -> Arrays.copyOf(b, b.length - 1));
    assertThatThrownBy(() -> data(shorter)).isInstanceOf(BackupFile.Broken.class);
    var without = altered(data, b -> new byte[0]);
    assertThatThrownBy(() -> data(without)).isInstanceOf(BackupFile.Broken.class).hasMessageContaining("no " + data);
    var garbled = altered("backup.properties", b -> "zhigai-backup=1\nmade=yesterday\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThatThrownBy(garbled::note).isInstanceOf(BackupFile.Broken.class).hasMessageContaining("garbled");
    var other = altered("backup.properties", b -> "zhigai-backup=2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThatThrownBy(other::note).isInstanceOf(BackupFile.Broken.class).hasMessageContaining("another format");
    var huge = altered("store.zhigai", b -> new byte[65 * 1024]);
    assertThatThrownBy(huge::keyFile).isInstanceOf(BackupFile.Broken.class).hasMessageContaining("too long");
  }

  /** Data that are not the note's are noticed before the backup takes its place. */
  @Test
  void aBackupThatDoesNotReadBackIsNotKept() throws IOException {
    var raw = Files.write(folder.resolve("raw"), some(100));
    var backup = new BackupFile(folder.resolve("a.zip"));
    var wrong = new BackupFile.Note(Instant.EPOCH, 100, "00");
    assertThatThrownBy(() -> backup.write(wrong, new byte[1], raw)).isInstanceOf(BackupFile.Broken.class);
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(raw);
    }
  }

  @Test
  void dataThatAreNoDataAreTold() throws IOException {
    try (var key = FileKey.fresh()) {
      assertThat(DataFile.look(folder.resolve("none"), key)).isEqualTo(DataFile.Found.NONE);
      assertThat(DataFile.look(Files.write(folder.resolve("short"), new byte[5000]), key)).isEqualTo(DataFile.Found.NONE);
      assertThat(DataFile.look(Files.write(folder.resolve("noise"), some(40_000)), key)).isEqualTo(DataFile.Found.NONE);
      assertThat(Files.readAllBytes(folder.resolve("noise"))).as("a look changes nothing").isEqualTo(some(40_000));
    }
  }
}

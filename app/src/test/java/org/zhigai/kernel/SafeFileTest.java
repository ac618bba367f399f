package org.zhigai.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {
  @TempDir
  Path folder;

  @Test
  void whatFailsHalfWayLeavesTheOldFileAndNothingBeside() throws IOException {
    var file = folder.resolve("a.txt");
    Files.writeString(file, "old");
    assertThatThrownBy(() -> SafeFile.export(file, out -> {
      out.write(new byte[100_000]);
      throw new IOException("disk full");
    })).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-501"));
    assertThat(Files.readString(file)).isEqualTo("old");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void aFileBegunIsReadByItsOwnerAloneAndSoIsANewOne() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    var file = folder.resolve("sub").resolve("a.txt");
    SafeFile.export(file, out -> {
      try (var beside = Files.list(file.getParent())) {
        assertThat(beside).hasSize(1).allSatisfy(f -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f))).isEqualTo("rw-------"));
      }
      out.write('x');
    });
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }

  @Test
  void whoCouldReadTheOldFileCanReadTheNewAndALinkStaysALink() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    var real = folder.resolve("real.txt");
    Files.writeString(real, "old");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw-r--"));
    var link = Files.createSymbolicLink(folder.resolve("link.txt"), real);
    SafeFile.export(link, "new".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(real)).isEqualTo("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real))).isEqualTo("rw-rw-r--");
    assertThat(names()).containsExactlyInAnyOrder("real.txt", "link.txt");
  }

  private java.util.List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Each reason has its own code: no file at all, no right to write, anything else. */
  @Test
  void whatCannotBeAFileIsToldAsSuch() throws IOException {
    var taken = Files.writeString(folder.resolve("taken"), "x");
    var roomy = Files.createDirectory(folder.resolve("folder"));
    assertThatThrownBy(() -> SafeFile.export(roomy, new byte[1])).isInstanceOfSatisfying(UserFault.class, f -> {
      assertThat(f.code()).isEqualTo("ZG-503");
      assertThat(f.kind()).isEqualTo(UserFault.Kind.OUTPUT);
      assertThat(f.what().values()).contains(roomy.toString());
    });
    assertThatThrownBy(() -> SafeFile.export(Path.of("/"), new byte[1]))
        .isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-503"));
    assertThatThrownBy(() -> SafeFile.export(taken.resolve("below").resolve("a.txt"), new byte[1]))
        .isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-501"));
    assertThatThrownBy(() -> SafeFile.export(folder.resolve("b.txt"), out -> {
      throw new java.nio.file.AccessDeniedException("b.txt");
    })).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-502"));
    assertThat(names()).containsExactlyInAnyOrder("taken", "folder");
  }

  /** What was there and says something else is kept under a number; the same once more is the same file. */
  @Test
  void anOldExportIsKeptBesideUnlessItSaysTheSame() throws IOException {
    var file = folder.resolve("表.xlsx");
    for (var text : new String[] {"one", "one", "two", "three", "three"}) {
      SafeFile.exportKeeping(file, out -> out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
    assertThat(names()).containsExactlyInAnyOrder("表.xlsx", "表 (1).xlsx", "表 (2).xlsx");
    assertThat(file).hasContent("three");
    assertThat(folder.resolve("表 (1).xlsx")).hasContent("one");
    assertThat(folder.resolve("表 (2).xlsx")).hasContent("two");
  }

  @Test
  void aFileOfTheProgramsOwnIsTakenBackFromOthers() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    var file = Files.writeString(folder.resolve("p.properties"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    SafeFile.put(file, out -> out.write('x'));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }

  /** What a killed program left is taken away; what one that lives is writing stays. */
  @Test
  void leftoversGoWithTheNextFileOfTheFolder() throws IOException, InterruptedException {
    var dead = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version").redirectErrorStream(true).start();
    dead.getInputStream().readAllBytes();
    dead.waitFor();
    var left = Files.writeString(folder.resolve(".zhigai-" + dead.pid() + "-77.part"), "half");
    var busy = Files.writeString(folder.resolve(".zhigai-" + ProcessHandle.current().pid() + "-78.part"), "half");
    var foreign = Files.writeString(folder.resolve(".zhigai-notes.part"), "a person's");
    SafeFile.export(folder.resolve("a.txt"), new byte[] {1});
    assertThat(left).doesNotExist();
    assertThat(busy).exists();
    assertThat(foreign).exists();
  }

  @Test
  void whatIsWrongWhenReadAgainNeverCounts() throws IOException {
    var file = Files.writeString(folder.resolve("a.txt"), "old");
    assertThatThrownBy(() -> SafeFile.put(file, out -> out.write('x'), written -> {
      assertThat(written).hasContent("x");
      throw new IOException("not what was written");
    })).isInstanceOf(IOException.class);
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("a.txt");
  }

  /** A mistake of the program goes through as it is, and leaves nothing behind either. */
  @Test
  void aMistakeOfTheProgramIsNoFaultOfTheDisk() throws IOException {
    assertThatThrownBy(() -> SafeFile.export(folder.resolve("a.txt"), out -> {
      throw new IllegalStateException("ours");
    })).isInstanceOf(IllegalStateException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void aFolderIsMadeAndALongFileIsWhole() throws IOException {
    var bytes = new byte[300_000];
    new java.util.Random(3).nextBytes(bytes);
    var file = folder.resolve("甲").resolve("乙").resolve("a.bin");
    SafeFile.export(file, bytes);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    SafeFile.export(file, new byte[] {1});
    assertThat(Files.readAllBytes(file)).as("nothing of the longer one is left").containsExactly(1);
  }

  @ParameterizedTest
  @CsvSource({"表,.xlsx,表.xlsx", "表.xlsx,.xlsx,表.xlsx", "表.XLSX,.xlsx,表.XLSX", "表.xls,.xlsx,表.xls.xlsx", "a/b.c,.docx,a/b.c.docx", "2026.6,.pdf,2026.6.pdf"})
  void anEndingIsPutWherePeopleLeaveItOut(Path file, String ending, Path expected) {
    assertThat(SafeFile.ending(file, ending)).isEqualTo(expected);
  }

  private java.util.List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}

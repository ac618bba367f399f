package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.AutomaticBackups;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.BackupsElsewhere;
import org.zhigai.chain.SampleSchool;
import org.zhigai.chain.rights.AwaitedDrives;
import org.zhigai.chain.rights.CopyPlace;

/** A pupil is deleted by a command while the drive the window copies backups to is away. */
class StorePupilCommandTest {
  @TempDir
  private Path folder = Path.of("");
  private Path store = Path.of("");
  private Path password = Path.of("");
  private CopyPlace place = new CopyPlace(Path.of(""), "");
  private StringWriter out = new StringWriter();

  @BeforeEach
  void aStoreWithACopyElsewhere() throws IOException {
    password = Files.writeString(folder.resolve("password"), new String(SampleSchool.password()));
    try (var chain = SampleSchool.imported(folder)) {
      store = chain.archive().care().facts().file();
      var names = new BackupNames(store);
      place = new CopyPlace(names.automaticIn(folder.resolve("drive"), chain.archive().care().mark()), "KINGSTON");
      var backups = new AutomaticBackups(names, chain.archive().care(), Clock.offset(SampleSchool.CLOCK, Duration.ofDays(900)));
      backups.keep();
      var there = new BackupsElsewhere(backups, new AwaitedDrives(chain.book()), place);
      there.begin();
      there.keep();
    }
    Files.move(place.folder(), folder.resolve("pulled out"));
  }

  private int run(String... arguments) {
    out = new StringWriter();
    var kit = Kits.of(Optional.empty()).on(new NoWindow() {
      @Override
      public List<CopyPlace> copies(Path of, String mark) {
        return of.equals(store) && place.folder().toString().contains(mark) ? List.of(place) : List.of();
      }
    });
    var all = Stream.concat(Stream.of("store", "pupil"), Stream.concat(Stream.of(arguments), Stream.of("--store", store.toString(), "--password-file",
        password.toString()))).toArray(String[]::new);
    return Commands.run(kit, new PrintWriter(out), new PrintWriter(out), all);
  }

  private List<Path> copies() throws IOException {
    try (var there = Files.list(place.folder())) {
      return there.toList();
    }
  }

  @Test
  void theProofNamesTheDriveAndTheCopiesGoWhenItIsBack() throws IOException {
    assertThat(run("copies")).isZero();
    assertThat(out.toString()).contains("没有还需要清除");
    assertThat(run("delete", "S-0001", "--why", "家长书面申请", "--yes")).isZero();
    assertThat(out.toString()).contains("“KINGSTON”").doesNotContain("pulled out");
    assertThat(run("copies")).isEqualTo(4);
    assertThat(out.toString()).contains("“KINGSTON”现在不在");
    Files.move(folder.resolve("pulled out"), place.folder());
    var before = Files.readAllBytes(copies().getFirst());
    assertThat(run("copies")).isZero();
    assertThat(out.toString()).contains("“KINGSTON”回来了");
    assertThat(copies()).singleElement().satisfies(copy -> {
      assertThat(Files.readAllBytes(copy)).isNotEqualTo(before);
      assertThat(Files.mismatch(copy, new BackupNames(store).automatic().resolve(copy.getFileName()))).isNegative();
    });
    assertThat(run("copies")).isZero();
  }

  @Test
  void jsonNamesTheDriveToo() {
    assertThat(run("delete", "S-0001", "--why", "家长书面申请", "--yes", "--json")).isZero();
    assertThat(out.toString().replaceAll("\\s", "")).contains("\"awaited\":[\"KINGSTON\"]");
  }
}

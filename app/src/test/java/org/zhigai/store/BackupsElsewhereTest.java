package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.AutomaticBackups;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.BackupsElsewhere;
import org.zhigai.chain.rights.AwaitedDrives;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/** Copies of automatic backups on a second drive, which comes and goes, is full, breaks files or hangs. */
class BackupsElsewhereTest {
  @RegisterExtension
  final FreshStore fresh = new FreshStore();
  @TempDir
  private Path drive = Path.of("");
  private Instant now = Instant.now().plusSeconds(600);
  private @Nullable BackupsElsewhere begun;
  private String mark = "";

  private AutomaticBackups backups() {
    return new AutomaticBackups(names(), fresh.archive().care(), Clock.fixed(now, FreshStore.CLOCK.getZone()));
  }

  private AwaitedDrives awaited() {
    return new AwaitedDrives(fresh.book());
  }

  private CopyPlace place(Path on) {
    return new CopyPlace(names().automaticIn(on, mark), "优盘");
  }

  private BackupNames names() {
    return new BackupNames(fresh.file());
  }

  @BeforeEach
  void begin() {
    mark = fresh.archive().care().mark();
    begun = new BackupsElsewhere(backups(), awaited(), place(drive));
    copies().begin();
  }

  private BackupsElsewhere copies() {
    return Objects.requireNonNull(begun);
  }

  private void another() {
    now = now.plus(Duration.ofHours(2));
    FreshStore.edit(fresh.archive());
    fresh.data().toFile().setLastModified(now.minusSeconds(60).toEpochMilli());
    assertThat(backups().keep()).isPresent();
  }

  private List<String> there() throws IOException {
    try (var files = Files.list(place(drive).folder())) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> keys(List<Phrase> told) {
    return told.stream().map(Phrase::key).toList();
  }

  @Test
  void theNewestIsCopiedAndOpensAsTheStore() throws IOException {
    assertThat(copies().keep()).as("nothing to copy yet").isEmpty();
    another();
    assertThat(copies().keep()).isEmpty();
    assertThat(there()).hasSize(1);
    assertThat(copies().keep()).isEmpty();
    var other = fresh.folder().resolve("other.zhigai");
    FreshStore.stores().care().restore(place(drive).folder().resolve(there().getFirst()), FreshStore.password(), other, fresh.folder().resolve("x.zip"));
    try (var archive = FreshStore.stores().open(other, FreshStore.password())) {
      assertThat(FreshStore.edits(archive)).isEqualTo(1);
    }
    FreshStore.stores().delete(other);
  }

  @Test
  void aDriveThatIsAwayIsToldOnceAndGetsTheNewestWhenItIsBack() throws IOException {
    another();
    copies().keep();
    var away = Files.move(place(drive).folder(), drive.resolve("pulled out"));
    var told = new ArrayList<Phrase>();
    for (var i = 0; i < 3; i++) {
      another();
      copies().keep().ifPresent(told::add);
    }
    assertThat(keys(told)).containsExactly("elsewhere.away");
    assertThat(place(drive).folder()).as("the empty place of a drive is not taken for it").doesNotExist();
    Files.move(away, place(drive).folder());
    assertThat(copies().keep()).isEmpty();
    assertThat(there()).hasSize(2);
    Files.move(place(drive).folder(), away);
    another();
    assertThat(copies().keep().map(Phrase::key)).as("another time is told again").contains("elsewhere.away");
    Files.move(away, place(drive).folder());
  }

  /** The clock went wrong for a day and was set right. */
  @Test
  void aBackupOfALaterDayStopsNoCopies() throws IOException {
    var right = now;
    now = now.plus(Duration.ofDays(30));
    another();
    assertThat(copies().keep()).isEmpty();
    now = right;
    another();
    again();
    assertThat(copies().keep()).isEmpty();
    another();
    again();
    assertThat(copies().keep()).isEmpty();
    assertThat(there()).hasSize(3);
  }

  /** The program was started anew. */
  private void again() {
    begun = new BackupsElsewhere(backups(), awaited(), place(drive));
  }

  @Test
  void twoStoresOfOneNameDoNotShareAFolder() throws IOException {
    var other = fresh.folder().resolve("other").resolve(fresh.file().getFileName());
    try (var archive = FreshStore.stores().create(other, FreshStore.password(), FreshStore.PROFILE)) {
      var names = new BackupNames(other);
      assertThat(names.automaticIn(drive, archive.care().mark())).isNotEqualTo(place(drive).folder());
    }
    assertThat(fresh.reopen().care().mark()).as("the same for good").isEqualTo(mark);
    var copied = fresh.folder().resolve("moved.zhigai");
    fresh.archive().care().backup(fresh.folder().resolve("b.zip"));
    FreshStore.stores().care().restore(fresh.folder().resolve("b.zip"), FreshStore.password(), copied, fresh.folder().resolve("x.zip"));
    try (var archive = FreshStore.stores().open(copied, FreshStore.password())) {
      assertThat(archive.care().mark()).as("a restored store goes on where it was").isEqualTo(mark);
    }
    fresh.archive().care().changePassword(FreshStore.password(), "另一个密码 2".toCharArray());
    assertThat(fresh.archive().care().mark()).as("the password does not matter").isEqualTo(mark);
    fresh.archive().care().changePassword("另一个密码 2".toCharArray(), FreshStore.password());
  }

  @Test
  void copiesRotateAsBackupsDo() throws IOException {
    var name = fresh.file().getFileName().toString().replace(".zhigai", "");
    for (var hour = 1; hour <= 60; hour++) {
      Files.writeString(
          place(drive).folder().resolve("%s_自动_%tF_%2$tH%2$tM.zip".formatted(name, now.minus(Duration.ofHours(hour)).atZone(FreshStore.CLOCK.getZone()))),
          "");
    }
    Files.writeString(place(drive).folder().resolve("别人的.zip"), "");
    another();
    copies().keep();
    assertThat(there()).hasSizeBetween(24, 28).contains("别人的.zip");
  }

  @Test
  void aCopyThatDoesNotReadBackDoesNotCount() throws IOException {
    another();
    var made = onlyBackup();
    var bytes = Files.readAllBytes(made);
    bytes[bytes.length / 2] ^= 1;
    Files.write(made, bytes);
    assertThat(copies().keep().map(Phrase::key)).contains("elsewhere.failed");
    assertThat(copies().keep()).isEmpty();
    assertThat(there()).isEmpty();
    try (var beside = Files.list(fresh.folder())) {
      assertThat(beside.map(f -> f.getFileName().toString()).filter(f -> f.contains("copied"))).isEmpty();
    }
  }

  private Path onlyBackup() throws IOException {
    try (var files = Files.list(names().automatic())) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void aPlaceThatTakesNothingIsRefusedAtOnce() throws IOException {
    var file = Files.writeString(drive.resolve("a file"), "");
    assertThatThrownBy(() -> new BackupsElsewhere(backups(), awaited(), place(file)).begin()).hasMessageStartingWith("ZG-419");
  }

  /** A slow drive: a pipe into which half of a backup was written when the store was closed to be restored or rid of a pupil. */
  @Test
  void aCopyUnderWayEndsWithTheStore() throws IOException, InterruptedException {
    another();
    var bytes = Files.readAllBytes(onlyBackup());
    var slow = drive.resolve("slow.zip");
    assumeTrue(new ProcessBuilder("mkfifo", slow.toString()).start().waitFor() == 0);
    var target = place(drive).folder().resolve("x.zip");
    var refused = new CompletableFuture<String>();
    var care = fresh.archive().care();
    var copying = new Thread(() -> {
      try {
        care.copy(slow, target);
        refused.complete("");
      } catch (UserFault fault) {
        refused.complete(fault.code());
      }
    });
    copying.start();
    try (var pipe = Files.newOutputStream(slow)) {
      pipe.write(bytes, 0, bytes.length / 4);
      fresh.close();
      assertThatThrownBy(() -> {
        for (var i = 0; i < 100; i++) {
          pipe.write(bytes);
        }
      }).as("nobody reads on").isInstanceOf(IOException.class);
    }
    copying.join(10_000);
    assertThat(refused.getNow("under way")).isEqualTo("ZG-409");
    assertThat(there()).isEmpty();
    fresh.reopen();
  }

  /** A share that hangs: a pipe nobody writes into. */
  @Test
  void whatHangsHoldsUpNeitherAnEditNorABackup() throws IOException, InterruptedException {
    var hanging = drive.resolve("hanging.zip");
    assumeTrue(new ProcessBuilder("mkfifo", hanging.toString()).start().waitFor() == 0);
    var reached = new CountDownLatch(1);
    var copying = new Thread(() -> {
      reached.countDown();
      try {
        fresh.archive().care().copy(hanging, place(drive).folder().resolve("x.zip"));
      } catch (RuntimeException broken) {
        // Its other end is opened and closed without a word at last.
      }
    });
    copying.start();
    reached.await();
    another();
    assertThat(fresh.archive().care().check().isWhole()).isTrue();
    assertThat(copying.isAlive()).isTrue();
    Files.newOutputStream(hanging).close();
    copying.join(10_000);
    assertThat(copying.isAlive()).isFalse();
  }
}

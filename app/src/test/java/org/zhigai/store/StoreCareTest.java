package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.chain.RestorePlan;
import org.zhigai.chain.StoreCare;
import org.zhigai.chain.StoreHealth;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.problems.ProblemState;
import org.zhigai.store.file.BackupFile;
import org.zhigai.store.file.RawCopy;
import org.zhigai.store.file.Staged;
import org.zhigai.store.file.StoreFiles;

/** Care of a store that is closed and of one that is open. */
class StoreCareTest {
  @RegisterExtension
  final FreshStore fresh = new FreshStore();
  private final StoreCare care = FreshStore.stores().care();
  private Path backup;
  private Path kept;

  @BeforeEach
  void fill() {
    backup = fresh.folder().resolve("备份.zip");
    kept = fresh.folder().resolve("恢复前.zip");
    fresh.archive().intake().commit(
        Some.reading("数学.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(20)), Some.questionnaire()), "", Some.CLERK,
        Progress.NONE);
  }

  @Test
  void aCheckReadsEverything() {
    var open = fresh.archive().care().check();
    fresh.close();
    var health = care.check(fresh.file(), FreshStore.password());
    assertThat(health).usingRecursiveComparison().ignoringFields("bytes").isEqualTo(open);
    assertThat(health.isWhole()).isTrue();
    assertThat(health.school()).isEqualTo(FreshStore.PROFILE.name());
    assertThat(health.rows("PAPER_PUPIL")).isEqualTo(20);
    assertThat(health.rows("IMPORT")).isEqualTo(1);
    assertThat(health.lastChange()).contains(LocalDateTime.ofInstant(FreshStore.CLOCK.instant(), FreshStore.CLOCK.getZone()));
    assertThat(health.bytes()).isPositive();
  }

  @Test
  void aCheckFindsAHistoryThatWasAltered() {
    Some.problem(fresh.book(), 0, "对比.xlsx", ProblemState.SUGGESTED);
    assertThat(fresh.archive().care().check().brokenChange()).isEmpty();
    fresh.db().whole(sql -> sql.execute("update change set done_by = '别人' where id = 1"));
    assertThat(fresh.archive().care().check().brokenChange()).hasValue(1);
    fresh.close();
    var health = care.check(fresh.file(), FreshStore.password());
    assertThat(health.brokenChange()).hasValue(1);
    assertThat(health.isReadable()).isTrue();
    assertThat(health.isWhole()).isFalse();
  }

  @Test
  void aStoreInUseIsLeftAloneByOthers() {
    OpeningTest.refused("ZG-404", () -> care.check(fresh.file(), FreshStore.password()));
    OpeningTest.refused("ZG-404", () -> care.backup(fresh.file(), FreshStore.password(), backup));
    OpeningTest.refused("ZG-404", () -> care.restore(backup, FreshStore.password(), fresh.file(), kept));
    OpeningTest.refused("ZG-404", () -> care.changePassword(fresh.file(), FreshStore.password(), "neu".toCharArray()));
    assertThat(backup).doesNotExist();
    assertThat(care.facts(fresh.file()).inUse()).hasValueSatisfying(by -> assertThat(by.process()).isEqualTo(ProcessHandle.current().pid()));
    fresh.close();
    assertThat(care.facts(fresh.file()).inUse()).isEmpty();
  }

  @Test
  void aBackupGivesTheStoreBack() {
    var imports = fresh.archive().results().imports();
    fresh.close();
    care.backup(fresh.file(), FreshStore.password(), backup);
    FreshStore.stores().delete(fresh.file());
    care.restore(backup, FreshStore.password(), fresh.file(), kept);
    assertThat(fresh.reopen().results().imports()).isEqualTo(imports);
    assertThat(kept).doesNotExist();
  }

  @Test
  void aBackupOfAnOpenStoreIsTheStoreAtThatMoment() {
    var open = fresh.archive().care().backup(backup);
    FreshStore.edit(fresh.archive());
    assertThat(open.rows("IMPORT")).isEqualTo(1);
    assertThat(fresh.archive().care().check().rows("IMPORT")).isEqualTo(2);
    var other = fresh.folder().resolve("other.zhigai");
    care.restore(backup, FreshStore.password(), other, kept);
    try (var archive = FreshStore.stores().open(other, FreshStore.password())) {
      assertThat(FreshStore.edits(archive)).isEqualTo(1);
      assertThat(archive.results().imports()).isSubsetOf(fresh.archive().results().imports());
    }
  }

  @Test
  void aRestoreSaysWhatItWouldChangeAndKeepsWhatWasThere() {
    fresh.archive().care().backup(backup);
    FreshStore.edit(fresh.archive());
    var planned = fresh.archive().care().plan(backup, FreshStore.password());
    assertThat(planned.changes()).containsEntry("IMPORT", new RestorePlan.Rows(2, 1)).doesNotContainKey("QUESTIONNAIRE");
    fresh.close();
    assertThat(care.plan(backup, FreshStore.password(), fresh.file())).usingRecursiveComparison().ignoringFields("present.value.bytes")
        .isEqualTo(planned);
    care.restore(backup, FreshStore.password(), fresh.file(), kept);
    assertThat(FreshStore.edits(fresh.reopen())).isEqualTo(1);
    fresh.close();
    care.restore(kept, FreshStore.password(), fresh.file(), fresh.folder().resolve("again.zip"));
    assertThat(FreshStore.edits(fresh.reopen())).isEqualTo(2);
  }

  @Test
  void aBrokenStoreIsReplacedAndKeptAsItWas() throws IOException {
    fresh.archive().care().backup(backup);
    fresh.close();
    var broken = new byte[40_000];
    Arrays.fill(broken, (byte) 'x');
    Files.write(fresh.data(), broken);
    var plan = care.plan(backup, FreshStore.password(), fresh.file());
    assertThat(plan.present()).isEmpty();
    assertThat(plan.isReplaced()).isTrue();
    care.restore(backup, FreshStore.password(), fresh.file(), kept);
    assertThat(FreshStore.edits(fresh.reopen())).isEqualTo(1);
    assertThat(new BackupFile(kept).note().bytes()).isEqualTo(broken.length);
  }

  @Test
  void anOlderBackupHasThePasswordOfItsDay() {
    fresh.archive().care().backup(backup);
    OpeningTest.refused("ZG-407", () -> fresh.archive().care().changePassword("falsch".toCharArray(), "neu".toCharArray()));
    fresh.archive().care().changePassword(FreshStore.password(), "neu".toCharArray());
    FreshStore.edit(fresh.archive());
    fresh.close();
    OpeningTest.refused("ZG-413", () -> care.plan(backup, "neu".toCharArray(), fresh.file()));
    OpeningTest.refused("ZG-413", () -> care.restore(backup, "neu".toCharArray(), fresh.file(), kept));
    assertThat(care.check(fresh.file(), "neu".toCharArray()).isWhole()).isTrue();
    assertThat(care.plan(backup, FreshStore.password(), fresh.file()).present()).isEqualTo(Optional.<StoreHealth>empty());
    care.restore(backup, FreshStore.password(), fresh.file(), kept);
    assertThat(care.check(fresh.file(), FreshStore.password()).isWhole()).isTrue();
  }

  @Test
  void aNewerBackupChangesNothing() throws IOException {
    fresh.db().whole(sql -> sql.execute(
        "insert into \"flyway_schema_history\" values (99, '99', 'from the future', 'SQL', 'V99__future.sql', 1, 'x', now(), 1, true)"));
    var copy = fresh.folder().resolve("copy.mv.db");
    new BackupFile(backup).write(
        BackupFile.copy(out -> RawCopy.of(((H2Archive) fresh.archive()).hold().data(), out), copy, FreshStore.CLOCK.instant()),
        Files.readAllBytes(fresh.file()), copy);
    var other = fresh.folder().resolve("other.zhigai");
    OpeningTest.refused("ZG-406", () -> care.restore(backup, FreshStore.password(), other, kept));
    assertThat(StoreFiles.of(other).isAnyThere()).isFalse();
  }

  @Test
  void whatIsNoBackupRestoresNothing() throws IOException {
    fresh.close();
    care.backup(fresh.file(), FreshStore.password(), backup);
    var whole = Files.readAllBytes(backup);
    var other = fresh.folder().resolve("other.zhigai");
    var random = new Random(3);
    for (Consumer<byte[]> harm : java.util.List.<Consumer<byte[]>>of(
        bytes -> {},
        bytes -> bytes[random.nextInt(bytes.length)] ^= 1,
        bytes -> bytes[bytes.length / 2] ^= 1)) {
      var bytes = whole.clone();
      harm.accept(bytes);
      Files.write(backup, Arrays.equals(bytes, whole) ? Arrays.copyOf(whole, 3000) : bytes);
      OpeningTest.refused("ZG-410", () -> care.restore(backup, FreshStore.password(), other, kept));
    }
    OpeningTest.refused("ZG-410", () -> care.restore(fresh.folder().resolve("none"), FreshStore.password(), other, kept));
    assertThat(StoreFiles.of(other).isAnyThere()).isFalse();
    assertThat(new Staged(StoreFiles.of(other)).data()).doesNotExist();
  }

  @Test
  void aBackupThatCannotBeWrittenLeavesNothing() throws IOException {
    assertThatThrownBy(() -> fresh.archive().care().backup(fresh.file().resolve("within a file.zip")))
        .isInstanceOfSatisfying(UserFault.class, fault -> assertThat(fault.kind()).isEqualTo(UserFault.Kind.OUTPUT));
    try (var files = Files.list(fresh.folder())) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(".示例小学.zhigai.lock", "示例小学.zhigai", "示例小学.zhigai.mv.db");
    }
  }

  @Test
  void aCodeOnPaperOpensWhenThePasswordIsForgotten() {
    OpeningTest.refused("ZG-407", () -> fresh.archive().care().newRecoveryCode("falsch".toCharArray()));
    var first = fresh.archive().care().newRecoveryCode(FreshStore.password());
    var code = fresh.archive().care().newRecoveryCode(FreshStore.password());
    assertThat(code).hasSize(39).isNotEqualTo(first);
    fresh.archive().care().backup(backup);
    fresh.archive().care().changePassword(FreshStore.password(), "neu".toCharArray());
    fresh.close();
    OpeningTest.refused("ZG-422", () -> care.recover(fresh.file(), first, "neuer".toCharArray()));
    care.recover(fresh.file(), new String(code).toLowerCase(java.util.Locale.ROOT).replace("-", " ").toCharArray(), "neuer".toCharArray());
    OpeningTest.refused("ZG-407", () -> FreshStore.stores().open(fresh.file(), "neu".toCharArray()));
    try (var archive = FreshStore.stores().open(fresh.file(), "neuer".toCharArray())) {
      assertThat(FreshStore.edits(archive)).isEqualTo(1);
    }
    care.recover(fresh.file(), code, FreshStore.password());
    fresh.reopen();
  }

  @Test
  void aStoreWithoutACodeSaysSo() {
    fresh.close();
    OpeningTest.refused("ZG-421", () -> care.recover(fresh.file(), "0000".toCharArray(), "neu".toCharArray()));
  }

  @Test
  void onlyTheNewPasswordOpens() throws IOException {
    fresh.close();
    var data = Files.readAllBytes(fresh.data());
    OpeningTest.refused("ZG-407", () -> care.changePassword(fresh.file(), "falsch".toCharArray(), "neu".toCharArray()));
    care.changePassword(fresh.file(), FreshStore.password(), "neu".toCharArray());
    assertThat(Files.readAllBytes(fresh.data())).isEqualTo(data);
    OpeningTest.refused("ZG-407", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
    try (var archive = FreshStore.stores().open(fresh.file(), "neu".toCharArray())) {
      assertThat(FreshStore.edits(archive)).isEqualTo(1);
    }
  }
}

package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.store.file.StoreFiles;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.Round;

/** Opening, and every way it is refused: the fault's code, its words, and files that have not changed by a byte. */
class OpeningTest {

  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  @Test
  void aStoreIsTwoFilesAndRemembersItsSchool() throws IOException {
    assertThat(fresh.reopen().profile().profile()).isEqualTo(FreshStore.PROFILE);
    fresh.close();
    assertThat(contents().keySet()).containsExactly(".示例小学.zhigai.lock", "示例小学.zhigai", "示例小学.zhigai.mv.db");
  }

  @Test
  void nothingIsMadeOverAnotherStore() throws IOException {
    fresh.close();
    unchanged("ZG-401", () -> FreshStore.stores().create(fresh.file(), FreshStore.password(), FreshStore.PROFILE));
    Files.delete(fresh.file());
    unchanged("ZG-401", () -> FreshStore.stores().create(fresh.file(), FreshStore.password(), FreshStore.PROFILE));
  }

  @Test
  void aWrongPassword() throws IOException {
    fresh.close();
    unchanged("ZG-407", () -> FreshStore.stores().open(fresh.file(), "正确 的密码 2".toCharArray()));
    unchanged("ZG-407", () -> FreshStore.stores().open(fresh.file(), new char[0]));
  }

  @Test
  void aMissingStoreIsNotMade() throws IOException {
    fresh.close();
    unchanged("ZG-403", () -> FreshStore.stores().open(fresh.folder().resolve("没有.zhigai"), FreshStore.password()));
    Files.delete(fresh.data());
    unchanged("ZG-412", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
  }

  @Test
  void aSecondOpenerInTheSameProgram() {
    refused("ZG-404", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
    refused("ZG-404", () -> FreshStore.stores().delete(fresh.file()));
    assertThat(fresh.archive().profile().profile()).isEqualTo(FreshStore.PROFILE);
  }

  @Test
  void dataCutShortIsRefusedOrWholeAllTheSame() throws IOException {
    fresh.archive().intake().commit(
        Some.reading("数学.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(60))), "", Some.CLERK, Progress.NONE);
    fresh.close();
    var care = FreshStore.stores().care();
    var whole = care.check(fresh.file(), FreshStore.password());
    var bytes = Files.readAllBytes(fresh.data());
    var refusals = 0;
    for (var length = 0; length < bytes.length; length += 3 * 1024) {
      Files.write(fresh.data(), Arrays.copyOf(bytes, length));
      try {
        // H2 leaves room behind its last page: a file may lose that and nothing else.
        assertThat(care.check(fresh.file(), FreshStore.password())).usingRecursiveComparison().ignoringFields("bytes").isEqualTo(whole);
      } catch (UserFault refused) {
        assertThat(refused.code()).as("cut to %s", length).isEqualTo("ZG-405");
        assertThat(Files.readAllBytes(fresh.data())).isEqualTo(Arrays.copyOf(bytes, length));
        refusals++;
      }
    }
    assertThat(refusals).isGreaterThan(10);
    Files.write(fresh.data(), bytes);
    assertThat(care.check(fresh.file(), FreshStore.password())).usingRecursiveComparison().ignoringFields("bytes").isEqualTo(whole);
  }

  /** What an open store has on the disk still holds what was before each change: cut, it must not open as that. */
  @Test
  void dataCutShortBeforeTheyWereTidiedNeverOpenAsTheyWereBefore() throws IOException {
    var other = StoreFiles.of(Files.createDirectories(fresh.folder().resolve("cut")).resolve("cut.zhigai"));
    for (var i = 0; i < 4; i++) {
      fresh.archive().intake().commit(
          Some.reading(i + ".xlsx", Some.paper(new Round(2020 + i, Term.SPRING), "数学", Some.pupils(60))), "", Some.CLERK, Progress.NONE);
    }
    Files.copy(fresh.file(), other.key());
    Files.copy(fresh.data(), other.data());
    var care = FreshStore.stores().care();
    var whole = care.check(other.key(), FreshStore.password());
    var bytes = Files.readAllBytes(other.data());
    var refusals = 0;
    for (var length = 0; length < bytes.length; length += 4096) {
      Files.write(other.data(), Arrays.copyOf(bytes, length));
      try {
        assertThat(care.check(other.key(), FreshStore.password())).as("cut to %s", length).usingRecursiveComparison().ignoringFields("bytes").isEqualTo(whole);
      } catch (UserFault refused) {
        assertThat(refused.code()).as("cut to %s", length).isEqualTo("ZG-405");
        refusals++;
      }
    }
    assertThat(refusals).isGreaterThan(10);
  }

  @Test
  void dataOverwritten() throws IOException {
    fresh.close();
    var bytes = Files.readAllBytes(fresh.data());
    Arrays.fill(bytes, 0, bytes.length, (byte) 'x');
    Files.write(fresh.data(), bytes);
    // Written later than it was closed, as anybody else's file is; within the same millisecond it would pass for the closed one, gone bad (ZG-414).
    Files.setLastModifiedTime(fresh.data(), java.nio.file.attribute.FileTime.from(java.time.Instant.now().plusSeconds(5)));
    unchanged("ZG-405", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a key file", "zhigai-store=1\nargon2id.memory.kib=64\nargon2id.passes=1\nsalt=00\nkey=00\nsum=00\n"})
  void aKeyFileThatIsNone(String text) throws IOException {
    fresh.close();
    Files.writeString(fresh.file(), text);
    unchanged("ZG-411", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
  }

  @Test
  void aKeyFileThatAsksForTooMuch() throws IOException {
    fresh.close();
    Files.writeString(fresh.file(), Files.readString(fresh.file()).replace("kib=64", "kib=2000000000"));
    unchanged("ZG-411", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
  }

  @Test
  void aNewerFormat() throws IOException {
    fresh.close();
    Files.writeString(fresh.file(), "zhigai-store=2\nsomething=else\n");
    unchanged("ZG-406", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
  }

  @Test
  void tablesOfANewerProgram() throws IOException {
    fresh.db().whole(sql -> sql.execute(
        "insert into \"flyway_schema_history\" values (99, '99', 'from the future', 'SQL', 'V99__future.sql', 1, 'x', now(), 1, true)"));
    fresh.close();
    unchanged("ZG-406", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
  }

  @Test
  void aPathThatH2WouldReadAsASetting() {
    refused("ZG-408", () -> FreshStore.stores().create(
        fresh.folder().resolve("a;INIT=x.zhigai"), FreshStore.password(), FreshStore.PROFILE));
  }

  @Test
  void aPlaceThatCannotBeWrittenTo() {
    refused("ZG-402", () -> FreshStore.stores().create(
        fresh.file().resolve("within a file.zhigai"), FreshStore.password(), FreshStore.PROFILE));
  }

  @Test
  void deletingLeavesNothing() throws IOException {
    fresh.close();
    FreshStore.stores().delete(fresh.file());
    assertThat(contents()).isEmpty();
    refused("ZG-403", () -> FreshStore.stores().delete(fresh.file()));
  }

  @Test
  void openingTwiceInARowKeepsEverything() {
    FreshStore.edit(fresh.archive());
    fresh.reopen();
    assertThat(FreshStore.edits(fresh.reopen())).isEqualTo(1);
  }

  private void unchanged(String code, ThrowingCallable work) throws IOException {
    var before = contents();
    refused(code, work);
    var after = contents();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
  }

  private Map<String, byte[]> contents() throws IOException {
    var out = new TreeMap<String, byte[]>();
    try (var files = Files.list(fresh.folder())) {
      for (Path each : files.toList()) {
        out.put(each.getFileName().toString(), Files.readAllBytes(each));
      }
    }
    return out;
  }

  static void refused(String code, ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOfSatisfying(UserFault.class, fault -> {
      assertThat(fault.code()).isEqualTo(code);
      assertThat(fault.kind()).isEqualTo(UserFault.Kind.STORE);
      for (var lang : Lang.values()) {
        assertThat(new Words(lang).say(fault.what()) + new Words(lang).say(fault.remedy())).doesNotContain("«").isNotBlank();
      }
    });
  }
}

package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.chain.Salvaged;
import org.zhigai.chain.StoreCare;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;

/** A disk that gives back other bytes than were written. */
class DamageTest {
  private static final int FLIPS = 25;
  @RegisterExtension
  final FreshStore fresh = new FreshStore();
  private final StoreCare care = FreshStore.stores().care();
  private byte[] whole;

  @BeforeEach
  void fill() throws IOException {
    for (var year = 2020; year < 2023; year++) {
      fresh.archive().intake().commit(
          Some.reading(year + ".xlsx", Some.paper(new Round(year, Term.SPRING), "数学", Some.pupils(200))), "", Some.CLERK, Progress.NONE);
    }
    fresh.close();
    whole = Files.readAllBytes(fresh.data());
  }

  /** As a failing disk does it: neither the time nor the size of the file tells. */
  private void onDisk(byte[] bytes) throws IOException {
    var modified = Files.getLastModifiedTime(fresh.data());
    Files.write(fresh.data(), bytes);
    Files.setLastModifiedTime(fresh.data(), modified);
  }

  private byte[] flipped(Random random) {
    var out = whole.clone();
    out[random.nextInt(out.length)] ^= (byte) (1 + random.nextInt(255));
    return out;
  }

  @Test
  void oneByteIsEnoughToBeNoticed() throws IOException {
    var random = new Random(5);
    var named = 0;
    for (var i = 0; i < FLIPS; i++) {
      onDisk(flipped(random));
      try {
        var health = care.check(fresh.file(), FreshStore.password());
        assertThat(health.isWhole()).isFalse();
        assertThat(health.asLeft()).isFalse();
        named += health.isReadable() ? 0 : 1;
        OpeningTest.refused("ZG-414", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
      } catch (UserFault refused) {
        assertThat(refused.code()).isEqualTo("ZG-405");
      }
    }
    assertThat(named).isPositive();
    onDisk(whole);
    assertThat(care.check(fresh.file(), FreshStore.password()).isWhole()).isTrue();
    fresh.reopen();
  }

  @Test
  void whatReadsMayBeTakenAsItIs() throws IOException {
    var random = new Random(6);
    do {
      onDisk(flipped(random));
    } while (!reads());
    OpeningTest.refused("ZG-414", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
    OpeningTest.refused("ZG-414", () -> care.backup(fresh.file(), FreshStore.password(), fresh.folder().resolve("b.zip")));
    assertThat(care.check(fresh.file(), FreshStore.password()).isReadable()).isTrue();
    care.accept(fresh.file(), FreshStore.password());
    assertThat(care.check(fresh.file(), FreshStore.password()).isWhole()).isTrue();
    fresh.reopen();
  }

  private boolean reads() {
    try {
      return care.check(fresh.file(), FreshStore.password()).isReadable();
    } catch (UserFault refused) {
      return false;
    }
  }

  /** The end of the part that was kept last is broken: the engine would take the part before it without a word, and what was kept last would be gone. */
  @Test
  void aBrokenLastPartIsNotTakenForTheOneBefore() throws IOException {
    var tail = whole.clone();
    tail[tail.length - 1] ^= 1;
    onDisk(tail);
    OpeningTest.refused("ZG-405", () -> care.check(fresh.file(), FreshStore.password()));
    OpeningTest.refused("ZG-414", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
  }

  /** Somebody copied an older file back by hand: another time, so the seal says nothing. */
  @Test
  void aFilePutBackByHandOpens() throws IOException {
    fresh.reopen().profile().save(new org.zhigai.chain.SchoolProfile("改名", "", ""));
    fresh.close();
    Files.write(fresh.data(), whole);
    assertThat(fresh.reopen().profile().profile()).isEqualTo(FreshStore.PROFILE);
  }

  /** A definition that is gone takes its table along without a word from the database. */
  @Test
  void aTableThatIsGoneIsNamed() {
    fresh.reopen();
    fresh.db().whole(sql -> sql.execute("drop table import_correction"));
    var health = fresh.archive().care().check();
    assertThat(health.isWhole()).isFalse();
    assertThat(health.tables()).filteredOn(t -> t.damage().isPresent()).extracting(t -> t.name()).containsExactly("IMPORT_CORRECTION");
    fresh.close();
    assertThat(care.check(fresh.file(), FreshStore.password()).isReadable()).isFalse();
    OpeningTest.refused("ZG-405", () -> FreshStore.stores().open(fresh.file(), FreshStore.password()));
  }

  private void names(int... years) {
    for (var year : years) {
      fresh.archive().intake().commit(
          Some.reading(year + ".xlsx", Some.paper(new Round(year, Term.SPRING), "数学", Some.pupils(5))), "", Some.CLERK, Progress.NONE);
    }
  }

  /** @return how many names of the saved store can be read */
  private int salvaged(String broken) {
    var into = fresh.folder().resolve("saved.zhigai");
    fresh.reopen();
    names(2027, 2028);
    fresh.db().whole(sql -> sql.execute(broken));
    fresh.close();
    OpeningTest.refused("ZG-423", () -> care.salvage(fresh.file(), FreshStore.password(), into, false));
    assertThat(into).doesNotExist();
    assertThat(care.salvage(fresh.file(), FreshStore.password(), into, true).lostNames()).isPositive();
    try (var archive = FreshStore.stores().open(into, FreshStore.password()); var names = archive.vault().open(FreshStore.password())) {
      var pupils = archive.results().papers().stream().flatMap(p -> archive.results().results(p.id()).pupils().stream()).map(PupilResult::pseudonym).distinct();
      return names.names(pupils.toList()).size();
    }
  }

  @Test
  void thatNamesWouldBeLostIsToldBefore() {
    assertThat(salvaged("drop table vault_lock")).isZero();
  }

  @Test
  void namesWhoseKeyIsThereAreReadThoughThoseOfAnotherImportAreLost() {
    assertThat(salvaged("delete from vault_parcel where import_id = (select max(id) from import)")).isPositive();
  }

  @Test
  void tablesThatAreYoungerThanAStoreAreNotMissed() throws IOException {
    var old = fresh.folder().resolve("old.zhigai");
    OlderStores.restore(old);
    var saved = care.salvage(old, FreshStore.password(), fresh.folder().resolve("saved.zhigai"), false);
    assertThat(saved.tables()).allMatch(Salvaged.Table::whole);
    assertThat(saved.lostNames()).isZero();
  }

  @Test
  void aTableThatIsGoneIsMissed() {
    fresh.reopen();
    fresh.db().whole(sql -> sql.execute("drop table import_profile"));
    fresh.close();
    assertThat(care.salvage(fresh.file(), FreshStore.password(), fresh.folder().resolve("saved.zhigai"), false).tables()).filteredOn(t -> !t.whole())
        .extracting(Salvaged.Table::name).containsExactly("IMPORT_PROFILE");
  }

  /** One damaged page costs what stands on it and what hangs on that; everything else stands in the new store. */
  @Test
  void whatCanBeReadIsSaved() throws IOException {
    var random = new Random(11);
    var saved = 0;
    var before = care.check(fresh.file(), FreshStore.password());
    for (var i = 0; i < 60 && saved < 6; i++) {
      onDisk(flipped(random));
      var into = fresh.folder().resolve("saved" + i + ".zhigai");
      try {
        if (care.check(fresh.file(), FreshStore.password()).isReadable()) {
          continue;
        }
      } catch (UserFault unopened) {
        assertThat(unopened.code()).isEqualTo("ZG-405");
        continue;
      }
      var tables = care.salvage(fresh.file(), FreshStore.password(), into, true).tables();
      assertThat(tables).filteredOn(t -> t.whole() && t.orphans() == 0 && !t.name().equals("RECORD"))
          .allSatisfy(t -> assertThat(t.rows()).as(t.name()).isEqualTo(before.rows(t.name())));
      var health = care.check(into, FreshStore.password());
      assertThat(health.isReadable()).isTrue();
      try (var archive = FreshStore.stores().open(into, FreshStore.password())) {
        archive.intake().commit(
            Some.reading("neu.xlsx", Some.paper(new Round(2029, Term.SPRING), "数学", Some.pupils(5))), "", Some.CLERK, Progress.NONE);
      }
      saved++;
    }
    assertThat(saved).isPositive();
    OpeningTest.refused("ZG-401", () -> care.salvage(fresh.file(), FreshStore.password(), fresh.file(), false));
  }
}

package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.problems.list.Problem;

/** What any released version has written, this one opens, with everything in it; and a second time, when nothing is left to be brought up to date. */
class OlderStoresTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v3"})
  void isOpenedByThisVersionAndHoldsEverything(String version) throws IOException {
    var backup = folder.resolve(version + ".zip");
    try (var in = Objects.requireNonNull(OlderStores.class.getResourceAsStream(OlderStores.FOLDER + version + ".zip"))) {
      Files.copy(in, backup);
    }
    var store = folder.resolve("old.zhigai");
    FreshStore.stores().care().restore(backup, FreshStore.password(), store, folder.resolve("none.zip"));
    assertThat(FreshStore.stores().care().check(store, FreshStore.password()).isWhole()).isTrue();
    for (var time = 0; time < 2; time++) {
      try (var archive = FreshStore.stores().open(store, FreshStore.password())) {
        assertThat(archive.care().check().isWhole()).isTrue();
        assertThat(archive.profile().profile()).isEqualTo(FreshStore.PROFILE);
        assertThat(archive.results().papers()).hasSize(1);
        assertThat(archive.results().results(archive.results().papers().getFirst().id()).pupils()).hasSize(20);
        assertThat(archive.results().questionnaires()).hasSize(1);
        var book = CrashState.book(archive);
        assertThat(book.all(Problem.KIND).getFirst().statement()).isNotNull();
        assertThat(book.all(TeachingAdjustment.KIND).getFirst().row().get(TeachingAdjustment.PUPILS)).containsExactly("S-0001", "S-0007");
        assertThat(book.all(LedgerEntry.KIND).getFirst().row().get(LedgerEntry.PROGRESS)).isEqualTo("已开展");
        assertThat(archive.records().history(book.all(LedgerEntry.KIND).getFirst().id())).isNotEmpty();
        assertThat(VaultTries.fault(archive, FreshStore.password())).isEmpty();
        assertThat(archive.pupils().find("诸葛测试3")).hasSize(1).isEqualTo(archive.pupils().find("40261003"));
      }
    }
  }
}

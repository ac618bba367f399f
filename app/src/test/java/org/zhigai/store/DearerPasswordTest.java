package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.store.file.KeyCost;
import org.zhigai.store.file.StoreFiles;

/** What was enough for a password years ago is too cheap today: a store of that time is sealed anew by the next one who knows its password. */
class DearerPasswordTest {
  @TempDir
  private Path folder;
  private Path store = Path.of("");
  private char[] code = {};

  @BeforeEach
  void older() throws IOException {
    store = folder.resolve("old.zhigai");
    OlderStores.restore(store);
    code = FreshStore.stores().care().newRecoveryCode(store, FreshStore.password());
  }

  private KeyCost cost() {
    return StoreFiles.of(store).keyFile().cost();
  }

  @Test
  void theRightPasswordRaisesItAndChangesNothingElse() throws IOException {
    assertThat(cost()).isEqualTo(new KeyCost(64, 1));
    var before = Files.readAllBytes(store);
    OpeningTest.refused("ZG-407", () -> FreshStore.dearer().open(store, "falsch".toCharArray()));
    assertThat(Files.readAllBytes(store)).as("a wrong password changes nothing").isEqualTo(before);
    FreshStore.dearer().open(store, FreshStore.password()).close();
    assertThat(cost()).isEqualTo(new KeyCost(96, 2));
    var raised = Files.readAllBytes(store);
    FreshStore.dearer().open(store, FreshStore.password()).close();
    FreshStore.stores().open(store, FreshStore.password()).close();
    assertThat(Files.readAllBytes(store)).as("once, and never down again").isEqualTo(raised);
    FreshStore.dearer().care().recover(store, code, "ein anderes".toCharArray());
    assertThat(StoreFiles.of(store).keyFile().recovery()).get().satisfies(r -> assertThat(r.cost()).isEqualTo(new KeyCost(96, 2)));
    FreshStore.dearer().care().recover(store, code, FreshStore.password());
    FreshStore.dearer().open(store, FreshStore.password()).close();
  }

  @Test
  void whoeverIsKilledMeanwhileFindsTheOldKeyFile() throws IOException {
    var files = StoreFiles.of(store);
    Files.writeString(files.aside(".password"), "zhigai-sto");
    FreshStore.stores().open(store, FreshStore.password()).close();
    assertThat(files.aside(".password")).doesNotExist();
    assertThat(cost()).isEqualTo(new KeyCost(64, 1));
  }
}

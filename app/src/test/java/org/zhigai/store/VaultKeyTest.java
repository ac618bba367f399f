package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.KeepVault;
import org.zhigai.chain.LookUpNames;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.VaultArchive;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.PupilMatch;
import org.zhigai.store.file.KeyCost;
import org.zhigai.store.file.KeyFile;
import org.zhigai.store.file.StoreFiles;
import org.zhigai.store.jooq.DefaultSchema;
import org.zhigai.store.jooq.Tables;
import org.zhigai.store.tables.Db;

/** Who has the store and its password, but not the vault's, reads no name and no number, imports as before, and is told the truth. */
class VaultKeyTest {
  private static final List<String> GROUP = List.of("S-0003", "S-0001");

  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  private static char[] own() {
    return "只有班主任知道 7".toCharArray();
  }

  private void keep(Round round, int pupils) {
    fresh.archive().intake().commit(Some.reading(round.label(), Some.paper(round, "数学", Some.pupils(pupils))), "", Some.CLERK, Progress.NONE);
  }

  private void close(char[] old, char[] next) {
    new KeepVault(fresh.archive()).changePassword(old, next, Some.CLERK);
  }

  private List<String> names(char[] password) {
    return new LookUpNames(fresh.archive()).names(GROUP, "点名", password, Some.CLERK).stream().map(n -> n.name()).toList();
  }

  private static void refused(String code, Runnable deed) {
    assertThatThrownBy(deed::run).isInstanceOfSatisfying(UserFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  @Test
  void withItsOwnPasswordTheStoresNoLongerShowsNames() {
    keep(Some.SPRING, 12);
    assertThat(fresh.archive().vault().hasOwnPassword()).isFalse();
    var before = names(FreshStore.password());
    assertThat(before).hasSize(2).allMatch(n -> n.startsWith("诸葛"));
    close(FreshStore.password(), own());
    fresh.reopen();
    assertThat(fresh.archive().vault().hasOwnPassword()).isTrue();
    refused("ZG-435", () -> names(FreshStore.password()));
    assertThat(names(own())).isEqualTo(before);
    assertThat(fresh.archive().records().last(10)).extracting(e -> e.what().key()).containsExactly("names.looked", "vault.changed", "names.looked");
  }

  @Test
  void everythingAnOpenStoreCanReadHoldsNoNameAndNoNumber() throws IOException {
    keep(Some.SPRING, 30);
    close(FreshStore.password(), own());
    fresh.reopen();
    keep(Some.AUTUMN, 30);
    for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      var rows = fresh.db().read(sql -> sql.selectFrom(table).fetch().stream().map(r -> Arrays.stream(r.intoArray()).map(VaultKeyTest::text)
          .collect(Collectors.joining(" "))).collect(Collectors.joining("\n")));
      assertThat(rows).as(table.getName()).doesNotContain("诸葛", "G1201", "4026");
    }
    fresh.close();
    assertThat(decipheredBytes(fresh.data(), fresh.file())).doesNotContain(asTheEngineWrites("诸葛"), "G12010420", "40261001");
  }

  @Test
  void theStoreIsNotGivenTheVaultsPasswordEither() {
    var code = fresh.archive().care().newRecoveryCode(FreshStore.password());
    close(FreshStore.password(), own());
    refused("ZG-439", () -> fresh.archive().care().changePassword(FreshStore.password(), own()));
    fresh.close();
    var care = FreshStore.stores().care();
    refused("ZG-439", () -> care.changePassword(fresh.file(), FreshStore.password(), own()));
    refused("ZG-439", () -> care.recover(fresh.file(), code, own()));
    care.changePassword(fresh.file(), FreshStore.password(), "另一个密码 2".toCharArray());
    care.recover(fresh.file(), code, FreshStore.password());
    fresh.reopen();
  }

  private boolean isUnswept() {
    return fresh.db().read(sql -> sql.fetchExists(Tables.VAULT_LOCK, Tables.VAULT_LOCK.UNSWEPT.isTrue()));
  }

  /** Eight bytes in a row: packing tears longer ones. */
  private static boolean hasPiece(String bytes, String secret) {
    return IntStream.rangeClosed(0, secret.length() - 8).anyMatch(i -> bytes.contains(secret.substring(i, i + 8)));
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
  }

  /** Free space included; packed pages tear long words. */
  private static String decipheredBytes(Path data, Path file) throws IOException {
    try (var key = StoreFiles.of(file).open(FreshStore.password())) {
      var store = new MVStore.Builder().fileName(data.toString()).encryptionKey(Arrays.copyOf(key.password(), 64)).readOnly().open();
      try {
        return StandardCharsets.ISO_8859_1.decode(store.getFileStore().readFully(null, 0, (int) store.getFileStore().size())).toString();
      } finally {
        store.closeImmediately();
      }
    }
  }

  private static String asTheEngineWrites(String text) {
    var out = new StringBuilder();
    text.chars().forEach(c -> out.append((char) (0xe0 | (c >> 12))).append((char) ((c >> 6) & 0x3f)).append((char) (c & 0x3f)));
    return out.toString();
  }

  /** Names were readable in a store of an older program: after its first opening they are nowhere in the file, also not in its free space. */
  @Test
  void whatAnOlderProgramWroteIsSealedAndSweptAtTheFirstOpening() throws IOException {
    var old = fresh.folder().resolve("old.zhigai");
    OlderStores.restore(old);
    assertThat(decipheredBytes(new StoreFiles(old).data(), old)).as("the search finds what is there").contains(asTheEngineWrites("诸葛"));
    try (var archive = FreshStore.stores().open(old, FreshStore.password())) {
      assertThat(archive.pupils().find("诸葛测试3")).hasSize(1);
    }
    assertThat(decipheredBytes(new StoreFiles(old).data(), old)).doesNotContain(asTheEngineWrites("诸葛"));
    try (var archive = FreshStore.stores().open(old, FreshStore.password())) {
      assertThat(VaultTries.fault(archive, FreshStore.password())).isEmpty();
    }
  }

  /** The private key lay open in the store until there was a password; it is not left in the free space. */
  @Test
  void theKeyThatLayOpenIsSweptAtTheNextOpening() throws IOException {
    keep(Some.SPRING, 5);
    var bare = fresh.db().read(sql -> sql.select(Tables.VAULT_LOCK.BARE_KEY).from(Tables.VAULT_LOCK).fetchSingle(Tables.VAULT_LOCK.BARE_KEY));
    var there = new String(Objects.requireNonNull(bare), StandardCharsets.ISO_8859_1);
    fresh.reopen();
    close(FreshStore.password(), own());
    assertThat(isUnswept()).isTrue();
    fresh.reopen();
    assertThat(isUnswept()).as("written anew").isFalse();
    fresh.close();
    assertThat(hasPiece(decipheredBytes(fresh.data(), fresh.file()), there)).isFalse();
  }

  @Test
  void nobodyNeedsItToImport() {
    keep(Some.SPRING, 12);
    close(FreshStore.password(), own());
    fresh.reopen();
    var matches = fresh.archive().intake().match(Some.paper(Some.SPRING, "语文", Some.pupils(13)));
    assertThat(matches.subList(0, 12)).allMatch(m -> m.how() == PupilMatch.How.EXAM_NUMBER);
    assertThat(matches.getLast().how()).isEqualTo(PupilMatch.How.NEW);
    fresh.archive().intake().commit(Some.reading("b", Some.paper(Some.SPRING, "语文", Some.pupils(13))), "", Some.CLERK, Progress.NONE);
    assertThat(new LookUpNames(fresh.archive()).names(List.of("S-0013"), "点名", own(), Some.CLERK)).singleElement()
        .satisfies(n -> assertThat(n.name()).isEqualTo(Some.pupils(13).getLast().name()));
    assertThat(fresh.archive().intake().match(Some.paper(Some.SPRING, "英语", Some.pupils(13)))).extracting(PupilMatch::how)
        .containsOnly(PupilMatch.How.EXAM_NUMBER);
    assertThat(Decisions.NONE.pupils()).isEmpty();
  }

  @Test
  void aPieceOfOnePupilIsNoneOfAnother() {
    keep(Some.SPRING, 12);
    fresh.db().whole(sql -> sql.execute("update vault set sealed = (select sealed from vault where id = (select min(id) from vault))"));
    refused("ZG-436", () -> names(FreshStore.password()));
  }

  @Test
  void forgottenItIsSetAnewByItsCodeAlone() {
    keep(Some.SPRING, 12);
    refused("ZG-437", () -> fresh.archive().vault().newRecoveryCode(FreshStore.password(), VaultArchive.NOTHING));
    close(FreshStore.password(), own());
    refused("ZG-437", () -> fresh.archive().vault().recover("0000".toCharArray(), "ein anderes".toCharArray(), VaultArchive.NOTHING));
    var keep = new KeepVault(fresh.archive());
    var first = keep.newRecoveryCode(own(), Some.CLERK);
    var code = keep.newRecoveryCode(own(), Some.CLERK);
    refused("ZG-438", () -> keep.recover(first, "ein anderes".toCharArray(), Some.CLERK));
    refused("ZG-439", () -> keep.recover(code, FreshStore.password(), Some.CLERK));
    fresh.reopen();
    new KeepVault(fresh.archive()).recover(code, "ein anderes".toCharArray(), Some.CLERK);
    refused("ZG-435", () -> names(own()));
    assertThat(names("ein anderes".toCharArray())).hasSize(2);
    fresh.archive().care().changePassword(FreshStore.password(), "neues Passwort".toCharArray());
    assertThat(names("ein anderes".toCharArray())).as("the store's password is another matter").hasSize(2);
    fresh.archive().care().changePassword("neues Passwort".toCharArray(), FreshStore.password());
  }

  @Test
  void aDamagedKeyIsToldAndTheRestGoesOn() {
    keep(Some.SPRING, 12);
    close(FreshStore.password(), own());
    fresh.db().whole(sql -> sql.execute("update vault_lock set sealed_key = replace(sealed_key, 'key=', 'kex=')"));
    refused("ZG-436", () -> names(own()));
    FreshStore.edit(fresh.archive());
    assertThat(FreshStore.edits(fresh.reopen())).isEqualTo(2);
  }

  @Test
  void theStoresPasswordIsNoPasswordOfTheVault() {
    refused("ZG-439", () -> close(FreshStore.password(), FreshStore.password()));
    assertThat(fresh.archive().vault().hasOwnPassword()).isFalse();
  }

  @Test
  void aPasswordThatIsTooCheapToTryIsSealedAnewWhenItIsRight() {
    keep(Some.SPRING, 12);
    close(FreshStore.password(), own());
    fresh.close();
    var dearer = new H2Stores(FreshStore.CLOCK, new Random(7), new KeyCost(128, 2));
    try (ChainArchive archive = dearer.open(fresh.file(), FreshStore.password())) {
      refused("ZG-435", () -> archive.vault().open("falsch".toCharArray()));
      assertThat(vaultCost(((H2Archive) archive).db())).isEqualTo(new KeyCost(64, 1));
      archive.vault().open(own()).close();
      assertThat(vaultCost(((H2Archive) archive).db())).isEqualTo(new KeyCost(128, 2));
      archive.vault().open(own()).close();
    }
    fresh.reopen();
  }

  /** Trying a password takes half a second by design; who types meanwhile does not wait for it. */
  @Test
  void nothingOfTheStoreWaitsForAKeyThatIsDerived() throws InterruptedException {
    var slow = new H2Stores(FreshStore.CLOCK, new Random(7), new KeyCost(16_384, 12));
    fresh.close();
    try (var archive = slow.open(fresh.file(), FreshStore.password())) {
      var derived = new Thread(() -> new KeepVault(archive).changePassword(FreshStore.password(), own(), Some.CLERK));
      derived.start();
      var edits = 0;
      while (derived.isAlive()) {
        FreshStore.edit(archive);
        edits++;
      }
      derived.join();
      assertThat(edits).isGreaterThan(3);
      assertThat(archive.vault().hasOwnPassword()).isTrue();
    }
  }

  private static KeyCost vaultCost(Db db) {
    var text = db.read(sql -> sql.select(Tables.VAULT_LOCK.SEALED_KEY).from(Tables.VAULT_LOCK).fetchSingle(Tables.VAULT_LOCK.SEALED_KEY));
    return KeyFile.parse(Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8)).cost();
  }
}

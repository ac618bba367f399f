package org.zhigai.ui.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhigai.chain.OpenStoreCare;
import org.zhigai.chain.RestorePlan;
import org.zhigai.chain.StoreFacts;
import org.zhigai.chain.StoreHealth;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.pack.PackageSigner;
import org.zhigai.pack.SomeSigner;
import org.zhigai.ui.TestFrame;

/** The care of an invented store, whose password is {@link #PASSWORD} and whose backups open with it, too. */
final class FakeCare implements OpenStoreCare {
  static final String PASSWORD = "正确的密码 1";
  private final Path store;
  StoreHealth health = health(13, OptionalLong.empty(), Optional.empty());
  String password = PASSWORD;
  boolean isFull;

  FakeCare(Path store) {
    this.store = store;
  }

  static StoreHealth health(long problems, OptionalLong brokenChange, Optional<String> damage) {
    return new StoreHealth(
        "云岭小学",
        List.of(
            new StoreHealth.Table("CHANGE", 214, Optional.empty()), new StoreHealth.Table("CHANGE_LINE", 903, Optional.empty()),
            new StoreHealth.Table("COUNTER", 4, Optional.empty()), new StoreHealth.Table("IMPORT", 6, Optional.empty()),
            new StoreHealth.Table("IMPORT_PROFILE", 0, Optional.empty()), new StoreHealth.Table("PAPER", 5, Optional.empty()),
            new StoreHealth.Table("PAPER_PUPIL", 1180, damage), new StoreHealth.Table("PUPIL", 236, Optional.empty()),
            new StoreHealth.Table("RECORD.ledger", 7, Optional.empty()), new StoreHealth.Table("RECORD.problem", problems, Optional.empty()),
            new StoreHealth.Table("VAULT", 236, Optional.empty())),
        Optional.of(LocalDateTime.of(2026, 6, 1, 5, 41)), 1_843_200, brokenChange, true);
  }

  @Override
  public StoreFacts facts() {
    return new StoreFacts(
        store, store.resolveSibling(store.getFileName() + ".mv.db"), 1, 65536, 3, 1_843_200, TestFrame.CLOCK.instant(), Optional.empty());
  }

  @Override
  public String mark() {
    return "0a1b2c3d";
  }

  @Override
  public PackageSigner signer() {
    return SomeSigner.fresh();
  }

  @Override
  public StoreHealth check() {
    return health;
  }

  @Override
  public StoreHealth backup(Path target) {
    if (isFull) {
      throw new UserFault(
          UserFault.Kind.OUTPUT, "ZG-409", Phrase.of("store.backup.unwritable", String.valueOf(target.getFileName())),
          Phrase.of("store.backup.unwritable.remedy"));
    }
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.write(target, new byte[640_000]);
      Files.setLastModifiedTime(target, java.nio.file.attribute.FileTime.from(TestFrame.CLOCK.instant()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return health;
  }

  @Override
  public StoreHealth copy(Path backup, Path target) {
    return backup(target);
  }

  @Override
  public RestorePlan plan(Path backup, char[] given) {
    if (!Arrays.equals(given, PASSWORD.toCharArray())) {
      throw new UserFault(
          UserFault.Kind.STORE, "ZG-413", Phrase.of("store.backup.password", String.valueOf(backup.getFileName())),
          Phrase.of("store.backup.password.remedy"));
    }
    return new RestorePlan(TestFrame.CLOCK.instant(), health(11, OptionalLong.empty(), Optional.empty()), Optional.of(health), true);
  }

  @Override
  public void check(char[] given) {
    if (!Arrays.equals(given, password.toCharArray())) {
      throw new UserFault(
          UserFault.Kind.STORE, "ZG-407", Phrase.of("store.wrong-password", String.valueOf(store.getFileName())),
          Phrase.of("store.wrong-password.remedy"));
    }
  }

  @Override
  public char[] newRecoveryCode(char[] given) {
    check(given);
    return "0000-1111-2222-3333-4444-5555-6666-7777".toCharArray();
  }

  @Override
  public void changePassword(char[] old, char[] fresh) {
    check(old);
    password = new String(fresh);
  }
}

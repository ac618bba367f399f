package org.zhigai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.zhigai.chain.OpenStoreCare;
import org.zhigai.chain.RestorePlan;
import org.zhigai.chain.StoreFacts;
import org.zhigai.chain.StoreHealth;
import org.zhigai.pack.PackageSigner;
import org.zhigai.store.file.Hold;
import org.zhigai.store.file.KeyCost;
import org.zhigai.store.file.KeyFile;
import org.zhigai.store.file.RawCopy;
import org.zhigai.store.tables.VaultTable;

/** Care of the store that is open. One of its works at a time; edits wait for none of them. */
final class H2OpenCare implements OpenStoreCare {
  private final Hold hold;
  private final Clock clock;
  private final KeyCost cost;
  /** A share that hangs holds up copies to it and nothing else. */
  private final Object copying = new Object();

  private final VaultTable vault;

  H2OpenCare(Hold hold, Clock clock, KeyCost cost, VaultTable vault) {
    this.vault = vault;
    this.hold = hold;
    this.clock = clock;
    this.cost = cost;
  }

  @Override
  public StoreFacts facts() {
    return H2Care.facts(hold.files(), Optional.empty());
  }

  @Override
  public String mark() {
    return hold.key().mark();
  }

  @Override
  public PackageSigner signer() {
    return hold.key().signer();
  }

  @Override
  public synchronized StoreHealth check() {
    var files = hold.files();
    try (var reading = new Opening(files.key(), hold.key(), files).beside()) {
      return reading.health(Files.size(files.data()));
    } catch (IOException unreadable) {
      throw files.fault("ZG-405", "store.damaged", unreadable);
    }
  }

  @Override
  public synchronized StoreHealth backup(Path target) {
    return new Caring(hold.files(), clock).backup(out -> RawCopy.of(hold.data(), out), hold.key(), target);
  }

  @Override
  public StoreHealth copy(Path backup, Path target) {
    synchronized (copying) {
      return new Caring(hold.files(), clock).copy(backup, hold.key(), target, hold::isOpen);
    }
  }

  @Override
  public synchronized RestorePlan plan(Path backup, char[] password) {
    return new Caring(hold.files(), clock).plan(backup, password, Optional.of(check()));
  }

  @Override
  public synchronized void changePassword(char[] old, char[] fresh) {
    hold.files().open(old).close();
    vault.refuseOwn(fresh);
    hold.files().replaceKey(KeyFile.sealing(hold.key(), fresh, cost).recoveredBy(hold.files().keyFile().recovery()));
  }

  @Override
  public synchronized char[] newRecoveryCode(char[] password) {
    hold.files().open(password).close();
    return H2Care.newRecoveryCode(hold.files(), hold.key(), cost);
  }

  @Override
  public void check(char[] password) {
    hold.files().open(password).close();
  }
}

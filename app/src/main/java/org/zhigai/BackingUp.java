package org.zhigai;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zhigai.chain.AutomaticBackups;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.StoreHealth;
import org.zhigai.chain.rights.AwaitedDrives;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.jobs.Jobs;
import org.zhigai.ui.jobs.PooledJobs;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.Notices;
import org.zhigai.ui.parts.Preferences;

/**
 * Backs the open store up when that is due. What was made is copied to a second drive on a thread of its own: a share that hangs holds up nothing else.
 */
final class BackingUp implements AutoCloseable {
  private final OpenStore opened;
  private final Jobs jobs;
  private final PooledJobs copying;
  private final Notices notices;
  private final AutomaticBackups backups;
  private final SecondDrive second;
  private final AtomicBoolean underWay = new AtomicBoolean();

  /** @param copying for copies alone; closed with this */
  BackingUp(OpenStore opened, Wiring wiring, Preferences preferences, Jobs jobs, PooledJobs copying, Notices notices) {
    this.opened = opened;
    this.jobs = jobs;
    this.copying = copying;
    this.notices = notices;
    this.backups = new AutomaticBackups(new BackupNames(opened.file()), opened.chain().archive().care(), wiring.clock());
    this.second = new SecondDrive(new RememberedDrives(preferences, backups.names(), backups.care().mark()), backups, new AwaitedDrives(opened.chain().book()));
  }

  SecondDrive second() {
    return second;
  }

  /** Whether one is due, and makes it. */
  void look() {
    jobs.run(Phrase.of("care.automatic.doing"), Tried.of(progress -> {
      opened.chain().evidence().tidy();
      return backups.keep();
    }), made -> {
      tell(made);
      copy();
    });
  }

  private void copy() {
    if (second.places().isEmpty() || !underWay.compareAndSet(false, true)) {
      return;
    }
    copying.run(Phrase.of("care.second.doing"), progress -> {
      try {
        return second.keep();
      } finally {
        underWay.set(false);
      }
    }, told -> told.forEach(notices::care));
  }

  private void tell(Tried<Optional<StoreHealth>> tried) {
    switch (tried) {
      case Tried.Done<Optional<StoreHealth>>(var made) ->
          made.filter(health -> !health.isWhole()).ifPresent(health -> notices.care(Phrase.of("care.automatic.broken")));
      case Tried.Refused<Optional<StoreHealth>>(var fault) -> notices.care(fault.what());
    }
  }

  @Override
  public void close() {
    copying.close();
  }
}

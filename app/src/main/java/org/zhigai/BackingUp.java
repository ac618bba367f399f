package org.zhigai;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
  private static final int PATIENCE_SECONDS = 30;
  private final OpenStore opened;
  private final Jobs jobs;
  private final PooledJobs copying;
  private final Notices notices;
  private final AutomaticBackups backups;
  private final SecondDrive second;
  private final Semaphore free = new Semaphore(1);

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
    if (second.places().isEmpty() || !free.tryAcquire()) {
      return;
    }
    copying.run(Phrase.of("care.second.doing"), progress -> {
      try {
        return second.keep();
      } finally {
        free.release();
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

  /**
   * Waits until nothing is copied any more, and lets nothing begin: what is done to backups then is not undone by a copy of what they were. A share that hangs is
   * waited for a while only. After the store was closed, which ends a copy; not on the window's thread.
   */
  void settle() {
    try {
      var _ = free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException("interrupted while a copy ended", stopped);
    }
  }

  @Override
  public void close() {
    copying.close();
  }
}

package org.zhigai;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.zhigai.chain.AutomaticBackups;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.StoreHealth;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.jobs.Jobs;
import org.zhigai.ui.jobs.PooledJobs;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.Notices;
import org.zhigai.ui.parts.Preferences;

/**
 * Looks every few minutes whether a backup of the open store is due, from some time after the opening on: a store is not opened to wait for one. What was made is
 * copied to a second drive on a thread of its own: a share that hangs holds up nothing else.
 */
final class BackingUp implements AutoCloseable {
  private static final int LOOK_MINUTES = 5;

  private final OpenStore opened;
  private final Jobs jobs;
  private final PooledJobs copying;
  private final Notices notices;
  private final AutomaticBackups backups;
  private final SecondDrive second;
  private final Timeline looking;

  /** @param copying for copies alone; closed with this */
  BackingUp(OpenStore opened, Wiring wiring, Preferences preferences, Jobs jobs, PooledJobs copying, Notices notices) {
    this.opened = opened;
    this.jobs = jobs;
    this.copying = copying;
    this.notices = notices;
    this.backups = new AutomaticBackups(new BackupNames(opened.file()), opened.chain().archive().care(), wiring.clock());
    this.second = new SecondDrive(preferences, backups);
    this.looking = new Timeline(new KeyFrame(Duration.minutes(LOOK_MINUTES), e -> look()));
    looking.setCycleCount(Animation.INDEFINITE);
  }

  void begin() {
    looking.play();
  }

  SecondDrive second() {
    return second;
  }

  private void look() {
    jobs.run(Phrase.of("care.automatic.doing"), Tried.of(progress -> {
      opened.chain().evidence().tidy();
      return backups.keep();
    }), made -> {
      tell(made);
      copy();
    });
  }

  private void copy() {
    second.copies().filter(c -> copying.running().isEmpty())
        .ifPresent(c -> copying.run(Phrase.of("care.second.doing"), progress -> c.keep(), told -> told.ifPresent(notices::care)));
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
    looking.stop();
    copying.close();
  }
}

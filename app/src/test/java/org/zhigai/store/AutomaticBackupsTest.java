package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.chain.AutomaticBackups;
import org.zhigai.chain.BackupNames;

/** Backups the program makes by itself of a real open store. */
class AutomaticBackupsTest {
  @RegisterExtension
  final FreshStore fresh = new FreshStore();
  private Instant now = Instant.now().plusSeconds(600);

  private AutomaticBackups backups() {
    return new AutomaticBackups(new BackupNames(fresh.file()), fresh.archive().care(), Clock.fixed(now, FreshStore.CLOCK.getZone()));
  }

  private List<String> kept() throws IOException {
    try (var files = Files.list(new BackupNames(fresh.file()).automatic())) {
      return files.map(Path::getFileName).map(Path::toString).sorted().toList();
    }
  }

  @Test
  void oneIsMadeAnHourWhileSomethingIsWritten() throws IOException {
    assertThat(backups().keep()).hasValueSatisfying(health -> assertThat(health.isWhole()).isTrue());
    now = now.plus(Duration.ofMinutes(59));
    assertThat(backups().keep()).as("not an hour ago").isEmpty();
    now = now.plus(Duration.ofMinutes(2));
    assertThat(backups().keep()).as("nothing was written since").isEmpty();
    FreshStore.edit(fresh.archive());
    written();
    assertThat(backups().keep()).isPresent();
    assertThat(kept()).hasSize(2);
    var other = fresh.folder().resolve("other.zhigai");
    FreshStore.stores().care().restore(new BackupNames(fresh.file()).automatic().resolve(kept().getLast()), FreshStore.password(), other,
        fresh.folder().resolve("x.zip"));
    try (var archive = FreshStore.stores().open(other, FreshStore.password())) {
      assertThat(FreshStore.edits(archive)).isEqualTo(1);
    }
  }

  /** The clock went wrong for a day and was set right. */
  @Test
  void aBackupOfALaterDayBringsOneAnHourAndNotOneALook() throws IOException {
    var right = now;
    now = now.plus(Duration.ofDays(30));
    assertThat(backups().keep()).isPresent();
    now = right;
    written();
    assertThat(backups().keep()).isPresent();
    now = now.plus(Duration.ofMinutes(5));
    written();
    assertThat(backups().keep()).isEmpty();
    now = now.plus(Duration.ofHours(1));
    written();
    assertThat(backups().keep()).isPresent();
  }

  @Test
  void ofAHundredDaysTheHoursDaysAndWeeksStayAndWhatIsNotOursToo() throws IOException {
    var folder = Files.createDirectories(new BackupNames(fresh.file()).automatic());
    var name = fresh.file().getFileName().toString().replace(".zhigai", "");
    now = Instant.parse("2026-11-20T02:30:00Z");
    for (var hour = 1; hour <= 100 * 24; hour++) {
      var at = now.minus(Duration.ofHours(hour)).atZone(FreshStore.CLOCK.getZone());
      Files.writeString(folder.resolve("%s_自动_%tF_%2$tH%2$tM.zip".formatted(name, at)), "");
    }
    Files.writeString(folder.resolve(name + "_自动_我的.zip"), "");
    Files.writeString(folder.resolve(name + "_备份_2026-01-01.zip"), "");
    written();
    assertThat(backups().keep()).isPresent();
    var kept = kept();
    assertThat(kept).contains(name + "_自动_我的.zip", name + "_备份_2026-01-01.zip");
    var ours = kept.stream().filter(f -> f.matches(".*_自动_\\d.*")).toList();
    // Of the newest day and week one file serves hours, days and weeks: 24 hours reach into two days, 14 days into three weeks.
    assertThat(ours).contains(
        name + "_自动_2026-11-20_1030.zip", name + "_自动_2026-11-19_1130.zip", name + "_自动_2026-11-07_2330.zip", name + "_自动_2026-10-04_2330.zip");
    assertThat(ours).doesNotContain(
        name + "_自动_2026-11-19_1030.zip", name + "_自动_2026-11-06_2330.zip", name + "_自动_2026-09-27_2330.zip");
    assertThat(ours).hasSize(24 + 12 + 5);
  }

  @Test
  void ofAStoreThatIsNotWholeNoneIsTakenAway() throws IOException {
    Some.problem(fresh.book(), 0, "对比.xlsx", org.zhigai.problems.ProblemState.SUGGESTED);
    fresh.db().whole(sql -> sql.execute("update change set done_by = '别人' where id = 1"));
    var folder = Files.createDirectories(new BackupNames(fresh.file()).automatic());
    var name = fresh.file().getFileName().toString().replace(".zhigai", "");
    for (var minute = 10; minute < 40; minute++) {
      Files.writeString(folder.resolve("%s_自动_2026-01-01_10%d.zip".formatted(name, minute)), "");
    }
    assertThat(backups().keep()).hasValueSatisfying(health -> assertThat(health.isWhole()).isFalse());
    assertThat(kept()).hasSize(31);
  }

  /** The store's clock is the machine's; these tests have one of their own. */
  private void written() throws IOException {
    Files.setLastModifiedTime(fresh.data(), java.nio.file.attribute.FileTime.from(now));
  }
}

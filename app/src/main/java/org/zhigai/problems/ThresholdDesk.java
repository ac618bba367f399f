package org.zhigai.problems;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/**
 * Use case: what counts as a finding, per subject and grade, and who said so. The nearest word holds: subject and grade, then the
 * subject, then the grade, then the school, then the program's own defaults.
 */
public final class ThresholdDesk implements ThresholdSource {
  private final ThresholdArchive archive;
  private final Clock clock;

  public ThresholdDesk(ThresholdArchive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  @Override
  public Thresholds of(String subject, int grade) {
    return nearest(archive.changes(), subject, grade);
  }

  /** All changes, oldest first. */
  public List<ThresholdChange> changes() {
    return archive.changes();
  }

  /**
   * @param subject empty for all subjects
   * @param grade 0 for all grades
   * @throws UserFault without a reason, for a value out of its range, or for a level that is not the whole school's
   */
  public ThresholdChange change(String subject, int grade, Thresholds to, String why, Actor by) {
    if (why.isBlank()) {
      throw refused("ZG-331", "problems.threshold.reason");
    }
    if (!(share(to.floorRate()) && share(to.floorClass()) && to.floorSd() > 0 && to.floorSd() <= 3)
        || !(to.level() > 0 && to.level() <= 0.2)) {
      throw refused("ZG-332", "problems.threshold.range");
    }
    var before = of(subject, grade);
    if ((!subject.isEmpty() || grade != 0) && to.level() != before.level()) {
      throw refused("ZG-333", "problems.threshold.level");
    }
    var change = new ThresholdChange(subject, grade, before, to, by.name(), LocalDateTime.now(clock), why.strip());
    archive.add(change);
    return change;
  }

  private static boolean share(double value) {
    return value > 0 && value <= 0.5;
  }

  private static UserFault refused(String code, String key) {
    return new UserFault(UserFault.Kind.INPUT, code, Phrase.of(key), Phrase.of(key + ".remedy"));
  }

  private static Thresholds nearest(List<ThresholdChange> changes, String subject, int grade) {
    var found = Thresholds.DEFAULT;
    var level = Thresholds.DEFAULT.level();
    var nearness = -1;
    for (var change : changes) {
      var fits =
          (change.subject().isEmpty() || change.subject().equals(subject))
              && (change.grade() == 0 || change.grade() == grade);
      var near = (change.subject().isEmpty() ? 0 : 2) + (change.grade() == 0 ? 0 : 1);
      if (fits && near >= nearness) {
        nearness = near;
        found = change.after();
      }
      if (change.subject().isEmpty() && change.grade() == 0) {
        level = change.after().level();
      }
    }
    return new Thresholds(found.floorRate(), found.floorClass(), found.floorSd(), level);
  }
}

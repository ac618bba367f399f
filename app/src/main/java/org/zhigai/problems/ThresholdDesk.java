package org.zhigai.problems;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;

/**
 * Use case: what counts as a finding, per subject and grade, and who said so. The nearest word holds: subject and grade, then the
 * subject, then the grade, then the school, then the program's own defaults. The level of the list is the school's alone.
 */
public final class ThresholdDesk implements ThresholdSource {
  private final Book book;
  private final Clock clock;

  public ThresholdDesk(Book book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /**
   * What holds somewhere.
   *
   * @param by the scope for which it was said; empty when these are the program's defaults
   */
  public record Held(Thresholds thresholds, Optional<Scope> by) {}

  @Override
  public Thresholds of(String subject, int grade) {
    return held(new Scope(subject, grade)).thresholds();
  }

  public Held held(Scope scope) {
    return nearest(said(changes()), scope);
  }

  /** All changes, oldest first. */
  public List<ThresholdChange> changes() {
    return book.all(ThresholdRow.KIND).stream().map(ThresholdRow::change).toList();
  }

  /** @throws UserFault without a reason, for a value out of its range, or for a level that is not the whole school's */
  public Change change(Scope scope, Thresholds to, String why, Actor by) {
    if (!to.refused().isEmpty()) {
      throw refused("ZG-332", "problems.threshold.range");
    }
    if (!scope.isSchool() && to.level() != of("", 0).level()) {
      throw refused("ZG-333", "problems.threshold.level");
    }
    return keep(scope, Optional.of(to), why, by);
  }

  /**
   * From now on what holds further out holds here too; for the school the program's defaults.
   *
   * @throws UserFault without a reason
   */
  public Change lift(Scope scope, String why, Actor by) {
    return keep(scope, Optional.empty(), why, by);
  }

  private Change keep(Scope scope, Optional<Thresholds> to, String why, Actor by) {
    if (why.isBlank()) {
      throw refused("ZG-331", "problems.threshold.reason");
    }
    var before = held(scope).thresholds();
    var at = LocalDateTime.now(clock).withNano(0);
    var change = new ThresholdChange(scope.subject(), scope.grade(), before, to, by.name(), at, why.strip());
    return Change.of(
        Phrase.of("threshold.kept", scope.subject(), scope.grade()), by,
        new Edit.Open<>(ThresholdRow.KIND, at.getYear(), Values.of(ThresholdRow.CHANGE, change)))
        .because(why.strip());
  }

  private static UserFault refused(String code, String key) {
    return new UserFault(UserFault.Kind.INPUT, code, Phrase.of(key), Phrase.of(key + ".remedy"));
  }

  /** The last word for each scope that still has one. */
  private static Map<Scope, Thresholds> said(List<ThresholdChange> changes) {
    var out = new LinkedHashMap<Scope, Thresholds>();
    for (var change : changes) {
      change.after().ifPresentOrElse(t -> out.put(change.scope(), t), () -> out.remove(change.scope()));
    }
    return out;
  }

  private static Held nearest(Map<Scope, Thresholds> said, Scope scope) {
    var level = said.getOrDefault(Scope.SCHOOL, Thresholds.DEFAULT).level();
    var by = said.keySet().stream().filter(s -> s.contains(scope)).max(java.util.Comparator.comparingInt(Scope::nearness));
    return new Held(by.map(said::get).orElse(Thresholds.DEFAULT).withLevel(level), by);
  }
}

package org.zhigai.ui.problems;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.Scope;
import org.zhigai.problems.ThresholdChange;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.problems.ThresholdRow;
import org.zhigai.problems.Thresholds;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** Which thresholds hold where, changing them with a reason, and who has changed them. After each change the list is looked over again. */
public final class ThresholdsModel implements ViewModel {

  /** A subject of a grade, a whole subject, a whole grade or the school, and what holds there. */
  public record Line(Scope scope, ThresholdDesk.Held held) {

    /** Whether somebody said so for this scope itself. */
    boolean own() {
      return held.by().filter(scope::equals).isPresent();
    }
  }

  /**
   * What was wrong with an input, to be shown beside it. Nothing was kept.
   *
   * @param parts by number
   * @param reason about the reason
   */
  public record Refusal(Map<Thresholds.Part, Phrase> parts, Optional<Phrase> reason) {
    boolean none() {
      return parts.isEmpty() && reason.isEmpty();
    }
  }

  private record Read(List<Line> lines, List<ThresholdChange> changes) {}

  private final ThresholdDesk thresholds;
  private final ProblemDesk problems;
  private final StoreFrame frame;
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final ObservableList<ThresholdChange> changes = FXCollections.observableArrayList();
  private final BooleanProperty asked = new SimpleBooleanProperty(this, "asked", false);
  private final ReadOnlyObjectWrapper<Optional<Line>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());

  public ThresholdsModel(ThresholdDesk thresholds, ProblemDesk problems, ProblemsModel list, StoreFrame frame) {
    this.thresholds = thresholds;
    this.problems = problems;
    this.frame = frame;
    var _ = frame.edits().listen(Set.of(ThresholdRow.KIND), () -> {
      refresh();
      list.detect();
    });
  }

  /** Somebody comes for the thresholds; whoever shows them takes it back. */
  public void ask() {
    asked.set(true);
  }

  BooleanProperty asked() {
    return asked;
  }

  /** The school first, then whole grades, then each subject with its grades. */
  ObservableList<Line> lines() {
    return lines;
  }

  /** Newest first. */
  ObservableList<ThresholdChange> changes() {
    return changes;
  }

  ReadOnlyObjectProperty<Optional<Line>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  void choose(Scope scope) {
    lines.stream().filter(l -> l.scope().equals(scope)).findFirst().ifPresent(l -> chosen.set(Optional.of(l)));
  }

  /** Reads what holds; looks at the results when nobody has yet, to know their subjects. */
  void refresh() {
    frame.jobs().latest(
        "thresholds.read", Phrase.of("threshold.reading"),
        progress -> {
          var lines = scopes(problems.detection(progress).scopes()).map(s -> new Line(s, thresholds.held(s))).toList();
          return new Read(lines, thresholds.changes().reversed());
        },
        this::arrived);
  }

  private static Stream<Scope> scopes(List<Scope> tested) {
    var grades = new TreeSet<>(tested.stream().map(Scope::grade).filter(g -> g > 0).toList());
    var out = new ArrayList<Scope>();
    out.add(Scope.SCHOOL);
    // With one grade only, a whole grade and the school are the same thing.
    grades.stream().filter(g -> grades.size() > 1).map(g -> new Scope("", g)).forEach(out::add);
    tested.stream().map(Scope::subject).distinct().forEach(subject -> {
      out.add(new Scope(subject, 0));
      tested.stream().filter(s -> s.subject().equals(subject) && s.grade() > 0).forEach(out::add);
    });
    return out.stream().distinct();
  }

  private void arrived(Read read) {
    var scope = chosen.get().map(Line::scope).orElse(Scope.SCHOOL);
    lines.setAll(read.lines());
    changes.setAll(read.changes());
    choose(scope);
  }

  /** Keeps what was typed for the chosen scope, in percentage points and standard deviations, or says what is wrong with it. */
  Refusal save(Map<Thresholds.Part, String> typed, String why) {
    var line = chosen.get().orElseThrow();
    var to = read(line.held().thresholds(), typed);
    var parts = new EnumMap<Thresholds.Part, Phrase>(Thresholds.Part.class);
    to.refused().forEach(p -> parts.put(p, Phrase.of("threshold.refused." + key(p), p.most() * scale(p))));
    var same = to.equals(line.held().thresholds()) && line.own();
    var reason =
        why.isBlank()
            ? Optional.of(Phrase.of("threshold.refused.reason"))
            : parts.isEmpty() && same ? Optional.of(Phrase.of("threshold.refused.same")) : Optional.<Phrase>empty();
    var refusal = new Refusal(parts, reason);
    if (refusal.none()) {
      done(line, Optional.of(to), why.strip());
    }
    return refusal;
  }

  /** The chosen scope goes by the wider one again. */
  Refusal lift(String why) {
    var refusal = new Refusal(Map.of(), why.isBlank() ? Optional.of(Phrase.of("threshold.refused.reason")) : Optional.empty());
    if (refusal.none()) {
      done(chosen.get().orElseThrow(), Optional.empty(), why.strip());
    }
    return refusal;
  }

  private void done(Line line, Optional<Thresholds> to, String why) {
    var by = frame.actor().get();
    var scope = line.scope();
    frame.edits().make(to.map(t -> thresholds.change(scope, t, why, by)).orElseGet(() -> thresholds.lift(scope, why, by)));
  }

  private static Thresholds read(Thresholds held, Map<Thresholds.Part, String> typed) {
    var to = new EnumMap<Thresholds.Part, Double>(Thresholds.Part.class);
    for (var part : Thresholds.Part.values()) {
      to.put(part, typed.containsKey(part) ? number(typed.getOrDefault(part, "")) / scale(part) : part.of(held));
    }
    return new Thresholds(
        to.getOrDefault(Thresholds.Part.RATE, 0.0), to.getOrDefault(Thresholds.Part.CLASS, 0.0),
        to.getOrDefault(Thresholds.Part.SD, 0.0), to.getOrDefault(Thresholds.Part.LEVEL, 0.0));
  }

  private static double number(String typed) {
    try {
      return Double.parseDouble(typed.strip().replace('，', '.').replace('。', '.'));
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }

  /** From what is stored to what is typed: shares are typed in per cent. */
  static double scale(Thresholds.Part part) {
    return part == Thresholds.Part.SD ? 1 : 100;
  }

  static String key(Thresholds.Part part) {
    return switch (part) {
      case RATE -> "rate";
      case CLASS -> "class";
      case SD -> "sd";
      case LEVEL -> "level";
    };
  }

  /** {@code 四年级数学}. */
  static Phrase name(Scope scope) {
    if (scope.isSchool()) {
      return Phrase.of("threshold.scope.school");
    }
    var grade = Phrase.of("threshold.grade", org.zhigai.monitoring.Grades.label(Math.max(1, scope.grade())), scope.grade());
    return scope.grade() == 0
        ? Phrase.of("threshold.scope.subject", scope.subject())
        : scope.subject().isEmpty()
            ? Phrase.of("threshold.scope.grade", grade)
            : Phrase.of("threshold.scope.both", grade, scope.subject());
  }
}

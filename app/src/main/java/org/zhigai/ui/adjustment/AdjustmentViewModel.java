package org.zhigai.ui.adjustment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.adjustment.PlanStatus;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.ViewModel;

/** The plans as the window holds them and the one that is open. Every edit saves itself and can be taken back. */
public final class AdjustmentViewModel implements ViewModel {
  private final AdjustmentDesk desk;
  private final ProblemDesk problems;
  private final Desk window;
  private final ObservableList<TeachingAdjustment> plans = FXCollections.observableArrayList();
  private final Map<Long, Problem> answered = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<TeachingAdjustment>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<UserFault>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");

  public AdjustmentViewModel(AdjustmentDesk desk, ProblemDesk problems, Desk window) {
    this.desk = desk;
    this.problems = problems;
    this.window = window;
  }

  /** By problem, then by number. */
  ObservableList<TeachingAdjustment> plans() {
    return plans;
  }

  ReadOnlyObjectProperty<Optional<TeachingAdjustment>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Why the last edit was not kept; empty after any other. */
  ReadOnlyObjectProperty<Optional<UserFault>> refusal() {
    return refusal.getReadOnlyProperty();
  }

  /** Confirmed problems without a plan. */
  ReadOnlyIntegerProperty waiting() {
    return waiting.getReadOnlyProperty();
  }

  /** Plans that are not closed yet. */
  ReadOnlyStringProperty badge() {
    return badge.getReadOnlyProperty();
  }

  Optional<Problem> problemOf(TeachingAdjustment plan) {
    return Optional.ofNullable(answered.get(plan.problemId()));
  }

  void refresh() {
    answered.clear();
    problems.problems().forEach(p -> answered.put(p.id(), p));
    plans.setAll(
        desk.adjustments().stream()
            .sorted(java.util.Comparator.comparingLong(TeachingAdjustment::problemId)
                .thenComparing(TeachingAdjustment::number))
            .toList());
    chosen.set(chosen.get().flatMap(old -> find(old.id())).or(() -> plans.stream().findFirst()));
    waiting.set(without().size());
    count();
  }

  void choose(TeachingAdjustment plan) {
    if (chosen.get().filter(plan::equals).isEmpty()) {
      refusal.set(Optional.empty());
      chosen.set(Optional.of(plan));
    }
  }

  /** @param number of a plan, or of the problem it answers */
  void choose(String number) {
    plans.stream()
        .filter(p -> p.number().equals(number) || problemOf(p).filter(x -> x.number().equals(number)).isPresent())
        .findFirst()
        .ifPresent(this::choose);
  }

  /** Drafts plans for every confirmed problem that has none. */
  void draft() {
    var from = without();
    var by = window.actor().get();
    window.jobs().run(
        Phrase.of("planview.drafting"),
        progress -> from.stream().flatMap(p -> desk.draftFor(p, by).stream()).toList(),
        drafted -> {
          refresh();
          drafted.stream().findFirst().flatMap(p -> find(p.id())).ifPresent(this::choose);
          window.notices().done(Phrase.of("planview.drafted", drafted.size()));
          window.notices().saved();
        });
  }

  void text(PlanText part, String value) {
    chosen.get().ifPresent(a -> {
      var before = part.of(a);
      edit(part.label(), x -> part.with(x, value), x -> part.with(x, before));
    });
  }

  void timing(Timing now) {
    chosen.get().map(Timing::of).filter(before -> !before.equals(now)).ifPresent(before ->
        edit(Phrase.of("planview.timing"), now::in, before::in));
  }

  private void edit(Phrase part, UnaryOperator<TeachingAdjustment> redo, UnaryOperator<TeachingAdjustment> undo) {
    chosen.get().ifPresent(a -> {
      if (save(a.id(), redo)) {
        window.undo().push(
            Phrase.of("planview.edited", a.number(), part), () -> save(a.id(), undo), () -> save(a.id(), redo));
      }
    });
  }

  private boolean save(long id, UnaryOperator<TeachingAdjustment> change) {
    var old = find(id);
    if (old.isEmpty()) {
      return false;
    }
    try {
      var kept = desk.save(change.apply(old.get()), window.actor().get());
      plans.set(plans.indexOf(old.get()), kept);
      refusal.set(Optional.empty());
      chosen.set(Optional.of(kept));
      count();
      window.notices().saved();
      return true;
    } catch (UserFault refused) {
      // Refused input is said beside the plan; anything else is the window's business.
      if (refused.kind() != UserFault.Kind.INPUT) {
        throw refused;
      }
      refusal.set(Optional.of(refused));
      return false;
    }
  }

  private void count() {
    var open = plans.stream().filter(p -> p.status() != PlanStatus.CLOSED).count();
    badge.set(open == 0 ? "" : Long.toString(open));
  }

  /** Questionnaire problems are not counted: their measures stand in the ledger. */
  private List<Problem> without() {
    var there = plans.stream().map(TeachingAdjustment::problemId).toList();
    return problems.confirmed().stream()
        .filter(p -> p.finding().evidence().paperId() != 0 && p.finding().unit() == org.zhigai.value.Unit.RATE)
        .filter(p -> !there.contains(p.id()))
        .toList();
  }

  private Optional<TeachingAdjustment> find(long id) {
    return plans.stream().filter(p -> p.id() == id).findFirst();
  }
}

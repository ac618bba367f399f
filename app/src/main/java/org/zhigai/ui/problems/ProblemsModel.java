package org.zhigai.ui.problems;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.problems.Detection;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Values;
import org.zhigai.trace.Recheck;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.people.Register;
import org.zhigai.ui.parts.ViewModel;

/** The problem list: what is on it, which is looked at, and what a person decides. Every change is kept at once. */
public final class ProblemsModel implements ViewModel {
  /** Documents are Chinese. */
  static final Words ZH = new Words(Lang.ZH);

  private final ProblemDesk problemDesk;
  private final Register register;
  private final Recheck recheck;
  private final StoreFrame frame;
  private final ObservableList<Problem> listed = FXCollections.observableArrayList();
  private final ObjectProperty<Set<ProblemState>> states =
      new SimpleObjectProperty<>(this, "states", EnumSet.of(ProblemState.SUGGESTED, ProblemState.CONFIRMED));
  private final ReadOnlyObjectWrapper<Optional<Problem>> selected =
      new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
  private final ReadOnlyIntegerWrapper listings = new ReadOnlyIntegerWrapper(this, "listings", 0);
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper(this, "badge", "");
  private final ReadOnlyObjectWrapper<List<Problem>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());

  private final ReadOnlyObjectWrapper<Optional<Detection>> detection =
      new ReadOnlyObjectWrapper<>(this, "detection", Optional.empty());

  public ProblemsModel(ProblemDesk problemDesk, Register register, Recheck recheck, StoreFrame frame) {
    this.problemDesk = problemDesk;
    this.register = register;
    this.recheck = recheck;
    this.frame = frame;
    states.subscribe(s -> list());
    var _ = frame.edits().listen(Set.of(Problem.KIND), this::read);
  }

  /** Those of the chosen states, by number. */
  public ObservableList<Problem> listed() {
    return FXCollections.unmodifiableObservableList(listed);
  }

  /** Which states are listed. */
  public ObjectProperty<Set<ProblemState>> states() {
    return states;
  }

  /** All problems whatever their state, by number. */
  public ReadOnlyObjectProperty<List<Problem>> all() {
    return all.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Problem>> selected() {
    return selected.getReadOnlyProperty();
  }

  /** What the last look at the results said; empty until it is known. */
  public ReadOnlyObjectProperty<Optional<Detection>> detection() {
    return detection.getReadOnlyProperty();
  }

  /** Counts how often the rows were put together anew. */
  public ReadOnlyIntegerProperty listings() {
    return listings.getReadOnlyProperty();
  }

  /** How many are confirmed or wait for a decision; empty when none. */
  public ReadOnlyStringProperty badge() {
    return badge.getReadOnlyProperty();
  }

  /** Looks at one; nothing happens when it is not there. */
  public void select(String number) {
    all.get().stream().filter(p -> p.number().equals(number)).findFirst().ifPresent(p -> selected.set(Optional.of(p)));
  }

  Register register() {
    return register;
  }

  /** Reads the list again. */
  public void refresh() {
    read();
    frame.jobs().latest("problems.look", Phrase.of("problemview.job.detecting"), problemDesk::detection, d -> detection.set(Optional.of(d)));
  }

  /** 重新检测: looks at the results again. */
  public void detect() {
    var by = frame.actor().get();
    frame.jobs()
        .latest(
            "problems.detect",
            Phrase.of("problemview.job.detecting"),
            progress -> problemDesk.refresh(by, progress),
            looked -> {
              frame.notices().done(Phrase.of("problemview.detected", looked.tests(), looked.added(), looked.gone()));
              frame.notices().saved();
              refresh();
            });
  }

  public void confirm(Problem problem) {
    frame.edits().make(problemDesk.confirm(problem, frame.actor().get()));
  }

  /** @param reason not blank */
  public void decline(Problem problem, String reason) {
    frame.edits().make(problemDesk.decline(problem, reason, frame.actor().get()));
  }

  public void merge(Problem problem, Problem into) {
    frame.edits().make(problemDesk.merge(problem, into, frame.actor().get()));
  }

  /** Takes a decision back: the problem waits for one again. */
  public void reopen(Problem problem) {
    frame.edits().make(problemDesk.reopen(problem, frame.actor().get()));
  }

  /** Confirmed problems this one can become part of. */
  public List<Problem> mergeTargets(Problem problem) {
    return all.get().stream().filter(p -> p.id() != problem.id() && p.state() == ProblemState.CONFIRMED).toList();
  }

  /** Keeps what was written; an unchanged text costs nothing. */
  public void write(Problem problem, ProblemField field, String text) {
    if (!field.of(problem, ZH).equals(text)) {
      frame.edits().make(problemDesk.put(problem, field.title(), field.values(text), frame.actor().get()));
    }
  }

  /** Keeps who is responsible. */
  public void responsible(Problem problem, long unit) {
    if (problem.responsible() != unit) {
      put(problem, Problem.KIND.label(Problem.RESPONSIBLE), Values.of(Problem.RESPONSIBLE, unit));
    }
  }

  /** Keeps who helps. */
  public void supporting(Problem problem, List<Long> units) {
    if (!problem.supporting().equals(units)) {
      put(problem, Problem.KIND.label(Problem.SUPPORTING), Values.of(Problem.SUPPORTING, units));
    }
  }

  /** 已复核: its numbers have changed and it stays as it is written. */
  void seen(Problem problem) {
    frame.edits().make(recheck.seen(problem.row(), frame.actor().get()));
  }

  /** 已复核: it takes the numbers of today. */
  void taken(Problem problem) {
    var by = frame.actor().get();
    frame.edits().make(
        Phrase.of("trace.taken", problem.number()), progress -> recheck.taken(problem, problemDesk.detection(progress), by), Outcome::orThrow);
  }

  private void put(Problem problem, Phrase part, Values<Problem> values) {
    frame.edits().make(problemDesk.put(problem, part, values, frame.actor().get()));
  }

  private void read() {
    arrived(problemDesk.problems());
  }

  private void arrived(List<Problem> found) {
    all.set(List.copyOf(found));
    var count = found.stream().filter(p -> p.state() == ProblemState.SUGGESTED || p.state() == ProblemState.CONFIRMED).count();
    badge.set(count == 0 ? "" : Long.toString(count));
    list();
  }

  private void list() {
    // Taken first: a list view moves its selection, and with it ours, while its rows are replaced.
    var id = selected.get().map(Problem::id).orElse(-1L);
    listed.setAll(all.get().stream().filter(p -> states.get().contains(p.state())).toList());
    selected.set(all.get().stream().filter(p -> p.id() == id).findFirst().or(() -> listed.stream().findFirst()));
    listings.set(listings.get() + 1);
  }
}

package org.zhigai.ui.problems;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Detection;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.problems.ProblemState;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.ViewModel;

/** The problem list: what is on it, which is looked at, and what a person decides. Every change is kept at once. */
public final class ProblemsModel implements ViewModel {
  private final ProblemDesk problemDesk;
  private final Desk desk;
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

  public ProblemsModel(ProblemDesk problemDesk, Desk desk) {
    this.problemDesk = problemDesk;
    this.desk = desk;
    states.subscribe(s -> list());
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

  /** Reads the list again. */
  public void refresh() {
    desk.jobs().latest("problems.list", Phrase.of("problemview.job.reading"), p -> problemDesk.problems(), this::arrived);
    desk.jobs().latest("problems.look", Phrase.of("problemview.job.detecting"), problemDesk::detection, d -> detection.set(Optional.of(d)));
  }

  /** 重新检测: looks at the results again. */
  public void detect() {
    var by = desk.actor().get();
    desk.jobs()
        .latest(
            "problems.detect",
            Phrase.of("problemview.job.detecting"),
            progress -> problemDesk.refresh(by, progress),
            looked -> {
              desk.notices().done(Phrase.of("problemview.detected", looked.tests(), looked.added(), looked.gone()));
              desk.notices().saved();
              refresh();
            });
  }

  public void confirm(Problem problem) {
    decide(problem, "confirm", now -> problemDesk.confirm(now, desk.actor().get()));
  }

  /** @param reason not blank */
  public void decline(Problem problem, String reason) {
    decide(problem, "decline", now -> problemDesk.decline(now, reason, desk.actor().get()));
  }

  public void merge(Problem problem, Problem into) {
    decide(problem, "merge", now -> problemDesk.merge(now, into, desk.actor().get()));
  }

  /** Takes a decision back: the problem waits for one again. */
  public void reopen(Problem problem) {
    decide(
        problem,
        "reopen",
        now -> problemDesk.save(now.withState(ProblemState.SUGGESTED, "", Optional.empty()), desk.actor().get()));
  }

  /** Confirmed problems this one can become part of. */
  public List<Problem> mergeTargets(Problem problem) {
    return all.get().stream().filter(p -> p.id() != problem.id() && p.state() == ProblemState.CONFIRMED).toList();
  }

  /** Keeps what was written; an unchanged text costs nothing. */
  public void write(Problem problem, Field field, String text) {
    var now = now(problem);
    if (!field.of(now).equals(text)) {
      var before = field.of(now);
      keep(field.put(now, text));
      desk.undo()
          .push(
              Phrase.of("problemview.undo.write", now.number(), field.title()),
              () -> rewrite(now.id(), field, before),
              () -> rewrite(now.id(), field, text));
    }
  }

  /** The problem as it is now: what a screen holds may be older than the last edit. */
  private Problem now(Problem problem) {
    return all.get().stream().filter(p -> p.id() == problem.id()).findFirst().orElse(problem);
  }

  private void rewrite(long id, Field field, String text) {
    all.get().stream().filter(p -> p.id() == id).findFirst().ifPresent(p -> keep(field.put(p, text)));
  }

  private void decide(Problem problem, String how, UnaryOperator<Problem> decision) {
    var before = now(problem);
    var after = decision.apply(before);
    took(after);
    desk.undo()
        .push(
            Phrase.of("problemview.undo." + how, before.number()),
            () -> restate(before.id(), before),
            () -> restate(after.id(), after));
  }

  /** Gives a problem the state, reason and merging of {@code like}, and leaves what was written meanwhile. */
  private void restate(long id, Problem like) {
    all.get().stream()
        .filter(p -> p.id() == id)
        .findFirst()
        .ifPresent(p -> keep(p.withState(like.state(), like.reason(), like.mergedInto())));
  }

  private void keep(Problem problem) {
    took(problemDesk.save(problem, desk.actor().get()));
  }

  private void took(Problem kept) {
    desk.notices().saved();
    arrived(all.get().stream().map(p -> p.id() == kept.id() ? kept : p).toList());
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

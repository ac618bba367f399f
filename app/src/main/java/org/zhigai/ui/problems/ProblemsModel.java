package org.zhigai.ui.problems;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.problems.Detection;
import org.zhigai.problems.list.Cause;
import org.zhigai.problems.list.LikelyCause;
import org.zhigai.problems.list.Part;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.list.Stated;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Severity;
import org.zhigai.rows.Change;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;
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

  private final Answers answers;
  private final BooleanProperty grouped = new SimpleBooleanProperty(this, "grouped", true);
  private final BooleanProperty withdrawn = new SimpleBooleanProperty(this, "withdrawn", false);
  private final Map<Long, Phrase> heads = new HashMap<>();

  /** What answers a problem in the stations after this one. */
  public interface Answers {

    /** The entry that answers it. */
    Optional<String> entry(Problem problem);

    /** Opens the entry that answers it. */
    Change open(Problem problem, Actor by);

    /** What kinds of record those are. */
    Set<Kind<?>> kinds();

    /** Rows drawn from it that are not withdrawn, whatever they are. */
    List<Row<?>> drawnFrom(Problem problem);

    /** Writes the 问题反馈单 by which it is handed to the department, with its receipt. */
    void feedback(Problem problem, Path file);
  }

  public ProblemsModel(ProblemDesk problemDesk, Register register, Recheck recheck, Answers answers, StoreFrame frame) {
    this.problemDesk = problemDesk;
    this.answers = answers;
    this.register = register;
    this.recheck = recheck;
    this.frame = frame;
    states.subscribe(s -> list());
    grouped.subscribe(on -> list());
    withdrawn.subscribe(on -> list());
    var _ = frame.edits().listen(Set.of(Problem.KIND), this::read);
    var _ = frame.edits().listen(answers.kinds(), () -> listings.set(listings.get() + 1));
  }

  /** Writes the 问题反馈单; not on the window's thread. */
  void feedback(Problem problem, Path file) {
    answers.feedback(problem, file);
  }

  /** Those of the chosen states, by number. */
  public ObservableList<Problem> listed() {
    return FXCollections.unmodifiableObservableList(listed);
  }

  /** Which states are listed. */
  public ObjectProperty<Set<ProblemState>> states() {
    return states;
  }

  /** Whether the list is in groups of a likely cause; else by number. */
  public BooleanProperty grouped() {
    return grouped;
  }

  /** Whether withdrawn problems are listed too, struck through. */
  public BooleanProperty withdrawn() {
    return withdrawn;
  }

  /** What a problem and those below it have in common, where it is the first of them. */
  Optional<Phrase> head(Problem problem) {
    return Optional.ofNullable(heads.get(problem.id()));
  }

  /** Those that wait for a decision. */
  List<Problem> waiting() {
    return live(ProblemState.SUGGESTED);
  }

  private List<Problem> live(ProblemState state) {
    return all.get().stream().filter(p -> !p.row().isWithdrawn() && p.state() == state).toList();
  }

  /** All problems whatever their state, by number; withdrawn ones last. */
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

  /** All that wait, at once. */
  public void confirmAll() {
    if (!waiting().isEmpty()) {
      frame.edits().make(problemDesk.confirm(waiting(), frame.actor().get()));
    }
  }

  /** Writes a problem down that no measurement raised, and looks at it. */
  void state(Stated stated, boolean confirmed) {
    var by = frame.actor().get();
    frame.edits().make(Phrase.of("problem.stated", stated.about()), progress -> problemDesk.state(stated, confirmed, by), outcome -> {
      outcome.orThrow().stream().flatMap(r -> Problem.KIND.cast(r).stream()).findFirst().ifPresent(r -> select(r.number()));
    });
  }

  /** Another account of what was stated. */
  void restate(Problem problem, Stated stated) {
    frame.edits().make(problemDesk.restate(problem, stated, frame.actor().get()));
  }

  void split(Problem problem, List<Part> parts) {
    frame.edits().make(problemDesk.split(problem, parts, frame.actor().get()));
  }

  /** @param reason not blank */
  void withdraw(Problem problem, String reason) {
    frame.edits().make(problemDesk.withdraw(problem, reason, frame.actor().get()));
  }

  /** @param reason not blank */
  void restore(Problem problem, String reason) {
    frame.edits().make(problemDesk.restore(problem, reason, frame.actor().get()));
  }

  /** What would be withdrawn together with it. */
  List<Row<?>> alongWith(Problem problem) {
    return problemDesk.alongWith(problem);
  }

  Phrase grounds(Problem problem) {
    return problemDesk.grounds(problem);
  }

  /** Opens the ledger entry that answers it, and goes there. */
  void answer(Problem problem) {
    var by = frame.actor().get();
    frame.edits().make(Phrase.of("ledger.opened", 1), progress -> answers.open(problem, by), outcome -> {
      outcome.orThrow();
      answers.entry(problem).ifPresent(number -> frame.navigator().open("ledger", number));
    });
  }

  Optional<String> entry(Problem problem) {
    return answers.entry(problem);
  }

  List<Row<?>> drawnFrom(Problem problem) {
    return answers.drawnFrom(problem);
  }

  /** Keeps what the causes are. */
  void causes(Problem problem, List<Cause> causes) {
    if (!problem.causes().equals(causes)) {
      put(problem, Problem.KIND.label(Problem.CAUSES), Values.of(Problem.CAUSES, causes));
    }
  }

  /** Keeps how grave people judge it. */
  void severity(Problem problem, Severity severity) {
    if (problem.severity() != severity) {
      put(problem, Problem.KIND.label(Problem.SEVERITY), Values.of(Problem.SEVERITY, severity));
    }
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
    return live(ProblemState.CONFIRMED).stream().filter(p -> p.id() != problem.id()).toList();
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
    arrived(problemDesk.everProblems());
  }

  private void arrived(List<Problem> found) {
    all.set(List.copyOf(found));
    var count = found.stream().filter(Problem::isOpen).count();
    badge.set(count == 0 ? "" : Long.toString(count));
    list();
  }

  private void list() {
    // Taken first: a list view moves its selection, and with it ours, while its rows are replaced.
    var id = selected.get().map(Problem::id).orElse(-1L);
    var shown = all.get().stream().filter(p -> p.row().isWithdrawn() ? withdrawn.get() : states.get().contains(p.state())).toList();
    heads.clear();
    listed.setAll(grouped.get() ? inGroups(shown) : shown);
    selected.set(all.get().stream().filter(p -> p.id() == id).findFirst().or(() -> listed.stream().findFirst()));
    listings.set(listings.get() + 1);
  }

  private List<Problem> inGroups(List<Problem> shown) {
    var out = new ArrayList<Problem>();
    for (var cause : LikelyCause.of(shown)) {
      heads.put(cause.problems().getFirst().id(), cause.says());
      out.addAll(cause.problems());
    }
    return out;
  }
}

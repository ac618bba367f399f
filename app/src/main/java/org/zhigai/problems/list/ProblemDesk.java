package org.zhigai.problems.list;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.people.People;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.Detection;
import org.zhigai.problems.Finding;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Statements;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;
import org.zhigai.value.Unit;

/**
 * Use case: the problem list. The program suggests; a person confirms, merges or declines. What a person decided is never
 * undone by looking again. What is to be done comes as a {@link Change}; whoever applies it hears whether the law let it pass.
 */
public final class ProblemDesk {
  private static final Words ZH = new Words(Lang.ZH);

  private final DetectProblems detect;
  private final Book book;
  private final People people;
  private final Clock clock;
  private final AtomicReference<@Nullable Detection> last = new AtomicReference<>();

  public ProblemDesk(DetectProblems detect, Book book, People people, Clock clock) {
    this.detect = detect;
    this.book = book;
    this.people = people;
    this.clock = clock;
  }

  /** By number. */
  public List<Problem> problems() {
    return book.all(Problem.KIND);
  }

  public List<Problem> confirmed() {
    return problems().stream().filter(p -> p.state() == ProblemState.CONFIRMED).toList();
  }

  /**
   * Looks at the results again: new findings become suggestions, suggestions no longer found go. A weakness of the same
   * pupils found again in a later round is not a second problem: the first one goes on.
   *
   * @return how many tests the list was judged over, and what came and went
   */
  public Refreshed refresh(Actor by, Progress progress) {
    var detection = look(progress);
    var kept = new ArrayList<>(problems());
    var fresh = detection.findings().stream().map(Finding::key).collect(Collectors.toSet());
    var gone =
        kept.stream()
            .filter(p -> p.state() == ProblemState.SUGGESTED && !p.finding().raisedByPeople() && !fresh.contains(p.finding().key()))
            .filter(p -> book.standingOn(org.zhigai.rows.Link.row(p.id())).isEmpty())
            .toList();
    kept.removeAll(gone);
    var added = new ArrayList<Finding>();
    for (var finding : detection.findings()) {
      if (kept.stream().noneMatch(p -> isSame(p.finding(), finding)) && added.stream().noneMatch(f -> isSame(f, finding))) {
        added.add(finding);
      }
    }
    var edits = new ArrayList<Edit>();
    gone.forEach(p -> edits.add(new Edit.Drop<>(p.row())));
    added.forEach(f -> edits.add(opening(f, suggestion(f, by), 0)));
    book.apply(Change.of(Phrase.of("problem.refreshed", added.size(), gone.size()), by, edits).forGood()).orThrow();
    return new Refreshed(detection.tests(), added.size(), gone.size());
  }

  /**
   * What looking again brought.
   *
   * @param added new suggestions
   * @param gone suggestions no longer found
   */
  public record Refreshed(int tests, int added, int gone) {}

  /** What the last look at the results said; looks when nobody has since the store was opened. Changes nothing. */
  public Detection detection(Progress progress) {
    var known = last.get();
    return known == null ? look(progress) : known;
  }

  private Detection look(Progress progress) {
    var detection = detect.detect(progress);
    last.set(detection);
    return detection;
  }

  /**
   * 记为候选问题: what people said over the results becomes a suggestion of theirs; looking again does not take it away.
   *
   * @param finding the numbers they had before them
   * @param key as {@link Book#key} gave it
   */
  public Edit raise(Finding finding, String statement, long key, Actor by) {
    return opening(finding, suggestion(finding, by).and(Problem.STATEMENT, Prose.of(statement)).and(Problem.PROPOSER, by.name()), key);
  }

  /** The problem that stands on the same evidence already: the same target of the same paper, pupils and class, suggested or confirmed. */
  public Optional<Problem> standing(Finding finding) {
    return problems().stream()
        .filter(p -> p.state() == ProblemState.CONFIRMED || p.state() == ProblemState.SUGGESTED)
        .filter(p -> p.finding().sharesEvidence(finding))
        .min(Comparator.comparing(Problem::state, Comparator.comparing(state -> state != ProblemState.CONFIRMED)));
  }

  /** All of these at once. */
  public Change confirm(List<Problem> problems, Actor by) {
    var what = problems.size() == 1 ? Phrase.of("problem.confirmed", problems.getFirst().number()) : Phrase.of("problem.confirmed.many", problems.size());
    return Change.of(what, by, problems.stream().map(p -> Edit.go(p.row(), ProblemState.CONFIRMED, decided(p.row(), "", 0))).toList());
  }

  public Change confirm(Problem problem, Actor by) {
    return confirm(List.of(problem), by);
  }

  /** @param reason not blank, or the change is refused */
  public Change decline(Problem problem, String reason, Actor by) {
    return Change.of(
        Phrase.of("problem.declined", problem.number()), by, Edit.go(problem.row(), ProblemState.DECLINED, decided(problem.row(), reason, 0)))
        .because(reason);
  }

  public Change merge(Problem problem, Problem into, Actor by) {
    return Change.of(
        Phrase.of("problem.merged", problem.number(), into.number()), by,
        Edit.go(problem.row(), ProblemState.MERGED, decided(problem.row(), into.number(), into.id())));
  }

  /** Takes a decision back: the problem waits for one again. */
  public Change reopen(Problem problem, Actor by) {
    return Change.of(
        Phrase.of("problem.reopened", problem.number()), by, Edit.go(problem.row(), ProblemState.SUGGESTED, decided(problem.row(), "", 0)));
  }

  /**
   * Keeps a person's edits.
   *
   * @param part what is changed, in words
   */
  public Change put(Problem problem, Phrase part, Values<Problem> values, Actor by) {
    return Change.of(Phrase.of("problem.edited", problem.number(), part), by, Edit.put(problem.row(), values));
  }

  private static Values<Problem> decided(Row<Problem> row, String reason, long into) {
    var out = Values.<Problem>none();
    out = row.get(Problem.REASON).equals(reason) ? out : out.and(Problem.REASON, reason);
    return row.get(Problem.INTO) == into ? out : out.and(Problem.INTO, into);
  }

  private static boolean isSame(Finding old, Finding found) {
    return old.key().equals(found.key()) || found.isLaterOf(old);
  }

  private static Edit opening(Finding finding, Values<Problem> values, long key) {
    return new Edit.Open<>(Problem.KIND, finding.round().year(), values, key);
  }

  private Values<Problem> suggestion(Finding finding, Actor by) {
    return Values.of(Problem.FINDING, finding)
        .and(Problem.STATEMENT, Prose.of(Statements.of(finding)))
        .and(Problem.SEVERITY, Severity.of(finding))
        .and(Problem.DIRECTION, Prose.of(Statements.direction(finding)))
        .and(Problem.RESPONSIBLE, people.ensure(ZH.text(Statements.responsibleBody(finding)), by))
        .and(Problem.PROPOSED_ON, LocalDate.now(clock));
  }
}

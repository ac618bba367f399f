package org.zhigai.problems.list;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.people.People;
import org.zhigai.problems.Category;
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
import org.zhigai.rows.Withdrawals;
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

  /** Those that are withdrawn too, after the others. */
  public List<Problem> everProblems() {
    return Stream.concat(problems().stream(), book.withdrawn(Problem.KIND).stream().map(Row::view)).toList();
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
    // What was withdrawn is not offered again.
    book.withdrawn(Problem.KIND).forEach(r -> kept.add(r.view()));
    var fresh = detection.findings().stream().map(Finding::key).collect(Collectors.toSet());
    var gone =
        kept.stream()
            .filter(p -> p.state() == ProblemState.SUGGESTED && !p.row().isWithdrawn() && p.splitFrom().isEmpty())
            .filter(p -> !p.finding().raisedByPeople() && !fresh.contains(p.finding().key()))
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

  /**
   * 不采纳. Plans and entries drawn from it are withdrawn with it.
   *
   * @param reason not blank, or the change is refused
   */
  public Change decline(Problem problem, String reason, Actor by) {
    var edits = Withdrawals.under(book, problem.row(), ZH.say("problem.along.declined", problem.number(), reason));
    edits = with(edits, Edit.go(problem.row(), ProblemState.DECLINED, decided(problem.row(), reason, 0)));
    return Change.of(Phrase.of("problem.declined", problem.number()), by, edits).because(reason);
  }

  /**
   * 作废: it was written down by mistake. Plans and entries drawn from it are withdrawn with it.
   *
   * @param reason not blank, or the change is refused
   */
  public Change withdraw(Problem problem, String reason, Actor by) {
    var edits = Withdrawals.under(book, problem.row(), ZH.say("problem.along.withdrawn", problem.number(), reason));
    return Change.of(Phrase.of("problem.withdrawn", problem.number()), by, with(edits, new Edit.Withdraw<>(problem.row(), reason))).because(reason);
  }

  /**
   * Brings a withdrawn problem back.
   *
   * @param reason not blank, or the change is refused
   */
  public Change restore(Problem problem, String reason, Actor by) {
    return Change.of(Phrase.of("problem.restored", problem.number()), by, new Edit.Restore<>(problem.row(), reason)).because(reason);
  }

  private static List<Edit> with(List<Edit> edits, Edit last) {
    return Stream.concat(edits.stream(), Stream.of(last)).toList();
  }

  /** What is drawn from it and would be withdrawn with it. */
  public List<Row<?>> alongWith(Problem problem) {
    return Withdrawals.under(book, problem.row(), "-").stream().<Row<?>>map(e -> java.util.Objects.requireNonNull(e.row())).toList();
  }

  /**
   * 拆分: each part is a problem of its own, with a number of its own and its part of the evidence. The whole keeps its number and points to them. Parts
   * stand where the whole stood: suggested or confirmed.
   */
  public Change split(Problem problem, List<Part> parts, Actor by) {
    var edits = new ArrayList<Edit>();
    for (var part : parts) {
      var values = Values.of(Problem.FINDING, problem.finding())
          .and(Problem.STATEMENT, Prose.of(part.statement()))
          .and(Problem.GROUNDS, problem.grounds())
          .and(Problem.CAUSES, problem.causes())
          .and(Problem.DIRECTION, problem.direction())
          .and(Problem.RESPONSIBLE, problem.responsible())
          .and(Problem.SUPPORTING, problem.supporting())
          .and(Problem.PROPOSER, by.name())
          .and(Problem.PROPOSED_ON, LocalDate.now(clock))
          .and(Problem.FROM, problem.id())
          .and(Problem.ITEMS, part.items());
      opening(new Edit.Open<>(Problem.KIND, problem.finding().round().year(), values), problem.state() == ProblemState.CONFIRMED, edits);
    }
    edits.add(Edit.go(problem.row(), ProblemState.SPLIT, Values.none()));
    return Change.of(Phrase.of("problem.split", problem.number(), parts.size()), by, edits);
  }

  /**
   * A problem that no measurement raised.
   *
   * @param confirmed whether it goes on the list at once
   */
  public Change state(Stated stated, boolean confirmed, Actor by) {
    var finding = stated.finding();
    var body = Phrase.of("problem.responsible." + stated.category().name().toLowerCase(Locale.ROOT), finding.domain());
    var values = Values.of(Problem.FINDING, finding)
        .and(Problem.STATEMENT, Prose.of(stated.statement().strip()))
        .and(Problem.GROUNDS, stated.grounds().strip())
        .and(Problem.SEVERITY, stated.severity())
        .and(Problem.DIRECTION, Prose.of(Statements.direction(finding)))
        .and(Problem.RESPONSIBLE, people.ensure(ZH.text(body), by))
        .and(Problem.PROPOSER, by.name())
        .and(Problem.PROPOSED_ON, stated.on());
    var edits = new ArrayList<Edit>();
    opening(new Edit.Open<>(Problem.KIND, stated.on().getYear(), values), confirmed, edits);
    return Change.of(Phrase.of("problem.stated", finding.target().name()), by, edits);
  }

  private void opening(Edit.Open<Problem> open, boolean confirmed, List<Edit> edits) {
    var keyed = open.at(book.key());
    edits.add(keyed);
    if (confirmed) {
      edits.add(Edit.go(keyed.opened(), ProblemState.CONFIRMED, Values.none()));
    }
  }

  /** Another account of what was stated: where it came from, what it is about. */
  public Change restate(Problem problem, Stated stated, Actor by) {
    var values = Values.of(Problem.FINDING, stated.finding())
        .and(Problem.STATEMENT, Prose.of(stated.statement().strip())).and(Problem.GROUNDS, stated.grounds().strip()).and(Problem.SEVERITY, stated.severity());
    return put(problem, Problem.KIND.label(Problem.FINDING), values, by);
  }

  /** What speaks for a cause in each area; areas nothing speaks for are missing. */
  public Map<Category, List<Phrase>> hints(Problem problem, Detection detection) {
    return CauseHints.of(problem, detection, book);
  }

  /** 数据依据: the numbers; of a part its items and whose numbers they are; of what was stated the words it was stated in. */
  public Phrase grounds(Problem problem) {
    return problem.finding().isMeasured()
        ? problem.splitFrom().flatMap(whole -> book.row(Problem.KIND, whole)).map(whole -> part(problem, whole.number()))
            .orElseGet(() -> Statements.evidence(problem.finding()))
        : Phrase.of("problem.grounds", problem.grounds());
  }

  private static Phrase part(Problem problem, String whole) {
    var evidence = Statements.evidence(problem.finding());
    return problem.items().isEmpty()
        ? Phrase.of("problem.grounds.of-whole", evidence, whole)
        : Phrase.of("problem.grounds.of-items", evidence, whole, String.join("、", problem.items()));
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

package org.zhigai.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhigai.adjustment.DraftMeasures;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.people.Person;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.AuditLine;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Field;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Values;
import org.zhigai.value.Value;

/** Use case: the rectification ledger. What is to be done comes as a {@link Change}; whoever applies it hears whether the law let it pass. */
public final class LedgerDesk {
  private static final int TERM_DAYS = 120;

  private final Book book;
  private final DraftMeasures drafts;
  private final Clock clock;

  public LedgerDesk(Book book, DraftMeasures drafts, Clock clock) {
    this.book = book;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** By number. */
  public List<LedgerEntry> entries() {
    return book.all(LedgerEntry.KIND);
  }

  public Optional<LedgerEntry> ofProblem(long problemId) {
    return entries().stream().filter(e -> e.problemId() == problemId).findFirst();
  }

  /**
   * Opens the entries of confirmed problems that have none, with target, measures and due date as a first draft, and fixes their success rules: half
   * the distance to the benchmark, at least the practical floor, by the due date.
   *
   * @param leader 牵头领导: key of a person
   */
  public Change open(List<Problem> problems, long leader, Actor by) {
    var edits = problems.stream().filter(p -> ofProblem(p.id()).isEmpty()).map(p -> draft(p, leader)).toList();
    return Change.of(Phrase.of("ledger.opened", edits.size()), by, edits);
  }

  /** Other values of some fields of an entry. */
  public <V> Change put(LedgerEntry entry, Field<LedgerEntry, V> field, V value, Actor by) {
    return put(entry, LedgerEntry.KIND.label(field), Values.of(field, value), by);
  }

  /** @param part what is changed, in words */
  public Change put(LedgerEntry entry, Phrase part, Values<LedgerEntry> values, Actor by) {
    return Change.of(Phrase.of("ledger.edited", entry.number(), part), by, Edit.put(entry.row(), values));
  }

  /** Moves an entry on; the day of closing comes with closing and goes with reopening. */
  public Change advance(LedgerEntry entry, LedgerStatus to, Actor by) {
    var closed = to == LedgerStatus.CLOSED ? Optional.of(today()) : Optional.<LocalDate>empty();
    var values = closed.equals(entry.closedOn()) ? Values.<LedgerEntry>none() : Values.of(LedgerEntry.CLOSED_ON, closed);
    return Change.of(Phrase.of("ledger.moved", entry.number(), to.label()), by, Edit.go(entry.row(), to, values));
  }

  /**
   * One condition of closing.
   *
   * @param what the condition in words
   */
  public record Met(Phrase what, boolean met) {}

  /** The four conditions of 销号, in the order they are shown. */
  public List<Met> conditions(LedgerEntry entry) {
    var now = book.now();
    return Closing.CONDITIONS.stream().map(c -> new Met(c.what(), c.met().test(entry.row(), now))).toList();
  }

  /** Oldest first. */
  public List<AuditLine> history(long entryId) {
    return book.history(entryId);
  }

  /** Changes made after the entry was opened to what was promised then: deviations, kept and shown. Oldest first. */
  public List<AuditLine> deviations(long entryId) {
    Set<String> promised =
        LedgerEntry.KIND.fields().stream().filter(f -> f.is(Trait.PROMISED)).map(Field::key).collect(Collectors.toSet());
    return history(entryId).stream().filter(line -> promised.contains(line.field())).toList();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  private Edit draft(Problem problem, long leader) {
    var finding = problem.finding();
    var gap = finding.difference();
    var aim = gap / 2;
    var start = today();
    var due = start.plusDays(TERM_DAYS);
    var unit = finding.unit();
    var target = !finding.isMeasured()
        ? Phrase.of("ledger.draft.target.stated", finding.target().name())
        : Phrase.of(
            "ledger.draft.target." + unit.name().toLowerCase(Locale.ROOT), finding.target().name(), finding.against(),
            new Value.Distance(gap, unit, Value.Sign.NEVER), new Value.Distance(aim, unit, Value.Sign.NEVER), new Value.Level(finding.estimate(), unit));
    var measures = drafts.of(problem);
    return new Edit.Open<>(
        LedgerEntry.KIND, start.getYear(),
        Values.of(LedgerEntry.PROBLEM, problem.id())
            .and(LedgerEntry.ISSUE, problem.statement())
            .and(LedgerEntry.TARGET, Prose.of(target))
            .and(LedgerEntry.SUCCESS, new SuccessRule(finding.target().name(), gap, aim, due))
            .and(LedgerEntry.MEASURES, measures.measures().stream().map(m -> new Measure(m, false)).toList())
            .and(LedgerEntry.REMARK, measures.asked())
            .and(LedgerEntry.LEADER, leader)
            .and(LedgerEntry.RESPONSIBLE, problem.responsible())
            .and(LedgerEntry.PERSON, Person.headOf(book, problem.responsible()))
            .and(LedgerEntry.SUPPORTING, problem.supporting())
            .and(LedgerEntry.START, start)
            .and(LedgerEntry.DUE, due));
  }
}

package org.zhigai.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Values;
import org.zhigai.value.Value;

/** Use case: the rectification ledger. What is to be done comes as a {@link Change}; whoever applies it hears whether the law let it pass. */
public final class LedgerDesk {
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
    var fresh = problems.stream().filter(p -> ofProblem(p.id()).isEmpty()).toList();
    return Change.of(Phrase.of("ledger.opened", fresh.size()), by, fresh.stream().flatMap(p -> draft(p, leader).stream()).toList());
  }

  /** Other values of some fields of an entry. */
  public <V> Change put(LedgerEntry entry, Field<LedgerEntry, V> field, V value, Actor by) {
    return put(entry, LedgerEntry.KIND.label(field), Values.of(field, value), by);
  }

  /** @param part what is changed, in words */
  public Change put(LedgerEntry entry, Phrase part, Values<LedgerEntry> values, Actor by) {
    return Change.of(Phrase.of("ledger.edited", entry.number(), part), by, edits(entry, values));
  }

  /** Other values of an entry, and with them of the measures that say the same: see {@link Following}. */
  public List<Edit> edits(LedgerEntry entry, Values<LedgerEntry> values) {
    var out = new ArrayList<Edit>();
    out.add(Edit.put(entry.row(), values));
    EntryStanding.measures(entry.id(), book.now()).forEach(m -> out.addAll(Following.edits(m, entry, values)));
    return out;
  }

  /** Closes an entry, dated today. */
  public Change close(LedgerEntry entry, Actor by) {
    return moved(entry, LedgerStatus.CLOSED, Values.of(LedgerEntry.CLOSED_ON, Optional.of(today())), by);
  }

  /**
   * Moves an entry where people may move it; reopened, it begins anew today.
   *
   * @param why asked for when it is reopened or handed up
   */
  public Change move(LedgerEntry entry, LedgerStatus to, String why, Actor by) {
    if (to == LedgerStatus.CLOSED) {
      return close(entry, by);
    }
    var values = Values.of(LedgerEntry.REASON, why.strip());
    return moved(entry, to, to == LedgerStatus.REOPENED ? values.and(LedgerEntry.START, today()) : values, by).because(why.strip());
  }

  private static Change moved(LedgerEntry entry, LedgerStatus to, Values<LedgerEntry> values, Actor by) {
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
    return conditions(entry, book.now());
  }

  /** The same by what there is at one moment. */
  public static List<Met> conditions(LedgerEntry entry, Facts all) {
    return Closing.CONDITIONS.stream().map(c -> new Met(c.what(), c.met().test(entry.row(), all))).toList();
  }

  /** What has to be there before a verification can be asked for, but for whom to ask. */
  public static List<Met> ready(LedgerEntry entry, Facts all) {
    var round = VerificationRound.KIND.unkept(
        VerificationRound.State.ASKED, Values.of(VerificationRound.ENTRY, entry.id()).and(VerificationRound.CYCLE, entry.cycle()));
    return Closing.READY.stream().map(c -> new Met(c.what(), c.met().test(round, all))).toList();
  }

  /** Whether a later measurement can judge the entry's problem, so that closing asks for its verdict. */
  public static boolean isMeasuredAgain(LedgerEntry entry, Facts all) {
    return Closing.isMeasuredAgain(entry, all);
  }

  /** Whether somebody may say that what found the entry's problem is not held again. */
  public static boolean mayGoUnmeasured(LedgerEntry entry, Facts all) {
    return Closing.isPerhapsMeasured(entry, all);
  }

  /** Oldest first. */
  public List<AuditLine> history(long entryId) {
    return book.history(entryId);
  }

  /** Changes made after the entry was opened to what was promised then: deviations, kept and shown. Oldest first. */
  public List<AuditLine> deviations(long entryId) {
    Set<String> promised =
        LedgerEntry.KIND.fields().stream().filter(f -> f.is(Trait.PROMISED) || f.is(Trait.BY_REQUEST)).map(Field::key).collect(Collectors.toSet());
    return history(entryId).stream().filter(line -> promised.contains(line.field())).toList();
  }

  /** Everything as it is now. */
  public Facts now() {
    return book.now();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  private List<Edit> draft(Problem problem, long leader) {
    var finding = problem.finding();
    var gap = finding.difference();
    var aim = gap / 2;
    var start = today();
    var due = start.plusDays(LedgerEntry.TERM_DAYS);
    var unit = finding.unit();
    var target = !finding.isMeasured()
        ? Phrase.of("ledger.draft.target.stated", finding.target().name())
        : Phrase.of(
            "ledger.draft.target." + unit.name().toLowerCase(Locale.ROOT), finding.target().name(), finding.against(),
            new Value.Distance(gap, unit, Value.Sign.NEVER), new Value.Distance(aim, unit, Value.Sign.NEVER), new Value.Level(finding.estimate(), unit));
    var drafted = drafts.of(problem);
    var key = book.key();
    var out = new ArrayList<Edit>();
    out.add(new Edit.Open<>(
        LedgerEntry.KIND, start.getYear(),
        Values.of(LedgerEntry.PROBLEM, problem.id())
            .and(LedgerEntry.ISSUE, problem.statement())
            .and(LedgerEntry.TARGET, Prose.of(target))
            .and(LedgerEntry.SUCCESS, new SuccessRule(finding.target().name(), gap, aim, due))
            .and(LedgerEntry.REMARK, drafted.asked())
            .and(LedgerEntry.LEADER, leader)
            .and(LedgerEntry.RESPONSIBLE, problem.responsible())
            .and(LedgerEntry.PERSON, Person.headOf(book, problem.responsible()))
            .and(LedgerEntry.SUPPORTING, problem.supporting())
            .and(LedgerEntry.START, start)
            .and(LedgerEntry.DUE, due),
        key));
    for (var text : drafted.measures()) {
      out.add(new Edit.Open<>(
          Measure.KIND, start.getYear(),
          Values.of(Measure.ENTRY, key).and(Measure.TEXT, text).and(Measure.UNIT, problem.responsible())
              .and(Measure.PERSON, Person.headOf(book, problem.responsible())).and(Measure.START, start).and(Measure.DUE, due)));
    }
    return out;
  }
}

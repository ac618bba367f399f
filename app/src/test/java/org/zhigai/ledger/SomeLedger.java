package org.zhigai.ledger;

import org.zhigai.adjustment.DraftMeasures;
import org.zhigai.adjustment.Strategies;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.effect.FollowUp;
import org.zhigai.effect.Verdict;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.problems.Category;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.problems.rules.KnowledgePointRule;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;

/** A ledger of two entries in a small school, and everything that may be done to it. Whether something was refused is for the test to see. */
final class SomeLedger {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:03:00Z"), ZoneOffset.UTC);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Round ROUND = new Round(2026, Term.SPRING);

  /** What is done. */
  enum What {
    MEASURES, EVIDENCE, VERIFY, RESPONSIBLE, PERSON, DATES, TEXTS, LATER, FIXED, MANY, ON_ITS_WAY, CLOSE, CLOSE_BARE, CLOSE_WITH, REOPEN, ANY_MOVE,
    JUDGE, FORGET_VERDICT, HANG, DROP_UNIT, BELONGS, DROP_ENTRY, DROP_PROBLEM, REOPEN_PROBLEM, OPEN, OLD_COPY, UNDO, REDO
  }

  /**
   * Something somebody does.
   *
   * @param entry to which of the two
   * @param choice which of the possibilities
   */
  record Act(What what, int entry, int choice) {}

  final Book book = Books.fresh();
  private final LedgerDesk desk = new LedgerDesk(book, new DraftMeasures(Strategies.builtIn(), book), CLOCK);
  private final List<Long> units = new ArrayList<>();
  private final List<Long> persons = new ArrayList<>();
  private final List<Long> problems = new ArrayList<>();
  private final List<Long> entries = new ArrayList<>();
  private final List<Row<LedgerEntry>> copies = new ArrayList<>();

  SomeLedger() {
    var people = Books.people(book, CLOCK);
    for (var name : List.of("教务处（数学教研组）", "教务处", "教务处（语文教研组）", "德育处", "区教研室", "责任督学")) {
      units.add(people.ensure(name, Books.BY));
    }
    units.add(people.school());
    units.add(0L);
    units.add(4711L);
    for (var unit : List.of(4, 0, 1, 3, 2)) {
      persons.add(people.ensurePerson("教师" + unit, units.get(unit), Books.BY));
    }
    persons.add(people.ensurePerson("无单位", 0, Books.BY));
    persons.add(0L);
    for (var target : List.of("几何直观", "分数")) {
      var problem = Books.problem(book, finding(target), ProblemState.CONFIRMED);
      problems.add(problem.id());
      entries.add(Books.given(book, LedgerEntry.KIND, opening(problem.id())).id());
    }
  }

  private Edit opening(long problem) {
    return new Edit.Open<>(
        LedgerEntry.KIND, 2026,
        Values.of(LedgerEntry.PROBLEM, problem)
            .and(LedgerEntry.SUCCESS, new SuccessRule("几何直观", -0.12, -0.06, DAY.plusDays(120)))
            .and(LedgerEntry.RESPONSIBLE, units.getFirst())
            .and(LedgerEntry.PERSON, persons.get(1))
            .and(LedgerEntry.START, DAY)
            .and(LedgerEntry.DUE, DAY.plusDays(120)));
  }

  private static Finding finding(String target) {
    return new Finding(
        target, KnowledgePointRule.TRAITS, Source.DISTRICT, Category.TEACHING, ROUND, "数学", 4, Optional.empty(), new Target.KnowledgePoint(target), Unit.RATE,
        0.5, 0.6, "区",
        new Interval(-0.13, -0.07), 120, 0.001, 0.01, false, new Evidence(1, "score-rate", List.of("1", "2"), List.of()));
  }

  /** As it is now. */
  Row<LedgerEntry> entry(int which) {
    return book.row(LedgerEntry.KIND, entries.get(which)).orElseThrow();
  }

  /** Does all that closing asks, and closes. */
  void complete(int which) {
    for (var what : List.of(What.ON_ITS_WAY, What.MEASURES, What.EVIDENCE, What.VERIFY, What.JUDGE, What.ON_ITS_WAY, What.CLOSE)) {
      does(new Act(what, which, 0));
    }
  }

  /** Whether each verdict on a problem came to an end. */
  static List<Boolean> verdicts(Facts all, long problem) {
    return all.all(EffectVerdict.KIND).stream().filter(v -> v.problemId() == problem)
        .map(v -> v.numbers().verdict() == Verdict.EFFECTIVE || v.numbers().verdict() == Verdict.NO_EFFECT_SEEN).toList();
  }

  void does(Act act) {
    switch (act.what()) {
      case JUDGE ->
          judge(problems.get(act.entry()), of(List.of(Verdict.EFFECTIVE, Verdict.NO_EFFECT_SEEN, Verdict.NOT_ENOUGH_DATA, Verdict.NOT_COMPARABLE), act));
      case FORGET_VERDICT -> verdict(problems.get(act.entry())).ifPresent(v -> lasting(new Edit.Drop<>(v)));
      case HANG -> book.row(OrgUnit.KIND, of(units, act)).ifPresent(u -> apply(Edit.put(u, Values.of(OrgUnit.PARENT, units.get(act.entry() * 3)))));
      case DROP_UNIT -> book.row(OrgUnit.KIND, of(units, act)).ifPresent(u -> apply(new Edit.Drop<>(u)));
      case BELONGS ->
          book.row(Person.KIND, of(persons, act))
              .ifPresent(p -> apply(Edit.put(p, Values.of(Person.UNIT, units.get((act.choice() + act.entry()) % units.size())))));
      case DROP_PROBLEM -> book.row(Problem.KIND, problems.get(act.entry())).ifPresent(p -> apply(new Edit.Drop<>(p)));
      case REOPEN_PROBLEM -> book.row(Problem.KIND, problems.get(act.entry())).ifPresent(p -> apply(Edit.go(p, ProblemState.SUGGESTED, Values.none())));
      case OPEN -> apply(opening(problems.get(act.entry())));
      case UNDO -> assertThat(book.undo(Books.BY)).isNotNull();
      case REDO -> assertThat(book.redo(Books.BY)).isNotNull();
      default -> book.row(LedgerEntry.KIND, entries.get(act.entry())).ifPresent(row -> onEntry(row, act));
    }
  }

  private void onEntry(Row<LedgerEntry> row, Act act) {
    copies.add(row);
    switch (act.what()) {
      case MEASURES -> apply(Edit.put(row, Values.of(LedgerEntry.MEASURES, measures(act))));
      case EVIDENCE -> apply(Edit.put(row, Values.of(LedgerEntry.EVIDENCE, evidence(act))));
      case VERIFY -> apply(Edit.put(row, Values.of(LedgerEntry.VERIFICATION, verification(act))));
      case RESPONSIBLE -> apply(Edit.put(row, Values.of(LedgerEntry.RESPONSIBLE, of(units, act))));
      case PERSON -> apply(Edit.put(row, Values.of(LedgerEntry.PERSON, of(persons, act))));
      case DATES -> apply(Edit.put(row, Values.of(LedgerEntry.DUE, DAY.plusDays(act.choice() * 20L - 60))));
      case TEXTS -> apply(Edit.put(row, Values.of(LedgerEntry.PROGRESS, "进展" + act.choice())));
      case LATER -> apply(Edit.put(row, Values.of(LedgerEntry.LOOK_BACK, "看过" + act.choice()).and(LedgerEntry.REMARK, "备注")));
      case FIXED ->
          apply(Edit.put(row, act.choice() % 2 == 0
              ? Values.of(LedgerEntry.PROBLEM, problems.get(1 - act.entry()))
              : Values.of(LedgerEntry.SUCCESS, new SuccessRule("别的", 0, 0, DAY))));
      case MANY -> apply(
          Edit.put(row, Values.of(LedgerEntry.LOOK_BACK, "看过").and(LedgerEntry.MEASURES, measures(act)).and(LedgerEntry.VERIFICATION, verification(act))));
      case ON_ITS_WAY -> move(row, row.state().equals(LedgerStatus.NOT_STARTED.name()) ? LedgerStatus.IN_PROGRESS : LedgerStatus.AWAITING_VERIFICATION);
      case CLOSE -> move(row, LedgerStatus.CLOSED);
      case CLOSE_BARE -> apply(Edit.go(row, LedgerStatus.CLOSED, Values.none()));
      case CLOSE_WITH ->
          apply(Edit.go(row, LedgerStatus.CLOSED, Values.of(LedgerEntry.VERIFICATION, verification(act)).and(LedgerEntry.MEASURES, measures(act))));
      case REOPEN -> move(row, LedgerStatus.REOPENED);
      case ANY_MOVE -> move(row, LedgerStatus.values()[act.choice() % LedgerStatus.values().length]);
      case DROP_ENTRY -> apply(new Edit.Drop<>(row));
      case OLD_COPY -> {
        var old = copies.get(act.choice() % copies.size());
        move(old, LedgerStatus.CLOSED);
        apply(Edit.put(old, Values.of(LedgerEntry.MEASURES, List.of())));
      }
      case JUDGE, FORGET_VERDICT, HANG, DROP_UNIT, BELONGS, DROP_PROBLEM, REOPEN_PROBLEM, OPEN, UNDO, REDO ->
          throw new IllegalArgumentException(act.toString());
    }
  }

  private static List<Measure> measures(Act act) {
    return switch (act.choice()) {
      case 1 -> List.of();
      case 2 -> List.of(new Measure("集体备课", true), new Measure("分层作业", false));
      case 3 -> List.of(new Measure(" ", true));
      default -> List.of(new Measure("集体备课", true));
    };
  }

  private static List<EvidenceItem> evidence(Act act) {
    return act.choice() == 1 ? List.of() : List.of(new EvidenceItem("佐证1-1", "教研记录", "记录.docx", DAY));
  }

  /** The first is as it ought to be; the others by chance. */
  private Optional<Verification> verification(Act act) {
    return switch (act.choice()) {
      case 0, 1 -> Optional.of(new Verification(units.get(4), persons.getFirst(), DAY, true, "同意"));
      case 2 -> Optional.empty();
      case 3 -> Optional.of(new Verification(units.get(4), persons.getFirst(), DAY, false, "不同意"));
      case 4 -> Optional.of(new Verification(units.get(4), persons.get(2), DAY, true, "来自教务处"));
      default -> Optional.of(new Verification(of(units, act), persons.get((act.choice() * 5 + act.entry()) % persons.size()), DAY, true, "同意"));
    };
  }

  private Optional<Row<EffectVerdict>> verdict(long problem) {
    return book.rows(EffectVerdict.KIND).stream().filter(r -> r.get(EffectVerdict.PROBLEM) == problem).findFirst();
  }

  private void judge(long problem, Verdict verdict) {
    var numbers =
        new EffectRow(
            problem, 0, "几何直观", Unit.RATE, ROUND, Optional.of(new Round(2026, Term.AUTUMN)), .5, 120, .6, .56, 118, .6, .06, 0, 0, .06,
            new Interval(.01, .09), .05, 110, verdict, Phrase.of("effect.reason.no-later"), DAY,
            new FollowUp(.5, .56, -.05, Optional.of(LocalDate.of(2027, 1, 12))));
    lasting(
        verdict(problem).<Edit>map(v -> Edit.put(v, Values.of(EffectVerdict.NUMBERS, numbers)))
            .orElseGet(() -> new Edit.Open<>(EffectVerdict.KIND, 2026, Values.of(EffectVerdict.PROBLEM, problem).and(EffectVerdict.NUMBERS, numbers))));
  }

  /** As the program itself does it: what people did before can be taken back and made again beside it. */
  private void lasting(Edit edit) {
    assertThat(book.apply(Change.of(Phrase.of("test.did"), Books.BY, edit).forGood())).isNotNull();
  }

  private void move(Row<LedgerEntry> row, LedgerStatus to) {
    assertThat(book.apply(desk.advance(row.view(), to, Books.BY))).isNotNull();
  }

  private void apply(Edit edit) {
    assertThat(book.apply(Change.of(Phrase.of("test.did"), Books.BY, edit))).isNotNull();
  }

  private static <T> T of(List<T> all, Act act) {
    return all.get(act.choice() % all.size());
  }
}

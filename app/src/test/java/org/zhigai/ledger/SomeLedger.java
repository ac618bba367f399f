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
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
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
    ADD_MEASURE, WORK, MOVE_MEASURE, DROP_MEASURE, EDIT_MEASURE, ADD_EVIDENCE, WITHDRAW_EVIDENCE, DROP_EVIDENCE, ASK, ROUND_EVIDENCE, ANSWER, PASS, DROP_ROUND,
    RESPONSIBLE, PERSON, DATES, REQUEST, DECIDE, TEXTS, LATER, LOOK_BACK, NO_LATER, FIXED, CYCLE, CLOSE, CLOSE_BARE, CLOSE_WITH, REOPEN, REOPEN_BARE,
    ANY_MOVE, JUDGE, FORGET_VERDICT, HANG, DROP_UNIT, BELONGS, DROP_ENTRY, WITHDRAW_ENTRY, RESTORE, DROP_PROBLEM, REOPEN_PROBLEM, OPEN, OLD_COPY, UNDO, REDO
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
    // The first is measured by a paper; the second inspectors saw, and nothing measures it again.
    for (var finding : List.of(finding("几何直观", Source.DISTRICT, 1), finding("课间活动", Source.INSPECTION, 0))) {
      var problem = Books.problem(book, finding, ProblemState.CONFIRMED);
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

  private static Finding finding(String target, Source source, long paper) {
    return new Finding(
        target, KnowledgePointRule.TRAITS, source, Category.TEACHING, ROUND, "数学", 4, Optional.empty(), new Target.KnowledgePoint(target), Unit.RATE,
        0.5, 0.6, "区",
        new Interval(-0.13, -0.07), 120, 0.001, 0.01, false, new Evidence(paper, "score-rate", List.of("1", "2"), List.of()));
  }

  /** As it is now. */
  Row<LedgerEntry> entry(int which) {
    return book.row(LedgerEntry.KIND, entries.get(which)).orElseThrow();
  }

  /** Does all that closing asks, and closes: the first so many of eight steps. */
  void complete(int which, int steps) {
    List.of(What.ADD_MEASURE, What.WORK, What.ADD_EVIDENCE, What.ASK, What.ROUND_EVIDENCE, What.PASS, What.JUDGE, What.CLOSE).stream().limit(steps)
        .forEach(what -> does(new Act(what, which, 0)));
  }

  /** What was said of a problem. */
  static List<Verdict> verdicts(Facts all, long problem) {
    return all.all(EffectVerdict.KIND).stream().filter(v -> v.problemId() == problem).map(v -> v.numbers().verdict()).toList();
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
      case WORK, MOVE_MEASURE, DROP_MEASURE, EDIT_MEASURE -> of(act, Measure.KIND, Measure.ENTRY).ifPresent(row -> onMeasure(row, act));
      case WITHDRAW_EVIDENCE ->
          piece(act).ifPresent(p -> apply(new Edit.Withdraw<>(p, act.choice() == 1 ? "" : "重复")));
      case DROP_EVIDENCE -> piece(act).ifPresent(p -> apply(new Edit.Drop<>(p)));
      case ROUND_EVIDENCE -> of(act, VerificationRound.KIND, VerificationRound.ENTRY).ifPresent(r -> evidence(r.id(), act));
      case ANSWER, PASS, DROP_ROUND -> of(act, VerificationRound.KIND, VerificationRound.ENTRY).ifPresent(row -> onRound(row, act));
      case DECIDE -> book.rows(DueRequest.KIND).stream().reduce((a, b) -> b).ifPresent(r -> apply(Edit.go(
          r, DueRequest.State.values()[act.choice() % 3],
          Values.of(DueRequest.DECIDED_BY, of(persons, act)).and(DueRequest.DECIDED_ON, Optional.of(DAY)).and(DueRequest.OPINION, "同意"))));
      case LOOK_BACK -> of(act, LookBack.KIND, LookBack.ENTRY).ifPresent(l -> apply(Edit.go(
          l, LookBack.State.values()[act.choice() % 4],
          Values.of(LookBack.HELD_ON, Optional.of(DAY)).and(LookBack.PERSON, persons.getFirst()).and(LookBack.FINDING, "又薄弱"))));
      default -> book.row(LedgerEntry.KIND, entries.get(act.entry())).ifPresent(row -> onEntry(row, act));
    }
  }

  /** One of those that hang on an entry; the last of them more often than others. */
  private <K> Optional<Row<K>> of(Act act, Kind<K> kind, Field<K, Long> entry) {
    var all = book.rows(kind).stream().filter(r -> r.get(entry).equals(entries.get(act.entry()))).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(act.choice() < 6 ? all.getLast() : all.get(act.choice() % all.size()));
  }

  private Optional<Row<EvidencePiece>> piece(Act act) {
    var all = book.rows(EvidencePiece.KIND);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(act.choice() % all.size()));
  }

  private void onMeasure(Row<Measure> row, Act act) {
    switch (act.what()) {
      case WORK -> apply(Edit.go(row, Measure.State.DONE, Values.of(Measure.DONE_ON, Optional.of(DAY))));
      case MOVE_MEASURE -> apply(act.choice() % 5 == 4
          ? new Edit.Withdraw<>(row, "重复")
          : Edit.go(
              row, Measure.State.values()[act.choice() % 5],
              Values.of(Measure.REASON, act.choice() == 1 ? "" : "没有做完").and(Measure.DONE_ON, act.choice() == 7 ? Optional.of(DAY) : Optional.empty())));
      case DROP_MEASURE -> apply(new Edit.Drop<>(row));
      default -> apply(Edit.put(row, act.choice() % 3 == 0
          ? Values.of(Measure.DUE, DAY.plusDays(act.choice() * 9L))
          : Values.of(Measure.TEXT, act.choice() % 2 == 0 ? " " : "集体备课" + act.choice())));
    }
  }

  private void onRound(Row<VerificationRound> row, Act act) {
    switch (act.what()) {
      case PASS -> apply(Edit.go(row, VerificationRound.State.PASSED, answered(persons.getFirst(), "看到课间活动有序", "同意")));
      case DROP_ROUND -> apply(act.choice() % 2 == 0 ? new Edit.Drop<>(row) : new Edit.Withdraw<>(row, "撤回"));
      default -> apply(Edit.go(
          row, VerificationRound.State.values()[act.choice() % 3],
          answered(persons.get((act.choice() * 5 + act.entry()) % persons.size()), act.choice() % 2 == 0 ? "" : "所见", act.choice() == 3 ? "" : "意见")));
    }
  }

  /** Something that was withdrawn comes back. */
  private void restore(Act act) {
    var away = java.util.stream.Stream.of(Measure.KIND, EvidencePiece.KIND, VerificationRound.KIND, LedgerEntry.KIND)
        .<Row<?>>flatMap(k -> book.withdrawn(k).stream()).toList();
    if (!away.isEmpty()) {
      apply(new Edit.Restore<>(away.get(act.choice() % away.size()), "恢复"));
    }
  }

  private static Values<VerificationRound> answered(long person, String finding, String opinion) {
    return Values.of(VerificationRound.PERSON, person).and(VerificationRound.ANSWERED_ON, Optional.of(DAY)).and(VerificationRound.FINDING, finding)
        .and(VerificationRound.OPINION, opinion);
  }

  private void evidence(long of, Act act) {
    apply(new Edit.Open<>(
        EvidencePiece.KIND, 2026,
        Values.of(EvidencePiece.OF, act.choice() == 5 ? 4711L : of).and(EvidencePiece.TITLE, act.choice() == 4 ? " " : "教研记录").and(EvidencePiece.ON, DAY)
            .and(EvidencePiece.PLACE, act.choice() == 3 ? "" : "档案柜")));
  }

  private void onEntry(Row<LedgerEntry> row, Act act) {
    copies.add(row);
    switch (act.what()) {
      case ADD_MEASURE -> apply(new Edit.Open<>(
          Measure.KIND, 2026,
          Values.of(Measure.ENTRY, row.id()).and(Measure.TEXT, act.choice() == 3 ? " " : "集体备课").and(Measure.START, DAY).and(Measure.DUE, DAY.plusDays(60))
              .and(Measure.SORT, Measure.Sort.values()[act.choice() == 0 ? 0 : act.choice() % 3])));
      case ADD_EVIDENCE -> evidence(row.id(), act);
      case ASK -> apply(new Edit.Open<>(
          VerificationRound.KIND, 2026,
          Values.of(VerificationRound.ENTRY, row.id()).and(VerificationRound.CYCLE, act.choice() == 9 ? Long.valueOf(1) : row.get(LedgerEntry.CYCLE))
              .and(VerificationRound.UNIT, act.choice() < 6 ? units.get(4) : of(units, act)).and(VerificationRound.ASKED_ON, DAY)
              .and(VerificationRound.SORT, VerificationRound.Sort.values()[act.choice() < 4 ? 1 : act.choice() % 2])));
      case RESPONSIBLE -> apply(Edit.put(row, Values.of(LedgerEntry.RESPONSIBLE, of(units, act))));
      case PERSON -> apply(Edit.put(row, Values.of(LedgerEntry.PERSON, of(persons, act))));
      case DATES -> apply(Edit.put(row, Values.of(LedgerEntry.DUE, DAY.plusDays(act.choice() * 20L - 60))));
      case REQUEST -> apply(new Edit.Open<>(
          DueRequest.KIND, 2026,
          Values.of(DueRequest.OF, row.id()).and(DueRequest.FROM, act.choice() == 1 ? DAY : row.get(LedgerEntry.DUE))
              .and(DueRequest.TO, DAY.plusDays(act.choice() * 30L - 30)).and(DueRequest.WHY, act.choice() == 2 ? "" : "等学具").and(DueRequest.ASKED_ON, DAY)
              .and(DueRequest.ASKED_BY, persons.get(1))));
      case TEXTS -> apply(Edit.put(row, Values.of(LedgerEntry.PROGRESS, "进展" + act.choice())));
      case LATER -> apply(Edit.put(row, Values.of(LedgerEntry.REMARK, "备注" + act.choice())));
      case NO_LATER -> apply(Edit.put(row, Values.of(LedgerEntry.NO_LATER, "不再测")));
      case CYCLE -> apply(act.choice() % 2 == 0
          ? Edit.put(row, Values.of(LedgerEntry.CYCLE, 7L))
          : Edit.go(row, LedgerStatus.ESCALATED, Values.of(LedgerEntry.CYCLE, 7L).and(LedgerEntry.REASON, "越级")));
      case FIXED ->
          apply(Edit.put(row, act.choice() % 2 == 0
              ? Values.of(LedgerEntry.PROBLEM, problems.get(1 - act.entry()))
              : Values.of(LedgerEntry.SUCCESS, new SuccessRule("别的", 0, 0, DAY))));
      case CLOSE -> move(row, LedgerStatus.CLOSED);
      case CLOSE_BARE -> apply(Edit.go(row, LedgerStatus.CLOSED, Values.none()));
      case CLOSE_WITH ->
          apply(Edit.go(row, LedgerStatus.CLOSED, Values.of(LedgerEntry.PERSON, of(persons, act)).and(LedgerEntry.CLOSED_ON, Optional.of(DAY))));
      case REOPEN -> move(row, LedgerStatus.REOPENED);
      case RESTORE -> restore(act);
      case REOPEN_BARE -> apply(Edit.go(row, LedgerStatus.REOPENED, Values.none()));
      case ANY_MOVE -> move(row, LedgerStatus.values()[act.choice() % LedgerStatus.values().length]);
      case DROP_ENTRY -> apply(new Edit.Drop<>(row));
      case WITHDRAW_ENTRY -> apply(row.isWithdrawn() ? new Edit.Restore<>(row, "恢复") : new Edit.Withdraw<>(row, "误立"));
      case OLD_COPY -> {
        var old = copies.get(act.choice() % copies.size());
        move(old, LedgerStatus.CLOSED);
        apply(Edit.put(old, Values.of(LedgerEntry.RESPONSIBLE, 0L)));
      }
      default -> throw new IllegalArgumentException(act.toString());
    }
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
    assertThat(book.apply(desk.move(row.view(), to, "又薄弱", Books.BY))).isNotNull();
  }

  private void apply(Edit edit) {
    assertThat(book.apply(Change.of(Phrase.of("test.did"), Books.BY, edit))).isNotNull();
  }

  private static <T> T of(List<T> all, Act act) {
    return all.get(act.choice() % all.size());
  }
}

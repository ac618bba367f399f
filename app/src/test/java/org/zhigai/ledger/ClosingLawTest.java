package org.zhigai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhigai.ledger.SomeLedger.Act;
import org.zhigai.effect.Verdict;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Row;

/**
 * The law of closing, over the real kinds: whatever is edited, moved, taken back and made again, an entry comes to 已销号 only with all that closing
 * asks, and stays as it was closed. What closing asks is worked out here anew.
 */
class ClosingLawTest {
  private static final Set<Field<LedgerEntry, ?>> OPEN = Set.of(LedgerEntry.REMARK);
  private static final Set<Field<LedgerEntry, ?>> NEVER = Set.of(LedgerEntry.PROBLEM, LedgerEntry.SUCCESS);

  @Provide
  Arbitrary<List<Act>> acts() {
    // What leads to closing is done more often than what hinders it, or nothing would ever be closed.
    var what =
        Arbitraries.frequency(
            Tuple.of(2, SomeLedger.What.ADD_MEASURE), Tuple.of(4, SomeLedger.What.WORK), Tuple.of(2, SomeLedger.What.ADD_EVIDENCE),
            Tuple.of(4, SomeLedger.What.ASK), Tuple.of(3, SomeLedger.What.ROUND_EVIDENCE), Tuple.of(4, SomeLedger.What.PASS),
            Tuple.of(2, SomeLedger.What.JUDGE), Tuple.of(16, SomeLedger.What.CLOSE), Tuple.of(1, SomeLedger.What.PERSON), Tuple.of(2, SomeLedger.What.REOPEN),
            Tuple.of(2, SomeLedger.What.LOOK_BACK), Tuple.of(1, SomeLedger.What.FORGET_VERDICT), Tuple.of(3, SomeLedger.What.UNDO),
            Tuple.of(2, SomeLedger.What.REDO));
    var any = Arbitraries.of(SomeLedger.What.class);
    var choice = Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0)), Tuple.of(2, Arbitraries.integers().between(0, 11)));
    return Combinators.combine(Arbitraries.oneOf(what, what, any), Arbitraries.integers().between(0, 1), choice)
        .as(Act::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(60);
  }

  @Property(tries = 1000)
  void nothingReachesClosedUnlawfullyAndNothingClosedIsWritten(@ForAll("acts") List<Act> acts, @ForAll @IntRange(max = 8) int done) {
    var ledger = new SomeLedger();
    ledger.complete(0, done);
    assertThat(isClosed(ledger.entry(0))).isEqualTo(done == 8);
    var closings = new int[1];
    var opened = entries(ledger.book.now()).values().stream().collect(Collectors.toMap(Row::id, r -> values(r, NEVER)));
    for (var act : acts) {
      var before = ledger.book.now();
      ledger.does(act);
      var after = ledger.book.now();
      entries(after).values().forEach(row -> {
        var was = entries(before).get(row.id());
        if (isClosed(row) && (was == null || !isClosed(was))) {
          closings[0]++;
          assertLawful(row, after);
        }
        assertStands(row, after);
        assertThat(values(row, NEVER)).as("what is fixed at opening").isEqualTo(opened.computeIfAbsent(row.id(), id -> values(row, NEVER)));
        if (was != null && !was.state().equals(LedgerStatus.NOT_STARTED.name()) && !row.get(LedgerEntry.DUE).equals(was.get(LedgerEntry.DUE))) {
          assertThat(granted(after)).as("a promised date moves with a request alone, not by " + act).isNotEqualTo(granted(before));
        }
      });
      entries(before).values().stream().filter(ClosingLawTest::isClosed).forEach(was -> {
        assertThat(entries(after)).as("a closed entry is not taken away by " + act).containsKey(was.id());
        var row = Objects.requireNonNull(entries(after).get(was.id()));
        if (isClosed(row)) {
          assertThat(values(row, rest())).as("written while closed by " + act).isEqualTo(values(was, rest()));
          assertThat(parts(after, row.id())).as("what hangs on it, written while closed by " + act).isEqualTo(parts(before, row.id()));
        }
      });
    }
    Statistics.label("closed by chance").collect(closings[0] > 0);
    Statistics.label("closed by chance").coverage(c -> c.check(true).percentage(p -> p > 4));
  }

  private static List<String> granted(Facts all) {
    return all.rows(DueRequest.KIND).stream().filter(r -> r.state().equals(DueRequest.State.GRANTED.name())).map(Row::number).toList();
  }

  /** All measures, evidence and verifications of an entry, with their versions. */
  private static Set<Row<?>> parts(Facts all, long entry) {
    var out = new HashSet<Row<?>>();
    EntryStanding.everyMeasure(entry, all).forEach(m -> out.add(m.row()));
    EntryStanding.everyEvidence(entry, all).forEach(e -> out.add(e.row()));
    all.rows(VerificationRound.KIND).stream().filter(r -> r.get(VerificationRound.ENTRY) == entry).forEach(out::add);
    all.rows(DueRequest.KIND).stream().filter(r -> r.get(DueRequest.OF) == entry).forEach(out::add);
    return out;
  }

  /** Where an entry stands agrees with the last verification of this time. */
  private static void assertStands(Row<LedgerEntry> row, Facts all) {
    var status = row.view().status();
    if (row.isWithdrawn() || status == LedgerStatus.CLOSED || status == LedgerStatus.ESCALATED) {
      return;
    }
    var rounds = all.all(VerificationRound.KIND).stream()
        .filter(r -> r.entryId() == row.id() && r.cycle() == row.view().cycle()).toList();
    var last = rounds.isEmpty() ? null : rounds.getLast().state();
    assertThat(status == LedgerStatus.RETURNED).isEqualTo(last == VerificationRound.State.RETURNED);
    assertThat(status == LedgerStatus.AWAITING_VERIFICATION).isEqualTo(last == VerificationRound.State.ASKED);
    assertThat(status == LedgerStatus.REOPENED).isEqualTo(row.view().cycle() > 1 && rounds.isEmpty());
  }

  /** The property would hold of a ledger in which nothing can be closed: this one can. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void anEntryWithAllOfItIsClosedAndReopened(int which) {
    var ledger = new SomeLedger();
    ledger.complete(which, 8);
    assertThat(ledger.entry(which).state()).isEqualTo(LedgerStatus.CLOSED.name());
    assertLawful(ledger.entry(which), ledger.book.now());
    ledger.does(new Act(SomeLedger.What.LATER, which, 0));
    assertThat(ledger.entry(which).get(LedgerEntry.REMARK)).isNotBlank();
    assertThat(ledger.book.all(LookBack.KIND)).extracting(LookBack::due).hasSize(2);
    ledger.does(new Act(SomeLedger.What.REOPEN, which, 0));
    assertThat(ledger.entry(which).state()).isEqualTo(LedgerStatus.REOPENED.name());
    assertThat(ledger.entry(which).view().cycle()).isEqualTo(2);
    ledger.does(new Act(SomeLedger.What.CLOSE, which, 0));
    assertThat(ledger.entry(which).state()).as("the verification of before is of before").isEqualTo(LedgerStatus.REOPENED.name());
  }

  /** What nothing measures again is closed by a visit; what a paper measured is not, whatever anybody saw. */
  @Test
  void aVisitStandsForTheEffectOfWhatIsNotMeasuredAlone() {
    var ledger = new SomeLedger();
    for (var which : List.of(0, 1)) {
      for (var what : List.of(
          SomeLedger.What.ADD_MEASURE, SomeLedger.What.WORK, SomeLedger.What.ADD_EVIDENCE, SomeLedger.What.ASK, SomeLedger.What.ROUND_EVIDENCE,
          SomeLedger.What.PASS, SomeLedger.What.NO_LATER, SomeLedger.What.CLOSE)) {
        ledger.does(new Act(what, which, 0));
      }
    }
    assertThat(ledger.entry(0).state()).isEqualTo(LedgerStatus.VERIFIED.name());
    assertThat(ledger.entry(1).state()).isEqualTo(LedgerStatus.CLOSED.name());
  }

  private static void assertLawful(Row<LedgerEntry> row, Facts all) {
    var entry = row.view();
    var measures = all.all(Measure.KIND).stream().filter(m -> m.entryId() == row.id()).toList();
    assertThat(measures).isNotEmpty().allMatch(m -> m.state() == Measure.State.DONE && !m.text().isBlank());
    var rounds = all.all(VerificationRound.KIND).stream().filter(r -> r.entryId() == row.id() && r.cycle() == entry.cycle()).toList();
    var of = new HashSet<Long>(Set.of(row.id()));
    measures.forEach(m -> of.add(m.id()));
    all.all(VerificationRound.KIND).stream().filter(r -> r.entryId() == row.id()).forEach(r -> of.add(r.id()));
    assertThat(all.all(EvidencePiece.KIND)).as("evidence").anyMatch(e -> of.contains(e.of()));
    var visited = rounds.stream().anyMatch(r -> r.state() == VerificationRound.State.PASSED && r.sort() == VerificationRound.Sort.ON_SITE
        && !r.row().get(VerificationRound.FINDING).isBlank() && isOutsideTheSchool(all, r.unit())
        && all.all(EvidencePiece.KIND).stream().anyMatch(e -> e.of() == r.id()));
    var measured = all.find(Problem.KIND, entry.problemId()).orElseThrow().finding().evidence().paperId() != 0;
    var verdicts = SomeLedger.verdicts(all, entry.problemId());
    assertThat(verdicts.contains(Verdict.EFFECTIVE) || (!measured && visited && !verdicts.contains(Verdict.NO_EFFECT_SEEN)))
        .as("an effect is measured, or seen where nothing is measured").isTrue();
    var said = rounds.stream().reduce((a, b) -> b).orElseThrow();
    assertThat(said.state()).isEqualTo(VerificationRound.State.PASSED);
    assertThat(said.person()).isNotEqualTo(entry.person());
    var person = all.find(Person.KIND, said.person()).orElseThrow();
    var branch = new HashSet<>(upwards(all, entry.responsible()));
    all.rows(OrgUnit.KIND).stream().map(Row::id).filter(u -> upwards(all, u).contains(entry.responsible())).forEach(branch::add);
    assertThat(branch).as("somebody is responsible").isNotEmpty();
    assertThat(upwards(all, said.unit())).as("the unit that verifies is there").isNotEmpty();
    assertThat(branch).as("the unit that verifies").doesNotContain(said.unit());
    assertThat(branch).as("the unit of who verifies").doesNotContain(person.unit());
  }

  private static boolean isOutsideTheSchool(Facts all, long unit) {
    return upwards(all, unit).stream().noneMatch(u -> all.find(OrgUnit.KIND, u).orElseThrow().place() == OrgUnit.Place.SCHOOL) && !upwards(all, unit).isEmpty();
  }

  /** A unit and all above it; nothing for one that is not there. */
  private static Set<Long> upwards(Facts all, long unit) {
    var out = new HashSet<Long>();
    for (var at = all.find(OrgUnit.KIND, unit); at.isPresent(); at = all.find(OrgUnit.KIND, at.get().parent())) {
      out.add(at.get().id());
    }
    return out;
  }

  private static boolean isClosed(Row<LedgerEntry> row) {
    return row.state().equals(LedgerStatus.CLOSED.name());
  }

  private static Map<Long, Row<LedgerEntry>> entries(Facts all) {
    return java.util.stream.Stream.concat(all.rows(LedgerEntry.KIND).stream(), all.withdrawn(LedgerEntry.KIND).stream())
        .collect(Collectors.toMap(Row::id, r -> r));
  }

  private static Set<Field<LedgerEntry, ?>> rest() {
    return LedgerEntry.KIND.fields().stream().filter(f -> !OPEN.contains(f)).collect(Collectors.toSet());
  }

  private static Map<String, Object> values(Row<LedgerEntry> row, Set<Field<LedgerEntry, ?>> fields) {
    return fields.stream().collect(Collectors.toMap(Field::key, row::get));
  }
}

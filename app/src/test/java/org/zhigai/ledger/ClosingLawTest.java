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
import org.junit.jupiter.api.Test;
import org.zhigai.ledger.SomeLedger.Act;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Row;

/**
 * The law of closing, over the real kinds: whatever is edited, moved, taken back and made again, an entry comes to 已销号 only with all that closing
 * asks, and stays as it was closed. What closing asks is worked out here anew.
 */
class ClosingLawTest {
  private static final Set<Field<LedgerEntry, ?>> OPEN = Set.of(LedgerEntry.LOOK_BACK, LedgerEntry.REMARK);
  private static final Set<Field<LedgerEntry, ?>> NEVER = Set.of(LedgerEntry.PROBLEM, LedgerEntry.SUCCESS);

  @Provide
  Arbitrary<List<Act>> acts() {
    // What leads to closing is done more often than what hinders it, or nothing would ever be closed.
    var what =
        Arbitraries.frequency(
            Tuple.of(4, SomeLedger.What.ON_ITS_WAY), Tuple.of(4, SomeLedger.What.CLOSE), Tuple.of(3, SomeLedger.What.VERIFY),
            Tuple.of(2, SomeLedger.What.MEASURES), Tuple.of(2, SomeLedger.What.EVIDENCE), Tuple.of(2, SomeLedger.What.JUDGE),
            Tuple.of(1, SomeLedger.What.PERSON), Tuple.of(2, SomeLedger.What.REOPEN), Tuple.of(1, SomeLedger.What.FORGET_VERDICT),
            Tuple.of(3, SomeLedger.What.UNDO), Tuple.of(2, SomeLedger.What.REDO));
    var any = Arbitraries.of(SomeLedger.What.class);
    var choice = Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0)), Tuple.of(2, Arbitraries.integers().between(0, 11)));
    return Combinators.combine(Arbitraries.oneOf(what, what, any), Arbitraries.integers().between(0, 1), choice)
        .as(Act::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(60);
  }

  @Property(tries = 1000)
  void nothingReachesClosedUnlawfullyAndNothingClosedIsWritten(@ForAll("acts") List<Act> acts, @ForAll boolean closedAtFirst) {
    var ledger = new SomeLedger();
    if (closedAtFirst) {
      ledger.complete(0);
      assertThat(isClosed(ledger.entry(0))).isTrue();
    }
    var opened = entries(ledger.book.now()).values().stream().collect(Collectors.toMap(Row::id, r -> values(r, NEVER)));
    for (var act : acts) {
      var before = ledger.book.now();
      ledger.does(act);
      var after = ledger.book.now();
      entries(after).values().forEach(row -> {
        var was = entries(before).get(row.id());
        if (isClosed(row) && (was == null || !isClosed(was))) {
          assertLawful(row, after);
        }
        assertThat(values(row, NEVER)).as("what is fixed at opening").isEqualTo(opened.computeIfAbsent(row.id(), id -> values(row, NEVER)));
      });
      entries(before).values().stream().filter(ClosingLawTest::isClosed).forEach(was -> {
        assertThat(entries(after)).as("a closed entry is not taken away by " + act).containsKey(was.id());
        var row = Objects.requireNonNull(entries(after).get(was.id()));
        if (isClosed(row)) {
          assertThat(values(row, rest())).as("written while closed by " + act).isEqualTo(values(was, rest()));
        }
      });
    }
  }

  /** The property would hold of a ledger in which nothing can be closed: this one can. */
  @Test
  void anEntryWithAllOfItIsClosedAndReopened() {
    var ledger = new SomeLedger();
    ledger.complete(0);
    assertThat(ledger.entry(0).state()).isEqualTo(LedgerStatus.CLOSED.name());
    assertLawful(ledger.entry(0), ledger.book.now());
    ledger.does(new Act(SomeLedger.What.LATER, 0, 0));
    assertThat(ledger.entry(0).get(LedgerEntry.LOOK_BACK)).isNotBlank();
    ledger.does(new Act(SomeLedger.What.REOPEN, 0, 0));
    assertThat(ledger.entry(0).state()).isEqualTo(LedgerStatus.REOPENED.name());
  }

  private static void assertLawful(Row<LedgerEntry> row, Facts all) {
    var entry = row.view();
    assertThat(entry.measures()).isNotEmpty().allMatch(m -> m.done() && !m.text().isBlank());
    assertThat(entry.evidence()).isNotEmpty();
    assertThat(SomeLedger.verdicts(all, entry.problemId())).as("judged").contains(true);
    var said = entry.verification().orElseThrow();
    assertThat(said.passed()).isTrue();
    assertThat(said.person()).isNotEqualTo(entry.person());
    var person = all.find(Person.KIND, said.person()).orElseThrow();
    var branch = new HashSet<>(upwards(all, entry.responsible()));
    all.rows(OrgUnit.KIND).stream().map(Row::id).filter(u -> upwards(all, u).contains(entry.responsible())).forEach(branch::add);
    assertThat(branch).as("somebody is responsible").isNotEmpty();
    assertThat(upwards(all, said.unit())).as("the unit that verifies is there").isNotEmpty();
    assertThat(branch).as("the unit that verifies").doesNotContain(said.unit());
    assertThat(branch).as("the unit of who verifies").doesNotContain(person.unit());
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
    return all.rows(LedgerEntry.KIND).stream().collect(Collectors.toMap(Row::id, r -> r));
  }

  private static Set<Field<LedgerEntry, ?>> rest() {
    return LedgerEntry.KIND.fields().stream().filter(f -> !OPEN.contains(f)).collect(Collectors.toSet());
  }

  private static Map<String, Object> values(Row<LedgerEntry> row, Set<Field<LedgerEntry, ?>> fields) {
    return fields.stream().collect(Collectors.toMap(Field::key, row::get));
  }
}

package org.zhigai.ui.ledger.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.people.Role;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.people.Register;

/** Several entries at once, without a window. */
class BulkModelTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final BulkModel model = new BulkModel(test.frame, new Register(school.people, test.frame), school.ledgerDesk);

  @BeforeEach
  void chooseTwo() {
    school.problems().forEach(school::begin);
    model.choose(school.entries());
  }

  private void apply(BulkDeed deed, BulkModel.With with) {
    model.choose(school.entries());
    model.deed().set(deed);
    assertThat(model.isReady(with)).isTrue();
    model.apply(with);
  }

  private static BulkModel.With unit(long unit) {
    return new BulkModel.With(unit, 0, Optional.empty(), "");
  }

  private List<Long> now(java.util.function.Function<LedgerEntry, Long> of) {
    return school.entries().stream().map(of).distinct().toList();
  }

  @Test
  void aUnitBringsItsHeadAndOneUndoTakesAllBack() {
    var before = now(LedgerEntry::responsible);
    var head = school.people.appoint("周主任", school.unit("德育处"), Role.HEAD, Books.BY);
    apply(BulkDeed.RESPONSIBLE, unit(school.unit("德育处")));
    assertThat(now(LedgerEntry::responsible)).containsExactly(school.unit("德育处"));
    assertThat(now(LedgerEntry::person)).containsExactly(head.id());
    assertThat(test.told).contains(Phrase.of("bulk.done", 2, BulkDeed.RESPONSIBLE.label()));
    test.frame.edits().undo();
    assertThat(now(LedgerEntry::responsible)).isEqualTo(before);
  }

  @Test
  void supportingUnitsAreAddedAndTakenOffAndNothingTwice() {
    var more = school.unit("德育处");
    apply(BulkDeed.SUPPORT_MORE, unit(more));
    assertThat(school.entries()).allSatisfy(e -> assertThat(e.supporting()).contains(more));
    var saves = test.saves;
    apply(BulkDeed.SUPPORT_MORE, unit(more));
    assertThat(model.told().get()).containsExactly(Phrase.of("bulk.nothing"));
    assertThat(test.saves).isEqualTo(saves);
    apply(BulkDeed.SUPPORT_LESS, unit(more));
    assertThat(school.entries()).allSatisfy(e -> assertThat(e.supporting()).doesNotContain(more).isNotEmpty());
  }

  /** Both have begun, so that their date is a promise: each is named, and neither is changed. */
  @Test
  void allOrNothingAndWhoStandsInTheWayIsNamed() {
    assertThat(school.entries()).allSatisfy(e -> assertThat(e.status()).isEqualTo(LedgerStatus.IN_PROGRESS));
    var untouched = school.book.apply(school.ledgerDesk.open(List.of(school.problem("小数的意义", .5, .6)), 0, Books.BY)).row(LedgerEntry.KIND).view();
    var due = untouched.due();
    apply(BulkDeed.DUE, new BulkModel.With(0, 0, Optional.of(LocalDate.of(2026, 12, 31)), ""));
    assertThat(model.told().get()).hasSize(3).first().isEqualTo(Phrase.of("bulk.refused.all", 2));
    assertThat(model.told().get().subList(1, 3)).extracting(p -> p.values().getFirst()).containsExactly("ZG-2026-001", "ZG-2026-002");
    assertThat(school.book.find(LedgerEntry.KIND, untouched.id()).orElseThrow().due()).as("nothing of it is done").isEqualTo(due);
  }

  @Test
  void withdrawingAsksForAReasonAndTakesAllOfThemOut() {
    model.deed().set(BulkDeed.WITHDRAW);
    assertThat(model.isReady(new BulkModel.With(0, 0, Optional.empty(), " "))).isFalse();
    apply(BulkDeed.WITHDRAW, new BulkModel.With(0, 0, Optional.empty(), "与区级台账重复"));
    assertThat(school.entries()).isEmpty();
    assertThat(school.book.withdrawn(LedgerEntry.KIND)).hasSize(2);
    test.frame.edits().undo();
    assertThat(school.entries()).hasSize(2);
  }
}

package org.zhigai.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;

/** What is withdrawn is out of every list and never lost; nothing alive stands on what is dead; who may not says why. */
class WithdrawTest {
  private static final Actor BY = new Actor("王老师", "教务处");

  /** A matter that comes to an end, and what hangs on it. */
  record Matter(Row<Matter> row) {
    enum Status {
      OPEN, SHUT, OVER
    }

    static final Field<Matter, String> TEXT = Field.of("text", Types.TEXT, "");
    static final Kind<Matter> KIND =
        Kind.<Matter>of("matter", "M", Matter::new).fields(TEXT)
            .life(Life.<Matter, Status>from(Status.OPEN).move(Set.of(Status.OPEN), Set.of(Status.SHUT, Status.OVER))
                .move(Set.of(Status.OVER), Set.of(Status.OPEN)).frozen(Set.of(Status.SHUT)).build())
            .dead(Set.of(Status.OVER))
            .moved(Set.of(Status.OVER), new Office(Set.of("HEAD"), Phrase.of("person.role.head")))
            .written(TEXT, new Office(Set.of("HEAD", "CLERK"), Phrase.of("person.role.clerk")))
            .withdrawn(new Office(Set.of("HEAD"), Phrase.of("person.role.head")))
            .build();
  }

  /** Something a person put on a matter, or what the program made of it. */
  record Leaf(Row<Leaf> row) {
    static final Field<Leaf, Long> ON = Field.of("on", Types.REF, 0L);
    static final Kind<Leaf> KIND = Kind.<Leaf>of("leaf", "L", Leaf::new).fields(ON).drawnFrom(l -> List.of(Link.row(l.row().get(ON)))).build();
    static final Kind<Leaf> SHADOW =
        Kind.<Leaf>of("shadow", "S", Leaf::new).fields(ON).drawnFrom(l -> List.of(Link.row(l.row().get(ON)))).following().build();
  }

  private final MemoryShelf shelf = new MemoryShelf();
  private final Book book = open();

  private Book open() {
    return new Book(shelf, List.of(Matter.KIND, Leaf.KIND, Leaf.SHADOW), s -> 0);
  }

  private Outcome does(Actor by, Edit... edits) {
    return book.apply(Change.of(Phrase.of("task.did"), by, edits));
  }

  private Outcome does(Edit... edits) {
    return does(BY, edits);
  }

  private Row<Matter> matter() {
    return does(new Edit.Open<>(Matter.KIND, 2026, Values.of(Matter.TEXT, "甲"))).row(Matter.KIND);
  }

  private Row<Leaf> leaf(Kind<Leaf> kind, Row<?> on) {
    return does(new Edit.Open<>(kind, 2026, Values.of(Leaf.ON, on.id()))).row(kind);
  }

  private static String why(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused ? refused.missing().getFirst().key() : "done";
  }

  private Row<Matter> now(Row<Matter> row) {
    return book.row(Matter.KIND, row.id()).orElseThrow();
  }

  @Test
  void outOfEveryListButNamedCountedApartAndFoundAgainAfterARestart() {
    var row = matter();
    assertThat(why(does(new Edit.Withdraw<>(row, " ")))).isEqualTo("rows.reason.missing");
    does(new Edit.Withdraw<>(row, "重复")).orThrow();
    for (var at : List.of(book, open())) {
      assertThat(at.rows(Matter.KIND)).isEmpty();
      assertThat(at.withdrawn(Matter.KIND)).extracting(Row::number).containsExactly(row.number());
      var gone = at.row(Matter.KIND, row.id()).orElseThrow();
      assertThat(gone.whyWithdrawn()).isEqualTo("重复");
      assertThat(gone.state()).isEqualTo("OPEN");
      assertThat(gone.get(Matter.TEXT)).isEqualTo("甲");
    }
    assertThat(why(does(Edit.put(now(row), Values.of(Matter.TEXT, "乙"))))).isEqualTo("rows.is-withdrawn");
    assertThat(why(does(Edit.go(now(row), Matter.Status.SHUT, Values.none())))).isEqualTo("rows.is-withdrawn");
    assertThat(why(does(new Edit.Withdraw<>(now(row), "再来")))).isEqualTo("rows.is-withdrawn");
    does(new Edit.Restore<>(now(row), "弄错了")).orThrow();
    assertThat(book.rows(Matter.KIND)).extracting(Row::state).containsExactly("OPEN");
    assertThat(now(row).whyWithdrawn()).isEmpty();
    assertThat(book.history(row.id())).extracting(AuditLine::field).containsExactly("row", "withdrawn", "state", "withdrawn", "state");
    assertThat(book.history(row.id())).extracting(AuditLine::after).contains("重复", Phrase.of("rows.state.withdrawn", Phrase.of("matter.status.open")));
  }

  @Test
  void nothingAliveStaysOnWhatGoesAndWhatOnlyFollowsGoesAlong() {
    var row = matter();
    var leaf = leaf(Leaf.KIND, row);
    var shadow = leaf(Leaf.SHADOW, row);
    var refused = (Outcome.Refused) does(new Edit.Withdraw<>(row, "重复"));
    assertThat(refused.missing()).containsExactly(Phrase.of("rows.stood-on.many", row.number(), leaf.number()));
    does(new Edit.Withdraw<>(leaf, "随问题作废"), new Edit.Withdraw<>(row, "重复")).orThrow();
    assertThat(book.rows(Leaf.SHADOW)).isEmpty();
    assertThat(why(does(new Edit.Restore<>(book.row(Leaf.KIND, leaf.id()).orElseThrow(), "要")))).isEqualTo("rows.on-dead");
    assertThat(book.undo(BY)).get().isInstanceOf(Outcome.Done.class);
    assertThat(book.rows(Leaf.KIND)).hasSize(1);
    assertThat(book.rows(Leaf.SHADOW)).extracting(Row::id).containsExactly(shadow.id());
    assertThat(book.redo(BY)).get().isInstanceOf(Outcome.Done.class);
    assertThat(book.rows(Matter.KIND)).isEmpty();
    assertThat(why(does(new Edit.Open<>(Leaf.KIND, 2026, Values.of(Leaf.ON, row.id()))))).isEqualTo("rows.on-dead");
  }

  @Test
  void anEndInItsOwnLifeIsDeathToo() {
    var row = matter();
    var leaf = leaf(Leaf.KIND, row);
    leaf(Leaf.SHADOW, row);
    assertThat(why(does(Edit.go(row, Matter.Status.OVER, Values.none())))).isEqualTo("rows.stood-on.many");
    does(new Edit.Withdraw<>(leaf, "随之"), Edit.go(row, Matter.Status.OVER, Values.none())).orThrow();
    assertThat(book.rows(Leaf.SHADOW)).isEmpty();
    assertThat(why(does(new Edit.Open<>(Leaf.KIND, 2026, Values.of(Leaf.ON, row.id()))))).isEqualTo("rows.on-dead");
    assertThat(book.undo(BY)).get().isInstanceOf(Outcome.Done.class);
    assertThat(book.rows(Leaf.SHADOW)).hasSize(1);
    assertThat(now(row).state()).isEqualTo("OPEN");
  }

  @Test
  void whatIsReadOnlyIsNotWithdrawn() {
    var row = matter();
    does(Edit.go(row, Matter.Status.SHUT, Values.none())).orThrow();
    assertThat(why(does(new Edit.Withdraw<>(now(row), "重复")))).isEqualTo("rows.frozen");
  }

  @Test
  void whoMayNotIsToldWhoMayAndTheHistoryKnowsAsWhatTheyActed() {
    var clerk = new Actor("小周", "办公室", "CLERK");
    var nobody = new Actor("", "", Actor.UNSAID);
    var head = new Actor("陈主任", "教务处", "HEAD");
    var row = does(clerk, new Edit.Open<>(Matter.KIND, 2026, Values.of(Matter.TEXT, "甲"))).row(Matter.KIND);
    assertThat(why(does(nobody, Edit.put(row, Values.of(Matter.TEXT, "乙"))))).isEqualTo("rows.role.unsaid");
    var refused = (Outcome.Refused) does(clerk, Edit.go(row, Matter.Status.OVER, Values.none()));
    assertThat(refused.missing())
        .containsExactly(Phrase.of("rows.role.other", Phrase.of("matter.status.over"), Phrase.of("person.role.head"), "小周"));
    assertThat(why(does(clerk, new Edit.Withdraw<>(row, "重复")))).isEqualTo("rows.role.other");
    does(head, Edit.go(row, Matter.Status.OVER, Values.none())).orThrow();
    assertThat(book.history(row.id())).extracting(AuditLine::role).containsExactly("CLERK", "HEAD");
    does(head, Edit.go(now(row), Matter.Status.OPEN, Values.none())).orThrow();
    assertThat(book.undo(clerk).map(WithdrawTest::why)).as("taking back is a move like any other").contains("rows.role.other");
    assertThat(book.undo(head).map(WithdrawTest::why)).isEqualTo(Optional.of("done"));
  }

  @Test
  void openedAndMovedOnInOneChangeIsOneStepBack() {
    var opening = new Edit.Open<>(Matter.KIND, 2026, Values.of(Matter.TEXT, "甲")).at(book.key());
    does(opening, Edit.go(opening.opened(), Matter.Status.SHUT, Values.none())).orThrow();
    assertThat(book.rows(Matter.KIND)).extracting(Row::state).containsExactly("SHUT");
    assertThat(book.undo(BY)).get().isInstanceOf(Outcome.Done.class);
    assertThat(book.rows(Matter.KIND)).isEmpty();
    assertThat(book.redo(BY)).get().isInstanceOf(Outcome.Done.class);
    assertThat(book.rows(Matter.KIND)).extracting(Row::state).containsExactly("SHUT");
  }
}

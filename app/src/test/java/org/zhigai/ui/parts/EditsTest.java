package org.zhigai.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;
import org.zhigai.support.TrainingReflection;
import org.zhigai.ui.TestFrame;

/** Edits of a window: typed fast they are all kept, and none of them writes over what somebody else did. */
class EditsTest {
  private static final Actor OTHER = new Actor("李老师", "德育处");
  private final Book book = Books.fresh();
  private final TestFrame test = new TestFrame(book);
  private final Edits edits = test.frame.edits();

  private Row<TrainingReflection> row() {
    return Books.given(book, TrainingReflection.KIND, new Edit.Open<>(TrainingReflection.KIND, 2026, Values.of(TrainingReflection.TOPIC, "几何")));
  }

  private static Change put(Row<TrainingReflection> row, org.zhigai.rows.Field<TrainingReflection, String> field, String value) {
    return Change.of(Phrase.of("did." + value), Books.BY, Edit.put(row, Values.of(field, value)));
  }

  private Row<TrainingReflection> now(Row<TrainingReflection> row) {
    return book.row(TrainingReflection.KIND, row.id()).orElseThrow();
  }

  private List<Outcome> made(Change... changes) {
    var out = new ArrayList<Outcome>();
    for (var change : changes) {
      edits.make(change, out::add);
    }
    return out;
  }

  /** Three fields edited on the version that was on the screen when the first was typed. */
  @Test
  void editsOfOneWindowOnOneVersionAreAllKept() {
    var seen = row();
    assertThat(made(put(seen, TrainingReflection.TOPIC, "画图"), put(seen, TrainingReflection.PROMISE, "每周"), put(seen, TrainingReflection.SPEAKER, "王")))
        .allMatch(Outcome.Done.class::isInstance);
    assertThat(List.of(now(seen).get(TrainingReflection.TOPIC), now(seen).get(TrainingReflection.PROMISE), now(seen).get(TrainingReflection.SPEAKER)))
        .containsExactly("画图", "每周", "王");
    assertThat(test.saves).isEqualTo(3);
  }

  /** Before, between or after the window's own edits: what somebody else wrote is not written over. */
  @Test
  void whatAnotherDidIsNotWrittenOver() {
    for (var own = 0; own < 3; own++) {
      var seen = row();
      IntStream.range(0, own).forEach(i -> edits.make(put(seen, TrainingReflection.PROMISE, "自己" + i)));
      book.apply(Change.of(Phrase.of("other"), OTHER, Edit.put(now(seen), Values.of(TrainingReflection.TOPIC, "别人")))).orThrow();
      var outcome = made(put(seen, TrainingReflection.TOPIC, "我")).getFirst();
      assertThat(outcome).as(own + " own edits before").isInstanceOf(Outcome.Stale.class);
      assertThat(now(seen).get(TrainingReflection.TOPIC)).isEqualTo("别人");
      assertThat(made(put(now(seen), TrainingReflection.TOPIC, "看过再改"))).first().isInstanceOf(Outcome.Done.class);
    }
  }

  /** A long row of edits, each on a copy that is some edits old, is one row of values. */
  @Test
  void howeverOldTheCopyOfThisWindowIs() {
    var copies = new ArrayList<>(List.of(row()));
    for (var i = 0; i < 20; i++) {
      edits.make(put(copies.get(i * 7 % copies.size()), TrainingReflection.PROMISE, "第" + i + "次"),
          outcome -> copies.add(outcome.row(TrainingReflection.KIND)));
    }
    assertThat(now(copies.getFirst()).get(TrainingReflection.PROMISE)).isEqualTo("第19次");
    assertThat(now(copies.getFirst()).version()).isEqualTo(21);
  }

  @Test
  void undoAndRedoAreNamedAndDone() {
    var seen = row();
    assertThat(edits.next().get()).as("nothing of this window").isEmpty();
    edits.make(put(seen, TrainingReflection.TOPIC, "画图"));
    assertThat(edits.next().get()).contains(Phrase.of("did.画图"));
    edits.undo();
    assertThat(now(seen).get(TrainingReflection.TOPIC)).isEqualTo("几何");
    assertThat(edits.next().get()).isEmpty();
    assertThat(edits.again().get()).contains(Phrase.of("did.画图"));
    edits.undo();
    edits.redo();
    assertThat(now(seen).get(TrainingReflection.TOPIC)).isEqualTo("画图");
    edits.redo();
    assertThat(now(seen).version()).as("nothing more to make again").isEqualTo(4);
  }

  /** A window over a store with a history knows at once what can be taken back. */
  @Test
  void aWindowOpenedLaterKnowsWhatCanBeTakenBack() {
    edits.make(put(row(), TrainingReflection.TOPIC, "画图"));
    assertThat(new TestFrame(book).frame.edits().next().get()).contains(Phrase.of("did.画图"));
  }

  @Test
  void whatTheLawRefusesIsToldUnlessSomebodyListens() {
    var seen = row();
    var wrong = Change.of(Phrase.of("did"), Books.BY, Edit.put(seen, Values.of(TrainingReflection.HOURS, -1L)));
    assertThat(made(wrong)).first().isInstanceOf(Outcome.Refused.class);
    assertThat(test.saves).as("nothing was saved").isZero();
    assertThatThrownBy(() -> edits.make(wrong)).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo("ZG-341"));
  }

  /** The change itself may have to be worked out first, on the state of that moment. */
  @Test
  void aChangeMayBeWorkedOutWhenItsTurnComes() {
    var seen = row();
    var got = new ArrayList<Outcome>();
    edits.make(Phrase.of("did"), progress -> put(now(seen), TrainingReflection.TOPIC, "那时"), got::add);
    assertThat(got).first().isInstanceOf(Outcome.Done.class);
    assertThat(now(seen).get(TrainingReflection.TOPIC)).isEqualTo("那时");
  }

  @Test
  void onlyWhoAskedForAKindHearsOfIt() {
    var heard = new ArrayList<String>();
    var ear = edits.listen(Set.of(TrainingReflection.KIND), () -> heard.add("training"));
    var _ = edits.listen(Set.of(OrgUnit.KIND, Person.KIND), () -> heard.add("people"));
    var seen = row();
    Books.given(book, Person.KIND, new Edit.Open<>(Person.KIND, 2026, Values.of(Person.NAME, "张")));
    book.apply(Change.of(Phrase.of("drop"), OTHER, new Edit.Drop<>(seen))).orThrow();
    assertThat(heard).containsExactly("training", "people", "training");
    ear.unsubscribe();
    row();
    assertThat(heard).hasSize(3);
  }
}

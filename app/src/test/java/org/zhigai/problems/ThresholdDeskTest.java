package org.zhigai.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.UserFault;
import org.zhigai.rows.Book;

/** What counts as a finding, for whom, and who said so. */
class ThresholdDeskTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:03:00Z"), ZoneOffset.UTC);
  private static final Scope MATHS = new Scope("数学", 0);
  private static final Scope FOUR = new Scope("", 4);
  private static final Scope BOTH = new Scope("数学", 4);

  private final Book book = Books.fresh();
  private final ThresholdDesk desk = new ThresholdDesk(book, CLOCK);

  private static Thresholds rate(double floor) {
    return new Thresholds(floor, .1, .2, .05);
  }

  private void say(Scope scope, Thresholds to) {
    book.apply(desk.change(scope, to, "教研组商定", Books.BY)).orThrow();
  }

  private void lift(Scope scope) {
    book.apply(desk.lift(scope, "不再需要", Books.BY)).orThrow();
  }

  @Test
  void untilSomebodySpeaksTheProgramsOwnHold() {
    assertThat(desk.of("数学", 4)).isEqualTo(Thresholds.DEFAULT);
    assertThat(desk.held(BOTH).by()).isEmpty();
    assertThat(desk.changes()).isEmpty();
  }

  @Test
  void theNearestWordHolds() {
    say(Scope.SCHOOL, rate(.01));
    say(FOUR, rate(.02));
    say(MATHS, rate(.03));
    say(BOTH, rate(.04));
    assertThat(desk.of("数学", 4).floorRate()).isEqualTo(.04);
    assertThat(desk.of("数学", 5).floorRate()).isEqualTo(.03);
    assertThat(desk.of("语文", 4).floorRate()).isEqualTo(.02);
    assertThat(desk.of("语文", 5).floorRate()).isEqualTo(.01);
    assertThat(desk.held(new Scope("数学", 5)).by()).contains(MATHS);
    lift(BOTH);
    assertThat(desk.of("数学", 4).floorRate()).as("the subject before the grade").isEqualTo(.03);
    lift(MATHS);
    assertThat(desk.of("数学", 4).floorRate()).isEqualTo(.02);
  }

  /** The list is one, and so is its level: who speaks for a part speaks of floors alone. */
  @Test
  void theLevelIsTheSchools() {
    say(FOUR, rate(.02));
    say(Scope.SCHOOL, new Thresholds(.01, .1, .2, .1));
    assertThat(desk.of("语文", 4)).isEqualTo(new Thresholds(.02, .1, .2, .1));
    refused("ZG-333", () -> desk.change(MATHS, rate(.03), "因为", Books.BY));
    say(MATHS, new Thresholds(.03, .1, .2, .1));
    lift(Scope.SCHOOL);
    assertThat(desk.of("数学", 4).level()).isEqualTo(.05);
  }

  private static void refused(String code, Runnable attempt) {
    assertThatThrownBy(attempt::run).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({"0,.1,.2,.05,RATE", ".51,.1,.2,.05,RATE", ".05,0,.2,.05,CLASS", ".05,.1,3.1,.05,SD", ".05,.1,.2,.21,LEVEL", ".05,.1,.2,NaN,LEVEL",
      "-.1,.1,.2,.05,RATE"})
  void aNumberOutOfItsRangeIsRefused(double rate, double inClass, double sd, double level, Thresholds.Part part) {
    var wrong = new Thresholds(rate, inClass, sd, level);
    assertThat(wrong.refused()).containsExactly(part);
    refused("ZG-332", () -> desk.change(Scope.SCHOOL, wrong, "因为", Books.BY));
    assertThat(part.allows(part.most())).isTrue();
  }

  @Test
  void withoutAReasonNothingIsChanged() {
    refused("ZG-331", () -> desk.change(MATHS, rate(.03), "  ", Books.BY));
    refused("ZG-331", () -> desk.lift(MATHS, "", Books.BY));
  }

  /** What held before is written down with what holds from then on, by whom and why; nothing is overwritten, and all of it can be taken back. */
  @Test
  void everyWordIsKept() {
    say(MATHS, rate(.03));
    say(MATHS, rate(.04));
    lift(MATHS);
    assertThat(desk.changes()).extracting(ThresholdChange::before).containsExactly(Thresholds.DEFAULT, rate(.03), rate(.04));
    assertThat(desk.changes()).extracting(ThresholdChange::after).containsExactly(Optional.of(rate(.03)), Optional.of(rate(.04)), Optional.empty());
    assertThat(desk.changes()).extracting(ThresholdChange::who, ThresholdChange::why).contains(org.assertj.core.groups.Tuple.tuple("王敏", "教研组商定"));
    book.undo(Books.BY);
    assertThat(desk.of("数学", 4)).isEqualTo(rate(.04));
  }

  /** Whatever was said in whatever order: what holds is the last word of the nearest scope that has one. */
  @Property(tries = 120)
  void whatHoldsIsTheLastWordOfTheNearestScope(@ForAll("words") List<Word> words) {
    var own = new ThresholdDeskTest();
    for (var word : words) {
      if (word.floor() == 0) {
        own.lift(word.scope());
      } else {
        own.say(word.scope(), rate(word.floor()));
      }
    }
    for (var asked : List.of(BOTH, new Scope("数学", 5), new Scope("语文", 4), new Scope("语文", 5))) {
      var expected = .05;
      for (var scope : List.of(Scope.SCHOOL, FOUR, MATHS, BOTH)) {
        var last = new ArrayList<>(words).reversed().stream().filter(w -> w.scope().equals(scope)).findFirst();
        if (scope.contains(asked) && last.isPresent() && last.get().floor() > 0) {
          expected = last.get().floor();
        }
      }
      assertThat(own.desk.of(asked.subject(), asked.grade()).floorRate()).isEqualTo(expected);
    }
  }

  /** @param floor 0 when the word is taken back */
  record Word(Scope scope, double floor) {}

  @Provide
  Arbitrary<List<Word>> words() {
    var scope = Arbitraries.of(Scope.SCHOOL, FOUR, MATHS, BOTH);
    return Combinators.combine(scope, Arbitraries.of(0.0, .01, .02, .03, .2)).as(Word::new).list().ofMaxSize(8);
  }
}

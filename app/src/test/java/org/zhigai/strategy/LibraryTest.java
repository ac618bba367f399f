package org.zhigai.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What comes with the program: enough, complete, and nothing said twice. */
class LibraryTest {
  private static final Library LIBRARY = Library.builtIn();
  private static final double MOST_IN_COMMON = 0.5;

  @Test
  void holdsThreeHundredEntriesOfEverySubjectAndBand() {
    assertThat(LIBRARY.entries().size()).isGreaterThanOrEqualTo(300);
    for (var subject : Subject.values()) {
      assertThat(LIBRARY.entries().stream().anyMatch(s -> s.subject() == subject)).as("%s", subject).isTrue();
    }
    for (var subject : List.of(Subject.MATHS, Subject.CHINESE)) {
      for (var grade = 1; grade <= 9; grade++) {
        var at = grade;
        assertThat(LIBRARY.entries().stream().filter(s -> s.subject() == subject && s.fromGrade() <= at && at <= s.toGrade()).map(Strategy::key))
            .as("%s, grade %d", subject, grade)
            .hasSizeGreaterThanOrEqualTo(5);
      }
    }
  }

  @Test
  void everyEntryIsComplete() {
    for (var s : LIBRARY.entries()) {
      assertThat(s.points()).as(s.key()).isNotEmpty();
      assertThat(s.steps()).as(s.key()).hasSizeBetween(3, 5);
      assertThat(s.text().length()).as(s.key()).isGreaterThan(100);
      assertThat(s.duty().isPresent()).as(s.key()).isEqualTo(s.helps().contains(FormOfHelp.DEPARTMENT));
      assertThat(s.homework().isPresent()).as(s.key()).isNotEqualTo(s.outsideLessons());
      assertThat(s.abilities().isEmpty()).as(s.key()).isEqualTo(s.outsideLessons());
      assertThat(s.errors().isEmpty()).as(s.key()).isEqualTo(s.outsideLessons());
    }
  }

  @Test
  void everyDomainKindOfErrorAndFormOfHelpHasEntries() {
    assertThat(LIBRARY.entries().stream().map(Strategy::domain).collect(Collectors.toSet())).containsExactlyInAnyOrder(Domain.values());
    assertThat(LIBRARY.entries().stream().flatMap(s -> s.errors().stream()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(ErrorKind.values());
    assertThat(LIBRARY.entries().stream().flatMap(s -> s.helps().stream()).collect(Collectors.toSet())).containsExactlyInAnyOrder(FormOfHelp.values());
  }

  @Test
  void noTwoEntriesShareMoreThanHalfOfTheirText() {
    assertThat(
        SameText.pairs(LIBRARY.entries(), Strategy::text, MOST_IN_COMMON).stream().map(p -> p.first().key() + " = " + p.second().key()))
        .isEmpty();
  }

  @Test
  void noNameLeadsToTwoPointsOfOneEntryTwice() {
    for (var s : LIBRARY.entries()) {
      assertThat(s.points()).as(s.key()).doesNotHaveDuplicates();
      assertThat(s.synonyms()).as(s.key()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(s.points());
    }
  }

  @Test
  void anOwnEntryStandsInPlaceOfTheBuiltInOne() {
    var first = LIBRARY.entries().getFirst();
    var own = LIBRARY.withOwn(List.of(first)).withConfirmed(Set.of(first.key()));
    assertThat(own.all().size()).isEqualTo(LIBRARY.entries().size());
    assertThat(own.all().getFirst()).isEqualTo(first);
    assertThat(own.confirmed()).containsExactly(first.key());
  }
}

package org.zhigai.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Actor;
import org.zhigai.people.People;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.MemoryPreferences;

/** Who acts is said, shown and remembered; until then nothing can be decided. */
class ActingTest {
  private final TestFrame test = new TestFrame();
  private final People people = Books.people(test.book, TestFrame.CLOCK);
  private final MemoryPreferences preferences = new MemoryPreferences();
  private final Acting acting = new Acting(people, preferences, "/a");

  @Test
  void nobodyUntilSomebodySaidAndRememberedForThatStoreAlone() {
    assertThat(acting.actor().role()).isEqualTo(Actor.UNSAID);
    var principal = acting.choices().getFirst();
    acting.choose(principal);
    assertThat(acting.actor()).isEqualTo(new Actor("李校长", "示例小学", "PRINCIPAL"));
    assertThat(new Acting(people, preferences, "/a").who().get()).isEqualTo(acting.who().get());
    assertThat(new Acting(people, preferences, "/b").who().get()).isEmpty();
  }

  @Test
  void somebodyNewIsWrittenDownAndSomebodyKnownBecomesMore() {
    var unit = people.find("教务处").orElseThrow().id();
    var person = people.appoint("陈主任", unit, Role.HEAD, Books.BY);
    assertThat(people.appoint("陈主任", unit, Role.TEACHER, Books.BY).id()).isEqualTo(person.id());
    assertThat(acting.choices()).filteredOn(w -> w.person().id() == person.id()).extracting(Acting.Who::role).containsExactly(Role.HEAD, Role.TEACHER);
    assertThat(people.appoint("陈主任", unit, Role.HEAD, Books.BY).roles()).hasSize(2);
  }

  @Test
  void theHeadOfAUnitIsItsOwnOrThatOfTheNextAbove() {
    var office = people.find("教务处").orElseThrow().id();
    var group = people.ensure("教务处（数学教研组）", Books.BY);
    assertThat(people.headOf(group)).isZero();
    var head = people.appoint("陈主任", office, Role.HEAD, Books.BY).id();
    assertThat(people.headOf(group)).isEqualTo(head);
    var own = people.appoint("刘组长", group, Role.HEAD, Books.BY).id();
    assertThat(Person.headOf(test.book, group)).isEqualTo(own);
    assertThat(people.headOf(people.school())).as("the school's own head is the principal, who leads").isZero();
  }
}

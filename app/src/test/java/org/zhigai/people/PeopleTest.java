package org.zhigai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Actor;
import org.zhigai.rows.Book;

/** The register: whoever and whatever is written down is there once. */
class PeopleTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:03:00Z"), ZoneOffset.UTC);
  private static final Actor BY = Books.BY;

  private final Book book = Books.fresh();
  private final People people = Books.people(book, CLOCK);

  @Test
  void aSchoolBeginsWithWhatEverySchoolHasAndNothingOfItCanBeTakenBack() {
    assertThat(people.units()).extracting(OrgUnit::name).startsWith("示例小学", "校长室", "教务处", "德育处").contains("区教研室", "责任督学");
    assertThat(people.holder(Role.PRINCIPAL)).get().extracting(Person::name).isEqualTo("李校长");
    assertThat(book.toUndo()).isEmpty();
    var before = people.units();
    people.begin("另一所", "周校长", BY);
    assertThat(people.units()).as("begun once").isEqualTo(before);
  }

  @Test
  void aUnitThatIsNotThereIsHungBelowWhatItsNameSays() {
    var maths = people.ensure("教务处（数学教研组）", BY);
    assertThat(people.unit(maths)).isEqualTo("数学教研组");
    assertThat(people.path(maths)).isEqualTo("教务处（数学教研组）");
    var english = people.ensure("英语教研组", BY);
    assertThat(people.path(english)).as("a group of teachers belongs to the teaching office").isEqualTo("教务处（英语教研组）");
    var fourth = people.ensure("四年级语文备课组", BY);
    assertThat(book.find(OrgUnit.KIND, fourth)).get().satisfies(u -> assertThat(people.path(u.id())).endsWith("（四年级语文备课组）"));
    var clinic = people.ensure("卫生室", BY);
    assertThat(book.find(OrgUnit.KIND, clinic)).get().extracting(OrgUnit::parent).isEqualTo(people.school());
    assertThat(people.paths(List.of(maths, 0L, clinic))).isEqualTo("教务处（数学教研组）、卫生室");
    assertThat(people.ensure("  ", BY)).isZero();
    assertThat(book.toUndo()).as("what points to it would point to nothing").isEmpty();
  }

  @Test
  void whatIsWrittenBehindAKnownUnitBelongsToItWhateverCameFirst() {
    var maths = people.ensure("教务处数学组", BY);
    assertThat(people.path(maths)).isEqualTo("教务处（数学组）");
    assertThat(people.ensure("教务处（数学教研组）", BY)).isEqualTo(maths);
    var robots = people.ensure("教务处机器人组", BY);
    assertThat(people.ensure("教务处（机器人教研组）", BY)).as("of a subject nobody has heard of").isEqualTo(robots);
    var researcher = people.ensure("区教研室（数学教研员）", BY);
    assertThat(book.find(OrgUnit.KIND, researcher)).get().extracting(OrgUnit::parent).isEqualTo(people.find("区教研室").orElseThrow().id());
    assertThat(Branch.isOutsideSchool(book, researcher)).isTrue();
    assertThat(people.ensure("（）", BY)).as("nothing but brackets").isZero();
  }

  @Test
  void oneNameInTwoUnitsIsTwoPersonsAndWithoutAUnitTheFirst() {
    var office = people.find("教务处").orElseThrow().id();
    var pupils = people.find("德育处").orElseThrow().id();
    var first = people.ensurePerson("王 敏", office, BY);
    assertThat(people.ensurePerson("王敏", office, BY)).isEqualTo(first);
    assertThat(people.ensurePerson(" 王敏 ", 0, BY)).isEqualTo(first);
    var second = people.ensurePerson("王敏", pupils, BY);
    assertThat(second).isNotEqualTo(first);
    assertThat(people.ensurePerson("王敏", pupils, BY)).isEqualTo(second);
    assertThat(people.ensurePerson(" ", office, BY)).isZero();
  }

  @Provide
  Arbitrary<List<String>> spellings() {
    var above = Arbitraries.of("教务处", "教导处", "德育处", "政教处", "课程教学处", "卫生室", "区教研室", "教研室", "");
    var below = Arbitraries.of("数学教研组", "数学组", "数学学科组", "语文教研组", "四年级数学备课组", "心理组", "");
    var between = Arbitraries.of("（%s）", "(%s)", "/%s", "·%s", " %s", "%s", " （ %s ） ");
    return Combinators.combine(above, below, between).as((a, b, how) -> b.isEmpty() ? a : a.isEmpty() ? b : a + String.format(how, b))
        .list()
        .ofMaxSize(6);
  }

  /** However a unit is spelt, the second time it is there; asking twice never makes a second one. */
  @Property(tries = 300)
  void nothingIsWrittenDownTwice(@ForAll("spellings") List<String> written) {
    var own = Books.fresh();
    var register = Books.people(own, CLOCK);
    for (var text : written) {
      var key = register.ensure(text, BY);
      var many = register.units().size();
      assertThat(register.ensure(text, BY)).as(text).isEqualTo(key);
      assertThat(register.units()).as(text).hasSize(many);
      if (key != 0) {
        assertThat(register.ensure(register.path(key), BY)).as("as the ledger writes it").isEqualTo(key);
        assertThat(register.units()).as(register.path(key)).hasSize(many);
      }
    }
  }

  /** Other names of one unit, in whichever order they come, are one unit. */
  @Property(tries = 300)
  void allSpellingsOfOneUnitMeet(@ForAll("mathematics") List<String> written) {
    var own = Books.fresh();
    var register = Books.people(own, CLOCK);
    assertThat(written.stream().map(text -> register.ensure(text, BY)).distinct()).hasSizeLessThanOrEqualTo(1);
  }

  @Provide
  Arbitrary<List<String>> mathematics() {
    return Arbitraries.of("教务处（数学教研组）", "教务处数学组", "教导处(数学学科组)", "教务处/数学", "数学教研组", "教务 处·数学组", "课程教学处（数学教研组）", "数学组", "数学", "数学学科组")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }
}

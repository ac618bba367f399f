package org.zhigai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Values;

/** Whether somebody stands outside is a question about the tree of units, never about how a unit is spelt. */
class BranchTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:03:00Z"), ZoneOffset.UTC);

  private final Book book = Books.fresh();
  private final People people = Books.people(book, CLOCK);
  private long maths;

  @BeforeEach
  void write() {
    maths = people.ensure("教务处（数学教研组）", Books.BY);
  }

  private long unit(String written) {
    return people.find(written).orElseThrow().id();
  }

  @ParameterizedTest
  @ValueSource(strings = {"教务处数学组", "教务处（数学教研组）", "教务处(数学教研组)", "教务处/数学", "教导处数学学科组", "数学教研组", " 教务 处 数学 组 ", "教务处", "教导处", "教务 处", "课程教学处"})
  void howeverTheBranchIsSpeltItIsInside(String written) {
    assertThat(Branch.isOutside(book, unit(written), maths)).isFalse();
    assertThat(Branch.isOutside(book, maths, unit(written))).as("from either side").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"德育处", "政教处", "区教研室", "责任督学", "集团校"})
  void anotherBranchIsOutside(String written) {
    assertThat(Branch.isOutside(book, unit(written), maths)).isTrue();
    assertThat(Branch.isOutside(book, maths, unit(written))).as("from either side").isTrue();
  }

  @Test
  void theSchoolStandsAboveAllOfItsPartsAndOfNoBodyOutside() {
    assertThat(Branch.isOutside(book, people.school(), maths)).isFalse();
    assertThat(Branch.isOutside(book, unit("区教研室"), people.school())).isTrue();
  }

  @Test
  void aGroupOfTheSameDepartmentIsAnotherBranch() {
    var chinese = people.ensure("教务处（语文教研组）", Books.BY);
    var fourth = people.open("四年级数学备课组", maths, Books.BY);
    assertThat(Branch.isOutside(book, chinese, maths)).isTrue();
    assertThat(Branch.isOutside(book, fourth, maths)).as("below it").isFalse();
    assertThat(Branch.isOutside(book, fourth, unit("教务处"))).as("two below it").isFalse();
    assertThat(Branch.isOutside(book, fourth, chinese)).isTrue();
  }

  @Test
  void nobodyIsOutsideOfNobody() {
    assertThat(Branch.isOutside(book, 0, maths)).isFalse();
    assertThat(Branch.isOutside(book, unit("德育处"), 0)).isFalse();
    assertThat(Branch.isOutside(book, 4711, maths)).as("a unit that is not there").isFalse();
  }

  @Test
  void onlyBodiesThatHangBelowNoPartOfTheSchoolAreOutsideIt() {
    assertThat(Branch.isOutsideSchool(book, unit("区教研室"))).isTrue();
    assertThat(Branch.isOutsideSchool(book, people.open("数学教研员", unit("区教研室"), Books.BY))).isTrue();
    assertThat(Branch.isOutsideSchool(book, unit("德育处"))).isFalse();
    assertThat(Branch.isOutsideSchool(book, maths)).isFalse();
    assertThat(Branch.isOutsideSchool(book, people.school())).isFalse();
    assertThat(Branch.isOutsideSchool(book, 0)).isFalse();
  }

  @Test
  void unitsNeverHangInACircleNorInTheAir() {
    var office = unit("教务处");
    assertThat(hung(office, maths)).as("below its own part").isInstanceOf(Outcome.Refused.class);
    assertThat(hung(maths, maths)).as("below itself").isInstanceOf(Outcome.Refused.class);
    assertThat(hung(maths, 4711)).as("below what is not there").isInstanceOf(Outcome.Refused.class);
    assertThat(hung(maths, 0)).as("a part of the school below nothing").isInstanceOf(Outcome.Refused.class);
    assertThat(hung(people.school(), office)).as("the school below its part").isInstanceOf(Outcome.Refused.class);
    assertThat(book.find(OrgUnit.KIND, maths)).get().extracting(OrgUnit::parent).isEqualTo(office);
    assertThat(hung(maths, unit("德育处"))).isInstanceOf(Outcome.Done.class);
    assertThat(Branch.isOutside(book, office, maths)).as("the tree decides, also after a move").isTrue();
  }

  private Outcome hung(long unit, long below) {
    return book.apply(Change.of(Phrase.of("test.hung"), Books.BY, Edit.put(book.row(OrgUnit.KIND, unit).orElseThrow(), Values.of(OrgUnit.PARENT, below))));
  }
}

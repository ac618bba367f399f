package org.zhigai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Values;

/** "Outside" in any tree of units that may be built and rebuilt, beside ancestors written down one by one. */
class OutsideTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:03:00Z"), ZoneOffset.UTC);

  /**
   * A unit is hung below another, or opened below it when there is none of that number yet.
   *
   * @param unit which
   * @param below which other; −1 for nothing
   */
  record Hang(int unit, int below) {}

  private final Book book = Books.fresh();
  private final People people = Books.people(book, CLOCK);
  private final List<Long> units = new ArrayList<>();

  @Property(tries = 150)
  void whoeverIsNeitherAboveNorBelowIsOutside(@ForAll("hangings") List<Hang> hangings) {
    var own = new OutsideTest();
    own.units.add(own.people.school());
    hangings.forEach(own::does);
    own.check();
  }

  @Provide
  Arbitrary<List<Hang>> hangings() {
    return Arbitraries.integers().between(0, 11)
        .flatMap(unit -> Arbitraries.integers().between(-1, 11).map(below -> new Hang(unit, below))).list().ofMinSize(4).ofMaxSize(24);
  }

  private void does(Hang hang) {
    var below = hang.below() < 0 ? 0 : units.get(hang.below() % units.size());
    if (hang.unit() >= units.size()) {
      units.add(people.open("单位" + units.size(), below, Books.BY));
      return;
    }
    var row = book.row(OrgUnit.KIND, units.get(hang.unit())).orElseThrow();
    var lawful = mayHang(units.get(hang.unit()), below);
    var outcome = book.apply(Change.of(Phrase.of("test.hung"), Books.BY, Edit.put(row, Values.of(OrgUnit.PARENT, below))));
    assertThat(outcome instanceof Outcome.Done).as("hanging %s below %s", row, below).isEqualTo(lawful);
  }

  /** The school hangs below nothing, a part of it below something, and nothing below itself. */
  private boolean mayHang(long unit, long below) {
    var place = book.find(OrgUnit.KIND, unit).orElseThrow().place();
    return below == 0 ? place != OrgUnit.Place.INSIDE : place != OrgUnit.Place.SCHOOL && !upwards(below).contains(unit);
  }

  private Set<Long> upwards(long unit) {
    var out = new HashSet<Long>();
    for (var at = unit; at != 0; at = book.find(OrgUnit.KIND, at).orElseThrow().parent()) {
      out.add(at);
    }
    return out;
  }

  private void check() {
    for (var a : units) {
      for (var b : units) {
        var apart = !upwards(a).contains(b) && !upwards(b).contains(a);
        assertThat(Branch.isOutside(book, a, b)).isEqualTo(apart).isEqualTo(Branch.isOutside(book, b, a));
      }
      assertThat(Branch.isOutside(book, a, a)).isFalse();
      assertThat(Branch.isOutside(book, a, people.school())).as("the school stands above its parts").isEqualTo(!upwards(a).contains(people.school()));
      var top = upwards(a).stream().map(u -> book.find(OrgUnit.KIND, u).orElseThrow()).filter(u -> u.parent() == 0).findFirst().orElseThrow();
      assertThat(Branch.isOutsideSchool(book, a)).isEqualTo(top.place() == OrgUnit.Place.OUTSIDE);
    }
  }
}

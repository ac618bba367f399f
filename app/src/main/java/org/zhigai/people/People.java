package org.zhigai.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Values;

/** Use case: the register of units and persons. */
public final class People {
  private final Book book;
  private final Clock clock;

  public People(Book book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  public List<OrgUnit> units() {
    return book.all(OrgUnit.KIND);
  }

  public List<Person> persons() {
    return book.all(Person.KIND);
  }

  /** Its name; empty for none. */
  public String unit(long id) {
    return book.find(OrgUnit.KIND, id).map(OrgUnit::name).orElse("");
  }

  /** The unit with those above it, as a ledger names it: {@code 教务处（数学教研组）}. */
  public String path(long id) {
    return book.find(OrgUnit.KIND, id)
        .map(u -> book.find(OrgUnit.KIND, u.parent())
            .filter(above -> above.place() != OrgUnit.Place.SCHOOL)
            .map(above -> above.name() + "（" + u.name() + "）")
            .orElse(u.name()))
        .orElse("");
  }

  /** Several units in one line. */
  public String paths(List<Long> ids) {
    return ids.stream().map(this::path).filter(n -> !n.isEmpty()).collect(Collectors.joining("、"));
  }

  /** Their name; empty for nobody. */
  public String person(long id) {
    return book.find(Person.KIND, id).map(Person::name).orElse("");
  }

  /** The unit somebody wrote down, however they spelt it; empty when there is none such. */
  public Optional<OrgUnit> find(String written) {
    return find(written, book);
  }

  /** The same by what there is at one moment. */
  public static Optional<OrgUnit> find(String written, Facts all) {
    return new Spelling(all.all(OrgUnit.KIND)).find(written);
  }

  /**
   * The unit somebody wrote down; one that is not there yet is put into the school, below the units its name says: {@code 教务处（数学教研组）}. Nobody
   * takes that back: what is written next points to it.
   *
   * @return its key; 0 for a blank, or for nothing but brackets
   */
  public long ensure(String written, Actor by) {
    if (Spelling.plain(written).isEmpty()) {
      return 0;
    }
    var known = find(written);
    if (known.isPresent()) {
      return known.get().id();
    }
    var parts = Usual.placed(new Spelling(units()).split(written));
    // The outermost may stand anywhere, also outside the school.
    var at = find(parts.getFirst()).map(OrgUnit::id).orElseGet(() -> below(school(), parts.getFirst(), by));
    for (var part : parts.subList(1, parts.size())) {
      at = below(at, part, by);
    }
    return at;
  }

  /**
   * A new unit, as a person asked for it.
   *
   * @param above the unit it belongs to; 0 for a body outside the school
   */
  public long open(String name, long above, Actor by) {
    return book.apply(opening(name, above, by)).row(OrgUnit.KIND).id();
  }

  private Change opening(String name, long above, Actor by) {
    var place = above == 0 ? OrgUnit.Place.OUTSIDE : OrgUnit.Place.INSIDE;
    var values = Values.of(OrgUnit.NAME, name.strip()).and(OrgUnit.PARENT, above).and(OrgUnit.PLACE, place).and(OrgUnit.ALIASES, Spelling.usual(name));
    return Change.of(Phrase.of("unit.opened", name), by, new Edit.Open<>(OrgUnit.KIND, year(), values));
  }

  /**
   * The person of this name in this unit; somebody new is written down.
   *
   * @return their key; 0 for a blank
   */
  public long ensurePerson(String name, long unit, Actor by) {
    if (name.isBlank()) {
      return 0;
    }
    var plain = Spelling.plain(name);
    return persons().stream()
        .filter(p -> Spelling.plain(p.name()).equals(plain) && (unit == 0 || p.unit() == 0 || p.unit() == unit))
        .map(Person::id)
        .findFirst()
        .orElseGet(() -> {
          var values = Values.of(Person.NAME, name.strip()).and(Person.UNIT, unit);
          var opened = Change.of(Phrase.of("person.opened", name), by, new Edit.Open<>(Person.KIND, year(), values));
          return book.apply(opened.forGood()).row(Person.KIND).id();
        });
  }

  /** The person of this name in this unit as this: whoever they are already stays. */
  public Person appoint(String name, long unit, Role role, Actor by) {
    var person = book.find(Person.KIND, ensurePerson(name, unit, by)).orElseThrow();
    if (person.roles().contains(role)) {
      return person;
    }
    var roles = Stream.concat(person.roles().stream(), Stream.of(role)).toList();
    var appointed = Change.of(Phrase.of("person.appointed", name, role.label()), by, Edit.put(person.row(), Values.of(Person.ROLES, roles)));
    return book.apply(appointed.forGood()).row(Person.KIND).view();
  }

  /** Who leads a unit: its head (of the principal's office a deputy), or whoever leads the next unit above that has one; 0 when nobody is known, and never the school's own. */
  public long headOf(long unit) {
    return Person.headOf(book, unit);
  }

  /** The school itself, above all of its units. */
  public long school() {
    return units().stream().filter(u -> u.place() == OrgUnit.Place.SCHOOL).map(OrgUnit::id).findFirst().orElse(0L);
  }

  /** Who is what, by role. */
  public Optional<Person> holder(Role role) {
    return persons().stream().filter(p -> p.roles().contains(role)).findFirst();
  }

  private long below(long above, String name, Actor by) {
    var there = new Spelling(units().stream().filter(u -> u.parent() == above).toList());
    var names = Stream.concat(Stream.of(name), Spelling.usual(name).stream());
    return names.flatMap(n -> there.find(n).stream()).findFirst().map(OrgUnit::id)
        .orElseGet(() -> book.apply(opening(name, above, by).forGood()).row(OrgUnit.KIND).id());
  }

  /** Writes down what every school has, and who leads it, when nothing is there yet. */
  public void begin(String school, String principal, Actor by) {
    if (!units().isEmpty()) {
      return;
    }
    var root =
        one(new Edit.Open<>(OrgUnit.KIND, year(), Values.of(OrgUnit.NAME, school.isBlank() ? "本校" : school).and(OrgUnit.PLACE, OrgUnit.Place.SCHOOL)), by);
    var edits = new ArrayList<Edit>();
    for (var usual : Usual.INSIDE) {
      edits.add(usual.opening(root, OrgUnit.Place.INSIDE, year()));
    }
    for (var usual : Usual.OUTSIDE) {
      edits.add(usual.opening(0, OrgUnit.Place.OUTSIDE, year()));
    }
    if (!principal.isBlank()) {
      edits.add(
          new Edit.Open<>(
              Person.KIND, year(), Values.of(Person.NAME, principal).and(Person.UNIT, root).and(Person.ROLES, List.of(Role.PRINCIPAL))));
    }
    book.apply(Change.of(Phrase.of("unit.begun"), by, edits).forGood()).orThrow();
  }

  private long one(Edit edit, Actor by) {
    return book.apply(Change.of(Phrase.of("unit.begun"), by, edit).forGood()).row(OrgUnit.KIND).id();
  }

  private int year() {
    return LocalDate.now(clock).getYear();
  }
}

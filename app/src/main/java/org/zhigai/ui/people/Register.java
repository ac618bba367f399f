package org.zhigai.ui.people;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.util.Subscription;
import org.zhigai.kernel.Phrase;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.People;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.ui.parts.StoreFrame;

/** The register as forms use it: names at once, new units and persons off the window's thread. */
public final class Register {
  private final People people;
  private final StoreFrame frame;

  public Register(People people, StoreFrame frame) {
    this.people = people;
    this.frame = frame;
  }

  List<OrgUnit> units() {
    return people.units();
  }

  List<Person> persons() {
    return people.persons();
  }

  /** A unit as a ledger names it; empty for none. */
  public String unit(long id) {
    return people.path(id);
  }

  /** Several units in one line. */
  public String units(List<Long> ids) {
    return people.paths(ids);
  }

  /** Who leads a unit; 0 when nobody is known. */
  public long headOf(long unit) {
    return people.headOf(unit);
  }

  /** A person's name; empty for nobody. */
  public String person(long id) {
    return people.person(id);
  }

  /**
   * Writes a new unit down and gives its key.
   *
   * @param above the unit it belongs to; 0 for a body outside the school
   */
  void open(String name, long above, LongConsumer then) {
    var by = frame.actor().get();
    frame.jobs().inTurn(Phrase.of("unit.opened", name), progress -> people.open(name, above, by), then::accept);
  }

  /** The person of this name, written down when new. */
  void person(String name, long unit, LongConsumer then) {
    var by = frame.actor().get();
    frame.jobs().inTurn(Phrase.of("person.opened", name), progress -> people.ensurePerson(name, unit, by), then::accept);
  }

  /** Somebody as something, written down when new, or when new as that. */
  void appoint(String name, long unit, Role role, Consumer<Acting.Who> then) {
    var by = frame.actor().get();
    frame.jobs().inTurn(Phrase.of("person.opened", name), progress -> people.appoint(name, unit, role, by), p -> then.accept(new Acting.Who(p, role)));
  }

  /** Follows changes of the register. */
  Subscription listen(Runnable changed) {
    return frame.edits().listen(Set.of(OrgUnit.KIND, Person.KIND), changed);
  }

  String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}

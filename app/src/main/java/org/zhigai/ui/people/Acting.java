package org.zhigai.ui.people;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zhigai.kernel.Actor;
import org.zhigai.people.People;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.ui.parts.Preferences;
import org.zhigai.ui.parts.ViewModel;

/** Who acts at this window and as what: chosen, shown, remembered for the open store. There are no accounts. */
public final class Acting implements ViewModel {
  private static final String BETWEEN = " ";

  private final People people;
  private final Preferences preferences;
  private final String key;
  private final ReadOnlyObjectWrapper<Optional<Who>> who = new ReadOnlyObjectWrapper<>(this, "who", Optional.empty());

  /** A person as something. */
  public record Who(Person person, Role role) {}

  /** @param store what the store is remembered by */
  public Acting(People people, Preferences preferences, String store) {
    this.people = people;
    this.preferences = preferences;
    this.key = key(store);
    who.set(preferences.get(key).flatMap(this::remembered));
  }

  private static String key(String store) {
    return "acting." + store;
  }

  /** Who acts in a store in which nobody has said so yet: the sample's principal. */
  public static void presume(Preferences preferences, String store, Person person, Role role) {
    if (preferences.get(key(store)).isEmpty()) {
      preferences.put(key(store), person.row().number() + BETWEEN + role.name());
    }
  }

  private Optional<Who> remembered(String kept) {
    return choices().stream().filter(w -> kept.equals(w.person().row().number() + BETWEEN + w.role().name())).findFirst();
  }

  /** Empty until somebody has said. */
  public ReadOnlyObjectProperty<Optional<Who>> who() {
    return who.getReadOnlyProperty();
  }

  /** Everybody of the register as everything they are. */
  public List<Who> choices() {
    return people.persons().stream().flatMap(p -> p.roles().stream().map(r -> new Who(p, r))).toList();
  }

  public void choose(Who chosen) {
    preferences.put(key, chosen.person().row().number() + BETWEEN + chosen.role().name());
    who.set(Optional.of(chosen));
  }

  /** As the history has them. */
  public Actor actor() {
    return who.get().map(w -> new Actor(w.person().name(), people.path(w.person().unit()), w.role().name()))
        .orElseGet(() -> new Actor(System.getProperty("user.name", ""), "", Actor.UNSAID));
  }

  String unit(Person person) {
    return people.path(person.unit());
  }
}

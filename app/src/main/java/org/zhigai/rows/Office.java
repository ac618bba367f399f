package org.zhigai.rows;

import java.util.Set;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;

/**
 * Who may do something: some of the roles there are. Whoever acts without a role is the program itself and may.
 *
 * @param roles by their stable names, as {@link Actor#role}
 * @param said whom they are, in words
 */
public record Office(Set<String> roles, Phrase said) {

  public Office {
    roles = Set.copyOf(roles);
  }

  boolean of(Actor actor) {
    return actor.role().isEmpty() || roles.contains(actor.role());
  }

  private static final String UNSAID = "rows.role.unsaid";
  private static final String OTHER = "rows.role.other";

  /** Whether it is somebody's office that stands against a change. */
  static boolean isRefusal(Phrase why) {
    return why.key().equals(UNSAID) || why.key().equals(OTHER);
  }

  /**
   * Why somebody may not.
   *
   * @param what is to be done, in words
   */
  Phrase refusal(Phrase what, Actor actor) {
    return actor.role().equals(Actor.UNSAID)
        ? Phrase.of(UNSAID, what, said)
        : Phrase.of(OTHER, what, said, actor.name());
  }
}

package org.zhigai.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhigai.kernel.Phrase;

/**
 * What a person has to decide.
 *
 * @param place where it stands in the file
 * @param number of the row here; empty where it is not known
 * @param heading of the column; empty where the whole row is meant
 * @param base what went out; empty where nobody knows
 * @param ours what stands here
 * @param theirs what came back
 * @param doubt why it cannot be told which row it is
 * @param deeds what is done where the file is followed; nothing is done otherwise
 */
public record Asked(
    Why why, String place, String number, String heading, String base, String ours, String theirs, Optional<Phrase> doubt, List<Deed> deeds) {

  /** Why it is asked. */
  public enum Why {
    /** Both sides changed it. */
    BOTH,
    /** Nobody knows what went out. */
    NO_BASE,
    /** Texts of a column stand in each other's rows. */
    SHUFFLED,
    /** A number stands in two rows that say different things. */
    COPIED,
    /** Two files that came back say different things. */
    HANDS,
    /** It cannot be told which row it is. */
    DOUBTFUL,
    /** It went out and did not come back. */
    GONE;

    public Phrase label() {
      return Phrase.of("exchange.why." + name().toLowerCase(Locale.ROOT));
    }
  }

  public Asked {
    deeds = List.copyOf(deeds);
  }

  /** Whether both say something of the same cell, and not the same: only one of them can be followed. */
  public boolean rivals(Asked other) {
    return !heading.isEmpty() && number.equals(other.number) && heading.equals(other.heading) && !theirs.equals(other.theirs);
  }

  /** Whether the file can be followed at all. */
  public boolean canFollow() {
    return !deeds.isEmpty();
  }
}

package org.zhigai.strategy;

import java.util.List;

/** What the library has to say to a query. */
public sealed interface Found {

  /** Entries that fit, best first; never empty. */
  record Offers(List<Offer> offers) implements Found {

    public Offers {
      offers = List.copyOf(offers);
    }
  }

  /**
   * Nothing fits, which is to be said and asked about.
   *
   * @param nearest names of the same subject that come nearest without reaching the floor, to ask "did you mean"; may be empty
   */
  record Nothing(Reason reason, List<String> nearest) implements Found {

    public Nothing {
      nearest = List.copyOf(nearest);
    }
  }

  enum Reason {
    /** Nobody wrote entries for a subject called so. */
    UNKNOWN_SUBJECT,
    /** The point is empty, or a word that names nothing (综合, 其他). */
    NO_POINT,
    /** No name comes near enough. */
    NO_ENTRY
  }

  /**
   * An entry and why it fits.
   *
   * @param fit what led to it
   * @param name the entry's name (or domain) that the paper's words met
   * @param likeness 0–1, how far the two names agree
   * @param gradeFits whether the grade lies in the entry's grades; otherwise it is for earlier or later pupils and that is to be said
   * @param errors those of the asked kinds of error that it answers
   * @param abilityFits whether it works on the asked level; true when none was asked
   * @param helpFits whether it is written for the asked form of help; true when none was asked
   * @param own whether the school wrote it
   * @param confirmed whether a judged effect confirmed it
   */
  record Offer(
      Strategy strategy,
      Fit fit,
      String name,
      double likeness,
      boolean gradeFits,
      List<ErrorKind> errors,
      boolean abilityFits,
      boolean helpFits,
      boolean own,
      boolean confirmed) {

    public Offer {
      errors = List.copyOf(errors);
    }
  }
}

package org.zhigai.template;

import java.util.List;
import java.util.Locale;
import org.zhigai.kernel.Phrase;

/**
 * A column of a form or a field of a card, and what goes into it.
 *
 * @param row of the field of a card; of a column the last row of its heading
 * @param letter as a spreadsheet calls it
 * @param heading with the groups above it
 * @param meanings what it may ask for, the surest first; of one that is filled the first is what goes in
 */
public record ColumnMatch(int row, int column, String letter, String heading, List<FormMeaning> meanings, How how) {

  /** How it was settled. */
  public enum How {
    /** By its words and cells, surely enough. */
    SURE,
    /** A person said so, or a profile that a person once corrected. */
    SAID,
    /** A person has to say: look-alikes. */
    ASKED,
    /** The form works it out itself. */
    CALCULATED,
    /** It asks for what no ledger holds about people. */
    REFUSED,
    /** Nothing is known about it. */
    UNKNOWN,
    /** A person wants it left as it is. */
    LEFT;

    public Phrase label() {
      return Phrase.of("template.how." + name().toLowerCase(Locale.ROOT));
    }
  }

  public ColumnMatch {
    meanings = List.copyOf(meanings);
  }

  /** Whether something goes into it. */
  public boolean isFilled() {
    return how == How.SURE || how == How.SAID;
  }

  /** What goes into it; nothing where it is not filled. */
  public List<FormFact> facts() {
    return isFilled() ? meanings.getFirst().facts() : List.of();
  }

  ColumnMatch as(How other, List<FormMeaning> others) {
    return new ColumnMatch(row, column, letter, heading, others, other);
  }
}

package org.zhigai.template;

/**
 * A cell of a form as it is found.
 *
 * @param text as a person sees it; empty for a blank
 * @param bordered whether a line stands around it
 * @param day whether its format shows days
 * @param plain whether its format is text, so that a number put there is text
 */
public record FormCell(String text, Kind kind, boolean bordered, boolean day, boolean plain) {

  /** What a cell holds. */
  public enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    DAY,
    FORMULA
  }

  /** Where there is no cell. */
  public static final FormCell NONE = new FormCell("", Kind.BLANK, false, false, false);

  boolean isBlank() {
    return kind != Kind.FORMULA && text.isBlank();
  }

  boolean isFormula() {
    return kind == Kind.FORMULA;
  }
}

package org.zhigai.ui.parts;

/** What a colour means here; a mark or a word always says it too. */
public enum Tone {
  /** Nothing special. */
  NEUTRAL("zg-neutral"),
  /** The one accent. */
  ACCENT("zg-accent"),
  /** Done. */
  DONE("zg-done"),
  /** Take care. */
  CARE("zg-care"),
  /** Overdue or refused. */
  REFUSED("zg-refused");

  private final String styleClass;

  Tone(String styleClass) {
    this.styleClass = styleClass;
  }

  /** Its style class in {@code parts.css}. */
  public String styleClass() {
    return styleClass;
  }
}

package org.zhigai.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.value.Value;

/**
 * A fact of the ledger, as it may be written.
 *
 * @param text as the program writes it; empty when nothing is known
 * @param day where it is a day
 * @param meaning by which a word of a list is looked for; empty where it is none of a list
 * @param alike other ways it is written
 */
record Known(String text, Optional<LocalDate> day, String meaning, List<String> alike) {
  static final Known NOTHING = new Known("", Optional.empty(), "", List.of());
  private static final Words ZH = new Words(Lang.ZH);

  Known {
    alike = List.copyOf(alike);
  }

  static Known of(String text) {
    return new Known(text.strip(), Optional.empty(), "", List.of());
  }

  static Known of(String text, List<String> alike) {
    return new Known(text, Optional.empty(), "", alike);
  }

  static Known of(LocalDate day) {
    return day.equals(LocalDate.EPOCH) ? NOTHING : new Known(ZH.say(new Value.Day(day)), Optional.of(day), "", List.of());
  }

  /** One of few: what it means, and how the program says so. */
  static Known of(String meaning, String said) {
    return new Known(said, Optional.empty(), meaning, List.of());
  }

  boolean isEmpty() {
    return text.isEmpty();
  }
}

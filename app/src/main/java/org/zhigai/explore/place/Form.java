package org.zhigai.explore.place;

import java.util.List;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;

/** One thing drawn in one of several forms, as the person likes. */
public final class Form {
  /** Key of the option, for every aspect that has forms. */
  public static final String KEY = "form";

  private Form() {}

  /** The chosen one of these, the first while none was chosen. */
  public static String of(Place place, String... forms) {
    return place.chosen(KEY).filter(List.of(forms)::contains).orElse(forms[0]);
  }

  /** The choice between these; the words are {@code explore.form.<form>}. */
  public static Option option(String... forms) {
    return new Option(KEY, Stream.of(forms).map(f -> new Option.Value(f, Phrase.of("explore.form." + f))).toList());
  }
}

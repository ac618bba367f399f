package org.zhigai.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person says about a form.
 *
 * @param said what goes into a column, by {@code A}, {@code Sheet!A}, or its heading; nothing for one that is left as it is
 * @param proposals whether what is asked is answered as it is offered
 * @param over whether rows that somebody has filled are written over; else ours come behind them
 */
public record FormChoices(Map<String, List<FormFact>> said, boolean proposals, boolean over) {
  /** Nobody has said anything. */
  public static final FormChoices NONE = new FormChoices(Map.of(), false, false);

  public FormChoices {
    said = Map.copyOf(said);
  }

  /** With one more column decided. */
  public FormChoices saying(String sheet, String letter, List<FormFact> facts) {
    var more = new LinkedHashMap<>(said);
    more.put(sheet + "!" + letter, facts);
    return new FormChoices(more, proposals, over);
  }

  /** Those of before, where nothing else is said. */
  FormChoices on(Map<String, List<FormFact>> before) {
    var all = new LinkedHashMap<>(before);
    all.putAll(said);
    return new FormChoices(all, proposals, over);
  }

  /** By letter or by the letters of a heading. */
  Map<String, List<FormFact>> on(String sheet) {
    var out = new LinkedHashMap<String, List<FormFact>>();
    said.forEach((key, facts) -> {
      var cut = key.lastIndexOf('!');
      if (cut < 0 || key.substring(0, cut).equals(sheet)) {
        var column = key.substring(cut + 1).strip();
        out.put(column.matches("[A-Za-z]{1,3}\\d{0,5}") ? column.toUpperCase(java.util.Locale.ROOT) : HeadingText.letters(column), facts);
      }
    });
    return out;
  }
}

package org.zhigai.workbook.recognise.table;

import java.util.Map;

/**
 * Several columns of one item or subject: the answer given, the right one, the score, the share. One is the score; what else is of use
 * is kept beside it.
 *
 * @param answers column of the option chosen, by column of the score
 * @param keys column of the right option, by column of the score
 * @param said right options that stand in headings, by column of the score
 */
public record Sides(Map<Integer, Integer> answers, Map<Integer, Integer> keys, Map<Integer, String> said) {
  public static final Sides NONE = new Sides(Map.of(), Map.of(), Map.of());

  public Sides {
    answers = Map.copyOf(answers);
    keys = Map.copyOf(keys);
    said = Map.copyOf(said);
  }
}

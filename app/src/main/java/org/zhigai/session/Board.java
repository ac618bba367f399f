package org.zhigai.session;

import java.util.List;
import java.util.Map;

/**
 * Charts put together to be looked at again with the next results.
 *
 * @param name unique among the boards of a school
 * @param pins in the order they stand
 * @param decisions what was decided over them, in the order it was said
 */
public record Board(String name, List<Pin> pins, List<String> decisions) {
  public Board {
    pins = List.copyOf(pins);
    decisions = List.copyOf(decisions);
  }

  /**
   * A chart without its round, so that it can be drawn of any.
   *
   * @param subject of the paper; empty for a questionnaire
   * @param grade 1–9; 0 when not said
   * @param aspect key of the way of looking
   * @param choice what was chosen: a class, a knowledge point, an option
   */
  public record Pin(String subject, int grade, String aspect, Map<String, String> choice) {
    public Pin {
      choice = Map.copyOf(choice);
    }
  }
}

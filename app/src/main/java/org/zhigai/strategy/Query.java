package org.zhigai.strategy;

import java.util.List;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param subject the subject as the paper or the school writes it; empty for a factor of a questionnaire or a fault of a paper
 * @param grade 1–9
 * @param point the knowledge point, factor or domain as it is written
 * @param ability the level, when one is meant
 * @param errors how marks are lost, the most frequent first; may be empty
 * @param help the form of help, when one is decided on
 */
public record Query(String subject, int grade, String point, Optional<Ability> ability, List<ErrorKind> errors, Optional<FormOfHelp> help) {

  public Query {
    errors = List.copyOf(errors);
  }

  /** A point and nothing known beside it. */
  public static Query of(String subject, int grade, String point) {
    return new Query(subject, grade, point, Optional.empty(), List.of(), Optional.empty());
  }
}

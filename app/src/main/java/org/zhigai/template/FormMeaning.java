package org.zhigai.template;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a heading may mean.
 *
 * @param facts what stands there; several where one column asks for more than one
 * @param sure 0 to 1
 */
public record FormMeaning(List<FormFact> facts, double sure) {
  /** From here on nobody is asked. */
  static final double ENOUGH = 0.6;

  public FormMeaning {
    facts = List.copyOf(facts);
  }

  static FormMeaning of(FormFact fact, double sure) {
    return new FormMeaning(List.of(fact), sure);
  }

  FormMeaning times(double more) {
    return new FormMeaning(facts, Math.min(0.99, sure + more));
  }

  /** As it is written on the command line. */
  public String key() {
    return facts.stream().map(FormFact::key).collect(Collectors.joining("+"));
  }
}

package org.zhigai.problems;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules there are, by their ids: the one place where a stored id becomes a rule again. */
public final class RuleBook {
  private final Map<String, RuleTraits> known;

  public RuleBook(List<ProblemRule> rules) {
    this.known =
        Stream.concat(rules.stream().map(ProblemRule::traits), Stream.of(RuleTraits.BY_PEOPLE, RuleTraits.STATED))
            .collect(Collectors.toMap(RuleTraits::id, Function.identity()));
  }

  /** The rule of this id; one that tells the numbers alone when there is no such rule. Its id is kept. */
  public RuleTraits traits(String id) {
    var found = known.get(id);
    return found == null ? RuleTraits.unknown(id) : found;
  }
}

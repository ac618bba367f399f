package org.zhigai.adjustment.diagnosis;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhigai.strategy.Ability;
import org.zhigai.strategy.ErrorKind;

/** Which kinds of error lose the marks of a point, as far as the answers show it. */
public final class Errors {
  /** A kind below this share of the lost marks is not told. */
  private static final double TOLD = 0.2;

  private Errors() {}

  /** The one that loses most first; empty when the answers do not show it. */
  public static List<ErrorKind> of(PointDiagnosis diagnosis) {
    var weight = new EnumMap<ErrorKind, Double>(ErrorKind.class);
    for (var item : diagnosis.items()) {
      var losing = item.blank() + item.zero() + item.part() + item.near();
      if (losing > 0) {
        var each = item.lost() / losing;
        weight.merge(ErrorKind.BLANK, each * item.blank(), Double::sum);
        weight.merge(ErrorKind.STEPS, each * (item.part() + item.near()), Double::sum);
        item.option().filter(o -> !o.drawsTheStrong()).ifPresent(o -> weight.merge(ErrorKind.WRONG_OPTION, each * o.share(), Double::sum));
      }
    }
    diagnosis.where().filter(w -> w.sort() == Where.Sort.ABILITY).flatMap(w -> Ability.heard(w.name())).ifPresent(a -> weight.put(by(a), 1.0));
    return weight.entrySet().stream()
        .filter(e -> e.getValue() >= TOLD)
        .sorted(Map.Entry.<ErrorKind, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What fails when a point is weak on one level only. */
  private static ErrorKind by(Ability level) {
    return switch (level) {
      case REMEMBER -> ErrorKind.MEMORY;
      case UNDERSTAND -> ErrorKind.CONCEPT;
      case APPLY, SYNTHESISE -> ErrorKind.TRANSFER;
    };
  }
}

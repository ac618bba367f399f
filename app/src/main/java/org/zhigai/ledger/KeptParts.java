package org.zhigai.ledger;

import java.time.LocalDate;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/** How the parts of an entry are kept. */
final class KeptParts {
  private static final Part<SuccessRule, String> INDICATOR = Shape.part("indicator", Types.TEXT, "", SuccessRule::indicator);
  private static final Part<SuccessRule, Double> BASELINE = Shape.part("baseline", Types.DECIMAL, Double.NaN, SuccessRule::baseline);
  private static final Part<SuccessRule, Double> TARGET = Shape.part("target", Types.DECIMAL, Double.NaN, SuccessRule::target);
  private static final Part<SuccessRule, LocalDate> BY = Shape.part("by", Types.DAY, LocalDate.EPOCH, SuccessRule::by);
  static final Type<SuccessRule> SUCCESS =
      Shape.of(p -> new SuccessRule(p.get(INDICATOR), p.get(BASELINE), p.get(TARGET), p.get(BY)), INDICATOR, BASELINE, TARGET, BY)
          .saying(s -> java.util.List.of(s.indicator(), Types.DAY.said(s.by())));

  private KeptParts() {}
}

package org.zhigai.adjustment;

import java.util.List;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** How the parts of a plan are kept. */
final class KeptPlan {
  private static final Part<WeakPoint, String> NAME = Shape.part("name", Types.TEXT, "", WeakPoint::name);
  private static final Part<WeakPoint, Double> RATE = Shape.part("rate", Types.DECIMAL, Double.NaN, WeakPoint::rate);
  private static final Part<WeakPoint, Double> BENCHMARK = Shape.part("benchmark", Types.DECIMAL, Double.NaN, WeakPoint::benchmark);
  private static final Part<WeakPoint, List<String>> ITEMS = Shape.part("items", Types.LINES, List.of(), WeakPoint::items);
  static final Type<WeakPoint> WEAK_POINT =
      Shape.of(p -> new WeakPoint(p.get(NAME), p.get(RATE), p.get(BENCHMARK), p.get(ITEMS)), NAME, RATE, BENCHMARK, ITEMS)
          .saying(w -> List.of(w.name(), new Value.Level(w.rate(), Unit.RATE)));

  private KeptPlan() {}
}

package org.zhigai.problems.list;

import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Origin;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Kept;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.Category;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;

/** How a finding is kept within its problem: each part under its own key, numbers as numbers. */
public final class KeptFinding {
  private static final Part<Interval, Double> LOW = Shape.part("low", Types.DECIMAL, Double.NaN, Interval::low);
  private static final Part<Interval, Double> HIGH = Shape.part("high", Types.DECIMAL, Double.NaN, Interval::high);
  public static final Type<Interval> INTERVAL = Shape.of(p -> new Interval(p.get(LOW), p.get(HIGH)), LOW, HIGH);

  private static final Part<Evidence, Long> PAPER = Shape.part("paper", Types.REF, 0L, Evidence::paperId);
  private static final Part<Evidence, String> FORMULA = Shape.part("formula", Types.TEXT, "", Evidence::formula);
  private static final Part<Evidence, List<String>> ITEMS = Shape.part("items", Types.LINES, List.of(), Evidence::items);
  private static final Part<Evidence, List<Origin>> CELLS = Shape.part("cells", Types.list(Kept.ORIGIN), List.of(), Evidence::cells);
  private static final Type<Evidence> EVIDENCE =
      Shape.of(p -> new Evidence(p.get(PAPER), p.get(FORMULA), p.get(ITEMS), p.get(CELLS)), PAPER, FORMULA, ITEMS, CELLS);

  private static final Part<Finding, String> KEY = Shape.part("key", Types.TEXT, "", Finding::key);
  private static final Part<Finding, String> RULE = Shape.part("rule", Types.TEXT, "", f -> f.rule().id());
  private static final Part<Finding, Source> SOURCE = Shape.part("source", Types.choice(Source.class, "report.source"), Source.SCHOOL, Finding::source);
  private static final Part<Finding, Category> CATEGORY =
      Shape.part("category", Types.choice(Category.class, "report.category"), Category.TEACHING, Finding::category);
  private static final Part<Finding, Round> ROUND = Shape.part("round", Kept.ROUND, new Round(0, Term.SPRING), Finding::round);
  private static final Part<Finding, String> DOMAIN = Shape.part("domain", Types.TEXT, "", Finding::domain);
  private static final Part<Finding, Long> GRADE = Shape.part("grade", Types.WHOLE, 0L, f -> (long) f.grade());
  private static final Part<Finding, Optional<ClassRef>> CLASS = Shape.part("class", Types.optional(Kept.CLASS), Optional.empty(), Finding::classRef);
  private static final Part<Finding, String> TARGET = Shape.part("target", Types.TEXT, "", f -> f.target().key());
  private static final Part<Finding, Unit> UNIT = Shape.part("unit", Types.choice(Unit.class, "problems.unit"), Unit.RATE, Finding::unit);
  private static final Part<Finding, Double> ESTIMATE = Shape.part("estimate", Types.DECIMAL, Double.NaN, Finding::estimate);
  private static final Part<Finding, Double> BENCHMARK = Shape.part("benchmark", Types.DECIMAL, Double.NaN, Finding::benchmark);
  private static final Part<Finding, String> AGAINST = Shape.part("against", Types.TEXT, "", Finding::against);
  private static final Part<Finding, Interval> SPAN = Shape.part("interval", INTERVAL, Interval.UNDEFINED, Finding::interval);
  private static final Part<Finding, Long> N = Shape.part("n", Types.WHOLE, 0L, f -> (long) f.n());
  private static final Part<Finding, Double> P = Shape.part("p", Types.DECIMAL, Double.NaN, Finding::p);
  private static final Part<Finding, Double> Q = Shape.part("q", Types.DECIMAL, Double.NaN, Finding::q);
  private static final Part<Finding, Boolean> SINGLE = Shape.part("single", Types.FLAG, false, Finding::singleItem);
  private static final Part<Finding, Evidence> STANDS_ON =
      Shape.part("evidence", EVIDENCE, new Evidence(0, "", List.of(), List.of()), Finding::evidence);

  public static final Type<Finding> TYPE =
      Shape.of(
          p -> new Finding(
              p.get(KEY), AllRules.BOOK.traits(p.get(RULE)), p.get(SOURCE), p.get(CATEGORY), p.get(ROUND), p.get(DOMAIN), p.get(GRADE).intValue(), p.get(CLASS),
              Target.parse(p.get(TARGET)), p.get(UNIT), p.get(ESTIMATE), p.get(BENCHMARK), p.get(AGAINST), p.get(SPAN), p.get(N).intValue(), p.get(P), p.get(Q),
              p.get(SINGLE), p.get(STANDS_ON)),
          KEY, RULE, SOURCE, CATEGORY, ROUND, DOMAIN, GRADE, CLASS, TARGET, UNIT, ESTIMATE, BENCHMARK, AGAINST, SPAN, N, P, Q, SINGLE, STANDS_ON)
          .saying(Finding::key);

  /** No finding at all. */
  static final Finding NONE = TYPE.of(java.util.Map.of());

  private KeptFinding() {}
}

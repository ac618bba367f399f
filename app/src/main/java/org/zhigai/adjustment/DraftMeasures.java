package org.zhigai.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.problems.Target;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Facts;
import org.zhigai.strategy.FormOfHelp;
import org.zhigai.strategy.Query;
import org.zhigai.strategy.Strategy;

/** Measures for the ledger: what the problem's first plan does, else the steps of the strategy the library has for it. */
public final class DraftMeasures {
  private static final Words ZH = new Words(Lang.ZH);

  private final Strategies strategies;
  private final AskLibrary library;
  private final Facts facts;

  public DraftMeasures(Strategies strategies, Facts facts) {
    this.strategies = strategies;
    this.library = new AskLibrary(new OfferStrategies(strategies));
    this.facts = facts;
  }

  /**
   * What is to be done.
   *
   * @param measures one a line; empty where nothing fits
   * @param asked what is asked for then; empty otherwise
   */
  public record Drafted(List<String> measures, String asked) {
    public Drafted {
      measures = List.copyOf(measures);
    }
  }

  public Drafted of(Problem problem) {
    var plan = facts.all(TeachingAdjustment.KIND).stream().filter(p -> p.problemId() == problem.id() && !p.activities().isEmpty()).findFirst();
    if (plan.isPresent()) {
      return new Drafted(measures(plan.get()), "");
    }
    var choice = asked(problem);
    return choice.taken().map(s -> new Drafted(measures(s), "")).orElseGet(() -> new Drafted(List.of(), choice.asked().in(ZH)));
  }

  /** What the plan says is done, as its teacher left it, and how it is checked. */
  private List<String> measures(TeachingAdjustment plan) {
    var strategy = strategies.byKey(plan.chosen());
    var out = led(plan.activities(), strategy);
    var check = plan.row().get(TeachingAdjustment.CHECK_BY);
    if (strategy.isPresent() && !check.isTyped()) {
      out.add(check(strategy.get()));
    } else if (!check.in(ZH).isBlank()) {
      out.add(ZH.say("adjustment.measure.checked", check.in(ZH)));
    }
    return out;
  }

  private Choice asked(Problem problem) {
    var finding = problem.finding();
    return switch (finding.target()) {
      case Target.KnowledgePoint _,Target.AbilityLevel _,Target.ItemType _,Target.OneItem _,Target.WholePaper _,Target.ByPeople _,Target.Unknown _ ->
          library.named(Query.of(finding.domain(), Math.max(1, finding.grade()), finding.target().name()));
      case Target.PaperQuality _ -> library.outside(finding, FormOfHelp.ASSESSMENT);
      case Target.Factor _,Target.IndicatorLine _,Target.PupilGroup _,Target.Participation _,Target.ClassSpread _ ->
          library.outside(finding, FormOfHelp.DEPARTMENT);
    };
  }

  /** Its steps, the first with whoever leads, and how it is checked. */
  private static List<String> measures(Strategy strategy) {
    var out = led(strategy.steps(), Optional.of(strategy));
    out.add(check(strategy));
    return out;
  }

  private static List<String> led(List<String> steps, Optional<Strategy> strategy) {
    var out = new ArrayList<>(steps);
    strategy.flatMap(Strategy::duty).ifPresent(
        d -> out.set(
            0,
            ZH.say(d.partners().isEmpty() ? "adjustment.measure.lead" : "adjustment.measure.duty", d.lead(), String.join("、", d.partners()), out.getFirst())));
    return out;
  }

  private static String check(Strategy strategy) {
    var check = strategy.check();
    return ZH.say("adjustment.measure.check", check.number(), check.unit(), check.how());
  }
}

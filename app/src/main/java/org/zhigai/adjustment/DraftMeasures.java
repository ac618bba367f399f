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

/** Measures for the ledger: the steps of the strategy that the problem's first plan takes, else of the one the library has for it. */
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
    var plan = facts.all(TeachingAdjustment.KIND).stream().filter(p -> p.problemId() == problem.id()).findFirst();
    var choice = plan.isPresent() ? Optional.<Choice>empty() : Optional.of(asked(problem));
    var taken = plan.isPresent() ? plan.flatMap(p -> strategies.byKey(p.chosen())) : choice.flatMap(Choice::taken);
    var asked = plan.map(p -> p.row().get(TeachingAdjustment.ASKED)).or(() -> choice.map(Choice::asked)).map(a -> a.in(ZH)).orElse("");
    return taken.map(s -> new Drafted(measures(s), "")).orElseGet(() -> new Drafted(List.of(), asked));
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
    var out = new ArrayList<>(strategy.steps());
    strategy.duty().ifPresent(d -> out.set(
        0, ZH.say(d.partners().isEmpty() ? "adjustment.measure.lead" : "adjustment.measure.duty", d.lead(), String.join("、", d.partners()), out.getFirst())));
    var check = strategy.check();
    out.add(ZH.say("adjustment.measure.check", check.number(), check.unit(), check.how()));
    return out;
  }
}

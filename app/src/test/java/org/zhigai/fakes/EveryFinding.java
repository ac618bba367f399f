package org.zhigai.fakes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhigai.kernel.Origin;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Division;
import org.zhigai.problems.Category;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.problems.rules.PlantedRule;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;

/** A finding of every rule about every target in every unit: most of them no rule would ever raise, and none of them may break anything. */
public final class EveryFinding {
  private EveryFinding() {}

  /** Every rule of the program, what people raise, one of a later version, and one the program was not written for. */
  public static List<RuleTraits> rules() {
    return Stream.concat(
        AllRules.ALL.stream().map(ProblemRule::traits),
        Stream.of(RuleTraits.BY_PEOPLE, AllRules.BOOK.traits("of-a-later-version"), PlantedRule.TRAITS))
        .toList();
  }

  /** One of every kind. */
  public static List<Target> targets() {
    var out = new ArrayList<Target>(
        List.of(
            new Target.WholePaper("数学"), new Target.KnowledgePoint("几何直观"), new Target.AbilityLevel("理解"), new Target.ItemType("填空"),
            new Target.OneItem("4"), new Target.Factor("师生关系"), new Target.IndicatorLine("作业时间达标率"), new Target.Participation("数学"),
            new Target.ClassSpread("数学"), new Target.PaperQuality("数学"), new Target.ByPeople("错题订正"), new Target.ByPeople(""),
            Target.parse("of-a-later-version:名称")));
    Arrays.stream(Division.values()).forEach(d -> out.addAll(List.of(new Target.PupilGroup(d, 0), new Target.PupilGroup(d, 1))));
    return out;
  }

  /** @param paperId of {@link FakeResults}; 0 for none */
  public static List<Finding> all(long paperId) {
    var out = new ArrayList<Finding>();
    for (var rule : rules()) {
      for (var target : targets()) {
        for (var unit : Unit.values()) {
          out.add(of(rule, target, unit, paperId, out.size()));
        }
      }
    }
    return out;
  }

  private static Finding of(RuleTraits rule, Target target, Unit unit, long paperId, int number) {
    var alone = number % 2 == 0;
    var size = unit == Unit.MARKS ? 70 : 0.7;
    var gap = number % 5 == 0 ? 0.05 : -0.1;
    return new Finding(
        "k" + number, rule, Source.DISTRICT, Category.TEACHING, FakeResults.SPRING, "数学", 4,
        number % 3 == 0 ? Optional.of(new ClassRef(4, 2)) : Optional.empty(), target, unit, size + gap, size, "区",
        new Interval(gap - 0.03, gap + 0.03), 118, 0.0001, alone ? 0.0004 : 0.0213, alone,
        new Evidence(paperId, rule.test().formula(), alone ? List.of("4") : List.of("4", "9"), List.of(new Origin("卷.xlsx", "一", "C2"))));
  }
}

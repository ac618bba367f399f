package org.zhigai.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhigai.fakes.EveryFinding;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.problems.rules.PlantedRule;

/** A finding comes back from the store as it went in; of a rule only its id is kept. */
class KeptFindingTest {

  @Test
  void everyFindingComesBack() {
    assertThat(EveryFinding.all(3)).allSatisfy(f -> {
      var back = KeptFinding.TYPE.of(KeptFinding.TYPE.plain(f));
      if (f.rule().equals(PlantedRule.TRAITS)) {
        // Not in the program's list: kept and told by its numbers.
        assertThat(back.rule()).isEqualTo(AllRules.BOOK.traits("early-finishers"));
        assertThat(back.target()).isEqualTo(f.target());
      } else {
        assertThat(back).isEqualTo(f);
      }
    });
  }

  @Test
  void aRuleIsKeptByItsIdAndATargetByItsKey() {
    assertThat(KeptFinding.TYPE.plain(EveryFinding.all(3).getFirst()).toString()).contains("rule=paper-mean", "target=whole-paper:数学");
  }
}

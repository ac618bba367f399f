package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhigai.fakes.EveryFinding;
import org.zhigai.problems.Finding;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.problems.rules.PlantedRule;

/** A finding comes back from the store as it went in; of a rule only its id is kept. */
class FindingTextTest {

  @Test
  void everyFindingComesBack() {
    assertThat(EveryFinding.all(3)).allSatisfy(f -> {
      var back = Db.from(Db.json(f), Finding.class);
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
    var kept = Db.tree(Db.json(EveryFinding.all(3).getFirst()));
    assertThat(kept.get("rule").asString()).isEqualTo("paper-mean");
    assertThat(kept.get("target").asString()).isEqualTo("whole-paper:数学");
  }
}

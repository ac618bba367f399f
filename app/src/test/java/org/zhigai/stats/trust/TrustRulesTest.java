package org.zhigai.stats.trust;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;

class TrustRulesTest {

  @Test
  void classAndGradeDiffer() {
    assertThat(level(Method.OMEGA, 40)).isEqualTo(Trust.Level.NOT_USABLE);
    assertThat(level(Method.OMEGA, 120)).isEqualTo(Trust.Level.USABLE);
    assertThat(level(Method.D27, 40)).isEqualTo(Trust.Level.WITH_CARE);
    assertThat(level(Method.TWO_PL, 120)).isEqualTo(Trust.Level.NOT_USABLE);
    assertThat(level(Method.TWO_PL, 300)).isEqualTo(Trust.Level.USABLE);
    assertThat(level(Method.MEAN, 40)).isEqualTo(Trust.Level.USABLE);
    assertThat(TrustRules.of(Method.RASCH, TrustFacts.of(40).fromCalibratedItems()).level())
        .isEqualTo(Trust.Level.WITH_CARE);
    assertThat(TrustRules.of(Method.DINA, TrustFacts.of(400).withLeast(2)).level()).isEqualTo(Trust.Level.NOT_USABLE);
    assertThat(TrustRules.of(Method.DIFFERENCE_IN_DIFFERENCES, TrustFacts.of(200).withGroups(5)).level())
        .isEqualTo(Trust.Level.WITH_CARE);
  }

  @Property
  void everyAnswerHasASentenceInBothLanguages(
      @ForAll Method method, @ForAll @IntRange(max = 400) int n, @ForAll @IntRange(max = 30) int groups,
      @ForAll @IntRange(max = 12) int least, @ForAll boolean calibrated, @ForAll boolean defined) {
    var trust = TrustRules.of(method, new TrustFacts(n, groups, least, .25, calibrated, defined));
    for (var lang : Lang.values()) {
      var words = new Words(lang);
      assertThat(words.say(trust.reason())).doesNotContain("«").doesNotContain("{").isNotBlank();
      assertThat(words.say(trust.name())).doesNotContain("«");
    }
    assertThat((n > 0 && defined) || trust.level() == Trust.Level.NOT_USABLE).isTrue();
  }

  private static Trust.Level level(Method method, int n) {
    return TrustRules.of(method, TrustFacts.of(n)).level();
  }
}

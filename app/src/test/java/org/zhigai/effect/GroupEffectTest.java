package org.zhigai.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;

class GroupEffectTest {
  private static final double[] BEFORE = new double[400];
  private static final double[] AFTER = new double[400];
  private static final boolean[] HELPED = new boolean[400];

  static {
    var random = new Random(5);
    for (var p = 0; p < BEFORE.length; p++) {
      var ability = Math.sqrt(.8) * random.nextGaussian();
      BEFORE[p] = ability + Math.sqrt(.2) * random.nextGaussian();
      AFTER[p] = ability + Math.sqrt(.2) * random.nextGaussian();
    }
    var sorted = BEFORE.clone();
    Arrays.sort(sorted);
    for (var p = 0; p < BEFORE.length; p++) {
      HELPED[p] = BEFORE[p] < sorted[BEFORE.length / 5];
    }
  }

  /** Authority: truncated normal: at reliability .80 the weakest fifth, 1.40 SD below the mean, gains .28 SD, the others lose .07. */
  @Test
  void theWeakestFifthComesNearerUntaught() {
    var effect = GroupEffect.of(BEFORE, AFTER, HELPED);
    assertThat(effect.rawChange()).isCloseTo(.35, within(.12));
    assertThat(effect.expected()).isCloseTo(effect.rawChange(), within(.15));
    assertThat(effect.verdict()).isEqualTo(Verdict.NO_EFFECT_SEEN);
    assertThat(effect.interval().contains(0)).isTrue();
  }

  @Test
  void whatWasTaughtIsLeft() {
    var after = AFTER.clone();
    for (var p = 0; p < after.length; p++) {
      after[p] += HELPED[p] ? .5 : 0;
    }
    var effect = GroupEffect.of(BEFORE, after, HELPED);
    assertThat(effect.net()).isCloseTo(GroupEffect.of(BEFORE, AFTER, HELPED).net() + .5, within(1e-9));
    assertThat(effect.verdict()).isEqualTo(Verdict.EFFECTIVE);
    assertThat(effect.inWords("TZ-1").key()).isEqualTo("effect.group.effective");
  }

  @Test
  void fewPupilsAreNoGround() {
    var few = Arrays.copyOf(HELPED, HELPED.length);
    var kept = 0;
    for (var p = 0; p < few.length; p++) {
      few[p] = few[p] && kept++ < 19;
    }
    assertThat(GroupEffect.of(BEFORE, AFTER, few).verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
    assertThat(GroupEffect.of(BEFORE, AFTER, new boolean[400]).verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
    assertThat(GroupEffect.of(new double[0], new double[0], new boolean[0]).verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
  }

  @Test
  void ofFewerThanFiveNoNumberIsTold() {
    var helped = new boolean[400];
    Arrays.fill(helped, 0, 4, true);
    var said = new Words(Lang.ZH).say(GroupEffect.of(BEFORE, AFTER, helped).inWords("TZ-1"));
    assertThat(said).contains("不足 5 人，不显示").doesNotContain("4", "396");
    Arrays.fill(helped, 0, 5, true);
    assertThat(GroupEffect.of(BEFORE, AFTER, helped).inWords("TZ-1").key()).isEqualTo("effect.group.few");
  }
}

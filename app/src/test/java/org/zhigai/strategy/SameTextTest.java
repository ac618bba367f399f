package org.zhigai.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SameTextTest {

  @Test
  void countsPairsOfCharactersOfBothTexts() {
    // 甲乙, 乙丙 against 甲乙, 乙丁: two of four.
    assertThat(SameText.share("甲乙丙", "甲乙丁")).isCloseTo(0.5, within(1e-12));
    assertThat(SameText.share("甲，乙。丙", "甲乙丙")).isEqualTo(1);
    assertThat(SameText.share("ＡＢ", "ab")).isEqualTo(1);
    assertThat(SameText.share("甲", "甲")).isEqualTo(1);
    assertThat(SameText.share("", "")).isZero();
  }

  @Test
  void plansThatDifferInThePastedTopicAreTheSamePlan() {
    var one = "把“小数的意义”拆成小台阶，一次只过一关，得分率由 48.0% 提高到 60.0% 以上。";
    var two = "把“角的度量”拆成小台阶，一次只过一关，得分率由 51.5% 提高到 62.0% 以上。";
    assertThat(SameText.share(one, two)).isLessThan(SameText.SAME);
    UnaryOperator<String> bare = t -> SameText.withoutTopics(t, List.of("小数的意义", "角的度量"));
    assertThat(SameText.share(bare.apply(one), bare.apply(two))).isEqualTo(1);
    assertThat(SameText.pairs(List.of(one, two, "另写一份"), bare, SameText.SAME)).extracting(SameText.Pair::second).containsExactly(two);
  }

  @Property
  void isSymmetricAndAtMostOne(@ForAll @StringLength(max = 40) String a, @ForAll @StringLength(max = 40) String b) {
    assertThat(SameText.share(a, b)).isEqualTo(SameText.share(b, a)).isBetween(0.0, 1.0);
  }
}

package org.zhigai.stats.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ctt.Alpha;
import org.zhigai.value.Unit;

/** The sums are right as they are printed, and there are words for all of it in both languages. */
class ExplainTest {
  private static final Trust FINE = TrustRules.of(Method.MEAN, TrustFacts.of(120));
  private static final Trust REFUSED = TrustRules.of(Method.OMEGA, TrustFacts.of(30));
  private static final Pattern QUOTIENT = Pattern.compile("([\\d,.]+) ÷ ([\\d,.]+) = ([\\d,.]+)(%?)");

  private static List<Explanation> all(double v, Interval interval, Trust trust) {
    var alpha = new Alpha(v, interval, v, 120, 20);
    return List.of(
        Explain.mean(v, 120, interval, trust), Explain.sd(v, 120, trust), Explain.rate(30, 120, interval, trust),
        Explain.scoreRate(v, 2, 1, 120, interval, trust), Explain.gap(v, .5, interval, 120, trust), Explain.difficulty(v, 1, 120, trust),
        Explain.itemRest(v, 120, interval, trust), Explain.d27(v, .1, 120, interval, trust), Explain.alpha(alpha, 2, 8, trust),
        Explain.omega(v, v / 2, 120, trust), Explain.sem(10, v, 3, trust), Explain.difference(v, .2, interval, .04, trust),
        Explain.hedgesG(v, v, interval, trust), Explain.cliffDelta(v, interval, trust), Explain.icc(v, 1, v, 8, interval, trust),
        Explain.shrunken(v, 40, interval, trust), Explain.correlation(v, 120, interval, trust), Explain.reliableChange(10, .8, v, 3, 4, trust),
        Explain.regression(.8, v, .3, 24, trust), Explain.ability(v, .3, trust), Explain.location(1.2, .5, v, trust),
        Explain.mastery(v, .9, 4, trust), Explain.dif(1.5, v, 4, .04, trust), Explain.caution(v, 120, trust),
        Explain.linking(1.1, v, 8, 1, trust), Explain.guessing(v, .2, .03, .03, trust), Explain.abilityReliability(v, 120, trust),
        Explain.resampled(v, interval, 120, trust), Explain.adjusted(v, v, interval, 30, 30, .4, trust),
        ExplainFindings.contrast(Unit.RATE, v, .5, interval, 120, ExplainFindings.Tested.BELOW, trust),
        ExplainFindings.contrast(Unit.MARKS, v, .5, interval, 120, ExplainFindings.Tested.BELOW, trust),
        ExplainFindings.contrast(Unit.NUMBER, v, .5, interval, 120, ExplainFindings.Tested.BELOW, trust),
        ExplainFindings.chance(Math.abs(v), 120, ExplainFindings.Tested.WITHIN_PROFILE, trust),
        ExplainFindings.chance(Math.abs(v) / 1000, 120, ExplainFindings.Tested.BELOW, trust),
        ExplainFindings.chance(Math.abs(v), 120, ExplainFindings.Tested.EITHER_WAY, trust),
        ExplainFindings.listLevel(Math.abs(v), 3, 300, Math.abs(v), .05, trust), ExplainFindings.floor(Unit.RATE, v, .05, trust),
        ExplainFindings.change(Unit.RATE, ExplainFindings.Whose.SCHOOL, v, 118, trust),
        ExplainFindings.change(Unit.RATE, ExplainFindings.Whose.CLASS, v, 38, trust), ExplainFindings.byItself(Unit.RATE, v, trust),
        ExplainFindings.net(Unit.RATE, v + .02, .01, .01, v, interval, 120, trust), ExplainFindings.smallest(Unit.RATE, v, .02, 120, trust),
        ExplainFindings.attainment(Unit.RATE, -.12, v, -.06, trust));
  }

  private static List<Phrase> sentences(Explanation how) {
    return List.of(how.name(), how.made(), how.arithmetic(), how.trust().reason(), how.next());
  }

  @Test
  void everySentenceIsThereInBothLanguages() {
    for (var lang : Lang.values()) {
      var words = new Words(lang);
      var said = new ArrayList<String>();
      for (var v : new double[] {-.6, -.1, 0, .1, .25, .45, .7, .97}) {
        for (var interval : List.of(new Interval(v - .05, v + .05), new Interval(-1, 1))) {
          all(v, interval, FINE).forEach(e -> sentences(e).forEach(s -> said.add(words.say(s))));
        }
      }
      assertThat(said).noneMatch(s -> s.contains("«") || s.contains("{") || s.contains("NaN") || s.isBlank());
    }
  }

  /** What is not defined has no sum rather than one with holes; what must not be used has no advice but that. */
  @Test
  void nothingIsMadeUp() {
    for (var how : all(Double.NaN, Interval.UNDEFINED, REFUSED)) {
      assertThat(how.arithmetic().key()).isEqualTo("stats.explain.none");
      assertThat(how.next().key()).isEqualTo("stats.next.not-usable");
    }
  }

  @Property(tries = 200)
  void printedQuotientsAreRight(@ForAll @IntRange(min = 5, max = 5000) int n, @ForAll @DoubleRange(min = .3, max = 140) double mean) {
    var words = new Words(Lang.EN);
    for (var how : List.of(
        Explain.mean(mean, n, new Interval(mean - 1, mean + 1), FINE),
        Explain.rate(n / 2, n, new Interval(.3, .6), FINE),
        Explain.scoreRate(mean, 150, 12, n, new Interval(.3, .6), FINE),
        Explain.difficulty(mean, 150, n, FINE))) {
      var text = words.say(how.arithmetic());
      var found = QUOTIENT.matcher(text);
      assertThat(found.find()).as(text).isTrue();
      var ratio = number(found.group(1)) / number(found.group(2));
      var told = number(found.group(3));
      assertThat(found.group(4).isEmpty() ? ratio : ratio * 100).as(text).isCloseTo(told, within(.06 + told / 500));
    }
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }

  @Test
  void adviceFollowsTheNumber() {
    assertThat(Explain.d27(.6, .5, 40, new Interval(-.1, .3), FINE).next().key()).isEqualTo("stats.next.flat-unsure");
    assertThat(Explain.d27(.6, .5, 400, new Interval(.02, .18), FINE).next().key()).isEqualTo("stats.next.flat");
    assertThat(Explain.gap(.5, .6, new Interval(.4, .65), 40, FINE).next().key()).isEqualTo("stats.next.gap-unsure");
    assertThat(Explain.gap(.5, .6, new Interval(.45, .55), 40, FINE).next().key()).isEqualTo("stats.next.gap-below");
    assertThat(Explain.regression(.8, .28, .2, 24, FINE).next().key()).isEqualTo("stats.next.luck");
    assertThat(Explain.scoreRate(.5, 1, 1, 40, new Interval(.3, .6), FINE).next().key()).isEqualTo("stats.next.single-item");
  }

  /** Benjamini and Hochberg 1995, their example: the tenth of 15 p-values is .3240, adjusted .4860 = .3240 · 15 ÷ 10 at rank 10. */
  @Test
  void theSumOfAListLevelIsTheStepThatGaveIt() {
    assertThat(new Words(Lang.EN).say(ExplainFindings.listLevel(.3240, 10, 15, .4860, .05, FINE).arithmetic())).startsWith("0.3240 × 15 ÷ 10 = 0.4860");
  }

  @Test
  void aRateThatRestsOnOneItemIsForCare() {
    assertThat(TrustRules.of(Method.RATE, TrustFacts.of(120).withLeast(1)).level()).isEqualTo(Trust.Level.WITH_CARE);
    assertThat(TrustRules.of(Method.RATE, TrustFacts.of(120)).level()).isEqualTo(Trust.Level.USABLE);
  }

  @Test
  void aTinyChanceIsSaidToBeTinyAndNoNumberIsInPowersOfTen() {
    var zh = new Words(Lang.ZH);
    assertThat(zh.say(ExplainFindings.chance(2.9e-7, 236, ExplainFindings.Tested.BELOW, FINE).arithmetic())).isEqualTo("p < 0.001（236 人）");
    assertThat(zh.say(ExplainFindings.listLevel(2.9e-7, 4, 327, 2.4e-5, .05, FINE).arithmetic()))
        .isEqualTo("p < 0.001，327 项检验中排第 4，q < 0.001，误报水平 5%");
    assertThat(zh.say(ExplainFindings.listLevel(2e-4, 1, 327, .0654, .05, FINE).arithmetic())).contains("q = 0.0654");
  }

  @Test
  void aNegativeNumberIsInBracketsBehindASign() {
    var zh = new Words(Lang.ZH);
    assertThat(zh.say(ExplainFindings.attainment(Unit.RATE, -.12, .11, -.06, FINE).arithmetic())).isEqualTo("11.0 ÷（−6.0 − （−12.0））= 183%");
    assertThat(zh.say(ExplainFindings.net(Unit.RATE, -.015, -.007, .007, -.015, new Interval(-.03, .01), 230, FINE).arithmetic()))
        .startsWith("−1.5 − （−0.7） − 0.7 = −1.5 个百分点");
  }
}

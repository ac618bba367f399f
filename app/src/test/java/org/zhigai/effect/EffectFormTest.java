package org.zhigai.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;

/** A line of the form is right for whoever checks it with a pencil. */
class EffectFormTest {

  /** @param aim the difference to the district that was to be reached; it was −.12 at first */
  private static EffectRow row(Unit unit, double before, double after, double benchmark, double aim, int matched, Verdict verdict) {
    return new EffectRow(
        1, 1, "几何", unit, new Round(2026, Term.SPRING), Optional.of(new Round(2026, Term.AUTUMN)), .5, 236, .62, .6, 230, .63, after - before, benchmark, .01,
        after - before - benchmark - .01, new Interval(.01, .09), .05, matched, verdict, Phrase.of("effect.reason.few"), LocalDate.of(2027, 1, 20),
        new FollowUp(before, after, aim, Optional.empty()));
  }

  private static double tenths(double value) {
    return Math.round(value * 1000) / 10.0;
  }

  @Property
  void thePrintedNumbersAddUp(
      @ForAll @DoubleRange(min = 0, max = 1) double before, @ForAll @DoubleRange(min = 0, max = 1) double after,
      @ForAll @DoubleRange(min = -.3, max = .3) double benchmark) {
    var form = EffectForm.of(row(Unit.RATE, before, after, benchmark, -.06, 220, Verdict.EFFECTIVE));
    assertThat(tenths(form.later()) - tenths(form.baseline())).isCloseTo(tenths(form.change()), within(1e-9));
    assertThat(tenths(form.change()) - tenths(form.benchmark())).isCloseTo(tenths(form.net()), within(1e-9));
    assertThat(form.attainment()).isCloseTo(tenths(form.net()) / (tenths(form.target()) - tenths(form.baseline())), within(.005 + 1e-9));
    assertThat(form.change()).isCloseTo(after - before, within(.001 + 1e-9));
  }

  @Test
  void theDistrictsWordsFollowFromOursAndTheWayGone() {
    assertThat(word(.06, Verdict.EFFECTIVE)).isEqualTo(Conclusion.REACHED);
    assertThat(word(.059, Verdict.EFFECTIVE)).as("98 %").isEqualTo(Conclusion.MOSTLY_REACHED);
    assertThat(word(.036, Verdict.EFFECTIVE)).as("60 %").isEqualTo(Conclusion.MOSTLY_REACHED);
    assertThat(word(.035, Verdict.EFFECTIVE)).as("58 %").isEqualTo(Conclusion.NOT_REACHED);
    assertThat(word(.2, Verdict.NO_EFFECT_SEEN)).as("a long way that may be chance").isEqualTo(Conclusion.NOT_REACHED);
    assertThat(word(-.1, Verdict.NO_EFFECT_SEEN)).isEqualTo(Conclusion.NOT_REACHED);
    assertThat(EffectForm.of(row(Unit.RATE, .5, .6, 0, -.06, 220, Verdict.NOT_ENOUGH_DATA)).attainment()).as("no ground for a share").isNaN();
    assertThat(word(.2, Verdict.NOT_COMPARABLE)).isEqualTo(Conclusion.NOT_ENOUGH_DATA);
    assertThat(word(.2, Verdict.NOT_ENOUGH_DATA)).isEqualTo(Conclusion.NOT_ENOUGH_DATA);
  }

  /** Of .5, meant to come .06 nearer. */
  private static Conclusion word(double net, Verdict verdict) {
    return EffectForm.of(row(Unit.RATE, .5, .5 + net, 0, -.06, 220, verdict)).conclusion();
  }

  @Test
  void aWayBackIsBelowZeroAndATargetNobodySetIsNone() {
    assertThat(EffectForm.of(row(Unit.RATE, .5, .47, 0, -.06, 220, Verdict.NO_EFFECT_SEEN)).attainment()).isEqualTo(-.5);
    assertThat(EffectForm.of(row(Unit.RATE, .5, .6, 0, -.12, 220, Verdict.EFFECTIVE)).attainment()).as("no way was meant").isNaN();
  }

  @Test
  void ofFourPupilsNothingIsTold() {
    var form = EffectForm.of(row(Unit.RATE, .5, .6, 0, -.06, 4, Verdict.NOT_ENOUGH_DATA));
    assertThat(form.baseline()).isNaN();
    assertThat(form.later()).isNaN();
    assertThat(form.change()).isNaN();
  }

  @Test
  void marksAreRoundedToTheirTenth() {
    var form = EffectForm.of(row(Unit.MARKS, 60.44, 63.46, 1.23, -.06, 30, Verdict.EFFECTIVE));
    assertThat(form.baseline()).isEqualTo(60.4);
    assertThat(form.change()).isCloseTo(3.1, within(1e-9));
    assertThat(form.net()).isCloseTo(1.9, within(1e-9));
  }
}

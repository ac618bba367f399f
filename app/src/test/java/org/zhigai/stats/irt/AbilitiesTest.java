package org.zhigai.stats.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.Tables;

/** Authority: mirt's EAP scores of LSAT section 7 by its own 2PL parameters. */
class AbilitiesTest {

  @Test
  void scoresByACalibrationAreThoseOfTheFit() {
    var scores = Tables.read("lsat7.csv");
    var fit = MarginalModel.fit(scores, IrtOptions.FREE_SLOPES, Progress.NONE);
    var part = scores.items(0, 1, 2, 3, 4);
    var abilities = Abilities.of(part, fit.items(), 0, 1);
    assertThat(abilities.eap()[0]).isCloseTo(-1.8698, within(1e-3));
    assertThat(abilities.se()[0]).isCloseTo(.6927, within(1e-3));
    assertThat(abilities.eap()).containsExactly(fit.eap(), within(1e-9));
  }

  @Test
  void absentPersonHasNoAbilityAndHalfPointsGoToTheNearest() {
    var item = new CreditCurve(1, new double[] {0, -1}, new double[] {0, 1, 2});
    var undefined = ItemCurve.undefined();
    var found =
        Abilities.of(
            ScoreMatrix.of(new float[][] {{Float.NaN, 1}, {1.2f, 1}, {1, Float.NaN}}), List.of(item, undefined), 2, .5);
    assertThat(found.eap()[0]).isNaN();
    assertThat(found.eap()[1]).isEqualTo(found.eap()[2]).isBetween(1.0, 2.2);
    assertThat(found.se()[1]).isBetween(.3, .5);
  }
}

package org.zhigai.stats.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.Tables;

/** Authority: the definition, second differences of the marginal log-likelihood itself. */
class StandardErrorsTest {

  @ParameterizedTest
  @CsvSource({"lsat7.csv,false", "lsat7.csv,true", "science.csv,false", "science.csv,true"})
  void informationIsTheCurvatureOfTheLikelihood(String table, boolean common) {
    var scores = Tables.read(table);
    var options = common ? IrtOptions.COMMON_SLOPE : IrtOptions.FREE_SLOPES;
    var fit = MarginalModel.fit(scores, options, Progress.NONE);
    var model = new PartialCredit(Responses.of(scores), options);
    var x = new double[model.size];
    for (var i = 0; i < scores.items(); i++) {
      x[model.slopeAt(i)] = fit.items().get(i).a();
      System.arraycopy(fit.items().get(i).d(), 0, x, model.dAt[i], fit.items().get(i).d().length);
    }
    var information = StandardErrors.information(model, x, Progress.NONE);
    var h = 1e-3;
    for (var j = 0; j < x.length; j++) {
      for (var k = 0; k <= j; k++) {
        var curvature = 0.0;
        for (var sign : new int[][] {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}) {
          var moved = x.clone();
          moved[j] += sign[0] * h;
          moved[k] += sign[1] * h;
          curvature += sign[0] * sign[1] * model.expect(moved) / (4 * h * h);
        }
        assertThat(information[j][k]).isCloseTo(-curvature, within(.02 + 1e-3 * Math.abs(curvature)));
      }
    }
  }

  @Test
  void errorsOfTheLawSchoolTest() {
    var scores = Tables.read("lsat7.csv");
    var fit = MarginalModel.fit(scores, IrtOptions.FREE_SLOPES, Progress.NONE);
    var errors = StandardErrors.of(scores, IrtOptions.FREE_SLOPES, fit, Progress.NONE);
    for (var e : errors) {
      assertThat(e.a()).isBetween(.1, .4);
      assertThat(e.d()[0]).isBetween(.05, .25);
      assertThat(e.b()[0]).isPositive();
    }
    var constant = ScoreMatrix.of(new float[][] {{1, 1}, {1, 1}});
    var nothing = MarginalModel.fit(constant, IrtOptions.FREE_SLOPES, Progress.NONE);
    assertThat(StandardErrors.of(constant, IrtOptions.FREE_SLOPES, nothing, Progress.NONE).getFirst().a()).isNaN();
  }

  @Test
  void wrightMapCountsEverybodyOnce() {
    var fit = MarginalModel.fit(Tables.read("science.csv"), IrtOptions.FREE_SLOPES, Progress.NONE);
    var map = WrightMap.of(fit, .5);
    assertThat(java.util.Arrays.stream(map.persons()).sum()).isEqualTo(392);
    assertThat(map.persons()).hasSize(16);
    assertThat(map.locations().getFirst()).hasSize(3);
  }
}

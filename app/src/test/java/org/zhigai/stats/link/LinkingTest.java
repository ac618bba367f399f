package org.zhigai.stats.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhigai.stats.irt.CreditCurve;
import org.zhigai.stats.irt.ItemCurve;

/** Authority: the definition (Kolen and Brennan 2014, eq. 6.2–6.4): curves of one item on two scales are the same curve. */
class LinkingTest {

  private static ItemCurve item(double a, double... b) {
    var d = new double[b.length];
    var scores = new double[b.length + 1];
    double sum = 0;
    for (var k = 0; k < b.length; k++) {
      sum -= a * b[k];
      d[k] = sum;
      scores[k + 1] = k + 1;
    }
    return new CreditCurve(a, d, scores);
  }

  private static final List<ItemCurve> FRESH =
      List.of(item(.8, -1.2), item(1.1, .3), item(1.5, .9), item(.7, -.4, .2, 1.1), item(1.3, -.9, .5));

  private static List<ItemCurve> moved(double slope, double shift) {
    return new ArrayList<>(
        FRESH.stream()
            .map(i -> {
              var b = i.b();
              for (var k = 0; k < b.length; k++) {
                b[k] = slope * b[k] + shift;
              }
              return item(i.a() / slope, b);
            })
            .toList());
  }

  @ParameterizedTest
  @EnumSource
  void findsTheLine(Linking.Method method) {
    var line = Linking.of(method, FRESH, moved(1.25, -.4));
    assertThat(line.slope()).isCloseTo(1.25, within(1e-5));
    assertThat(line.shift()).isCloseTo(-.4, within(1e-5));
    assertThat(line.anchors()).isEqualTo(5);
    assertThat(line.item(FRESH.get(3)).probabilities(line.ability(.7)))
        .containsExactly(FRESH.get(3).probabilities(.7), within(1e-5));
  }

  @Test
  void anchorThatMovedAloneIsSeen() {
    var old = moved(1, .2);
    old.set(1, item(1.1, 1.4));
    var drift = Linking.drift(FRESH, old);
    assertThat(Math.abs(drift[1])).isGreaterThan(1.96);
    assertThat(drift[0]).isZero();
  }

  @Test
  void anchorsThatSayNothing() {
    assertThat(Linking.of(Linking.Method.HAEBARA, List.of(), List.of()).slope()).isNaN();
    assertThat(Linking.of(Linking.Method.STOCKING_LORD, List.of(item(1, .5)), List.of(item(1, .1))).slope()).isNaN();
    var undefined = ItemCurve.undefined();
    assertThat(Linking.of(Linking.Method.MEAN_SIGMA, List.of(undefined, item(1, 0), item(1, 1)), List.of(item(1, 0), item(1, 0), item(1, 2))).slope())
        .isCloseTo(2, within(1e-9));
    assertThat(Linking.drift(List.of(undefined), List.of(item(1, 0)))[0]).isNaN();
  }

  /** A scale that is stretched is no drift: only the anchor that truly moved stands out. */
  @Test
  void stretchedScaleIsNoDrift() {
    var fresh = new java.util.ArrayList<ItemCurve>();
    var old = new java.util.ArrayList<ItemCurve>();
    var noise = new double[] {.02, -.03, .01, .04, -.02, -.01, .03, -.04, .02, -.02};
    for (var i = 0; i < 10; i++) {
      var b = -2 + .45 * i;
      fresh.add(new CreditCurve(1, new double[] {-b}, new double[] {0, 1}));
      var there = 1.4 * b + .6 + noise[i] + (i == 6 ? .9 : 0);
      old.add(new CreditCurve(1 / 1.4, new double[] {-there / 1.4}, new double[] {0, 1}));
    }
    var z = Linking.drift(fresh, old);
    for (var i = 0; i < 10; i++) {
      assertThat(Math.abs(z[i]) > 1.96).as("anchor " + i + ": " + z[i]).isEqualTo(i == 6);
    }
  }
}

package org.zhigai.stats.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.zhigai.stats.em.EmModel;
import org.zhigai.stats.em.EmResult;

/** A restricted latent class model: parameters are each item's probabilities, group by group, then the class shares. */
final class LatentClasses implements EmModel {
  private static final double EDGE = 1e-6;
  private static final double LEAST_SHARE = 1e-14;

  private final AnswerPatterns data;
  private final SkillGroups groups;
  private final int classes;
  private final int[] at;
  private final int sharesAt;
  private final double[] post;
  private final double[] expected;
  private final double[][] right;
  private final double[][] without;

  LatentClasses(AnswerPatterns data, SkillGroups groups, int classes) {
    this.data = data;
    this.groups = groups;
    this.classes = classes;
    this.at = new int[data.items];
    var next = 0;
    for (var i = 0; i < data.items; i++) {
      at[i] = next;
      next += groups.count()[i];
    }
    this.sharesAt = next;
    this.post = new double[classes];
    this.expected = new double[classes];
    this.right = new double[data.items][classes];
    this.without = new double[data.items][];
    for (var i = 0; i < data.items; i++) {
      without[i] = new double[data.itemMissing[i] ? classes : 0];
    }
  }

  double[] start() {
    var out = new double[sharesAt + classes];
    for (var i = 0; i < data.items; i++) {
      var count = groups.count()[i];
      for (var g = 0; g < count; g++) {
        out[at[i] + g] = count == 1 ? .5 : .2 + .6 * Integer.bitCount(g) / Integer.bitCount(count - 1);
      }
    }
    Arrays.fill(out, sharesAt, out.length, 1.0 / classes);
    return out;
  }

  /** What one step costs: patterns times classes. */
  double work() {
    return Math.max(1.0, (double) data.patterns() * classes);
  }

  /** The usual start, shaken. */
  double[] start(SplittableRandom random) {
    var out = start();
    for (var k = 0; k < out.length; k++) {
      out[k] = k < sharesAt ? Math.clamp(out[k] + .3 * (random.nextDouble() - .5), .05, .95) : out[k] * (.3 + 1.4 * random.nextDouble());
    }
    admit(out);
    return out;
  }

  @Override
  public void admit(double[] x) {
    for (var k = 0; k < sharesAt; k++) {
      x[k] = Math.clamp(x[k], EDGE, 1 - EDGE);
    }
    double sum = 0;
    for (var c = sharesAt; c < x.length; c++) {
      x[c] = Math.max(x[c], LEAST_SHARE);
      sum += x[c];
    }
    for (var c = sharesAt; c < x.length; c++) {
      x[c] /= sum;
    }
  }

  @Override
  public double step(double[] from, double[] to) {
    Arrays.fill(expected, 0);
    for (var i = 0; i < data.items; i++) {
      Arrays.fill(right[i], 0);
      Arrays.fill(without[i], 0);
    }
    var scorer = new Scorer(from);
    double logLik = 0;
    double persons = 0;
    for (var u = 0; u < data.patterns(); u++) {
      var w = data.weight[u];
      logLik += w * scorer.score(u);
      persons += w;
      for (var c = 0; c < classes; c++) {
        expected[c] += w * post[c];
        post[c] *= w;
      }
      for (var i : data.right[u]) {
        var row = right[i];
        for (var c = 0; c < classes; c++) {
          row[c] += post[c];
        }
      }
      for (var i : data.missing[u]) {
        var row = without[i];
        for (var c = 0; c < classes; c++) {
          row[c] += post[c];
        }
      }
    }
    maximise(from, to, persons);
    return logLik;
  }

  private void maximise(double[] from, double[] to, double persons) {
    for (var i = 0; i < data.items; i++) {
      var count = groups.count()[i];
      var rights = new double[count];
      var all = new double[count];
      for (var c = 0; c < classes; c++) {
        var g = groups.of()[i][c];
        rights[g] += right[i][c];
        all[g] += data.itemMissing[i] ? expected[c] - without[i][c] : expected[c];
      }
      for (var g = 0; g < count; g++) {
        to[at[i] + g] = all[g] > 1e-9 ? rights[g] / all[g] : from[at[i] + g];
      }
    }
    for (var c = 0; c < classes; c++) {
      to[sharesAt + c] = persons > 0 ? expected[c] / persons : from[sharesAt + c];
    }
    admit(to);
  }

  /** Puts patterns' posteriors over the classes into {@link #post}. */
  private final class Scorer {
    private final double[] base = new double[classes];
    private final double[][] logit = new double[data.items][classes];
    private final double[][] logWrong = new double[data.items][classes];

    Scorer(double[] x) {
      for (var c = 0; c < classes; c++) {
        base[c] = Math.log(x[sharesAt + c]);
      }
      for (var i = 0; i < data.items; i++) {
        var wrong = new double[groups.count()[i]];
        var odds = new double[wrong.length];
        for (var g = 0; g < wrong.length; g++) {
          wrong[g] = Math.log1p(-x[at[i] + g]);
          odds[g] = Math.log(x[at[i] + g]) - wrong[g];
        }
        for (var c = 0; c < classes; c++) {
          var g = groups.of()[i][c];
          logWrong[i][c] = wrong[g];
          logit[i][c] = odds[g];
          base[c] += wrong[g];
        }
      }
    }

    double score(int u) {
      System.arraycopy(base, 0, post, 0, classes);
      for (var i : data.right[u]) {
        var row = logit[i];
        for (var c = 0; c < classes; c++) {
          post[c] += row[c];
        }
      }
      for (var i : data.missing[u]) {
        var row = logWrong[i];
        for (var c = 0; c < classes; c++) {
          post[c] -= row[c];
        }
      }
      var most = Double.NEGATIVE_INFINITY;
      for (var c = 0; c < classes; c++) {
        most = Math.max(most, post[c]);
      }
      double sum = 0;
      for (var c = 0; c < classes; c++) {
        var apart = post[c] - most;
        post[c] = apart < -45 ? 0 : Math.exp(apart);
        sum += post[c];
      }
      for (var c = 0; c < classes; c++) {
        post[c] /= sum;
      }
      return most + Math.log(sum);
    }
  }

  DiagnosisFit result(EmResult found, int[] used, int skills) {
    var x = found.parameters();
    var scorer = new Scorer(x);
    var ofPattern = new double[data.patterns()][];
    var accuracy = CognitiveDiagnosis.unknown(skills);
    var prevalence = CognitiveDiagnosis.unknown(skills);
    double patternAccuracy = 0;
    double persons = 0;
    double logLik = 0;
    for (var k : used) {
      accuracy[k] = 0;
      prevalence[k] = 0;
    }
    for (var u = 0; u < data.patterns(); u++) {
      ofPattern[u] = CognitiveDiagnosis.unknown(skills);
      logLik += data.weight[u] * scorer.score(u);
      if (data.missing[u].length == data.items) {
        continue;
      }
      var w = data.weight[u];
      persons += w;
      patternAccuracy += w * Arrays.stream(post).max().orElse(Double.NaN);
      for (var k = 0; k < used.length; k++) {
        double mastered = 0;
        for (var c = 0; c < classes; c++) {
          mastered += (c >> k & 1) * post[c];
        }
        ofPattern[u][used[k]] = Math.min(mastered, 1);
        accuracy[used[k]] += w * Math.max(mastered, 1 - mastered);
      }
    }
    for (var k = 0; k < used.length; k++) {
      accuracy[used[k]] /= persons;
      for (var c = 0; c < classes; c++) {
        prevalence[used[k]] += (c >> k & 1) * x[sharesAt + c];
      }
    }
    var mastery = new double[data.patternOf.length][];
    for (var p = 0; p < mastery.length; p++) {
      mastery[p] = ofPattern[data.patternOf[p]].clone();
    }
    var items = new ArrayList<DiagnosticItem>();
    for (var i = 0; i < data.items; i++) {
      var count = data.answered[i] > 0 ? groups.count()[i] : 0;
      items.add(new DiagnosticItem(Arrays.copyOfRange(x, at[i], at[i] + count)));
    }
    return new DiagnosisFit(
        logLik,
        sharesAt + classes - 1,
        found.iterations(),
        found.converged(),
        List.copyOf(items),
        prevalence,
        mastery,
        accuracy,
        patternAccuracy / persons,
        Arrays.copyOfRange(x, sharesAt, x.length));
  }

  /** Where the probabilities of item i begin among the parameters. */
  int at(int i) {
    return at[i];
  }

  /** Where the class shares begin. */
  int sharesAt() {
    return sharesAt;
  }

  /** Receives each pattern's posterior over the classes, which is only good until the next. */
  interface PatternSink {
    void take(int pattern, double[] posterior);
  }

  void posteriors(double[] x, PatternSink sink) {
    var scorer = new Scorer(x);
    for (var u = 0; u < data.patterns(); u++) {
      scorer.score(u);
      sink.take(u, post);
    }
  }
}

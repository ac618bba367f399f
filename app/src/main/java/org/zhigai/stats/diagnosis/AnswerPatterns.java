package org.zhigai.stats.diagnosis;

import java.util.Arrays;
import java.util.HashMap;
import org.zhigai.stats.ScoreMatrix;

/** Right and wrong answers, equal rows collapsed: of each pattern the items right, the items missing, and its weight. */
final class AnswerPatterns {
  final int items;
  final int[][] right;
  final int[][] missing;
  final double[] weight;
  final int[] patternOf;
  final double[] answered;
  final boolean[] itemMissing;

  private AnswerPatterns(int items, int[][] right, int[][] missing, double[] weight, int[] patternOf) {
    this.items = items;
    this.right = right;
    this.missing = missing;
    this.weight = weight;
    this.patternOf = patternOf;
    this.answered = new double[items];
    this.itemMissing = new boolean[items];
    for (var u = 0; u < weight.length; u++) {
      for (var i = 0; i < items; i++) {
        answered[i] += weight[u];
      }
      for (var i : missing[u]) {
        answered[i] -= weight[u];
        itemMissing[i] = true;
      }
    }
  }

  static AnswerPatterns of(ScoreMatrix scores) {
    var number = new HashMap<String, Integer>();
    var patternOf = new int[scores.persons()];
    var first = new int[scores.persons()];
    var weight = new double[scores.persons()];
    var text = new char[scores.items()];
    for (var p = 0; p < scores.persons(); p++) {
      for (var i = 0; i < text.length; i++) {
        var score = scores.get(p, i);
        text[i] = Float.isNaN(score) ? '-' : score == 1 ? '1' : '0';
      }
      var next = number.size();
      var known = number.putIfAbsent(new String(text), next);
      var u = known == null ? next : known;
      if (known == null) {
        first[u] = p;
      }
      patternOf[p] = u;
      weight[u]++;
    }
    var patterns = number.size();
    var right = new int[patterns][];
    var missing = new int[patterns][];
    for (var u = 0; u < patterns; u++) {
      var rights = new int[scores.items()];
      var gaps = new int[scores.items()];
      var r = 0;
      var m = 0;
      for (var i = 0; i < scores.items(); i++) {
        var score = scores.get(first[u], i);
        if (score == 1) {
          rights[r++] = i;
        } else if (Float.isNaN(score)) {
          gaps[m++] = i;
        }
      }
      right[u] = Arrays.copyOf(rights, r);
      missing[u] = Arrays.copyOf(gaps, m);
    }
    return new AnswerPatterns(scores.items(), right, missing, Arrays.copyOf(weight, patterns), patternOf);
  }

  int patterns() {
    return weight.length;
  }
}

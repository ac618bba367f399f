package org.zhigai.problems.bench;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.zhigai.kernel.Progress;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.bench.SimulatedSchool.Wrong;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.stats.ctt.Reliability;

/**
 * The whole problem list of schools with two papers and nothing wrong, so that the rules on the own past, on participation and on
 * the quality of the paper have something to err on: classes move over the term, abilities too, a twentieth is absent (just what is
 * still in order), and the paper is good or no better than it must be (alpha .60). Prints a table.
 */
public final class TwoRoundsBench {
  private static final int RUNS = 1_000;
  private static final double POOR_LOADING = 0.0615;

  private TwoRoundsBench() {}

  public static void main(String[] args) {
    System.out.println("classes pupils   icc  drift  paper | not empty with nothing wrong | tests, mean alpha, by rule");
    for (var loading : new double[] {World.USUAL_LOADING, POOR_LOADING}) {
      var district = World.districts(loading, .3);
      for (var design : new int[][] {{2, 20}, {3, 40}, {5, 24}, {8, 15}, {8, 38}}) {
        for (var drift : new double[] {0, .15}) {
          var world = new World(design[0], design[1], .1, loading, .3, .9, drift, .95, district);
          print(world, run(world));
        }
      }
    }
  }

  private static void print(World world, Outcome outcome) {
    System.out.printf(
        Locale.ROOT, "%7d %6d  %.2f   %.2f  %5s | %28.3f | %.0f  %.2f  %s%n", world.classes(), world.pupils(), world.icc(), world.drift(),
        world.loading() == POOR_LOADING ? "poor" : "good", outcome.notEmpty, outcome.tests, outcome.alpha, outcome.byRule);
  }

  private record Outcome(double notEmpty, double tests, double alpha, TreeMap<String, Integer> byRule) {}

  private static Outcome run(World world) {
    var random = new SplittableRandom(23);
    var notEmpty = 0;
    double tests = 0;
    double alpha = 0;
    var byRule = new TreeMap<String, Integer>();
    for (var r = 0; r < RUNS; r++) {
      var school = new SimulatedSchool(world, Wrong.nothing(2), random.split());
      var list = new DetectProblems(school, AllRules.ALL, Thresholds.DEFAULT).detect(Progress.NONE);
      notEmpty += list.findings().isEmpty() ? 0 : 1;
      tests += list.tests() / (double) RUNS;
      alpha += Reliability.alpha(school.results(1).scores()).value() / RUNS;
      list.findings().forEach(f -> byRule.merge(f.rule().id(), 1, Integer::sum));
    }
    return new Outcome(notEmpty / (double) RUNS, tests, alpha, byRule);
  }
}

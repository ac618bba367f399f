package org.zhigai.problems.bench;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.zhigai.kernel.Progress;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.rules.AllRules;

/**
 * The whole problem list, all rules together, before simulated schools: in how many of 1,000 with nothing wrong it is not empty,
 * and how often a knowledge point of three items planted below the district is on it. Prints a table.
 */
public final class ProblemListBench {
  private static final int RUNS = 1_000;

  private ProblemListBench() {}

  public static void main(String[] args) {
    var district = World.districts(World.USUAL_LOADING, 0);
    System.out.println("classes pupils  icc | not empty with nothing wrong | planted 5 pp  8 pp  10 pp  15 pp found | tests");
    for (var design : new int[][] {{2, 20}, {3, 40}, {5, 24}, {8, 15}, {8, 38}}) {
      for (var icc : new double[] {0, .1, .2}) {
        var world = World.oneTerm(design[0], design[1], icc, district);
        var nothing = run(world, 0);
        System.out.printf(
            Locale.ROOT, "%7d %6d  %.2f | %28.3f | %12.3f %5.3f %6.3f %6.3f       | %.0f  %s%n", design[0], design[0] * design[1], icc,
            nothing.notEmpty, run(world, .05).found, run(world, .08).found, run(world, .10).found,
            run(world, .15).found, nothing.tests, nothing.byRule);
      }
    }
  }

  private record Outcome(double notEmpty, double found, double tests, TreeMap<String, Integer> byRule) {}

  private static Outcome run(World world, double below) {
    var random = new SplittableRandom(11);
    var notEmpty = 0;
    var found = 0;
    var tests = 0;
    var byRule = new TreeMap<String, Integer>();
    for (var r = 0; r < RUNS; r++) {
      var school = new SimulatedSchool(world, SimulatedSchool.Wrong.point(below), random.split());
      var list = new DetectProblems(school, AllRules.ALL, Thresholds.DEFAULT).detect(Progress.NONE);
      notEmpty += list.findings().isEmpty() ? 0 : 1;
      found += list.findings().stream().anyMatch(
          f -> f.rule().equals("knowledge-point") && f.target().equals(SimulatedSchool.PLANTED)) ? 1 : 0;
      tests = list.tests();
      list.findings().forEach(f -> byRule.merge(f.rule(), 1, Integer::sum));
    }
    return new Outcome(notEmpty / (double) RUNS, found / (double) RUNS, tests, byRule);
  }
}

package org.zhigai.problems.bench;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.zhigai.kernel.Progress;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.bench.SimulatedSchool.Wrong;
import org.zhigai.problems.rules.AllRules;

/**
 * The whole problem list, all rules together, before simulated schools: in how many of 1,000 with nothing wrong it is not empty,
 * and how often a knowledge point of three items planted below the district is on it, or a gap between groups of pupils, or the
 * absence of the weaker. Prints two tables.
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
        var nothing = run(world, Wrong.nothing(1));
        System.out.printf(
            Locale.ROOT, "%7d %6d  %.2f | %28.3f | %12.3f %5.3f %6.3f %6.3f       | %.0f  %s%n", design[0], design[0] * design[1], icc,
            nothing.notEmpty, point(world, .05), point(world, .08), point(world, .10), point(world, .15), nothing.tests, nothing.byRule);
      }
    }
    System.out.println("classes pupils  icc | girls and boys apart by 0.3 SD  0.5 SD  0.7 SD found | absent the lowest sixth 4 times as likely  8 times");
    for (var design : new int[][] {{3, 40}, {5, 24}, {8, 15}, {8, 38}}) {
      for (var icc : new double[] {0, .1, .2}) {
        var world = World.oneTerm(design[0], design[1], icc, district);
        System.out.printf(
            Locale.ROOT, "%7d %6d  %.2f | %28.3f %7.3f %7.3f       | %41.3f %8.3f%n", design[0], design[0] * design[1], icc, gap(world, .3),
            gap(world, .5), gap(world, .7), avoided(world, 4), avoided(world, 8));
      }
    }
  }

  private record Outcome(double notEmpty, double tests, TreeMap<String, Integer> byRule, TreeMap<String, Integer> found) {
    double found(String what) {
      return found.getOrDefault(what, 0) / (double) RUNS;
    }
  }

  private static double point(World world, double below) {
    return run(world, Wrong.point(below)).found("knowledge-point/" + SimulatedSchool.PLANTED);
  }

  private static double gap(World world, double gap) {
    return run(world, Wrong.apart(gap)).found("pupil-group/女生");
  }

  private static double avoided(World world, double times) {
    return run(world, Wrong.avoided(times)).found("absentees/数学");
  }

  private static Outcome run(World world, Wrong wrong) {
    var random = new SplittableRandom(11);
    var notEmpty = 0;
    var found = new TreeMap<String, Integer>();
    var tests = 0;
    var byRule = new TreeMap<String, Integer>();
    for (var r = 0; r < RUNS; r++) {
      var school = new SimulatedSchool(world, wrong, random.split());
      var list = new DetectProblems(school, AllRules.ALL, Thresholds.DEFAULT).detect(Progress.NONE);
      notEmpty += list.findings().isEmpty() ? 0 : 1;
      list.findings().stream().map(f -> f.rule().id() + "/" + f.target().name()).distinct().forEach(f -> found.merge(f, 1, Integer::sum));
      tests = list.tests();
      list.findings().forEach(f -> byRule.merge(f.rule().id(), 1, Integer::sum));
    }
    return new Outcome(notEmpty / (double) RUNS, tests, byRule, found);
  }
}

package org.zhigai.problems.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.effect.Verdict;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Progress;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.Finding;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.bench.SimulatedSchool.Wrong;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.problems.rules.ClassKnowledgeRule;
import org.zhigai.problems.rules.KnowledgePointRule;
import org.zhigai.problems.rules.PaperMeanRule;

/**
 * The verdict on a problem of the whole grade or of one class, from the first paper's real problem list to the second paper: only
 * problems that were found are judged, so luck has picked them. How often it is 有效 when nothing was taught, and when half or all
 * of the weakness is made good. Prints a table. Takes the number of schools a row, and the first letters of the rows to be run.
 */
public final class ProblemVerdictBench {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

  private ProblemVerdictBench() {}

  public static void main(String[] args) {
    var runs = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    var only = args.length > 1 ? args[1] : "";
    var district = World.districts(World.USUAL_LOADING, .3);
    System.out.println("what          classes pupils drift  weakness  found | 有效 when made good:   nothing      half       all | mean net, expected; judged");
    for (var design : new int[][] {{3, 40}, {8, 15}, {8, 38}}) {
      for (var drift : new double[] {0, .15}) {
        var world = new World(design[0], design[1], .1, World.USUAL_LOADING, .3, .9, drift, .97, district);
        for (var below : new double[] {0, .05, .10, .15}) {
          line(only, "point", world, runs, below, f -> f.rule().equals(KnowledgePointRule.TRAITS), b -> Wrong.point(below, below * (1 - b)));
        }
        for (var behind : new double[] {0, .4, .6}) {
          line(
              only, "paper", world, runs, behind, f -> f.rule().equals(PaperMeanRule.TRAITS),
              b -> new Wrong(new double[2], new double[] {behind, behind * (1 - b)}, 0));
        }
        for (var below : new double[] {0, .10, .15, .20}) {
          line(
              only, "class point", world, runs, below, f -> f.rule().equals(ClassKnowledgeRule.TRAITS),
              b -> new Wrong(new double[] {below, below * (1 - b)}, new double[2], 1));
        }
      }
    }
  }

  /** What is wrong when this share of a weakness was made good. */
  private interface Story {
    Wrong when(double made);
  }

  private static void line(String only, String what, World world, int runs, double weakness, Predicate<Finding> about, Story story) {
    if (!what.startsWith(only)) {
      return;
    }
    // Problems of schools with nothing wrong are rare: many more schools.
    var none = weakness == 0 ? judge(world, runs * 20, about, story.when(0)) : judge(world, runs, about, story.when(0));
    var half = weakness == 0 ? none : judge(world, runs, about, story.when(.5));
    var all = weakness == 0 ? none : judge(world, runs, about, story.when(1));
    System.out.printf(
        Locale.ROOT, "%-13s %7d %6d  %.2f      %.2f  %.3f |                         %.3f     %5s     %5s | %+.3f %+.3f %d%n", what, world.classes(),
        world.pupils(), world.drift(), weakness, none.found, none.effective, weakness == 0 ? "" : "%.3f".formatted(half.effective),
        weakness == 0 ? "" : "%.3f".formatted(all.effective), none.net, none.expected, none.judged);
  }

  private record Outcome(double found, double effective, double net, double expected, int judged) {}

  private static Outcome judge(World world, int runs, Predicate<Finding> about, Wrong wrong) {
    var random = new SplittableRandom(29);
    var schools = 0;
    var rows = new ArrayList<EffectRow>();
    for (var r = 0; r < runs; r++) {
      var school = new SimulatedSchool(world, wrong, random.split());
      var list = new DetectProblems(school.afterTheFirstPaper(), AllRules.ALL, Thresholds.DEFAULT).detect(Progress.NONE);
      var found = list.findings().stream().filter(about).toList();
      schools += found.isEmpty() ? 0 : 1;
      if (!found.isEmpty()) {
        var book = Books.fresh();
        found.forEach(f -> Books.problem(book, f, ProblemState.CONFIRMED));
        rows.addAll(new EvaluateEffects(school, book, CLOCK).judge(Books.BY, Progress.NONE));
      }
    }
    rows.removeIf(row -> row.verdict() != Verdict.EFFECTIVE && row.verdict() != Verdict.NO_EFFECT_SEEN);
    var effective = rows.stream().filter(row -> row.verdict() == Verdict.EFFECTIVE).count();
    return new Outcome(
        (double) schools / runs, (double) effective / rows.size(), rows.stream().mapToDouble(EffectRow::net).average().orElse(Double.NaN),
        rows.stream().mapToDouble(EffectRow::expectedFromRegression).average().orElse(Double.NaN), rows.size());
  }
}

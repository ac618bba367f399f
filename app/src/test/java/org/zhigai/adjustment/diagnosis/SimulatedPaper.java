package org.zhigai.adjustment.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Choices;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.stats.ScoreMatrix;

/**
 * A paper of ten knowledge points, three to five items each: choice items of three marks with letters, and one written item of four marks marked in
 * steps. Pupils differ by a general level, points by a strength of their own of each pupil, classes as classes do; what is planted is planted on the
 * point {@link #PLANTED}, which comes after {@link #EARLIER}. How large everything is, is drawn anew for each paper.
 */
public final class SimulatedPaper {
  public static final String PLANTED = "点5";
  public static final String EARLIER = "点2";
  private static final int POINTS = 10;
  private static final int PLANTED_AT = 5;
  private static final int EARLIER_AT = 2;
  private static final double DISTRICT = 0.78;

  /** What is wrong. */
  public enum Plant {
    NOTHING,
    /** Nobody has been taught it well. */
    WHOLE_CLASS,
    /** Half of the pupils cannot do it, the others can. */
    HALF_CLASS,
    /** One choice item draws most to a wrong option, whoever they are. */
    BAD_OPTION,
    /** Many of the weaker pupils hold the same wrong idea and choose the option it leads to. */
    WRONG_IDEA,
    /** Four in ten lack an earlier point and so this one. */
    MISSING_BEFORE
  }

  private SimulatedPaper() {}

  /** Its results, drawn from one seed. */
  public static PaperResults of(Plant plant, long seed, int classes, int perClass) {
    var random = new SplittableRandom(seed);
    var items = new ArrayList<Item>();
    var point = new ArrayList<Integer>();
    var ease = new ArrayList<Double>();
    for (var k = 0; k < POINTS; k++) {
      var many = 3 + random.nextInt(3);
      for (var i = 0; i < many; i++) {
        var written = i == many - 1;
        items.add(
            new Item(
                Integer.toString(items.size() + 1), written ? 4 : 3, "", written ? "解答题" : "选择题", List.of("点" + k), i == 0 ? "理解" : "简单应用", DISTRICT,
                new Origin("", "", ""), written ? "" : "A"));
        point.add(k);
        ease.add(1.0 + 0.8 * random.nextDouble());
      }
    }
    var bad = point.indexOf(PLANTED_AT);
    var weak = 0.20 + 0.25 * random.nextDouble();
    var spread = 0.7 + 0.5 * random.nextDouble();
    var rows = new ArrayList<float[]>();
    var letters = new ArrayList<List<String>>();
    var pupils = new ArrayList<PupilResult>();
    for (var c = 1; c <= classes; c++) {
      var level = 0.3 * random.nextGaussian();
      for (var p = 0; p < perClass; p++) {
        var able = level + spread * random.nextGaussian();
        var lacks = random.nextDouble() < (plant == Plant.MISSING_BEFORE ? 0.42 : 0.5);
        var own = IntStream.range(0, POINTS).mapToDouble(k -> 0.25 * random.nextGaussian()).toArray();
        var row = new float[items.size()];
        var chosen = new ArrayList<String>();
        for (var i = 0; i < row.length; i++) {
          var k = point.get(i);
          var rate = logistic(ease.get(i) + able + own[k]);
          if (k == PLANTED_AT || (plant == Plant.MISSING_BEFORE && k == EARLIER_AT)) {
            rate = switch (plant) {
              case NOTHING, BAD_OPTION, WRONG_IDEA -> rate;
              case WHOLE_CLASS -> logistic(Math.log(weak / (1 - weak)) + able + own[k]);
              case HALF_CLASS, MISSING_BEFORE -> lacks ? 0.12 : Math.max(0.7, rate);
            };
          }
          var wrong = "BCD".substring(random.nextInt(3)).substring(0, 1);
          if (plant == Plant.BAD_OPTION && i == bad) {
            rate = 0.25;
            wrong = random.nextDouble() < 0.9 ? "B" : wrong;
          }
          if (plant == Plant.WRONG_IDEA && k == PLANTED_AT && able < 0.4 * spread && lacks) {
            rate *= 0.15;
            wrong = random.nextDouble() < 0.85 ? "C" : wrong;
          }
          row[i] = items.get(i).key().isEmpty() ? steps(rate, random) : random.nextDouble() < rate ? 3 : 0;
          chosen.add(items.get(i).key().isEmpty() ? "" : row[i] > 0 ? "A" : wrong);
        }
        double total = 0;
        for (var mark : row) {
          total += mark;
        }
        var id = pupils.size() + 1;
        pupils.add(new PupilResult(id, "S-%04d".formatted(id), new ClassRef(4, c), Presence.PRESENT, total, id + 2));
        rows.add(row);
        letters.add(chosen);
      }
    }
    var cells = new float[rows.size() * items.size()];
    for (var p = 0; p < rows.size(); p++) {
      System.arraycopy(rows.get(p), 0, cells, p * items.size(), items.size());
    }
    var paper =
        new Paper(
            1, 1, new PaperInfo(new Round(2026, Term.SPRING), "数学", 4), items, items.stream().mapToDouble(Item::fullMark).sum(), new Origin("", "", ""),
            Optional.empty());
    return new PaperResults(paper, pupils, new ScoreMatrix(rows.size(), items.size(), cells), new Choices(letters));
  }

  private static float steps(double rate, SplittableRandom random) {
    var marks = 0;
    for (var step = 0; step < 4; step++) {
      marks += random.nextDouble() < rate ? 1 : 0;
    }
    return marks;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}

package org.zhigai.stats.diagnosis;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.em.Em;

/**
 * DINA (Junker and Sijtsma 2001; de la Torre 2009, JEBS 34:115–130) and G-DINA with identity link (de la Torre 2011, Psychometrika
 * 76:179–199), the distribution of skill patterns unrestricted.
 */
public final class CognitiveDiagnosis {
  /** With more skills than this that items ask for, there are too many patterns to tell anything. */
  public static final int MOST_SKILLS = 12;

  private static final double TOLERANCE = 1e-6;
  private static final int MOST_STEPS = 3000;
  private static final int LEAST_STARTS = 12;
  private static final int MOST_STARTS = 40;
  private static final double STARTS_WORK = 4e5;
  private static final double CLIMB_WORK = 5e6;

  private CognitiveDiagnosis() {}

  /** Two kinds of persons an item: those with all skills it asks for, and the others. */
  public static DiagnosisFit dina(ScoreMatrix scores, QMatrix q, Progress progress) {
    return fit(scores, q, Rule.DINA, progress);
  }

  /** Two kinds of persons an item: those with any skill it asks for, and those with none (Templin and Henson 2006, Psychol. Methods 11:287–305). */
  public static DiagnosisFit dino(ScoreMatrix scores, QMatrix q, Progress progress) {
    return fit(scores, q, Rule.DINO, progress);
  }

  /** A probability for every combination of the skills an item asks for. */
  public static DiagnosisFit gdina(ScoreMatrix scores, QMatrix q, Progress progress) {
    return fit(scores, q, Rule.GDINA, progress);
  }

  /**
   * @param scores 0, 1 or missing
   * @param rule which kinds of persons an item tells apart
   */
  public static DiagnosisFit fit(ScoreMatrix scores, QMatrix q, Rule rule, Progress progress) {
    if (q.items() != scores.items()) {
      throw new IllegalArgumentException(q.items() + " rows for " + scores.items() + " items");
    }
    for (var score : scores.cells()) {
      if (score != 0 && score != 1 && !Float.isNaN(score)) {
        throw new IllegalArgumentException("a score of " + score + " is neither right nor wrong");
      }
    }
    var audit = q.audit();
    var used = IntStream.range(0, q.skills()).filter(k -> audit.get(k).items() > 0).toArray();
    if (used.length > MOST_SKILLS) {
      throw new IllegalArgumentException(used.length + " skills; at most " + MOST_SKILLS + " can be told apart");
    }
    var model = new LatentClasses(AnswerPatterns.of(scores), SkillGroups.of(q, used, rule), 1 << used.length);
    var saturated = rule == Rule.GDINA;
    var start = saturated ? bestStart(model, progress.part(0, .5)) : model.start();
    var found = Em.fit(model, start, TOLERANCE, MOST_STEPS, saturated ? progress.part(.5, 1) : progress);
    return model.result(found, used, q.skills());
  }

  /**
   * G-DINA's likelihood has several hills on real data: climb from several places, go on from the highest. Small problems climb to
   * the top each time and from many places, large ones, whose likelihood is smoother, from fewer and only far enough to tell.
   */
  private static double[] bestStart(LatentClasses model, Progress progress) {
    var random = new SplittableRandom(1);
    var climb = (int) Math.clamp(CLIMB_WORK / model.work(), 12, 600);
    var starts = (int) Math.clamp(STARTS_WORK / model.work(), LEAST_STARTS, MOST_STARTS);
    var best = Em.fit(model, model.start(), TOLERANCE, climb, progress.part(0, 1.0 / starts));
    for (var k = 1; k < starts; k++) {
      var part = progress.part((double) k / starts, (k + 1.0) / starts);
      var other = Em.fit(model, model.start(random), TOLERANCE, climb, part);
      best = other.logLik() > best.logLik() + 1e-3 ? other : best;
    }
    return best.parameters();
  }

  static double[] unknown(int length) {
    var out = new double[length];
    Arrays.fill(out, Double.NaN);
    return out;
  }
}

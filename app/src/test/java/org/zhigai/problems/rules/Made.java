package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.PupilGroups.Boarding;
import org.zhigai.monitoring.PupilGroups.Sex;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.Candidate;
import org.zhigai.stats.ScoreMatrix;

/** A grade of five classes of 30 on a paper of twelve items in four knowledge points, as a test wants it. */
final class Made {
  static final Origin ORIGIN = new Origin("made", "", "");
  private static final int ITEMS = 12;
  private static final double RATE = 0.7;
  private static final int MARKS = 5;
  /** The pupils of whom some may be absent are always the same. */
  private static final int ABSENT_EVER = 12;

  int year = 2026;
  int grade = 4;
  /** How much lower the whole school is, per item and 0–1. */
  double lower;
  /** Item that goes wrong, and by how much. */
  int oddItem = -1;
  double oddBy;
  /** Spread of class levels in shares of the mark. */
  double classes;
  /** Spread of pupils' ability in shares of the mark. */
  double ability = 0.15;
  int absent;
  /** Ability of the absent, in shares of the mark, beside the others'. */
  double absentAble;
  /** How much lower boys are, in shares of the mark; they sit in all classes. */
  double boysLower;
  /** How much lower boarders are; a pupil in every {@link #boarders} is one, none when 0. */
  double boardersLower;
  int boarders;

  PaperResults paper() {
    var random = new SplittableRandom(1);
    var items =
        IntStream.range(0, ITEMS)
            .mapToObj(
                i -> new Item(
                    "" + (i + 1), MARKS, "", "", List.of("点" + i / 3), "", RATE, ORIGIN))
            .toList();
    var pupils = new ArrayList<PupilResult>();
    var rows = new ArrayList<float[]>();
    for (var p = 0; p < 150; p++) {
      var able = ability * random.nextGaussian() + classes * (p % 5 - 2);
      var away = p < absent;
      var boy = p / 5 % 2 == 0;
      var boarder = boarders > 0 && p % boarders == 0;
      able += (p < ABSENT_EVER ? absentAble : 0) - (boy ? boysLower : 0) - (boarder ? boardersLower : 0);
      var row = new float[ITEMS];
      double total = 0;
      for (var i = 0; i < ITEMS; i++) {
        var level = RATE - lower - (i == oddItem ? oddBy : 0) + able + 0.15 * random.nextGaussian();
        row[i] = away ? Float.NaN : Math.clamp(Math.round(MARKS * level), 0, MARKS);
        total += row[i];
      }
      pupils.add(
          new PupilResult(
              p + 1, "S-" + p, new ClassRef(grade, 1 + p % 5), away ? Presence.ABSENT : Presence.PRESENT, total, p + 2,
              new PupilGroups(boy ? Sex.MALE : Sex.FEMALE, boarders == 0 ? Boarding.UNKNOWN : boarder ? Boarding.BOARDER : Boarding.DAY)));
      rows.add(row);
    }
    var info = new PaperInfo(new Round(year, Term.SPRING), "数学", grade);
    return new PaperResults(
        new Paper(year, 1, info, items, ITEMS * MARKS, ORIGIN), pupils, ScoreMatrix.of(rows.toArray(float[][]::new)));
  }

  static Measured measured(PaperResults... papers) {
    var measures = new ArrayList<Measured.Measure>();
    for (var paper : papers) {
      measures.add(Measured.Measure.of(paper, List.<Indicator>of()));
    }
    return new Measured(measures, List.of(), List.of());
  }

  static List<Candidate> examine(ProblemRule rule, PaperResults... papers) {
    return rule.examine(measured(papers), Thresholds.DEFAULT);
  }

  /** Whether it would stand alone in a list. */
  static boolean tells(Candidate candidate) {
    return candidate.meetsFloor() && candidate.finding().p() <= 0.001;
  }
}

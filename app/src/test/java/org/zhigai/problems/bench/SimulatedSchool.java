package org.zhigai.problems.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.stats.ScoreMatrix;

/**
 * A grade drawn from its district: a paper of 30 items in 10 knowledge points of three, 4 ability levels and 3 types, the paper's
 * mean beside the district's, and a questionnaire of 4 factors. Classes differ as classes do; on the first knowledge point the
 * school may lie below the district. Girls and boys, boarders and day pupils are alike over the district, though in one class they
 * differ otherwise than in the next; one pupil in twenty-five is absent for no reason that has to do with marks; there is an earlier
 * paper of totals, another for every pupil.
 */
final class SimulatedSchool implements ResultsArchive {
  static final int ITEMS = 30;
  static final String PLANTED = "知识点1";
  private static final Round ROUND = new Round(2026, Term.SPRING);
  private static final Origin ORIGIN = new Origin("simulated", "", "");
  private static final int MARKS = 4;
  private static final int QUESTIONS = 12;
  private static final Round EARLIER = new Round(2025, Term.AUTUMN);
  private static final double EARLIER_MEAN = 60;
  private static final double EARLIER_SD = 12;
  private static final double ABSENT = 0.04;
  private static final double BOARDERS = 0.35;
  /** How much the gap between two groups varies from class to class, beside how much classes vary. */
  private static final double GAPS = 0.25;

  private final PaperResults paper;
  private final PaperResults earlier;
  private final List<Indicator> indicators;
  private final Questionnaire questionnaire;

  /**
   * @param icc share of the variance of ability that lies between classes
   * @param below how far the planted knowledge point lies below the district, 0–1
   */
  SimulatedSchool(int classes, int perClass, double icc, double below, SplittableRandom random) {
    var items = IntStream.range(0, ITEMS).mapToObj(SimulatedSchool::item).toList();
    var pupils = new ArrayList<PupilResult>();
    var rows = new ArrayList<float[]>();
    var before = new ArrayList<PupilResult>();
    var answers = new ArrayList<float[]>();
    var members = new ArrayList<ClassRef>();
    for (var c = 1; c <= classes; c++) {
      var level = Math.sqrt(icc) * random.nextGaussian();
      var warmth = Math.sqrt(icc) * random.nextGaussian();
      var gaps = new double[] {GAPS * Math.sqrt(icc) * random.nextGaussian(), GAPS * Math.sqrt(icc) * random.nextGaussian()};
      var then = 0.9 * level + Math.sqrt(0.19 * icc) * random.nextGaussian();
      for (var p = 0; p < perClass; p++) {
        var girl = random.nextBoolean();
        var boards = random.nextDouble() < BOARDERS;
        var own = Math.sqrt(1 - icc) * random.nextGaussian();
        var able = level + own + (girl ? gaps[0] : -gaps[0]) / 2 + (boards ? gaps[1] : -gaps[1]) / 2;
        var absent = random.nextDouble() < ABSENT;
        var row = new float[ITEMS];
        double total = 0;
        for (var i = 0; i < ITEMS; i++) {
          var low = items.get(i).knowledgePoints().contains(PLANTED) ? below : 0;
          row[i] = score(rate(i) - low, able, random);
          total += row[i];
        }
        var id = pupils.size() + 1;
        var groups =
            new PupilGroups(
                girl ? PupilGroups.Sex.FEMALE : PupilGroups.Sex.MALE,
                boards ? PupilGroups.Boarding.BOARDER : PupilGroups.Boarding.DAY);
        if (absent) {
          Arrays.fill(row, Float.NaN);
        }
        pupils.add(
            new PupilResult(
                id, "S-%04d".formatted(id), new ClassRef(4, c), absent ? Presence.ABSENT : Presence.PRESENT, absent ? Double.NaN : total,
                id + 2, groups));
        before.add(
            new PupilResult(
                id, "S-%04d".formatted(id), new ClassRef(4, c), Presence.PRESENT,
                EARLIER_MEAN + EARLIER_SD * (then + 0.8 * own + 0.6 * Math.sqrt(1 - icc) * random.nextGaussian()), id + 2, groups));
        rows.add(row);
        members.add(new ClassRef(4, c));
        var mood = warmth + Math.sqrt(1 - icc) * random.nextGaussian();
        var ticks = new float[QUESTIONS];
        for (var q = 0; q < QUESTIONS; q++) {
          ticks[q] = Math.clamp(Math.round(3.6 + 0.7 * mood + 0.8 * random.nextGaussian()), 1, 5);
        }
        answers.add(ticks);
      }
    }
    var info = new PaperInfo(ROUND, "数学", 4);
    paper = new PaperResults(
        new Paper(1, 1, info, items, ITEMS * MARKS, ORIGIN), pupils, ScoreMatrix.of(rows.toArray(float[][]::new)));
    earlier = new PaperResults(
        new Paper(2, 2, new PaperInfo(EARLIER, "数学", 4), List.of(), 100, ORIGIN), before,
        new ScoreMatrix(before.size(), 0, new float[0]));
    var questions = IntStream.range(0, QUESTIONS)
        .mapToObj(q -> new Question("Q" + (q + 1), "", "因素" + (q % 4 + 1), false, ORIGIN)).toList();
    questionnaire =
        new Questionnaire(1, 1, ROUND, 4, 5, questions, members, ScoreMatrix.of(answers.toArray(float[][]::new)), ORIGIN);
    var lines = new ArrayList<Indicator>();
    lines.add(line("数学", "平均分", "分", District.MEAN, District.SD));
    lines.add(
        new Indicator(
            EARLIER, "数学", 4, "平均分", "分", Double.NaN, EARLIER_MEAN, Double.NaN, Double.NaN, Double.NaN, 20_000, EARLIER_SD,
            ORIGIN));
    for (var f = 1; f <= 4; f++) {
      lines.add(line("问卷", "因素" + f, "%", District.FACTOR * 100, Double.NaN));
    }
    indicators = List.copyOf(lines);
  }

  private static Item item(int i) {
    return new Item(
        String.valueOf(i + 1), MARKS, "", "题型" + (i % 3 + 1), List.of("知识点" + (i / 3 + 1)), "层级" + (i % 4 + 1), District.RATES[i],
        ORIGIN);
  }

  /** What the item asks of a middling pupil, 0.45–0.9. */
  private static double rate(int item) {
    return 0.45 + 0.45 * ((item * 7) % ITEMS) / (ITEMS - 1.0);
  }

  private static float score(double rate, double able, SplittableRandom random) {
    return Math.clamp(Math.round(MARKS * (rate + 0.13 * able + 0.25 * random.nextGaussian())), 0, MARKS);
  }

  private static Indicator line(String domain, String name, String unit, double district, double sd) {
    return new Indicator(
        ROUND, domain, 4, name, unit, Double.NaN, district, Double.NaN, Double.NaN, Double.NaN, 20_000, sd, ORIGIN);
  }

  /** The district itself, from 200,000 pupils of the same law, once. */
  private static final class District {
    static final double[] RATES = new double[ITEMS];
    static final double MEAN;
    static final double SD;
    static final double FACTOR;

    static {
      var random = new SplittableRandom(20_260_601);
      var n = 200_000;
      double sum = 0;
      double squares = 0;
      var high = 0;
      for (var p = 0; p < n; p++) {
        var able = random.nextGaussian();
        double total = 0;
        for (var i = 0; i < ITEMS; i++) {
          var score = score(rate(i), able, random);
          RATES[i] += score / (double) MARKS / n;
          total += score;
        }
        sum += total;
        squares += total * total;
        var mood = random.nextGaussian();
        double answers = 0;
        for (var q = 0; q < 3; q++) {
          answers += Math.clamp(Math.round(3.6 + 0.7 * mood + 0.8 * random.nextGaussian()), 1, 5);
        }
        high += answers / 3 >= 3.5 ? 1 : 0;
      }
      MEAN = sum / n;
      SD = Math.sqrt(squares / n - MEAN * MEAN);
      FACTOR = high / (double) n;
    }
  }

  @Override
  public List<Paper> papers() {
    return List.of(earlier.paper(), paper.paper());
  }

  @Override
  public PaperResults results(long paperId) {
    return List.of(paper, earlier).stream().filter(p -> p.paper().id() == paperId).findFirst().orElseThrow();
  }

  @Override
  public List<Indicator> indicators() {
    return indicators;
  }

  @Override
  public List<Questionnaire> questionnaires() {
    return List.of(questionnaire);
  }

  @Override
  public List<ImportRecord> imports() {
    return List.of();
  }
}

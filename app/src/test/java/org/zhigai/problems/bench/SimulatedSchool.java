package org.zhigai.problems.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Indicator;
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
 * A grade drawn from its {@link World}, after one paper or two; classes differ as classes do. Girls and boys, boarders and day pupils
 * are alike over the district, though in one class they differ otherwise than in the next; some are absent for no reason that has to
 * do with marks. Before a single paper there was one of totals, another for every pupil.
 */
final class SimulatedSchool implements ResultsArchive {
  static final String PLANTED = World.point(0);
  private static final List<Round> ROUNDS = List.of(new Round(2025, Term.AUTUMN), new Round(2026, Term.SPRING));
  private static final double EARLIER_MEAN = 60;
  private static final double EARLIER_SD = 12;
  private static final double LOWEST_SIXTH = -0.97;
  private static final double BOARDERS = 0.35;
  /** How much the gap between two groups varies from class to class, beside how much classes vary. */
  private static final double GAPS = 0.25;

  private final List<PaperResults> papers;
  private final List<Indicator> indicators;
  private final List<Questionnaire> questionnaires;

  /**
   * What is wrong with the school.
   *
   * @param below how far the first knowledge point lies below the district on each paper, 0–1; as many papers as numbers
   * @param behind how far the school lies behind the district on each paper in everything, in standard deviations of ability
   * @param only the class to which alone that happens, 1-based; 0 for all
   * @param gap how far girls lie below boys, in standard deviations of ability
   * @param avoided how many times as likely the lowest sixth are absent as the others
   */
  record Wrong(double[] below, double[] behind, int only, double gap, double avoided) {

    Wrong(double[] below, double[] behind, int only) {
      this(below, behind, only, 0, 1);
    }

    static Wrong nothing(int papers) {
      return new Wrong(new double[papers], new double[papers], 0);
    }

    static Wrong point(double... below) {
      return new Wrong(below, new double[below.length], 0);
    }

    /** On a single paper. */
    static Wrong apart(double gap) {
      return new Wrong(new double[1], new double[1], 0, gap, 1);
    }

    /** On a single paper. */
    static Wrong avoided(double times) {
      return new Wrong(new double[1], new double[1], 0, 0, times);
    }

    boolean concerns(int number) {
      return only == 0 || only == number;
    }
  }

  SimulatedSchool(World world, Wrong wrong, SplittableRandom random) {
    var rounds = wrong.below().length;
    var pupils = new ArrayList<List<PupilResult>>();
    var rows = new ArrayList<List<float[]>>();
    for (var r = 0; r < rounds; r++) {
      pupils.add(new ArrayList<>());
      rows.add(new ArrayList<>());
    }
    var totals = new ArrayList<PupilResult>();
    var answers = new ArrayList<float[]>();
    var members = new ArrayList<ClassRef>();
    var id = 0;
    for (var c = 1; c <= world.classes(); c++) {
      var level = new double[rounds];
      level[0] = Math.sqrt(world.icc()) * random.nextGaussian();
      var warmth = Math.sqrt(world.icc()) * random.nextGaussian();
      var spread = GAPS * Math.sqrt(world.icc());
      var gaps = new double[] {spread * random.nextGaussian(), spread * random.nextGaussian()};
      var then = rounds > 1 ? 0 : 0.9 * level[0] + Math.sqrt(0.19 * world.icc()) * random.nextGaussian();
      for (var r = 1; r < rounds; r++) {
        level[r] = level[r - 1] + world.drift() * random.nextGaussian();
      }
      for (var p = 0; p < world.perClass(); p++) {
        id++;
        var girl = random.nextBoolean();
        var boards = random.nextDouble() < BOARDERS;
        var groups =
            new PupilGroups(girl ? PupilGroups.Sex.FEMALE : PupilGroups.Sex.MALE, boards ? PupilGroups.Boarding.BOARDER : PupilGroups.Boarding.DAY);
        var gap = (girl ? gaps[0] - wrong.gap() : wrong.gap() - gaps[0]) / 2 + (boards ? gaps[1] : -gaps[1]) / 2;
        var own = Math.sqrt(1 - world.icc()) * random.nextGaussian();
        var able = own;
        var points = World.points(world.own(), random);
        for (var r = 0; r < rounds; r++) {
          if (r > 0) {
            var kept = world.stability();
            able = kept * able + Math.sqrt((1 - kept * kept) * (1 - world.icc())) * random.nextGaussian();
          }
          var concerned = wrong.concerns(c);
          var row = new float[World.ITEMS];
          double total = 0;
          var likely = own < LOWEST_SIXTH * Math.sqrt(1 - world.icc()) ? wrong.avoided() : 1;
          var here = random.nextDouble() >= likely * (1 - world.present());
          for (var i = 0; i < World.ITEMS; i++) {
            var low = concerned && i / 3 == 0 ? wrong.below()[r] : 0;
            var skill = able + level[r] + gap + points[i / 3] - (concerned ? wrong.behind()[r] : 0);
            var score = World.score(World.rate(r, i) - low, world.loading() * skill, random);
            row[i] = here ? score : Float.NaN;
            total += row[i];
          }
          pupils.get(r).add(
              new PupilResult(
                  id, "S-%04d".formatted(id), new ClassRef(4, c), here ? Presence.PRESENT : Presence.ABSENT, here ? total : Double.NaN, id + 2, groups));
          rows.get(r).add(row);
        }
        if (rounds == 1) {
          totals.add(
              new PupilResult(
                  id, "S-%04d".formatted(id), new ClassRef(4, c), Presence.PRESENT,
                  EARLIER_MEAN + EARLIER_SD * (then + 0.8 * own + 0.6 * Math.sqrt(1 - world.icc()) * random.nextGaussian()), id + 2, groups));
        }
        members.add(new ClassRef(4, c));
        var mood = warmth + Math.sqrt(1 - world.icc()) * random.nextGaussian();
        var ticks = new float[World.QUESTIONS];
        for (var q = 0; q < ticks.length; q++) {
          ticks[q] = World.answer(mood, random);
        }
        answers.add(ticks);
      }
    }
    var all = new ArrayList<PaperResults>();
    if (rounds == 1) {
      all.add(
          new PaperResults(
              new Paper(2, 2, new PaperInfo(ROUNDS.getFirst(), "数学", 4), List.of(), 100, World.ORIGIN), totals,
              new ScoreMatrix(totals.size(), 0, new float[0])));
    }
    for (var r = 0; r < rounds; r++) {
      all.add(paper(world, r, round(r, rounds), pupils.get(r), rows.get(r)));
    }
    papers = List.copyOf(all);
    questionnaires = List.of(questionnaire(members, answers));
    indicators = indicators(world, rounds);
  }

  private SimulatedSchool(List<PaperResults> papers, List<Indicator> indicators, List<Questionnaire> questionnaires) {
    this.papers = papers;
    this.indicators = indicators;
    this.questionnaires = questionnaires;
  }

  /** The same school before its second paper, without a questionnaire. */
  SimulatedSchool afterTheFirstPaper() {
    return new SimulatedSchool(papers.subList(0, 1), indicators, List.of());
  }

  /** A single paper is of the later round. */
  private static Round round(int paper, int of) {
    return ROUNDS.get(paper + ROUNDS.size() - of);
  }

  private static PaperResults paper(World world, int round, Round when, List<PupilResult> pupils, List<float[]> rows) {
    var items = IntStream.range(0, World.ITEMS).mapToObj(i -> world.item(round, i)).toList();
    var info = new PaperInfo(when, "数学", 4);
    return new PaperResults(
        new Paper(round + 1, 1, info, items, World.ITEMS * World.MARKS, World.ORIGIN), pupils,
        ScoreMatrix.of(rows.toArray(float[][]::new)));
  }

  private static Questionnaire questionnaire(List<ClassRef> members, List<float[]> answers) {
    var questions = IntStream.range(0, World.QUESTIONS)
        .mapToObj(q -> new Question("Q" + (q + 1), "", "因素" + (q % 4 + 1), false, World.ORIGIN)).toList();
    return new Questionnaire(
        1, 1, ROUNDS.getLast(), 4, 5, questions, members, ScoreMatrix.of(answers.toArray(float[][]::new)), World.ORIGIN);
  }

  private static List<Indicator> indicators(World world, int rounds) {
    var out = new ArrayList<Indicator>();
    for (var r = 0; r < rounds; r++) {
      var district = world.district().get(r);
      out.add(line(round(r, rounds), "数学", "平均分", "分", district.mean(), district.sd()));
    }
    if (rounds == 1) {
      out.add(line(ROUNDS.getFirst(), "数学", "平均分", "分", EARLIER_MEAN, EARLIER_SD));
    }
    for (var f = 1; f <= 4; f++) {
      out.add(line(ROUNDS.getLast(), "问卷", "因素" + f, "%", world.district().getFirst().factor() * 100, Double.NaN));
    }
    return List.copyOf(out);
  }

  private static Indicator line(Round round, String domain, String name, String unit, double district, double sd) {
    return new Indicator(
        round, domain, 4, name, unit, Double.NaN, district, Double.NaN, Double.NaN, Double.NaN, 20_000, sd, World.ORIGIN);
  }

  @Override
  public List<Paper> papers() {
    return papers.stream().map(PaperResults::paper).toList();
  }

  @Override
  public PaperResults results(long paperId) {
    return papers.stream().filter(p -> p.paper().id() == paperId).findFirst().orElseThrow();
  }

  @Override
  public List<Indicator> indicators() {
    return indicators;
  }

  @Override
  public List<Questionnaire> questionnaires() {
    return questionnaires;
  }

  @Override
  public List<ImportRecord> imports() {
    return List.of();
  }

  @Override
  public long version(String source) {
    return 0;
  }
}

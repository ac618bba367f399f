package org.zhigai.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Choices;
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
 * An invented year group in any situation that a school may be in, always the same for the same situation: one mathematics paper a round,
 * the same pupils each time, girls and boys, every other item a choice item, and a questionnaire in the last round.
 *
 * @param sizes pupils of each class
 * @param absent numbers of the classes that nobody of sat the last paper
 * @param items of each paper; 0 for totals alone
 * @param right whether everybody has everything right
 * @param district whether the district's values are known
 * @param rounds how many, half a year apart
 */
public record FakeSchool(List<Integer> sizes, Set<Integer> absent, int items, boolean right, boolean district, int rounds) implements ResultsArchive {
  private static final Origin NOWHERE = new Origin("虚构.xlsx", "小题分", "A1");
  private static final List<String> POINTS = List.of("数的认识", "运算", "几何直观", "统计");
  private static final List<String> ABILITIES = List.of("了解", "理解", "运用");
  private static final double FULL = 100;

  public FakeSchool {
    sizes = List.copyOf(sizes);
    absent = Set.copyOf(absent);
  }

  /** Classes of these sizes with district, 12 items and two rounds. */
  public static FakeSchool of(Integer... sizes) {
    return new FakeSchool(List.of(sizes), Set.of(), 12, false, true, 2);
  }

  public FakeSchool withoutDistrict() {
    return new FakeSchool(sizes, absent, items, right, false, rounds);
  }

  public FakeSchool allRight() {
    return new FakeSchool(sizes, absent, items, true, district, rounds);
  }

  public FakeSchool ofTotals() {
    return new FakeSchool(sizes, absent, 0, right, district, rounds);
  }

  public FakeSchool missing(Integer... classes) {
    return new FakeSchool(sizes, Set.of(classes), items, right, district, rounds);
  }

  public FakeSchool over(int times) {
    return new FakeSchool(sizes, absent, items, right, district, times);
  }

  private Round round(int k) {
    var half = rounds - 1 - k;
    return half % 2 == 0 ? new Round(2026 - half / 2, Term.SPRING) : new Round(2025 - half / 2, Term.AUTUMN);
  }

  /** Of a year group in grade 5 in the last round. */
  private PaperInfo info(int k) {
    return new PaperInfo(round(k), "数学", 5 - (rounds - 1 - k) / 2);
  }

  private Paper paper(int k) {
    var list = IntStream.range(0, items)
        .mapToObj(i -> new Item(
            Integer.toString(i + 1), FULL / items, "一", i % 2 == 0 ? "选择" : "解答", List.of(POINTS.get(i % POINTS.size())),
            ABILITIES.get(i % ABILITIES.size()), district ? 0.72 : Double.NaN, NOWHERE, i % 2 == 0 ? "B" : ""))
        .toList();
    return new Paper(k + 1L, k + 1L, info(k), list, FULL, NOWHERE);
  }

  @Override
  public List<Paper> papers() {
    return IntStream.range(0, rounds).mapToObj(this::paper).toList();
  }

  @Override
  public PaperResults results(long paperId) {
    var k = (int) paperId - 1;
    var paper = paper(k);
    var last = k == rounds - 1;
    var pupils = new ArrayList<PupilResult>();
    var rows = new ArrayList<float[]>();
    var letters = new ArrayList<List<String>>();
    for (var c = 0; c < sizes.size(); c++) {
      for (var p = 0; p < sizes.get(c); p++) {
        var id = rows.size() + 1;
        var able = new Random(id * 7919L).nextGaussian();
        var chance = new Random(id * 31L + k);
        var missing = last && absent.contains(c + 1);
        var row = missing ? blank() : marks(able, chance);
        var total = 0.0;
        for (var mark : row) {
          total += mark;
        }
        total = items > 0 ? total : missing ? Double.NaN : right ? FULL : Math.clamp(Math.round(70 + 12 * able + 6 * chance.nextGaussian()), 0, 100);
        pupils.add(new PupilResult(
            id, "S-%04d".formatted(id), new ClassRef(paper.info().grade(), c + 1), missing ? Presence.ABSENT : Presence.PRESENT, total, id + 3,
            new PupilGroups(id % 2 == 0 ? PupilGroups.Sex.FEMALE : PupilGroups.Sex.MALE, PupilGroups.Boarding.UNKNOWN)));
        rows.add(row);
        letters.add(letters(row, id));
      }
    }
    return items == 0
        ? new PaperResults(paper, pupils, new ScoreMatrix(rows.size(), 0, new float[0]))
        : new PaperResults(paper, pupils, ScoreMatrix.of(rows.toArray(float[][]::new)), new Choices(letters));
  }

  /** Who has a choice item right chose B; of the others most chose A. */
  private static List<String> letters(float[] row, int pupil) {
    return IntStream.range(0, row.length)
        .mapToObj(i -> i % 2 == 1 || Float.isNaN(row[i]) ? "" : row[i] > FULL / row.length / 2 ? "B" : pupil % 3 == 0 ? "C" : "A").toList();
  }

  private float[] blank() {
    var out = new float[items];
    java.util.Arrays.fill(out, Float.NaN);
    return out;
  }

  private float[] marks(double able, Random chance) {
    var out = new float[items];
    var full = (float) (FULL / Math.max(1, items));
    for (var i = 0; i < items; i++) {
      var got = able + chance.nextGaussian() > (i % POINTS.size() == 2 ? 0.4 : -0.9) + i * 0.03;
      out[i] = right || got ? full : i % 5 == 0 ? full / 2 : 0;
    }
    return out;
  }

  @Override
  public List<Indicator> indicators() {
    return !district
        ? List.of()
        : IntStream.range(0, rounds).boxed().flatMap(k -> List.of(
            line(k, "数学", "平均分", "分", 73.5, 12.4), line(k, "数学", "水平Ⅰ", "%", 18, Double.NaN), line(k, "数学", "水平Ⅱ", "%", 30, Double.NaN),
            line(k, "数学", "水平Ⅲ", "%", 28, Double.NaN), line(k, "数学", "水平Ⅳ", "%", 24, Double.NaN),
            line(k, "问卷", "师生关系", "%", 71, Double.NaN)).stream()).toList();
  }

  private Indicator line(int k, String domain, String name, String unit, double value, double sd) {
    return new Indicator(
        round(k), domain, info(k).grade(), name, unit, value - 2, value, Double.NaN, Double.NaN, sizes.stream().mapToInt(s -> s).sum(), 5210, sd, NOWHERE);
  }

  @Override
  public List<Questionnaire> questionnaires() {
    var where = IntStream.range(0, sizes.size()).boxed()
        .flatMap(c -> IntStream.range(0, sizes.get(c)).mapToObj(p -> new ClassRef(info(rounds - 1).grade(), c + 1))).toList();
    var chance = new Random(5);
    var answers = new float[where.size()][4];
    for (var row : answers) {
      for (var q = 0; q < row.length; q++) {
        row[q] = right ? 5 : 1 + chance.nextInt(5);
      }
    }
    var questions = IntStream.range(0, 4)
        .mapToObj(q -> new Question("Q" + (q + 1), "", q < 2 ? "师生关系" : "睡眠", false, NOWHERE)).toList();
    return List.of(new Questionnaire(
        1, 9, round(rounds - 1), info(rounds - 1).grade(), 5, questions, where, ScoreMatrix.of(answers), NOWHERE));
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

package org.zhigai.fakes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
 * An invented grade 4 in memory, always the same: a mathematics paper of three classes in which 几何直观 is far below the district, a Chinese
 * paper of totals only, and a questionnaire. The third class is as large as asked for. Of mathematics the sheet says sex and boarding, and
 * for item 10 the option: A is right, and more than half of the others chose B.
 */
public final class FakeResults implements ResultsArchive {
  public static final Round SPRING = new Round(2026, Term.SPRING);
  private static final List<String> POINTS = List.of("数与运算", "数量关系", "图形的认识与测量", "几何直观", "统计与概率");
  private static final List<String> ABILITIES = List.of("了解", "理解", "掌握", "运用");

  private static final int LETTERED = 9;

  private final List<PaperResults> results = new ArrayList<>();
  private final Random chance = new Random(20260601);

  /** Three classes of 40. */
  public FakeResults() {
    this(40);
  }

  /** @param third pupils of the third class */
  public FakeResults(int third) {
    results.add(mathematics(new int[] {40, 40, third}));
    results.add(chinese());
  }

  private PaperResults mathematics(int[] sizes) {
    var items = IntStream.range(0, 20).mapToObj(this::item).toList();
    var pupils = new ArrayList<PupilResult>();
    var rows = new ArrayList<float[]>();
    var chosen = new ArrayList<List<String>>();
    for (var c = 0; c < sizes.length; c++) {
      for (var p = 0; p < sizes[c]; p++) {
        var absent = c == 0 && p < 2;
        var row = absent ? blank(items.size()) : scores(items);
        double total = 0;
        for (var cell : row) {
          total += cell;
        }
        pupils.add(
            new PupilResult(
                rows.size() + 1, "S-%04d".formatted(rows.size() + 1), new ClassRef(4, c + 1),
                absent ? Presence.ABSENT : Presence.PRESENT, total, rows.size() + 4,
                new PupilGroups(
                    p % 2 == 0 ? PupilGroups.Sex.FEMALE : PupilGroups.Sex.MALE,
                    p % 4 == 0 ? PupilGroups.Boarding.BOARDER : PupilGroups.Boarding.DAY)));
        chosen.add(options(row, rows.size()));
        rows.add(row);
      }
    }
    var paper = new Paper(1, 1, new PaperInfo(SPRING, "数学", 4), items, 100, new Origin("四年级数学.xlsx", "小题分", "A3:Y123"));
    return new PaperResults(paper, pupils, ScoreMatrix.of(rows.toArray(float[][]::new)), new Choices(chosen));
  }

  private static List<String> options(float[] row, int pupil) {
    var out = new ArrayList<>(Collections.nCopies(row.length, ""));
    if (!Float.isNaN(row[LETTERED])) {
      out.set(LETTERED, row[LETTERED] == 5 ? "A" : pupil % 5 < 3 ? "B" : pupil % 5 == 3 ? "C" : "D");
    }
    return out;
  }

  private Item item(int i) {
    var column = String.valueOf((char) ('D' + i));
    return new Item(
        Integer.toString(i + 1), 5, i < 10 ? "一" : "二", i < 10 ? "选择" : "解答", List.of(POINTS.get(i % 5)), ABILITIES.get(i / 5),
        0.75, new Origin("四年级数学.xlsx", "小题分", column + "4:" + column + "123"), i == LETTERED ? "A" : "");
  }

  private static float[] blank(int length) {
    var out = new float[length];
    java.util.Arrays.fill(out, Float.NaN);
    return out;
  }

  private float[] scores(List<Item> items) {
    var able = chance.nextGaussian();
    var out = new float[items.size()];
    for (var i = 0; i < out.length; i++) {
      var ease = items.get(i).knowledgePoints().contains("几何直观") ? 0.58 : 0.76;
      out[i] = Math.clamp(Math.round(5 * (ease + 0.12 * able + 0.18 * chance.nextGaussian())), 0, 5);
    }
    return out;
  }

  private PaperResults chinese() {
    var pupils =
        IntStream.range(0, 60)
            .mapToObj(
                p -> new PupilResult(
                    p + 1, "S-%04d".formatted(p + 1), new ClassRef(4, 1 + p / 20), Presence.PRESENT,
                    60 + (p * 7) % 40, p + 3))
            .toList();
    var paper = new Paper(2, 2, new PaperInfo(SPRING, "语文", 4), List.of(), 100, new Origin("四年级语文.xls", "成绩", ""));
    return new PaperResults(paper, pupils, new ScoreMatrix(60, 0, new float[0]));
  }

  @Override
  public List<Paper> papers() {
    return results.stream().map(PaperResults::paper).toList();
  }

  @Override
  public PaperResults results(long paperId) {
    return results.stream().filter(r -> r.paper().id() == paperId).findFirst().orElseThrow();
  }

  @Override
  public List<Indicator> indicators() {
    return List.of(
        line("数学", "平均分", "分", 72, 75.1, 11), line("数学", "水平Ⅰ", "%", 12, 10, Double.NaN),
        line("数学", "水平Ⅱ", "%", 33, 27, Double.NaN), line("数学", "水平Ⅲ", "%", 35, 36, Double.NaN),
        line("数学", "水平Ⅳ", "%", 20, 27, Double.NaN), line("问卷", "师生关系", "%", 60, 82, Double.NaN),
        line("问卷", "睡眠", "%", 70, 68, Double.NaN));
  }

  private static Indicator line(String domain, String name, String unit, double school, double district, double sd) {
    return new Indicator(
        SPRING, domain, 4, name, unit, school, district, Double.NaN, Double.NaN, 118, 5210, sd,
        new Origin("指标对比.xlsx", "对比", "B4"));
  }

  @Override
  public List<Questionnaire> questionnaires() {
    var random = new Random(7);
    var questions =
        IntStream.range(0, 6)
            .mapToObj(i -> new Question("Q" + (i + 1), "", i < 3 ? "师生关系" : "睡眠", false, new Origin("问卷.xlsx", "答卷", "")))
            .toList();
    var rows = new float[120][6];
    for (var row : rows) {
      for (var i = 0; i < 6; i++) {
        row[i] = Math.clamp(Math.round((i < 3 ? 3.5 : 4.0) + random.nextGaussian()), 1, 5);
      }
    }
    var classes = IntStream.range(0, 120).mapToObj(p -> new ClassRef(4, 1 + p / 40)).toList();
    return List.of(
        new Questionnaire(1, 3, SPRING, 4, 5, questions, classes, ScoreMatrix.of(rows), new Origin("问卷.xlsx", "答卷", "")));
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

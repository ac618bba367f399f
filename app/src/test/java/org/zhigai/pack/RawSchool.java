package org.zhigai.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.zhigai.fakes.BareResults;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.stats.ScoreMatrix;

/** Pupils of one school at one paper of ten items of ten marks, half a mark at the least: what a package is made of and held against. */
public record RawSchool(String name, PaperResults results) implements BareResults.One {
  private static final List<String> POINTS = List.of("数与运算", "几何直观", "数量关系", "统计与概率");
  private static final List<String> ABILITIES = List.of("了解", "理解", "运用");
  public static final double FULL = 100;

  /** @param ability how able its pupils are in the middle, about 0 */
  public static RawSchool of(String name, int pupils, double ability, long seed) {
    return of(name, pupils, ability, 0.8, seed);
  }

  /** @param spread how far apart they lie */
  public static RawSchool of(String name, int pupils, double ability, double spread, long seed) {
    var chance = new Random(seed);
    var rows = new ArrayList<float[]>();
    for (var p = 0; p < pupils; p++) {
      var able = ability + spread * chance.nextGaussian();
      var row = new float[10];
      for (var i = 0; i < row.length; i++) {
        var rate = 1 / (1 + Math.exp(-1.2 * (able - (i - 6) * 0.35) - 0.5 * chance.nextGaussian()));
        row[i] = Math.round(rate * 20) / 2f;
      }
      rows.add(row);
    }
    return new RawSchool(name, results(new Round(2026, Term.SPRING), rows, pupils < 40 ? 1 : 3));
  }

  /** @param rows scores of each pupil; the pupil of a row is its place */
  public static PaperResults results(Round round, List<float[]> rows, int absent) {
    var items = IntStream.range(0, 10).mapToObj(RawSchool::item).toList();
    var pupils = new ArrayList<PupilResult>();
    var cells = new ArrayList<>(rows);
    for (var p = 0; p < rows.size(); p++) {
      double total = 0;
      for (var cell : rows.get(p)) {
        total += cell;
      }
      pupils.add(new PupilResult(p + 1L, "S-%04d".formatted(p + 1), new ClassRef(4, p % 3 + 1), Presence.PRESENT, total, p + 3));
    }
    for (var p = 0; p < absent; p++) {
      var row = new float[10];
      java.util.Arrays.fill(row, Float.NaN);
      cells.add(row);
      pupils.add(new PupilResult(9000L + p, "S-%04d".formatted(9000 + p), new ClassRef(4, 1), Presence.ABSENT, Double.NaN, 9000));
    }
    var paper = new Paper(1, 1, new PaperInfo(round, "期末", "数学", 4), items, FULL, new Origin("四年级数学.xlsx", "小题分", "A3:Y123"));
    return new PaperResults(paper, pupils, ScoreMatrix.of(cells.toArray(float[][]::new)));
  }

  private static Item item(int i) {
    return new Item(
        String.valueOf(i + 1), 10, "", "", List.of(POINTS.get(i % POINTS.size())), ABILITIES.get(i % ABILITIES.size()), Double.NaN,
        new Origin("四年级数学.xlsx", "小题分", "D4"));
  }

  public List<float[]> rows() {
    return IntStream.range(0, results.pupils().size()).filter(p -> results.pupils().get(p).isPresent()).mapToObj(p -> {
      var row = new float[10];
      IntStream.range(0, 10).forEach(i -> row[i] = results.scores().get(p, i));
      return row;
    }).toList();
  }

  public double[] totals() {
    return results.pupils().stream().filter(PupilResult::isPresent).mapToDouble(PupilResult::total).toArray();
  }

  /** What it would hand over, with nothing told before. */
  public SchoolPackage pack(List<ProblemShare> problems, List<EntryShare> ledger, List<PracticeShare> practices) {
    return new SchoolPackage(
        name, "南开区", LocalDate.of(2026, 7, 1), "", SharePaper.of(results, List.of()).stream().toList(), problems, ledger, practices);
  }
}

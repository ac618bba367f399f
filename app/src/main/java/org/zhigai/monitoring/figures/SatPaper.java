package org.zhigai.monitoring.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.monitoring.Choices;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.stats.Marks;
import org.zhigai.stats.ScoreMatrix;

/**
 * A paper with those who sat it: the rows that count in every n. All arrays go by the same order of pupils.
 *
 * @param clusters index of each pupil's class in {@code classes}
 * @param classes in order of grade and number
 */
public record SatPaper(
    Paper paper,
    List<PupilResult> pupils,
    ScoreMatrix scores,
    Choices choices,
    double[] totals,
    int[] clusters,
    List<ClassRef> classes) {

  public static SatPaper of(PaperResults results) {
    var rows =
        IntStream.range(0, results.pupils().size()).filter(r -> results.pupils().get(r).isPresent()).toArray();
    var items = results.paper().items().size();
    var cells = new float[rows.length * items];
    for (var r = 0; r < rows.length; r++) {
      System.arraycopy(results.scores().cells(), rows[r] * items, cells, r * items, items);
    }
    var pupils = IntStream.of(rows).mapToObj(results.pupils()::get).toList();
    var classes = pupils.stream().map(PupilResult::classRef).distinct().sorted().toList();
    return new SatPaper(
        results.paper(),
        pupils,
        new ScoreMatrix(rows.length, items, cells),
        results.choices().of(rows),
        pupils.stream().mapToDouble(p -> Marks.of(p.total())).toArray(),
        pupils.stream().mapToInt(p -> classes.indexOf(p.classRef())).toArray(),
        classes);
  }

  /** Each pupil's Σ score / Σ full mark over these items, 0–1; NaN for a pupil with none of them scored. */
  public double[] rates(List<Integer> members) {
    var out = new double[pupils.size()];
    for (var p = 0; p < out.length; p++) {
      double score = 0;
      double full = 0;
      for (int i : members) {
        var cell = scores.get(p, i);
        if (!Float.isNaN(cell)) {
          score += Marks.of(cell);
          full += paper.items().get(i).fullMark();
        }
      }
      out[p] = full == 0 ? Double.NaN : Marks.of(score) / Marks.of(full);
    }
    return out;
  }

  /** The entries of {@code values} that belong to one class, missing ones left out. */
  public double[] of(ClassRef classRef, double[] values) {
    var cluster = classes.indexOf(classRef);
    return IntStream.range(0, values.length)
        .filter(p -> clusters[p] == cluster && !Double.isNaN(values[p]))
        .mapToDouble(p -> values[p])
        .toArray();
  }
}

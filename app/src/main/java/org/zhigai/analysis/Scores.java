package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;

/**
 * A table of which every column has its part.
 *
 * @param file its file
 * @param sheet its sheet, empty for a text file
 * @param items headings of the items, as many as the matrix has columns
 * @param matrix rows × items, {@code NaN} where there is no score
 * @param fullMarks of each item; {@code NaN} when not to be known
 * @param ids of the rows; empty when no column was named
 * @param labels columns of labels by the part they play: {@code group}, {@code cluster}; a blank label is none
 * @param numbers columns of numbers by heading
 * @param options chosen options, when there was a key
 * @param scales which item belongs to which scale, when the file itself says so; see {@link ScalePlan}
 * @param scaleRange least and greatest answer of a questionnaire, when the file itself says so
 * @param points knowledge points of each item, when the file itself says so; else empty
 * @param notes what was done to the table on the way
 */
record Scores(
    String file,
    String sheet,
    List<String> items,
    ScoreMatrix matrix,
    double[] fullMarks,
    List<String> ids,
    Map<String, List<String>> labels,
    Map<String, double[]> numbers,
    @Nullable Chosen options,
    @Nullable ScalePlan scales,
    @Nullable Interval scaleRange,
    List<List<String>> points,
    List<Phrase> notes) {
  static final String GROUP = "group";
  static final String CLUSTER = "cluster";
  static final String CROSSED = "crossed";

  /**
   * Answers as letters.
   *
   * @param letters the options of each item, in order
   * @param key place of the right one in {@code letters}
   * @param picked rows by item, place in {@code letters}, −1 for none
   */
  record Chosen(List<List<String>> letters, List<Integer> key, List<int[]> picked) {}

  int persons() {
    return matrix.persons();
  }

  /** Who row p is, when a column of ids was named. */
  @Nullable
  String id(int p) {
    return ids.isEmpty() ? null : ids.get(p);
  }

  /** Of the items only those named, in the order named. */
  Scores only(List<String> wanted, RawTable table) {
    var at = new int[wanted.size()];
    for (var k = 0; k < at.length; k++) {
      at[k] = items.indexOf(wanted.get(k));
      if (at[k] < 0) {
        throw Refusals.noColumn(table, wanted.get(k), items);
      }
    }
    return new Scores(
        file, sheet, List.copyOf(wanted), matrix.items(at), Arrays.stream(at).mapToDouble(i -> fullMarks[i]).toArray(), ids, labels,
        numbers, null, scales == null ? null : scales.only(at), scaleRange, points.isEmpty() ? points : Arrays.stream(at).mapToObj(points::get).toList(),
        notes);
  }

  /** Answers that are not given: wrong, when that was said, for every row that gave any; told in either case. */
  Scores omitted(boolean wrong) {
    var cells = matrix.cells().clone();
    var width = matrix.items();
    var omitted = 0;
    for (var p = 0; p < matrix.persons(); p++) {
      var given = 0;
      for (var i = 0; i < width; i++) {
        given += Float.isNaN(cells[p * width + i]) ? 0 : 1;
      }
      omitted += given == 0 ? 0 : width - given;
      for (var i = 0; i < width && given > 0 && wrong; i++) {
        cells[p * width + i] = Float.isNaN(cells[p * width + i]) ? 0 : cells[p * width + i];
      }
    }
    if (omitted == 0) {
      return this;
    }
    var told = new ArrayList<>(notes);
    told.add(Phrase.of(wrong ? "analysis.note.omitted-wrong" : "analysis.note.omitted-missing", omitted));
    return new Scores(
        file, sheet, items, new ScoreMatrix(matrix.persons(), width, cells), fullMarks, ids, labels, numbers, options, scales, scaleRange, points,
        List.copyOf(told));
  }

  boolean binary() {
    for (var score : matrix.cells()) {
      if (score != 0 && score != 1 && !Float.isNaN(score)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scores that
        && file.equals(that.file)
        && items.equals(that.items)
        && matrix.equals(that.matrix)
        && Arrays.equals(fullMarks, that.fullMarks);
  }

  @Override
  public int hashCode() {
    return 31 * items.hashCode() + matrix.hashCode();
  }
}

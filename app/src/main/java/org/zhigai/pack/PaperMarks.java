package org.zhigai.pack;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhigai.kernel.Digest;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.stats.Marks;

/** The rows of a paper at one time, each by a mark that another has when pupil or scores are others. */
final class PaperMarks {
  private static final int LONG = 16;

  private PaperMarks() {}

  static List<String> of(PaperResults results) {
    return IntStream.range(0, results.pupils().size()).filter(r -> results.pupils().get(r).isPresent()).mapToObj(r -> mark(results, r)).toList();
  }

  private static String mark(PaperResults results, int row) {
    PupilResult pupil = results.pupils().get(row);
    var items = results.paper().items().size();
    var bytes = ByteBuffer.allocate(Long.BYTES + Double.BYTES + Float.BYTES * items).putLong(pupil.pupilId()).putDouble(pupil.total());
    for (var i = 0; i < items; i++) {
      bytes.putFloat(results.scores().get(row, i));
    }
    return Digest.sha256(bytes.array()).substring(0, LONG) + SharePaper.step(Marks.of(pupil.total()), results.paper().fullMark());
  }

  /** How many of each step are in the first and not in the second. */
  static int[] without(List<String> first, List<String> second) {
    Map<String, Integer> left = new HashMap<>();
    second.forEach(m -> left.merge(m, 1, Integer::sum));
    var out = new int[SharePaper.STEPS];
    for (var mark : first) {
      if (left.merge(mark, -1, Integer::sum) < 0) {
        out[Integer.parseInt(mark.substring(LONG))]++;
      }
    }
    return out;
  }

  static int many(int[] steps) {
    return Arrays.stream(steps).sum();
  }
}

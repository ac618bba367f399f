package org.zhigai.explore.sight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.figures.SatPaper;

/**
 * The marks a paper was made of: a row for each pupil who sat it, by class and then pseudonym, never by result; a column for each item in the
 * order of the paper.
 *
 * @param rows class and pseudonym of each row
 * @param order row of {@code sat} behind each row
 */
public record ItemMatrix(List<RowName> rows, List<Item> items, SatPaper sat, int[] order) {

  /** Whose row it is. */
  public record RowName(ClassRef classRef, String pseudonym) {}

  public ItemMatrix {
    rows = List.copyOf(rows);
    items = List.copyOf(items);
  }

  public static ItemMatrix of(SatPaper sat) {
    var pupils = sat.pupils();
    Comparator<Integer> byClass = Comparator.comparing((Integer p) -> pupils.get(p).classRef()).thenComparing(p -> pupils.get(p).pseudonym());
    var order = IntStream.range(0, pupils.size()).boxed().sorted(byClass).mapToInt(Integer::intValue).toArray();
    return new ItemMatrix(IntStream.of(order).mapToObj(p -> name(pupils.get(p))).toList(), sat.paper().items(), sat, order);
  }

  private static RowName name(PupilResult pupil) {
    return new RowName(pupil.classRef(), pupil.pseudonym());
  }

  /** Marks of a row on an item; NaN for none. */
  public float mark(int row, int item) {
    return sat.scores().get(order[row], item);
  }

  /** Share of the full mark, 0–1; NaN for none. */
  public double share(int row, int item) {
    return mark(row, item) / items.get(item).fullMark();
  }
}

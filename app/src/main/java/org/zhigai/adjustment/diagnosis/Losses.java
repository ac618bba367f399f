package org.zhigai.adjustment.diagnosis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Marks;

/** How marks are lost on the items of a point. */
final class Losses {
  /** A wrong option that draws this share of the pupils is named. */
  static final double DRAWS = 0.25;
  /** Below this many marks no steps can be seen in a mark. */
  private static final double STEPS_FROM = 3;
  /** Fewer who took an option say nothing about who takes it. */
  private static final int FEWEST = 10;

  private final SatPaper sat;
  private final List<Integer> items;

  Losses(SatPaper sat, List<Integer> items) {
    this.sat = sat;
    this.items = items;
  }

  /** Of these pupils, an item each, in the order of the point. */
  List<ItemLoss> of(int[] pupils) {
    var lost = items.stream().mapToDouble(i -> lost(pupils, i)).toArray();
    var all = IntStream.range(0, lost.length).mapToDouble(k -> lost[k]).sum();
    return IntStream.range(0, lost.length).mapToObj(k -> item(pupils, items.get(k), all > 0 ? lost[k] / all : 0)).toList();
  }

  private double mark(int pupil, int item) {
    return Marks.of(sat.scores().get(pupil, item));
  }

  private double lost(int[] pupils, int item) {
    var full = sat.paper().items().get(item).fullMark();
    return IntStream.of(pupils).mapToDouble(p -> mark(p, item)).filter(m -> !Double.isNaN(m)).map(m -> full - m).sum();
  }

  private ItemLoss item(int[] pupils, int index, double lost) {
    var item = sat.paper().items().get(index);
    var full = item.fullMark();
    var scored = IntStream.of(pupils).filter(p -> !Double.isNaN(mark(p, index))).toArray();
    var n = scored.length;
    var lettered = hasLetters(item);
    var nothing = IntStream.of(scored).filter(p -> mark(p, index) <= 0).toArray();
    var blank = lettered ? (int) IntStream.of(nothing).filter(p -> sat.choices().get(p, index).isEmpty()).count() : 0;
    var some = IntStream.of(scored).filter(p -> mark(p, index) > 0 && !Marks.reaches(mark(p, index), full)).toArray();
    var near = full >= STEPS_FROM ? (int) IntStream.of(some).filter(p -> Marks.reaches(mark(p, index), Bands.UPPER * full)).count() : 0;
    return new ItemLoss(
        item, Marks.of(IntStream.of(scored).mapToDouble(p -> mark(p, index)).sum()) / Marks.of(full * n), n, (double) blank / n,
        (double) (nothing.length - blank) / n, (double) (some.length - near) / n, (double) near / n, lost,
        lettered ? option(scored, index) : Optional.empty());
  }

  private boolean hasLetters(Item item) {
    return !item.key().isEmpty() && !sat.choices().isNone();
  }

  private Optional<ItemLoss.WrongOption> option(int[] scored, int index) {
    var item = sat.paper().items().get(index);
    var taken = new HashMap<String, Integer>();
    for (var p : scored) {
      var letter = sat.choices().get(p, index);
      if (!letter.isEmpty() && !isRight(item, p, index)) {
        taken.merge(letter, 1, Integer::sum);
      }
    }
    return taken.entrySet().stream()
        .filter(e -> e.getValue() >= DRAWS * scored.length)
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(e -> wrong(e.getKey(), e.getValue(), scored.length, index));
  }

  /** Who takes it is told by everybody who sat the paper: a class alone is too few. */
  private ItemLoss.WrongOption wrong(String letter, int taken, int of, int index) {
    var item = sat.paper().items().get(index);
    var everybody = IntStream.range(0, sat.pupils().size()).filter(p -> !Double.isNaN(mark(p, index))).toArray();
    var takers = elsewhere(IntStream.of(everybody).filter(p -> sat.choices().get(p, index).equals(letter)).toArray(), index);
    var right = elsewhere(IntStream.of(everybody).filter(p -> isRight(item, p, index)).toArray(), index);
    var apart = (right.mean() - takers.mean()) / elsewhere(everybody, index).sd();
    var enough = takers.n() >= FEWEST && right.n() >= FEWEST;
    return new ItemLoss.WrongOption(letter, (double) taken / of, taken, takers.mean(), right.mean(), enough ? apart : Double.NaN);
  }

  private boolean isRight(Item item, int pupil, int index) {
    return Marks.reaches(mark(pupil, index), item.fullMark());
  }

  /** The rates of these pupils on all other items of the paper. */
  private Descriptives elsewhere(int[] pupils, int index) {
    return Descriptives.of(IntStream.of(pupils).mapToDouble(p -> rest(p, index)).filter(r -> !Double.isNaN(r)).toArray());
  }

  /** A pupil's rate on all items but one. */
  double rest(int pupil, int index) {
    double got = 0;
    double full = 0;
    for (var i = 0; i < sat.paper().items().size(); i++) {
      var mark = mark(pupil, i);
      if (i != index && !Double.isNaN(mark)) {
        got += mark;
        full += sat.paper().items().get(i).fullMark();
      }
    }
    return full > 0 ? got / full : Double.NaN;
  }
}

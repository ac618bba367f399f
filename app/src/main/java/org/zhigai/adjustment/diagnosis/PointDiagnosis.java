package org.zhigai.adjustment.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhigai.stats.trust.Trust;

/**
 * What kind of weakness it is.
 *
 * @param who the class or the grade, as documents write it
 * @param rate 0–1 of these pupils
 * @param trust whether that rate may be used
 * @param divided how much further pupils lie apart on the point than their level elsewhere and chance let expect: 1 is as expected; NaN when it cannot be told
 * @param shape what follows of it
 * @param items in the order of the paper
 * @param opposite items that stronger pupils do worse on than weaker ones, told by the whole grade
 * @param before earlier points, the one most who fail here fail too first
 * @param beside factors of a questionnaire of the same round that lie below the district: beside it, never its cause
 */
public record PointDiagnosis(
    Spot spot,
    String who,
    double rate,
    Bands bands,
    Trust trust,
    double divided,
    Shape shape,
    List<ItemLoss> items,
    Set<String> opposite,
    Optional<Where> where,
    List<Before> before,
    Course course,
    List<Factor> beside,
    Set<Limit> limits) {

  public PointDiagnosis {
    items = List.copyOf(items);
    opposite = Set.copyOf(opposite);
    before = List.copyOf(before);
    beside = List.copyOf(beside);
  }

  /**
   * A factor below the district.
   *
   * @param share 0–1, 高 and 较高
   */
  public record Factor(String name, double share, double district, int n) {}

  /** How the pupils lie. */
  public enum Shape {
    /** As one group: all of them a little or a lot too low. */
    ONE_GROUP,
    /** As two: some can do it, some cannot. */
    TWO_GROUPS,
    /** Too few items or pupils to tell. */
    UNKNOWN
  }

  public boolean hasBenchmark() {
    return !Double.isNaN(spot.benchmark());
  }

  /** Below this share of the lost marks an item does not carry the weakness. */
  public static final double CARRIES = 1.0 / 3;
  private static final double MORE = 1.25;

  /** Items that lose a good deal more than their share of the point's full marks; all where none does. */
  public List<ItemLoss> carrying() {
    var full = items.stream().mapToDouble(i -> i.item().fullMark()).sum();
    var some = items.stream().filter(i -> i.lost() >= MORE * i.item().fullMark() / full).toList();
    return some.isEmpty() ? items : some;
  }
}

package org.zhigai.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhigai.monitoring.PaperInfo;

/**
 * What is told of a paper.
 *
 * @param print the same for the same paper, however schools call it: its full mark and those of its items
 * @param enrolled all pupils of the sheet; empty where it would say that one to four were absent
 * @param present pupils whose totals are summed
 * @param sum of their totals; empty where it would give somebody away
 * @param squares sum of the squares of their totals; empty likewise
 */
public record PaperShare(
    PaperInfo info, String print, double fullMark, OptionalInt enrolled, int present, Optional<BigDecimal> sum, Optional<BigDecimal> squares,
    List<SpanShare> spans, List<PointShare> points) {

  public PaperShare {
    spans = List.copyOf(spans);
    points = List.copyOf(points);
  }

  /** Which steps a span is made of. */
  public enum Scale {
    /** The four levels. */
    LEVEL,
    /** Steps of five per cent. */
    STEP
  }

  /**
   * How many pupils lie in a stretch of the scale.
   *
   * @param from per cent of the full mark, included
   * @param to per cent, not included but at the top
   */
  public record SpanShare(Scale scale, int from, int to, int pupils) {}

  /** What a point is. */
  public enum PointSort {
    KNOWLEDGE,
    ABILITY
  }

  /**
   * What is told of a group of items.
   *
   * @param items how many
   * @param fullMark of all of them together
   * @param pupils with a score on any of them
   * @param points that all pupils got; empty where it would tell of a few
   */
  public record PointShare(PointSort sort, String name, int items, double fullMark, int pupils, Optional<BigDecimal> points) {}

  /** The spans of one scale. */
  public List<SpanShare> spans(Scale scale) {
    return spans.stream().filter(s -> s.scale() == scale).toList();
  }
}

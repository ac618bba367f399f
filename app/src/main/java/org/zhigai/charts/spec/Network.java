package org.zhigai.charts.spec;

import java.util.List;

/**
 * Points that hang together: circles with their names below, from what others rest on (left) to what rests on others (right), and an
 * arrow from each to those that few master without it.
 *
 * @param nodes in the order of the blueprint
 * @param edges never in a circle
 * @param legend what colour, size and arrows mean, a line each
 */
public record Network(Heading heading, List<Node> nodes, List<Edge> edges, List<String> legend) implements ChartSpec {
  public Network {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    legend = List.copyOf(legend);
  }

  /**
   * A point.
   *
   * @param text inside the circle
   * @param size how large beside the others, at least 1
   * @param distance from the benchmark, −1 far below to 1 far above; NaN without one
   */
  public record Node(String label, String text, int size, double distance) {}

  /**
   * An arrow.
   *
   * @param from index of a node, as {@code to}
   * @param strength 0–1
   * @param text on the arrow where there is room
   */
  public record Edge(int from, int to, double strength, String text) {}
}

package org.zhigai.charts.grids;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.Network;

/**
 * Which layer a node stands in and where in it: right of everything that it rests on, near the middle of those in height. What hangs
 * together with nothing fills the layers that have the fewest.
 */
public final class NetworkLayout {
  private static final int LEAST_LAYERS = 3;

  private final int[] layer;
  private final int[] place;
  private final int[] sizes;

  private NetworkLayout(int[] layer, int[] place, int[] sizes) {
    this.layer = layer;
    this.place = place;
    this.sizes = sizes;
  }

  public static NetworkLayout of(Network network) {
    var n = network.nodes().size();
    var layer = new int[n];
    // The longest way from a beginning; n rounds are enough, for there is no circle.
    for (var round = 0; round < n; round++) {
      for (var e : network.edges()) {
        layer[e.to()] = Math.clamp(Math.max(layer[e.to()], layer[e.from()] + 1), 0, n - 1);
      }
    }
    var deepest = Arrays.stream(layer).max().orElse(0);
    var sizes = new int[Math.max(deepest + 1, Math.min(LEAST_LAYERS, Math.max(1, n)))];
    var alone = IntStream.range(0, n).filter(i -> network.edges().stream().noneMatch(e -> e.from() == i || e.to() == i)).toArray();
    var isAlone = new boolean[n];
    Arrays.stream(alone).forEach(i -> isAlone[i] = true);
    IntStream.range(0, n).filter(i -> !isAlone[i]).forEach(i -> sizes[layer[i]]++);
    for (var i : alone) {
      var emptiest = IntStream.range(0, sizes.length).boxed().min(Comparator.comparingInt(k -> sizes[k])).orElse(0);
      layer[i] = emptiest;
      sizes[emptiest]++;
    }
    return new NetworkLayout(layer, places(network, layer, sizes), sizes);
  }

  private static int[] places(Network network, int[] layer, int[] sizes) {
    var place = new int[layer.length];
    var height = new double[layer.length];
    for (var k = 0; k < sizes.length; k++) {
      var level = k;
      var own = IntStream.range(0, layer.length).filter(i -> layer[i] == level).boxed()
          .sorted(Comparator.comparingDouble((Integer i) -> wanted(network, i, height)).thenComparing(i -> i)).toList();
      for (var p = 0; p < own.size(); p++) {
        place[own.get(p)] = p;
        height[own.get(p)] = (p + 0.5) / own.size();
      }
    }
    return place;
  }

  /** Mean height of those that an arrow comes from. */
  private static double wanted(Network network, int node, double[] height) {
    return network.edges().stream().filter(e -> e.to() == node).mapToDouble(e -> height[e.from()]).average().orElse(0.5);
  }

  int layers() {
    return sizes.length;
  }

  public int layer(int node) {
    return layer[node];
  }

  public int place(int node) {
    return place[node];
  }

  public int size(int k) {
    return sizes[k];
  }
}

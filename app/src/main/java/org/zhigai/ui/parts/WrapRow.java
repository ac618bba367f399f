package org.zhigai.ui.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/** One line where it holds all, and several where it does not: with large text, or in a narrow window, nothing is cut off at the side. */
public final class WrapRow extends Pane {
  private final double across;
  private final double down;

  /**
   * @param across pixels between two things of a line
   * @param down pixels between two lines
   */
  public WrapRow(double across, double down, Node... children) {
    super(children);
    this.across = across;
    this.down = down;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return getManagedChildren().stream().mapToDouble(n -> n.minWidth(-1)).max().orElse(0) + aside();
  }

  @Override
  protected double computePrefWidth(double height) {
    return getManagedChildren().stream().mapToDouble(WrapRow::least).sum() + across * Math.max(0, getManagedChildren().size() - 1) + aside();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    var lines = lines((width < 0 ? computePrefWidth(-1) : width) - aside());
    return lines.stream().mapToDouble(Line::high).sum() + down * Math.max(0, lines.size() - 1) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    var y = snappedTopInset();
    for (var line : lines(getWidth() - aside())) {
      var x = snappedLeftInset();
      for (var i = 0; i < line.nodes().size(); i++) {
        var node = line.nodes().get(i);
        var wide = snapSizeX(line.widths().get(i));
        var high = node.isResizable() && node.maxHeight(wide) > line.high() ? line.high() : Math.min(line.high(), node.prefHeight(wide));
        node.resizeRelocate(snapPositionX(x), snapPositionY(y + (line.high() - high) / 2), wide, high);
        x += wide + across;
      }
      y += line.high() + down;
    }
  }

  private double aside() {
    return snappedLeftInset() + snappedRightInset();
  }

  private static double least(Node node) {
    return Math.max(node.minWidth(-1), Math.min(node.prefWidth(-1), node.maxWidth(-1)));
  }

  /**
   * @param high as high as its highest
   * @param growing how wide those are that take what room is left
   */
  private record Line(List<Node> nodes, List<Double> widths, double high, double growing) {}

  private List<Line> lines(double width) {
    var out = new ArrayList<Line>();
    var widest = Double.MAX_VALUE;
    var line = new ArrayList<Node>();
    var used = 0.0;
    for (var node : getManagedChildren()) {
      if (!line.isEmpty() && used + across + least(node) > width + 0.5) {
        out.add(line(line, width, true, widest));
        widest = out.getLast().growing();
        line = new ArrayList<>();
        used = 0;
      }
      used += (line.isEmpty() ? 0 : across) + least(node);
      line.add(node);
    }
    if (!line.isEmpty()) {
      out.add(line(line, width, !out.isEmpty(), widest));
    }
    return out;
  }

  /**
   * @param isBroken whether this is one of several lines: each is filled then, if need be by what keeps its width in one line
   * @param widest what grows does not grow beyond what grew in the line above: like things stand below one another
   */
  private Line line(List<Node> nodes, double width, boolean isBroken, double widest) {
    var rest = width - nodes.stream().mapToDouble(WrapRow::least).sum() - across * (nodes.size() - 1);
    var growing = nodes.stream().filter(n -> HBox.getHgrow(n) == Priority.ALWAYS).toList();
    var taking = growing.isEmpty() && isBroken ? List.of(nodes.getLast()) : growing;
    // What alone is too wide for a line wraps within it, if it can.
    var most = nodes.size() == 1 ? Math.max(width, nodes.getFirst().minWidth(-1)) : Double.MAX_VALUE;
    var widths = nodes.stream()
        .map(n -> Math.min(most, taking.contains(n) ? Math.max(least(n), Math.min(n.maxWidth(-1), least(n) + Math.max(0, rest) / taking.size())) : least(n)))
        .map(w -> growing.isEmpty() ? w : Math.min(w, widest))
        .toList();
    var high = 0.0;
    for (var i = 0; i < nodes.size(); i++) {
      high = Math.max(high, nodes.get(i).prefHeight(widths.get(i)));
    }
    var grown = growing.stream().mapToDouble(n -> widths.get(nodes.indexOf(n))).max().orElse(Double.MAX_VALUE);
    return new Line(List.copyOf(nodes), widths, high, grown);
  }
}

package org.zhigai.ui.problems;

import javafx.scene.layout.Region;
import org.zhigai.problems.Finding;

/** The difference and its interval on a scale all rows share: the upright line is "no difference". */
final class ForestLine extends Region {
  private final Finding finding;
  private final Span span;
  private final Region zero = styled("zg-forest-zero");
  private final Region whisker = styled("zg-forest-whisker");
  private final Region dot = styled("zg-forest-dot");

  ForestLine(Finding finding, Span span) {
    this.finding = finding;
    this.span = span;
    getStyleClass().add("zg-forest");
    getChildren().addAll(zero, whisker, dot);
  }

  private static Region styled(String style) {
    var region = new Region();
    region.getStyleClass().add(style);
    return region;
  }

  @Override
  protected void layoutChildren() {
    var y = Math.rint(getHeight() / 2);
    zero.resizeRelocate(x(0), 0, 1, getHeight());
    if (finding.interval().defined()) {
      var low = x(finding.interval().low());
      whisker.resizeRelocate(low, y - 1, Math.max(1, x(finding.interval().high()) - low), 2);
    }
    dot.setVisible(!Double.isNaN(finding.difference()));
    dot.resizeRelocate(x(finding.difference()) - 4, y - 4, 8, 8);
  }

  private double x(double difference) {
    return Math.rint(span.at(difference) * getWidth());
  }
}

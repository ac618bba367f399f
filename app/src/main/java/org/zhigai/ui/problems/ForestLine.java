package org.zhigai.ui.problems;

import javafx.scene.layout.Region;
import org.zhigai.problems.Finding;

/** The difference and its interval on a scale all rows share: the line in the middle is "no difference". */
final class ForestLine extends Region {
  private final double low;
  private final double high;
  private final double middle;
  private final Region zero = styled("zg-forest-zero");
  private final Region whisker = styled("zg-forest-whisker");
  private final Region dot = styled("zg-forest-dot");

  /** @param reach half of the scale, in the finding's unit */
  ForestLine(Finding finding, double reach) {
    getStyleClass().add("zg-forest");
    this.middle = finding.difference() / reach;
    this.low = finding.interval().defined() ? finding.interval().low() / reach : middle;
    this.high = finding.interval().defined() ? finding.interval().high() / reach : middle;
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
    whisker.resizeRelocate(x(low), y - 1, Math.max(1, x(high) - x(low)), 2);
    dot.resizeRelocate(x(middle) - 4, y - 4, 8, 8);
  }

  private double x(double share) {
    return Math.rint(getWidth() / 2 + Math.clamp(share, -1, 1) * (getWidth() / 2 - 6));
  }
}

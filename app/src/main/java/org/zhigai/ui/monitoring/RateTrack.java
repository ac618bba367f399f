package org.zhigai.ui.monitoring;

import java.util.List;
import javafx.scene.layout.Region;
import org.zhigai.stats.Interval;

/** One line of a rates plot, 0–1 over its whole width. */
final class RateTrack extends Region {
  private static final double HEIGHT = 24;
  private final double rate;
  private final Interval interval;
  private final double benchmark;
  private final Region ground = styled("zg-track");
  private final List<Region> grid = List.of(styled("zg-grid"), styled("zg-grid"), styled("zg-grid"));
  private final Region whisker = styled("zg-whisker");
  private final Region tick = styled("zg-tick");
  private final Region dot = styled("zg-dot");

  RateTrack(double rate, Interval interval, double benchmark) {
    this.rate = rate;
    this.interval = interval.within(0, 1);
    this.benchmark = benchmark;
    setPrefHeight(HEIGHT);
    setMinHeight(HEIGHT);
    getChildren().addAll(grid);
    getChildren().add(ground);
    if (interval.defined()) {
      getChildren().add(whisker);
    }
    if (!Double.isNaN(benchmark)) {
      getChildren().add(tick);
    }
    if (!Double.isNaN(rate)) {
      getChildren().add(dot);
    }
  }

  private static Region styled(String style) {
    var region = new Region();
    region.getStyleClass().add(style);
    return region;
  }

  @Override
  protected void layoutChildren() {
    var middle = Math.rint(getHeight() / 2);
    for (var i = 0; i < grid.size(); i++) {
      grid.get(i).resizeRelocate(at((i + 1) * 0.25), -2, 1, getHeight() + 4);
    }
    ground.resizeRelocate(0, middle, getWidth(), 1);
    if (interval.defined()) {
      whisker.resizeRelocate(at(interval.low()), middle - 1, Math.max(1, at(interval.high()) - at(interval.low())), 3);
    }
    if (!Double.isNaN(benchmark)) {
      tick.resizeRelocate(at(benchmark) - 1, middle - 8, 3, 17);
    }
    if (!Double.isNaN(rate)) {
      dot.resizeRelocate(at(rate) - 5, middle - 5, 11, 11);
    }
  }

  private double at(double share) {
    return Math.rint(share * getWidth());
  }
}

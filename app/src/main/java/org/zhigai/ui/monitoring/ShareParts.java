package org.zhigai.ui.monitoring;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** Parts side by side, each as wide as its share of the whole. */
final class ShareParts extends Region {
  private static final double HEIGHT = 26;
  private final List<Double> shares = new ArrayList<>();

  ShareParts() {
    setPrefHeight(HEIGHT);
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setMinWidth(160);
  }

  void add(Region part, double share) {
    shares.add(share);
    getChildren().add(part);
  }

  @Override
  protected void layoutChildren() {
    double x = 0;
    for (var i = 0; i < shares.size(); i++) {
      var width = getWidth() * shares.get(i);
      getChildren().get(i).resizeRelocate(Math.rint(x), 0, Math.rint(x + width) - Math.rint(x), getHeight());
      x += width;
    }
  }
}

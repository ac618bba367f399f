package org.zhigai.ui.monitoring;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.zhigai.ui.parts.Nodes;

/** The scale above rate tracks: labels at equal steps from 0 to 1, each centred over its place, the outer two kept inside. */
final class RateScale extends Region {
  private static final double HEIGHT = 20;
  private final List<Label> marks;

  RateScale(List<String> marks) {
    this.marks = marks.stream().map(m -> Nodes.label(m, "zg-caption")).toList();
    getChildren().addAll(this.marks);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
  }

  @Override
  protected void layoutChildren() {
    for (var i = 0; i < marks.size(); i++) {
      var width = marks.get(i).prefWidth(-1);
      var x = getWidth() * i / (marks.size() - 1) - width / 2;
      marks.get(i).resizeRelocate(Math.rint(Math.clamp(x, 0, Math.max(0, getWidth() - width))), 0, width, HEIGHT);
    }
  }
}

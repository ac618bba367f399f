package org.zhigai.ui.session;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Fills its place with a node drawn larger by a factor, for people who sit far away. */
final class Enlarged extends Region {
  private final Region inside;
  private final double factor;

  Enlarged(Region inside, double factor) {
    this.inside = inside;
    this.factor = factor;
    inside.getTransforms().add(new Scale(factor, factor));
    getChildren().add(inside);
  }

  @Override
  protected void layoutChildren() {
    inside.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
  }
}

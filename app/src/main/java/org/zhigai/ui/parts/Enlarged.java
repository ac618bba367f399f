package org.zhigai.ui.parts;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Fills its place with a node drawn larger by a factor: for people who sit far away, and for letters that are drawn and not written. */
public final class Enlarged extends Region {
  private final Region inside;
  private final double factor;
  private final Scale scale;

  public Enlarged(Region inside, double factor) {
    this.inside = inside;
    this.factor = factor;
    scale = new Scale(factor, factor);
    inside.getTransforms().add(scale);
    getChildren().add(inside);
  }

  /** A chart as large as letters are in this window. */
  public static Region chart(Region drawn, Preferences preferences) {
    var factor = Dress.grown(1, preferences);
    return factor > 1 ? new Enlarged(drawn, factor) : drawn;
  }

  @Override
  protected double computeMinWidth(double height) {
    return inside.minWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return inside.minHeight(-1) * factor;
  }

  @Override
  protected double computePrefWidth(double height) {
    return inside.prefWidth(-1) * factor;
  }

  @Override
  protected double computePrefHeight(double width) {
    return inside.prefHeight(-1) * factor;
  }

  @Override
  protected void layoutChildren() {
    // In a narrow place it is drawn only as large as it can be whole.
    var fits = Math.clamp(getWidth() / Math.max(1, inside.minWidth(-1)), Math.min(1, factor), factor);
    scale.setX(fits);
    scale.setY(fits);
    inside.resizeRelocate(0, 0, getWidth() / fits, getHeight() / fits);
  }
}

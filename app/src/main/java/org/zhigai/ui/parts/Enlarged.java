package org.zhigai.ui.parts;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Fills its place with a node drawn larger by a factor: for people who sit far away, and for letters that are drawn and not written. */
public final class Enlarged extends Region {
  private final Region inside;
  private final double factor;

  public Enlarged(Region inside, double factor) {
    this.inside = inside;
    this.factor = factor;
    inside.getTransforms().add(new Scale(factor, factor));
    getChildren().add(inside);
  }

  /** A chart as large as letters are in this window. */
  public static Region chart(Region drawn, Preferences preferences) {
    var factor = Dress.grown(1, preferences);
    return factor > 1 ? new Enlarged(drawn, factor) : drawn;
  }

  @Override
  protected double computeMinWidth(double height) {
    return inside.minWidth(-1) * factor;
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
    inside.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
  }
}

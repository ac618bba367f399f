package org.zhigai.charts.look;

import javafx.scene.paint.Color;

/** The colours of the charts for tables that tint their cells. */
public final class CellInk {
  private static final int STEPS = 20;

  private final Palette palette;
  private final Color[] grounds = new Color[STEPS + 1];
  private final Color[] letters = new Color[STEPS + 1];

  public CellInk(ChartTheme theme) {
    palette = Palette.of(theme);
    for (var i = 0; i <= STEPS; i++) {
      var ground = Palette.between(palette.background(), palette.levels().getLast(), 0.9 * i / STEPS);
      grounds[i] = fx(ground);
      letters[i] = fx(Palette.on(ground));
    }
  }

  public Color background() {
    return fx(palette.background());
  }

  public Color text() {
    return fx(palette.text());
  }

  public Color quiet() {
    return fx(palette.quiet());
  }

  public Color faint() {
    return fx(palette.faint());
  }

  /** Ground of a cell: the fuller, the nearer {@code share} is to one. Faint for NaN. */
  public Color ground(double share) {
    return Double.isNaN(share) ? faint() : grounds[step(share)];
  }

  /** Letters on {@link #ground}. */
  public Color letters(double share) {
    return Double.isNaN(share) ? quiet() : letters[step(share)];
  }

  private static int step(double share) {
    return (int) Math.round(Math.clamp(share, 0, 1) * STEPS);
  }

  private static Color fx(java.awt.Color colour) {
    return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
  }
}

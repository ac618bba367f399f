package org.zhigai.ui.monitoring;

import javafx.scene.Node;
import org.zhigai.ui.parts.UiWords;

/** Draws what there is to draw, from regions whose colours come from the theme's style sheet. */
final class Plots {
  private Plots() {}

  static Node of(Drawing drawing, UiWords words) {
    return switch (drawing) {
      case Drawing.Shares shares -> SharesPlot.of(shares, words);
      case Drawing.Spread spread -> new SpreadPlot(spread, words);
      case Drawing.Heat heat -> HeatPlot.of(heat, words);
      case Drawing.Rates rates -> RatesPlot.of(rates, words);
    };
  }
}

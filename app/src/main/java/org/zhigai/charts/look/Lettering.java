package org.zhigai.charts.look;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/** Writing on plots that are drawn by hand. */
public final class Lettering {
  private static final float RIM = 3.5f;

  private Lettering() {}

  /**
   * @param middle the height about which the letters lie
   * @param align 0 begins at x, 0.5 is centred there, 1 ends there
   */
  public static void text(Graphics2D g, String word, Font font, Color colour, double x, double middle, double align) {
    g.setFont(font);
    g.setPaint(colour);
    var metrics = g.getFontMetrics(font);
    var up = metrics.getAscent() - (metrics.getAscent() + metrics.getDescent()) / 2.0;
    g.drawString(word, (float) (x - align * metrics.stringWidth(word)), (float) (middle + up - 1));
  }

  /** As {@link #text}, on a narrow rim of the ground, so that lines behind do not run through the letters. Corners are cut: round ones take twice the time. */
  public static void rimmed(Graphics2D g, String word, Font font, Color colour, Color ground, double x, double middle, double align) {
    var metrics = g.getFontMetrics(font);
    var up = metrics.getAscent() - (metrics.getAscent() + metrics.getDescent()) / 2.0;
    var letters = font.createGlyphVector(g.getFontRenderContext(), word)
        .getOutline((float) (x - align * metrics.stringWidth(word)), (float) (middle + up - 1));
    g.setPaint(ground);
    g.setStroke(new BasicStroke(RIM, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
    g.draw(letters);
    text(g, word, font, colour, x, middle, align);
  }

  public static double widest(Graphics2D g, Font font, List<String> words) {
    var metrics = g.getFontMetrics(font);
    return words.stream().mapToInt(metrics::stringWidth).max().orElse(0);
  }

  /** As much of a word as there is room for, with an ellipsis where something is missing. */
  public static String shortened(Graphics2D g, Font font, String word, double width) {
    var metrics = g.getFontMetrics(font);
    if (metrics.stringWidth(word) <= width) {
      return word;
    }
    var end = word.length();
    while (end > 1 && metrics.stringWidth(word.substring(0, end) + "…") > width) {
      end = word.offsetByCodePoints(end, -1);
    }
    return word.substring(0, end) + "…";
  }
}

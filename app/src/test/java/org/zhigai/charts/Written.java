package org.zhigai.charts;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;

/** Draws a chart and notes each string with the box its ink takes on the picture, and the clip it was drawn in. */
final class Written extends SVGGraphics2D {

  /** A string on the picture. */
  record Mark(String text, Rectangle2D ink, Rectangle2D clip) {
    boolean touches(Mark other) {
      var both = ink.createIntersection(other.ink);
      return both.getWidth() > 0.5 && both.getHeight() > 0.5;
    }

    boolean within(Rectangle2D page) {
      return page.contains(ink) && !(clip.getMinX() > ink.getMinX() + 0.5 || clip.getMaxX() < ink.getMaxX() - 0.5
          || clip.getMinY() > ink.getMinY() + 0.5 || clip.getMaxY() < ink.getMaxY() - 0.5);
    }
  }

  private final List<Mark> marks;

  private Written(Document document) {
    super(document);
    marks = new ArrayList<>();
  }

  private Written(Written other) {
    super(other);
    marks = other.marks;
  }

  /** What stands on a chart of this size, at so many pixels a unit. */
  static List<Mark> on(JFreeChart chart, int width, int height, double density) {
    try {
      var document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().getDOMImplementation()
          .createDocument("http://www.w3.org/2000/svg", "svg", null);
      var g = new Written(document);
      g.scale(density, density);
      chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
      return g.marks;
    } catch (ParserConfigurationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public Graphics create() {
    return new Written(this);
  }

  @Override
  public void drawString(String text, float x, float y) {
    if (text.isBlank()) {
      return;
    }
    Font font = getFont();
    var ink = font.createGlyphVector(getFontRenderContext(), text).getVisualBounds();
    ink.setRect(ink.getX() + x, ink.getY() + y, ink.getWidth(), ink.getHeight());
    var clip = getClip() == null ? new Rectangle2D.Double(-1e4, -1e4, 2e4, 2e4) : getClip().getBounds2D();
    marks.add(new Mark(
        text, getTransform().createTransformedShape(ink).getBounds2D(), getTransform().createTransformedShape(clip).getBounds2D()));
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw new UnsupportedOperationException("a string nobody noted");
  }
}

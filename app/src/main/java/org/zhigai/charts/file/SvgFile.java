package org.zhigai.charts.file;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.zhigai.charts.spec.ChartSpec;

/** A chart as SVG: letters are outlines, so that Chinese stands on a machine that has no Chinese font; title and description are text. */
public final class SvgFile {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  /** Digits after the point of a coordinate: a thousandth of a pixel. */
  private static final int PRECISION = 3;

  private SvgFile() {}

  public static byte[] of(JFreeChart chart, ChartSpec.Heading heading, int width, int height) {
    var document = document();
    var context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(PRECISION);
    context.setComment(heading.finding().replace("--", "——"));
    var g = new SVGGraphics2D(context, true);
    g.setSVGCanvasSize(new Dimension(width, height));
    chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
    var root = g.getRoot();
    root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
    root.insertBefore(text(document, "desc", heading.subtitle()), root.getFirstChild());
    root.insertBefore(text(document, "title", heading.finding()), root.getFirstChild());
    var out = new ByteArrayOutputStream();
    try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      g.stream(root, writer, true, false);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    } finally {
      g.dispose();
    }
    return out.toByteArray();
  }

  private static org.w3c.dom.Element text(Document document, String name, String words) {
    var out = document.createElementNS(NAMESPACE, name);
    out.setTextContent(words);
    return out;
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

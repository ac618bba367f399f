package org.zhigai.charts.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jfree.chart.JFreeChart;
import org.zhigai.charts.look.Fonts;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.value.SeenText;

/** A chart as a PDF of one page of its own size: letters are text, of the carried font, of which the used part is embedded. */
public final class PdfFile {
  /** Points a pixel: a screen's pixel is a 96th of an inch. */
  private static final float POINTS = 0.75f;
  private static final int BOX = '□';

  private PdfFile() {}

  public static byte[] of(JFreeChart chart, ChartSpec.Heading heading, Fonts fonts, int width, int height) {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage(new PDRectangle(width * POINTS, height * POINTS));
      document.addPage(page);
      document.getDocumentInformation().setTitle(heading.finding());
      document.getDocumentInformation().setSubject(heading.subtitle());
      var g = new Page(document, width, height);
      g.setFontTextDrawer(new Carried(document, fonts));
      chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
      g.disposeDanglingChildGraphics();
      g.dispose();
      try (var content = new PDPageContentStream(document, page)) {
        content.transform(Matrix.getScaleInstance(POINTS, POINTS));
        content.drawForm(g.getXFormObject());
      }
      document.save(out);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    return out.toByteArray();
  }

  /** The library asks that copies are disposed of before the next stroke; the charts leave that to the collector. */
  private static final class Page extends PdfBoxGraphics2D {
    Page(PDDocument document, float width, float height) throws IOException {
      super(document, width, height);
    }

    @Override
    public void fill(Shape shape) {
      disposeDanglingChildGraphics();
      super.fill(shape);
    }

    @Override
    public void draw(Shape shape) {
      disposeDanglingChildGraphics();
      super.draw(shape);
    }

    @Override
    public void drawString(String text, float x, float y) {
      disposeDanglingChildGraphics();
      super.drawString(drawable(text), x, y);
    }

    /** The library gives up a whole page for one letter the font has not got: a box stands for it. */
    private String drawable(String text) {
      var out = new StringBuilder(text.length());
      SeenText.of(text).codePoints().forEach(c -> out.appendCodePoint(getFont().canDisplay(c) ? c : BOX));
      return out.toString();
    }
  }

  /** The two faces the charts are written in; there is no other. */
  private static final class Carried extends PdfBoxGraphics2DFontTextDrawer {
    private final PDFont regular;
    private final PDFont bold;
    private final Font boldFace;

    Carried(PDDocument document, Fonts fonts) throws IOException {
      regular = PDType0Font.load(document, Fonts.open(Fonts.REGULAR), true);
      bold = PDType0Font.load(document, Fonts.open(Fonts.BOLD), true);
      boldFace = fonts.bold(1);
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
      return font.getFontName().equals(boldFace.getFontName()) ? bold : regular;
    }
  }
}

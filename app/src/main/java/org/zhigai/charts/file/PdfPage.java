package org.zhigai.charts.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The first page of a PDF as a picture. */
public final class PdfPage {
  /** Dots an inch: a page of A4 is some 1,000 dots wide. */
  private static final float DENSITY = 120;
  /** A poster would take more memory than a picture of it is worth. */
  private static final float LARGEST = 3000;

  private PdfPage() {}

  /** As a PNG; empty for what is no PDF that can be read, or has no page. */
  public static Optional<byte[]> first(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf); var out = new ByteArrayOutputStream()) {
      if (document.getNumberOfPages() == 0) {
        return Optional.empty();
      }
      var box = document.getPage(0).getCropBox();
      var longer = Math.max(box.getWidth(), box.getHeight()) * DENSITY / 72;
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, DENSITY * Math.min(1, LARGEST / longer), ImageType.RGB);
      ImageIO.write(image, "png", out);
      return Optional.of(out.toByteArray());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}

package org.zhigai.charts.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The sheets of a PDF that the program made itself, as pixels: for looking at and for printing. Not for the window's thread. */
public final class PdfSheets {
  private PdfSheets() {}

  /**
   * A sheet.
   *
   * @param argb row by row from the top
   */
  public record Sheet(int width, int height, int[] argb) {}

  public static int count(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  /**
   * One of them.
   *
   * @param number from 0
   * @param density dots an inch
   */
  public static Sheet sheet(byte[] pdf, int number, double density) {
    try (var document = Loader.loadPDF(pdf)) {
      var image = new PDFRenderer(document).renderImageWithDPI(number, (float) density, ImageType.RGB);
      return new Sheet(image.getWidth(), image.getHeight(), image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }
}

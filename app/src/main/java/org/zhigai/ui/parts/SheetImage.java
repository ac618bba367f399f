package org.zhigai.ui.parts;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.zhigai.charts.file.PdfSheets.Sheet;

/** A sheet as the toolkit draws it. */
public final class SheetImage {
  private SheetImage() {}

  public static Image of(Sheet sheet) {
    var image = new WritableImage(sheet.width(), sheet.height());
    image.getPixelWriter().setPixels(0, 0, sheet.width(), sheet.height(), PixelFormat.getIntArgbInstance(), sheet.argb(), 0, sheet.width());
    return image;
  }
}

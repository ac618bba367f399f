package org.zhigai.charts;

import java.awt.image.DataBufferInt;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jfree.chart.JFreeChart;

/**
 * A chart that is as large as its place, drawn at the pixels of the screen it stands on. Looked at, not played with: no zoom, no
 * menu. It is drawn into a picture and put on a canvas: bridges from Java2D to the canvas were seen to lose paints and fonts
 * whenever a clip is undone.
 */
final class ChartRegion extends Region {
  private static final double LEAST_WIDTH = 320;
  private static final double LEAST_HEIGHT = 180;
  private static final int OPAQUE = 0xFF000000;

  private final JFreeChart chart;
  private final Canvas canvas = new Canvas();
  private double drawnWidth;
  private double drawnHeight;
  private double drawnDensity;

  ChartRegion(JFreeChart chart, ChartSpec.Heading heading) {
    this.chart = chart;
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    getStyleClass().add("zg-chart");
    setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
    setPrefSize(2 * LEAST_WIDTH, 2 * LEAST_HEIGHT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(heading.finding() + " " + heading.subtitle());
  }

  @Override
  protected void layoutChildren() {
    var density = density();
    if (getWidth() < 1 || getHeight() < 1
        || (getWidth() == drawnWidth && getHeight() == drawnHeight && density == drawnDensity)) {
      return;
    }
    drawnWidth = getWidth();
    drawnHeight = getHeight();
    drawnDensity = density;
    var width = (int) Math.ceil(drawnWidth);
    var height = (int) Math.ceil(drawnHeight);
    canvas.setWidth(drawnWidth);
    canvas.setHeight(drawnHeight);
    var picture = Picture.of(chart, width, height, density);
    var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    for (var i = 0; i < pixels.length; i++) {
      pixels[i] |= OPAQUE;
    }
    var image = new WritableImage(picture.getWidth(), picture.getHeight());
    image.getPixelWriter().setPixels(
        0, 0, picture.getWidth(), picture.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, picture.getWidth());
    canvas.getGraphicsContext2D().drawImage(image, 0, 0, width, height);
  }

  private double density() {
    var scene = getScene();
    return scene == null || scene.getWindow() == null ? 1 : Math.clamp(scene.getWindow().getRenderScaleX(), 1, 4);
  }
}

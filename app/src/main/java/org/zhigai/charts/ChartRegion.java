package org.zhigai.charts;

import java.awt.geom.Point2D;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.zhigai.charts.file.Picture;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Hit;

/**
 * A chart that is as large as its place, drawn at the pixels of the screen it stands on. No zoom, no menu; a mark
 * that leads somewhere may be clicked. It is drawn into a picture and put on a canvas: bridges from Java2D to the canvas were seen to lose paints and fonts
 * whenever a clip is undone.
 */
final class ChartRegion extends Region {
  private static final double LEAST_WIDTH = 320;
  private static final double LEAST_HEIGHT = 180;
  private static final int OPAQUE = 0xFF000000;

  private final ChartSpec spec;
  private final JFreeChart chart;
  private final ChartRenderingInfo drawn = new ChartRenderingInfo(null);
  private final Canvas canvas = new Canvas();
  private double drawnWidth;
  private double drawnHeight;
  private double drawnDensity;

  ChartRegion(ChartSpec spec, JFreeChart chart) {
    this.spec = spec;
    this.chart = chart;
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    getStyleClass().add("zg-chart");
    setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
    setPrefSize(2 * LEAST_WIDTH, 2 * LEAST_HEIGHT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(spec.heading().finding() + " " + spec.heading().subtitle());
  }

  /** A hand over marks that lead somewhere, and a click that goes there. */
  void leads(Predicate<Hit> somewhere, Consumer<Hit> go) {
    setOnMouseMoved(e -> setCursor(at(e).filter(somewhere).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
    setOnMouseClicked(e -> at(e).filter(somewhere).ifPresent(go));
  }

  private Optional<Hit> at(MouseEvent e) {
    return Spots.at(spec, chart, drawn, new Point2D.Double(e.getX(), e.getY()));
  }

  @Override
  protected void layoutChildren() {
    var density = density();
    var enlarged = getLocalToSceneTransform().getMxx();
    if (getWidth() < 1 || getHeight() < 1
        || (getWidth() == drawnWidth && getHeight() == drawnHeight && density == drawnDensity)) {
      return;
    }
    drawnWidth = getWidth();
    drawnHeight = getHeight();
    drawnDensity = density;
    var width = (int) Math.ceil(drawnWidth);
    var height = (int) Math.ceil(drawnHeight);
    // A canvas has the pixels of its own size: enlarged by what stands around it, it has to be as large as it will look.
    canvas.getTransforms().setAll(new Scale(1 / enlarged, 1 / enlarged));
    canvas.setWidth(drawnWidth * enlarged);
    canvas.setHeight(drawnHeight * enlarged);
    var picture = Picture.of(chart, width, height, density, drawn);
    var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    for (var i = 0; i < pixels.length; i++) {
      pixels[i] |= OPAQUE;
    }
    // Every pixel is opaque, so multiplied by its alpha already: nothing is copied or converted.
    var image = new WritableImage(
        new PixelBuffer<>(picture.getWidth(), picture.getHeight(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    canvas.getGraphicsContext2D().drawImage(image, 0, 0, width * enlarged, height * enlarged);
  }

  private double density() {
    var scene = getScene();
    var screen = scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getRenderScaleX();
    return Math.clamp(screen * getLocalToSceneTransform().getMxx(), 1, 4);
  }
}

package org.zhigai.charts.rows;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.CategoryDataset;

/** Draws the rows of {@link RowPlots}, each once. */
abstract class RowRenderer extends LineAndShapeRenderer {
  private static final long serialVersionUID = 1L;

  RowRenderer() {
    super(false, true);
  }

  /**
   * One row's place.
   *
   * @param index which row
   * @param y its middle
   * @param height what it may take of the plot's height
   * @param area the plot's
   * @param scale where a value stands
   */
  record Place(int index, double y, double height, Rectangle2D area, DoubleUnaryOperator scale) {

    double x(double value) {
      return scale.applyAsDouble(value);
    }
  }

  abstract void draw(Graphics2D g, Place place);

  @Override
  public final void drawItem(
      Graphics2D g, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot, CategoryAxis domain, ValueAxis range,
      CategoryDataset data, int series, int column, int pass) {
    if (pass == 0) {
      var y = domain.getCategoryMiddle(column, getColumnCount(), area, plot.getDomainAxisEdge());
      var start = domain.getCategoryStart(column, getColumnCount(), area, plot.getDomainAxisEdge());
      draw(g, new Place(column, y, 2 * Math.abs(y - start), area, v -> range.valueToJava2D(v, area, plot.getRangeAxisEdge())));
    }
  }
}

package org.zhigai.charts.grids;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsDevice;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Lettering;
import org.zhigai.charts.look.Palette;
import org.zhigai.charts.spec.SpGrid;

/** {@link SpGrid}: the cells as one picture of a pixel each, stretched; the two lines over it. */
public final class SpGridPlot extends Plot {
  private static final long serialVersionUID = 1L;
  private static final double HEAD = 20;
  private static final double FOOT = 38;
  private static final double LEFT = 44;
  private static final double LEAST_COLUMN = 9;
  private static final int SHADES = 17;
  /** Part of the ink of a full cell: the two lines are to be seen over it in either theme. */
  private static final double FULL = 0.45;

  private final transient SpGrid spec;
  private final transient ChartLook look;
  private final transient Color[] shades;
  private final transient int[] byRow;
  private final transient int[] byItem;

  public SpGridPlot(SpGrid spec, ChartLook look) {
    this.spec = spec;
    this.look = look;
    shades = IntStream.range(0, SHADES)
        .mapToObj(i -> Palette.between(look.palette().background(), look.palette().levels().getLast(), FULL * i / (SHADES - 1))).toArray(Color[]::new);
    byRow = spec.rightByRow();
    byItem = spec.rightByItem();
  }

  @Override
  public String getPlotType() {
    return "S-P table";
  }

  @Override
  public void draw(
      Graphics2D g, Rectangle2D area, @Nullable Point2D anchor, @Nullable PlotState parent, @Nullable PlotRenderingInfo info) {
    if (spec.rows() == 0 || spec.items().isEmpty()) {
      return;
    }
    var box = new Rectangle2D.Double(area.getX() + LEFT, area.getY() + HEAD, area.getWidth() - LEFT - 4, area.getHeight() - HEAD - FOOT);
    cells(g, box);
    var palette = look.palette();
    g.setPaint(palette.quiet());
    g.setStroke(ChartLook.THIN);
    g.draw(box);
    lines(g, box);
    key(g, area);
    items(g, box);
    Lettering.text(g, spec.easyToHard(), look.small(), palette.quiet(), box.getCenterX(), area.getMaxY() - 9, 0.5);
    var upright = (Graphics2D) g.create();
    upright.rotate(-Math.PI / 2, area.getX() + 8, box.getCenterY());
    Lettering.text(upright, spec.pupils(), look.small(), palette.quiet(), area.getX() + 8, box.getCenterY(), 0.5);
    upright.dispose();
    Lettering.text(g, "1", look.small(), palette.quiet(), box.getX() - 5, box.getY() + 6, 1);
    Lettering.text(g, Integer.toString(spec.rows()), look.small(), palette.quiet(), box.getX() - 5, box.getMaxY() - 6, 1);
  }

  /** On a screen one stretched picture; in a drawing of shapes, which may not hold pictures, a shape for each run of alike cells. */
  private void cells(Graphics2D g, Rectangle2D box) {
    var columns = spec.items().size();
    var lines = Math.clamp((long) (2 * box.getHeight()), 1, spec.rows());
    var filled = filled(lines);
    var device = g.getDeviceConfiguration();
    if (device == null || device.getDevice().getType() != GraphicsDevice.TYPE_IMAGE_BUFFER) {
      runs(g, box, filled, lines);
      return;
    }
    var picture = new BufferedImage(columns, lines, BufferedImage.TYPE_INT_RGB);
    var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    Arrays.setAll(pixels, k -> shades[filled[k]].getRGB());
    var before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.drawImage(
        picture, (int) Math.round(box.getX()), (int) Math.round(box.getY()), (int) Math.round(box.getWidth()), (int) Math.round(box.getHeight()), null);
    if (before != null) {
      g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
    }
  }

  /** The shade of each cell, line by line. Rows that are more than the lines are gathered: a cell is then as full as its rows have it right. */
  private int[] filled(int lines) {
    var columns = spec.items().size();
    var out = new int[lines * columns];
    for (var k = 0; k < lines; k++) {
      var from = (int) ((long) k * spec.rows() / lines);
      var to = (int) ((k + 1L) * spec.rows() / lines);
      for (var i = 0; i < columns; i++) {
        var right = 0;
        for (var r = from; r < to; r++) {
          right += spec.at(r, i) ? 1 : 0;
        }
        out[k * columns + i] = (SHADES - 1) * right / (to - from);
      }
    }
    return out;
  }

  private void runs(Graphics2D g, Rectangle2D box, int[] filled, int lines) {
    var columns = spec.items().size();
    var width = box.getWidth() / columns;
    var height = box.getHeight() / lines;
    for (var k = 0; k < lines; k++) {
      var from = 0;
      for (var i = 1; i <= columns; i++) {
        if (i == columns || filled[k * columns + i] != filled[k * columns + from]) {
          if (filled[k * columns + from] > 0) {
            g.setPaint(shades[filled[k * columns + from]]);
            g.fill(new Rectangle2D.Double(box.getX() + from * width, box.getY() + k * height, (i - from) * width, height));
          }
          from = i;
        }
      }
    }
  }

  private void lines(Graphics2D g, Rectangle2D box) {
    var width = box.getWidth() / spec.items().size();
    var height = box.getHeight() / spec.rows();
    var s = new Path2D.Double();
    s.moveTo(box.getX() + byRow[0] * width, box.getY());
    for (var r = 0; r < byRow.length; r++) {
      s.lineTo(box.getX() + byRow[r] * width, box.getY() + r * height);
      s.lineTo(box.getX() + byRow[r] * width, box.getY() + (r + 1) * height);
    }
    var p = new Path2D.Double();
    p.moveTo(box.getX(), box.getY() + byItem[0] * height);
    for (var i = 0; i < byItem.length; i++) {
      p.lineTo(box.getX() + i * width, box.getY() + byItem[i] * height);
      p.lineTo(box.getX() + (i + 1) * width, box.getY() + byItem[i] * height);
    }
    g.setPaint(look.palette().accent());
    g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(s);
    g.setPaint(look.palette().text());
    g.setStroke(new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6f, 4f}, 0));
    g.draw(p);
  }

  private void key(Graphics2D g, Rectangle2D area) {
    var at = area.getX() + LEFT;
    var font = look.strong();
    Lettering.text(g, spec.s(), font, look.palette().accent(), at, area.getY() + 8, 0);
    Color text = look.palette().text();
    Lettering.text(g, spec.p(), font, text, at + g.getFontMetrics(font).stringWidth(spec.s()) + 18, area.getY() + 8, 0);
  }

  /** The names of the columns where they fit, else every so many. */
  private void items(Graphics2D g, Rectangle2D box) {
    var width = box.getWidth() / spec.items().size();
    var widest = Lettering.widest(g, look.small(), spec.items()) + 5;
    var every = Math.max(1, (int) Math.ceil(Math.max(widest, LEAST_COLUMN) / width));
    for (var i = 0; i < spec.items().size(); i += every) {
      Lettering.text(g, spec.items().get(i), look.small(), look.palette().quiet(), box.getX() + (i + 0.5) * width, box.getMaxY() + 9, 0.5);
    }
  }
}

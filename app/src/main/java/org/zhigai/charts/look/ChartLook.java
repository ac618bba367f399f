package org.zhigai.charts.look;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.zhigai.charts.spec.ChartSpec;

/** What all charts have in common: their fonts, frame, axes and hatching in one theme. */
public record ChartLook(Palette palette, Fonts fonts) {
  public static final BasicStroke THIN = new BasicStroke(1f);

  public Font small() {
    return fonts.regular(11);
  }

  public Font body() {
    return fonts.regular(12);
  }

  public Font strong() {
    return fonts.bold(12);
  }

  public JFreeChart frame(ChartSpec.Heading heading, Plot plot) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setNoDataMessageFont(body());
    var chart = new JFreeChart(null, body(), plot, false);
    chart.setBackgroundPaint(palette.background());
    chart.setPadding(new RectangleInsets(12, 14, 8, 14));
    chart.setTitle(line(heading.finding(), fonts.bold(16), palette.text(), 2));
    chart.addSubtitle(line(heading.subtitle(), body(), palette.quiet(), 8));
    return chart;
  }

  /** Puts other words above a chart of {@link #frame}. */
  public static void head(JFreeChart chart, ChartSpec.Heading heading) {
    say(chart.getTitle(), heading.finding());
    if (chart.getSubtitle(0) instanceof TextTitle subtitle) {
      say(subtitle, heading.subtitle());
    }
  }

  private static void say(TextTitle title, String text) {
    title.setText(text);
    title.setVisible(!text.isEmpty());
  }

  private static TextTitle line(String text, Font font, Color colour, double below) {
    var title = new TextTitle(text, font);
    title.setPaint(colour);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setMargin(new RectangleInsets(0, 0, below, 0));
    title.setPadding(RectangleInsets.ZERO_INSETS);
    title.setVisible(!text.isEmpty());
    return title;
  }

  public void quiet(Axis axis) {
    axis.setTickLabelFont(body());
    axis.setTickLabelPaint(palette.text());
    axis.setLabelFont(small());
    axis.setLabelPaint(palette.quiet());
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
  }

  public void values(ValueAxis axis) {
    quiet(axis);
    axis.setTickLabelFont(small());
    axis.setTickLabelPaint(palette.quiet());
  }

  /** An upright scale, its numbers well apart. */
  public void upright(ValueAxis axis) {
    values(axis);
    axis.setTickLabelInsets(new RectangleInsets(9, 4, 9, 4));
  }

  public void names(CategoryAxis axis, double widest) {
    quiet(axis);
    axis.setMaximumCategoryLabelWidthRatio((float) widest);
    axis.setMaximumCategoryLabelLines(2);
    axis.setLowerMargin(0.01);
    axis.setUpperMargin(0.01);
    axis.setCategoryMargin(0.28);
  }

  public void grid(CategoryPlot plot) {
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(palette.faint());
    plot.setRangeGridlineStroke(THIN);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  public void grid(XYPlot plot) {
    plot.setDomainGridlinePaint(palette.faint());
    plot.setRangeGridlinePaint(palette.faint());
    plot.setDomainGridlineStroke(THIN);
    plot.setRangeGridlineStroke(THIN);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainZeroBaselineVisible(false);
  }

  /** Fills {@code shape} with thin slanting lines: drawn, because a JavaFX canvas takes no texture. */
  public static void hatch(Graphics2D g, Shape shape, Color colour) {
    var before = g.getClip();
    var stroke = g.getStroke();
    var box = shape.getBounds2D();
    g.clip(shape);
    g.setPaint(colour);
    g.setStroke(THIN);
    for (var x = box.getMinX() - box.getHeight(); x < box.getMaxX(); x += 6) {
      g.draw(new Line2D.Double(x, box.getMaxY(), x + box.getHeight(), box.getMinY()));
    }
    g.setClip(before);
    g.setStroke(stroke);
    g.draw(shape);
  }
}

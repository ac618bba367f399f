package org.zhigai.charts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.zhigai.charts.file.PdfFile;
import org.zhigai.charts.file.Picture;
import org.zhigai.charts.file.SvgFile;
import org.zhigai.charts.grids.HeatPlot;
import org.zhigai.charts.grids.NetworkPlot;
import org.zhigai.charts.grids.SpGridPlot;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.ChartTheme;
import org.zhigai.charts.look.Fonts;
import org.zhigai.charts.look.Palette;
import org.zhigai.charts.plane.BeforeAfterDrawing;
import org.zhigai.charts.plane.CurvesDrawing;
import org.zhigai.charts.plane.DistributionsPlot;
import org.zhigai.charts.plane.HistogramDrawing;
import org.zhigai.charts.plane.ItemMapDrawing;
import org.zhigai.charts.plane.ProfilePlot;
import org.zhigai.charts.plane.WrightPlot;
import org.zhigai.charts.rows.ForestDrawing;
import org.zhigai.charts.rows.LevelShareDrawing;
import org.zhigai.charts.rows.PeriodsDrawing;
import org.zhigai.charts.rows.RateDotsDrawing;
import org.zhigai.charts.rows.ScoreBoxesDrawing;
import org.zhigai.charts.spec.BeforeAfter;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Curves;
import org.zhigai.charts.spec.Distributions;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.charts.spec.Hit;
import org.zhigai.charts.spec.ItemMap;
import org.zhigai.charts.spec.KnowledgeHeatmap;
import org.zhigai.charts.spec.LevelShareBars;
import org.zhigai.charts.spec.Network;
import org.zhigai.charts.spec.PeriodsBars;
import org.zhigai.charts.spec.Profile;
import org.zhigai.charts.spec.RateDots;
import org.zhigai.charts.spec.ScoreBoxes;
import org.zhigai.charts.spec.ScoreHistogram;
import org.zhigai.charts.spec.SpGrid;
import org.zhigai.charts.spec.Wright;

/** Draws charts: for a screen, or as a picture for a document. One for the program, given by the wiring. */
public final class Charts {
  private static final int DENSITY = 2;

  private final Fonts fonts;

  public Charts(Fonts fonts) {
    this.fonts = fonts;
  }

  /** The chart as a region that fills what it is given. Call on the JavaFX thread; make a new one when the theme changes. */
  public Region region(ChartSpec spec, ChartTheme theme) {
    fonts.registerWithWindow();
    return new ChartRegion(spec, chart(spec, theme));
  }

  /**
   * The same, whose marks may be clicked.
   *
   * @param somewhere whether a mark leads anywhere
   */
  public Region region(ChartSpec spec, ChartTheme theme, Predicate<Hit> somewhere, Consumer<Hit> go) {
    fonts.registerWithWindow();
    var region = new ChartRegion(spec, chart(spec, theme));
    region.leads(somewhere, go);
    return region;
  }

  /** A light PNG at twice {@code width} × {@code height} pixels; letters are sized for {@code width} × {@code height}. */
  public byte[] png(ChartSpec spec, int width, int height) {
    return png(spec, ChartTheme.LIGHT, width, height);
  }

  /** As {@link #png(ChartSpec, int, int)} in a theme. Needs no display. */
  public byte[] png(ChartSpec spec, ChartTheme theme, int width, int height) {
    return png(chart(spec, theme), width, height);
  }

  private static byte[] png(JFreeChart chart, int width, int height) {
    var image = Picture.of(chart, width, height, DENSITY);
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    return out.toByteArray();
  }

  /** As {@link #png(ChartSpec, int, int)} with these words above it instead of the chart's own. */
  public byte[] png(ChartSpec spec, ChartSpec.Heading heading, int width, int height) {
    return png(spec, heading, ChartTheme.LIGHT, width, height);
  }

  /** As {@link #png(ChartSpec, ChartSpec.Heading, int, int)} in a theme. */
  public byte[] png(ChartSpec spec, ChartSpec.Heading heading, ChartTheme theme, int width, int height) {
    return png(headed(spec, heading, theme), width, height);
  }

  /** A light SVG of {@code width} × {@code height} pixels, its letters outlines. Needs no display and no font where it is opened. */
  public byte[] svg(ChartSpec spec, ChartSpec.Heading heading, int width, int height) {
    return SvgFile.of(headed(spec, heading, ChartTheme.LIGHT), heading, width, height);
  }

  /** A light PDF of one page of {@code width} × {@code height} pixels of 1/96 inch, its letters text with the font embedded. */
  public byte[] pdf(ChartSpec spec, ChartSpec.Heading heading, int width, int height) {
    return PdfFile.of(headed(spec, heading, ChartTheme.LIGHT), heading, fonts, width, height);
  }

  private JFreeChart headed(ChartSpec spec, ChartSpec.Heading heading, ChartTheme theme) {
    var chart = chart(spec, theme);
    ChartLook.head(chart, heading);
    return chart;
  }

  JFreeChart chart(ChartSpec spec, ChartTheme theme) {
    var look = new ChartLook(Palette.of(theme), fonts);
    return switch (spec) {
      case LevelShareBars bars -> LevelShareDrawing.of(bars, look);
      case ScoreHistogram histogram -> HistogramDrawing.of(histogram, look);
      case KnowledgeHeatmap map -> look.frame(map.heading(), new HeatPlot(map, look));
      case ForestPlot forest -> ForestDrawing.of(forest, look);
      case Curves curves -> CurvesDrawing.of(curves, look);
      case Distributions panels -> look.frame(panels.heading(), new DistributionsPlot(panels, look));
      case Profile profile -> look.frame(profile.heading(), new ProfilePlot(profile, look));
      case Network network -> look.frame(network.heading(), new NetworkPlot(network, look));
      case SpGrid grid -> look.frame(grid.heading(), new SpGridPlot(grid, look));
      case Wright map -> look.frame(map.heading(), new WrightPlot(map, look));
      case BeforeAfter course -> BeforeAfterDrawing.of(course, look);
      case PeriodsBars bars -> PeriodsDrawing.of(bars, look);
      case ItemMap map -> ItemMapDrawing.of(map, look);
      case RateDots dots -> RateDotsDrawing.of(dots, look);
      case ScoreBoxes boxes -> ScoreBoxesDrawing.of(boxes, look);
    };
  }
}

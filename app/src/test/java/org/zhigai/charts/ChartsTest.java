package org.zhigai.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhigai.charts.grids.HeatPlot;
import org.zhigai.charts.grids.NetworkLayout;
import org.zhigai.charts.look.Apart;
import org.zhigai.charts.look.ChartTheme;
import org.zhigai.charts.look.Fonts;
import org.zhigai.charts.look.Palette;
import org.zhigai.charts.look.Reach;
import org.zhigai.charts.rows.LevelShareDrawing;
import org.zhigai.charts.spec.BeforeAfter;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Distributions;
import org.zhigai.charts.spec.ForestPlot;
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

class ChartsTest {
  private final Fonts fonts = new Fonts();
  private final Charts charts = new Charts(fonts);

  static Stream<ChartSpec> samples() {
    return SampleCharts.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void drawsAPictureOfTheAskedSizeInBothThemes(ChartSpec spec) throws IOException {
    for (var theme : ChartTheme.values()) {
      var image = read(charts.png(spec, theme, 640, 360));
      assertThat(image.getWidth()).isEqualTo(1280);
      assertThat(image.getHeight()).isEqualTo(720);
      assertThat(image.getRGB(2, 2)).as("ground").isEqualTo(Palette.of(theme).background().getRGB());
      assertThat(inked(image, theme)).as("something is drawn").isGreaterThan(0.02);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void keepsItsEdgesFree(ChartSpec spec) throws IOException {
    var image = read(charts.png(spec, 640, 360));
    var ground = Palette.LIGHT.background().getRGB();
    for (var y = 0; y < image.getHeight(); y++) {
      assertThat(image.getRGB(image.getWidth() - 3, y)).as("right edge, row %d", y).isEqualTo(ground);
      assertThat(image.getRGB(2, y)).as("left edge, row %d", y).isEqualTo(ground);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void drawsTheSameTwice(ChartSpec spec) {
    assertThat(charts.png(spec, 640, 360)).isEqualTo(charts.png(spec, 640, 360));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void titlesItWithTheFindingInTheCarriedFont(ChartSpec spec) {
    var chart = charts.chart(spec, ChartTheme.LIGHT);
    assertThat(chart.getTitle().getText()).isEqualTo(spec.heading().finding());
    assertThat(chart.getTitle().getFont().getFamily()).isEqualTo(Fonts.FAMILY);
    assertThat(fonts.canWrite(spec.toString())).as("every word of the record has its glyphs").isTrue();
  }

  @Test
  void levelSharesRunLeftBelowThePassLineAndRightAboveIt() {
    var spec = SampleCharts.levels();
    var data = ((CategoryPlot) charts.chart(spec, ChartTheme.LIGHT).getPlot()).getDataset();
    for (var c = 0; c < spec.rows().size(); c++) {
      var row = spec.rows().get(c);
      assertThat((Object) data.getColumnKey(c)).hasToString(row.label());
      var parts = LevelShareDrawing.parts(spec, row);
      assertThat(parts).hasSize(row.shares().size());
      for (var level = 0; level < parts.size(); level++) {
        assertThat(parts.get(level)[1] - parts.get(level)[0]).isCloseTo(row.shares().get(level), within(1e-12));
        assertThat(level < 2 ? parts.get(level)[1] <= 0 : parts.get(level)[0] >= 0).as("side of level %d", level).isTrue();
      }
      if (row.shares().isEmpty()) {
        assertThat(data.getValue(0, c)).as("hidden").isNull();
      } else {
        assertThat(parts.get(1)[1]).as("the pass line").isZero();
        assertThat(data.getValue(0, c).doubleValue()).as("passing").isCloseTo(row.shares().get(2) + row.shares().get(3), within(1e-12));
      }
    }
  }

  @Test
  void histogramHasTheBinsCountsAndLines() {
    var spec = SampleCharts.scores();
    var plot = (XYPlot) charts.chart(spec, ChartTheme.LIGHT).getPlot();
    var data = (IntervalXYDataset) plot.getDataset();
    for (var i = 0; i < spec.counts().size(); i++) {
      assertThat(data.getStartXValue(0, i)).isEqualTo(spec.edges().get(i));
      assertThat(data.getEndXValue(0, i)).isEqualTo(spec.edges().get(i + 1));
      assertThat(data.getYValue(0, i)).isEqualTo(spec.counts().get(i).doubleValue());
    }
    assertThat(plot.getRangeAxis().getLowerBound()).as("bars start at zero").isZero();
    Collection<?> markers = plot.getDomainMarkers(Layer.FOREGROUND);
    assertThat(markers.stream().map(m -> ((ValueMarker) m).getValue())).containsExactlyInAnyOrder(69.8, 73.2);
  }

  @Test
  void heatMapColoursByDistanceFromTheBenchmark() {
    var spec = SampleCharts.knowledge();
    var plot = (HeatPlot) charts.chart(spec, ChartTheme.LIGHT).getPlot();
    assertThat(plot.spec()).isEqualTo(spec);
    assertThat(plot.ground(0.5, 0.8)).as("20 points below is full").isEqualTo(Palette.LIGHT.levels().getFirst());
    assertThat(plot.ground(1.0, 0.8)).isEqualTo(Palette.LIGHT.levels().getLast());
    assertThat(plot.ground(0.8, 0.8)).isNotEqualTo(plot.ground(0.75, 0.8));
    assertThat(plot.ground(0.6, Double.NaN)).as("no benchmark, no colour").isEqualTo(Palette.LIGHT.faint());
  }

  @Test
  void forestHoldsEveryRowAndAllIntervals() {
    var spec = SampleCharts.forest();
    var plot = (CategoryPlot) charts.chart(spec, ChartTheme.LIGHT).getPlot();
    for (var c = 0; c < spec.rows().size(); c++) {
      assertThat(plot.getDataset().getValue(0, c).doubleValue()).isEqualTo(spec.rows().get(c).estimate());
    }
    assertThat(plot.getRangeAxis().getLowerBound()).isLessThan(-13.2);
    assertThat(plot.getRangeAxis().getUpperBound()).isGreaterThan(9.3);
  }

  @Test
  void beforeAndAfterStandBesideTheDistrict() {
    var spec = SampleCharts.effect();
    var data = ((XYPlot) charts.chart(spec, ChartTheme.LIGHT).getPlot()).getDataset();
    assertThat(data.getYValue(0, 0)).isEqualTo(spec.district().before());
    assertThat(data.getYValue(0, 1)).isEqualTo(spec.district().after());
    assertThat(data.getYValue(1, 0)).isEqualTo(spec.school().before());
    assertThat(data.getYValue(1, 1)).isEqualTo(spec.school().after());
  }

  @Test
  void boxesAndRatesKeepTheOrderTheyAreGivenAndHiddenRowsHaveNoNumber() {
    var boxes = SampleCharts.boxes();
    var plot = (CategoryPlot) charts.chart(boxes, ChartTheme.LIGHT).getPlot();
    for (var c = 0; c < boxes.rows().size(); c++) {
      var median = boxes.rows().get(c).median();
      assertThat((Object) plot.getDataset().getColumnKey(c)).hasToString(boxes.rows().get(c).label());
      assertThat(plot.getDataset().getValue(0, c)).isEqualTo(Double.isNaN(median) ? null : (Number) median);
    }
    assertThat(plot.getRangeAxis().getUpperBound()).isGreaterThanOrEqualTo(boxes.fullMark());
    var rates = (CategoryPlot) charts.chart(SampleCharts.rates(), ChartTheme.LIGHT).getPlot();
    assertThat(rates.getDataset().getValue(0, 1).doubleValue()).isEqualTo(0.55);
  }

  @Test
  void periodsStartAtZero() {
    var plot = (CategoryPlot) charts.chart(SampleCharts.periods(), ChartTheme.LIGHT).getPlot();
    assertThat(plot.getRangeAxis().getLowerBound()).isZero();
    assertThat(plot.getDataset().getValue(0, 1).doubleValue()).isEqualTo(9);
  }

  @Test
  void itemMapHoldsEveryItem() {
    var spec = SampleCharts.items();
    var data = ((XYPlot) charts.chart(spec, ChartTheme.LIGHT).getPlot()).getDataset();
    var drawn = new ArrayList<List<Double>>();
    for (var s = 0; s < 2; s++) {
      for (var i = 0; i < data.getItemCount(s); i++) {
        drawn.add(List.of(data.getXValue(s, i), data.getYValue(s, i)));
      }
    }
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(
        spec.points().stream().map(p -> List.of(p.difficulty(), p.discrimination())).toList());
  }

  @Test
  void drawsRecordsWithNothingInThem() {
    var heading = new ChartSpec.Heading("没有数据", "");
    for (var empty : List.<ChartSpec>of(
        new LevelShareBars(heading, List.of("Ⅰ", "Ⅱ"), 1, List.of(), "达标"),
        new ForestPlot(heading, List.of(), "区", ""),
        new PeriodsBars(heading, List.of()),
        new RateDots(heading, List.of(), "", "", ""),
        new ScoreBoxes(heading, List.of(), 100, Double.NaN, "", ""),
        new KnowledgeHeatmap(heading, List.of(), List.of(), List.of(), List.of(), new KnowledgeHeatmap.Legend("", "", "")),
        new ItemMap(heading, List.of(), 0.7, 0.3, List.of("", "", "", ""), "", ""),
        new ScoreHistogram(heading, List.of(0.0, 100.0), List.of(0), List.of(), "", ""),
        new Distributions(heading, List.of(), 100, List.of(), "", ""),
        new Profile(heading, List.of(), List.of(), "", "", true),
        new Network(heading, List.of(), List.of(), List.of()),
        new SpGrid(heading, new boolean[0], 0, List.of(), "", "", "", ""),
        new BeforeAfter(
            heading, "", "", new BeforeAfter.Course("", Double.NaN, Double.NaN), new BeforeAfter.Course("", Double.NaN, Double.NaN),
            Double.NaN, Double.NaN, Double.NaN, ""))) {
      assertThat(charts.png(empty, 320, 180)).isNotEmpty();
    }
  }

  @Test
  void refusesRecordsThatContradictThemselves() {
    var heading = new ChartSpec.Heading("", "");
    assertThatThrownBy(() -> new ScoreHistogram(heading, List.of(0.0, 1.0), List.of(1, 2), List.of(), "", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LevelShareBars(heading, List.of("Ⅰ", "Ⅱ"), 0, List.of(), "达标"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SpGrid(heading, new boolean[3], 2, List.of("1", "2"), "", "", "", "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Profile(heading, List.of("1"), List.of(new Profile.Line("", List.of(), ChartSpec.Role.PART)), "", "", true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whatever the arrows, they run to the right, and no two nodes share a place. */
  @Test
  void nodesStandRightOfWhatTheyRestOn() {
    var network = SampleCharts.network();
    var layout = NetworkLayout.of(network);
    assertThat(network.edges()).allSatisfy(e -> assertThat(layout.layer(e.from())).isLessThan(layout.layer(e.to())));
    var places = java.util.stream.IntStream.range(0, network.nodes().size()).mapToObj(i -> List.of(layout.layer(i), layout.place(i))).toList();
    assertThat(places).doesNotHaveDuplicates();
    for (var i = 0; i < network.nodes().size(); i++) {
      assertThat(layout.place(i)).isBetween(0, layout.size(layout.layer(i)) - 1);
    }
  }

  @Test
  void aScaleOfDotsBeginsAtARoundNumberAndIsNeverTooNarrow() {
    assertThat(Reach.of(java.util.stream.DoubleStream.of(0.976, 1, Double.NaN), 0.2, 0, 1)).isEqualTo(new Reach(0.8, 1, 0.05));
    var wide = Reach.of(java.util.stream.DoubleStream.of(0.03, 0.97), 0.2, 0, 1);
    assertThat(wide.from()).isZero();
    assertThat(wide.to()).isEqualTo(1);
    assertThat(Reach.of(java.util.stream.DoubleStream.empty(), 0.2, 0, 1).to()).isEqualTo(1);
  }

  @Test
  void theLinesOfTheStudentProblemTableCountWhatIsRight() {
    var grid = SampleCharts.grid();
    assertThat(grid.rightByRow()[0]).isEqualTo(grid.items().size());
    assertThat(java.util.Arrays.stream(grid.rightByItem()).sum()).isEqualTo(java.util.Arrays.stream(grid.rightByRow()).sum());
  }

  /** WCAG 2.2, 1.4.3: letters need a contrast of 4.5 to their ground; 3 for large ones. */
  @Test
  void lettersAreReadableOnTheirGround() {
    for (var theme : ChartTheme.values()) {
      var palette = Palette.of(theme);
      assertThat(Palette.contrast(palette.text(), palette.background())).isGreaterThan(4.5);
      assertThat(Palette.contrast(palette.quiet(), palette.background())).isGreaterThan(4.5);
      assertThat(palette.levels()).allSatisfy(c -> assertThat(Palette.contrast(Palette.on(c), c)).isGreaterThan(4.5));
    }
    assertThat(Palette.contrast(java.awt.Color.BLACK, java.awt.Color.WHITE)).isCloseTo(21, within(1e-9));
  }

  @Test
  void labelsAreMovedApartAndStayInside() {
    assertThat(Apart.spread(new double[] {50, 52, 53}, 10, 0, 100)).containsExactly(50, 60, 70);
    assertThat(Apart.spread(new double[] {95, 96}, 10, 0, 100)).containsExactly(90, 100);
  }

  private static double inked(BufferedImage image, ChartTheme theme) {
    var ground = Palette.of(theme).background().getRGB();
    var seen = 0;
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        seen += image.getRGB(x, y) == ground ? 0 : 1;
      }
    }
    return (double) seen / image.getWidth() / image.getHeight();
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}

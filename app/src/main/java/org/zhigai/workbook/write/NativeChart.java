package org.zhigai.workbook.write;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextBody;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.ChartForm;
import org.zhigai.report.Block.Drawn;

/** Draws a chart that the spreadsheet program owns: it follows when the numbers on the data sheet are changed. */
public final class NativeChart {
  private static final double LETTERS = 10;
  private static final int WHITE = 0xFFFFFF;

  private NativeChart() {}

  /** Categories down the first column, a series in each column after it. */
  public static XSSFSheet data(XSSFSheet sheet, Drawn chart) {
    var styles = new Styles(sheet.getWorkbook());
    var head = sheet.createRow(0);
    for (var s = 0; s < chart.series().size(); s++) {
      head.createCell(s + 1).setCellValue(chart.series().get(s).name());
      sheet.setColumnWidth(s + 1, 14 * 256);
    }
    sheet.setColumnWidth(0, 28 * 256);
    for (var c = 0; c < chart.categories().size(); c++) {
      var row = sheet.createRow(c + 1);
      var name = row.createCell(0);
      name.setCellStyle(styles.text(Align.LEFT));
      name.setCellValue(Writable.escaped(chart.categories().get(c)));
      for (var s = 0; s < chart.series().size(); s++) {
        double value = chart.series().get(s).values().get(c);
        if (Double.isFinite(value)) {
          var cell = row.createCell(s + 1);
          cell.setCellStyle(styles.figure(Align.RIGHT, chart.format()));
          cell.setCellValue(value);
        }
      }
    }
    return sheet;
  }

  static void draw(XSSFSheet page, ClientAnchor anchor, Drawn chart, XSSFSheet data) {
    draw(page.createDrawingPatriarch().createChart(anchor), chart, data, LETTERS);
  }

  /**
   * @param frame of a sheet or a slide, empty so far
   * @param letters size in points of everything written in the chart
   */
  public static void draw(XDDFChart frame, Drawn chart, XSSFSheet data, double letters) {
    if (chart.categories().isEmpty()) {
      return;
    }
    if (chart.series().size() > 1 && chart.form() != ChartForm.POINTS) {
      var legend = frame.getOrAddLegend();
      legend.setPosition(LegendPosition.TOP);
      var body = new XDDFTextBody(legend);
      body.initialize().addDefaultRunProperties().setFontSize(letters);
      legend.setTextBody(body);
    }
    // What is missing is a gap, never a zero.
    frame.displayBlanksAs(DisplayBlanks.GAP);
    switch (chart.form()) {
      case BARS, STACKED, COLUMNS -> bars(frame, chart, data, letters);
      case LINES -> lines(frame, chart, data);
      case POINTS -> points(frame, chart, data);
    }
    for (var axis : frame.getAxes()) {
      axis.getOrAddTextProperties().setFontSize(letters);
    }
  }

  private static CellRangeAddress column(Drawn chart, int column) {
    return new CellRangeAddress(1, chart.categories().size(), column, column);
  }

  private static XDDFNumericalDataSource<Double> values(XSSFSheet data, Drawn chart, int series) {
    return XDDFDataSourcesFactory.fromNumericCellRange(data, column(chart, series + 1));
  }

  private static void bars(XDDFChart frame, Drawn chart, XSSFSheet data, double letters) {
    var standing = chart.form() == ChartForm.COLUMNS;
    var names = frame.createCategoryAxis(standing ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    var scale = frame.createValueAxis(standing ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    if (!standing) {
      // The first row on top, as in the table.
      names.setOrientation(AxisOrientation.MAX_MIN);
      scale.setCrosses(AxisCrosses.MAX);
    }
    scale.setMinimum(0);
    // In the midst of a category the axis would cut the outer bars in half.
    scale.setCrossBetween(AxisCrossBetween.BETWEEN);
    if (chart.form() == ChartForm.STACKED) {
      scale.setMaximum(1);
    }
    scale(scale, chart.format());
    var bars = (XDDFBarChartData) frame.createData(ChartTypes.BAR, names, scale);
    bars.setBarDirection(standing ? BarDirection.COL : BarDirection.BAR);
    bars.setBarGrouping(chart.form() == ChartForm.STACKED ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
    bars.setGapWidth(standing ? 12 : 40);
    var categories = XDDFDataSourcesFactory.fromStringCellRange(data, column(chart, 0));
    for (var s = 0; s < chart.series().size(); s++) {
      var series = bars.addSeries(categories, values(data, chart, s));
      series.setTitle(chart.series().get(s).name(), new org.apache.poi.ss.util.CellReference(data.getSheetName(), 0, s + 1, true, true));
      series.setFillProperties(fill(chart.series().get(s).colour()));
      var inside = chart.form() == ChartForm.STACKED;
      labels(((XDDFBarChartData.Series) series).getCTBarSer().addNewDLbls(), chart.format(), letters, inside ? chart.series().get(s).colour() : WHITE);
    }
    frame.plot(bars);
    if (chart.form() == ChartForm.STACKED) {
      onOneAnother(frame);
    }
  }

  /** The value at every bar, in letters that can be read on the ground. */
  private static void labels(CTDLbls labels, String format, double letters, int ground) {
    var number = labels.addNewNumFmt();
    number.setFormatCode(format);
    number.setSourceLinked(false);
    labels.addNewSpPr().addNewNoFill();
    var text = labels.addNewTxPr();
    text.addNewBodyPr();
    var run = text.addNewP().addNewPPr().addNewDefRPr();
    run.setSz((int) Math.round(100 * letters));
    run.addNewSolidFill().addNewSrgbClr().setVal(isDark(ground) ? new byte[] {-1, -1, -1} : new byte[] {0x1F, 0x23, 0x28});
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private static boolean isDark(int rgb) {
    return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF) < 128;
  }

  /** The lean schema at hand lacks the type of this number, so it is written as text. */
  private static void onOneAnother(XDDFChart frame) {
    try (var overlap = frame.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap().newCursor()) {
      overlap.setAttributeText(new QName("val"), "100");
    }
  }

  /** Few steps in whole percents: the values stand at the marks. */
  private static void scale(XDDFValueAxis scale, String format) {
    if (format.endsWith("%")) {
      scale.setNumberFormat("0%");
      scale.setMajorUnit(0.2);
    } else {
      scale.setNumberFormat(format);
    }
    faint(scale.getOrAddMajorGridProperties());
  }

  private static void lines(XDDFChart frame, Drawn chart, XSSFSheet data) {
    var names = frame.createCategoryAxis(AxisPosition.BOTTOM);
    // Where the scale goes below nothing the names stand under the chart all the same.
    names.setTickLabelPosition(AxisTickLabelPosition.LOW);
    var scale = frame.createValueAxis(AxisPosition.LEFT);
    scale.setCrossBetween(AxisCrossBetween.BETWEEN);
    scale(scale, chart.format());
    var lines = (XDDFLineChartData) frame.createData(ChartTypes.LINE, names, scale);
    var categories = XDDFDataSourcesFactory.fromStringCellRange(data, column(chart, 0));
    for (var s = 0; s < chart.series().size(); s++) {
      var series = (XDDFLineChartData.Series) lines.addSeries(categories, values(data, chart, s));
      series.setTitle(chart.series().get(s).name(), new org.apache.poi.ss.util.CellReference(data.getSheetName(), 0, s + 1, true, true));
      series.setSmooth(false);
      series.setMarkerStyle(MarkerStyle.CIRCLE);
      series.setLineProperties(new XDDFLineProperties(fill(chart.series().get(s).colour())));
    }
    frame.plot(lines);
  }

  private static void points(XDDFChart frame, Drawn chart, XSSFSheet data) {
    var x = frame.createValueAxis(AxisPosition.BOTTOM);
    var y = frame.createValueAxis(AxisPosition.LEFT);
    x.setTitle(chart.series().getFirst().name());
    y.setTitle(chart.series().getLast().name());
    List.of(x, y).forEach(axis -> axis.setNumberFormat(chart.format()));
    faint(y.getOrAddMajorGridProperties());
    var points = (XDDFScatterChartData) frame.createData(ChartTypes.SCATTER, x, y);
    points.setStyle(ScatterStyle.LINE_MARKER);
    var series = (XDDFScatterChartData.Series) points.addSeries(values(data, chart, 0), values(data, chart, 1));
    series.setTitle(chart.series().getLast().name(), null);
    series.setMarkerStyle(MarkerStyle.CIRCLE);
    series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    frame.plot(points);
  }

  private static void faint(org.apache.poi.xddf.usermodel.XDDFShapeProperties lines) {
    lines.setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.GAINSBORO))));
  }

  private static XDDFSolidFillProperties fill(int rgb) {
    return new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
  }
}

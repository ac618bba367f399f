package org.zhigai.report;

import java.util.List;
import java.util.Optional;

/**
 * A chart with its numbers, as a workbook is to show it. Every word is already in the reader's language.
 *
 * @param title the finding
 * @param subtitle what, who, n, paper
 * @param columns headings of {@code rows}
 * @param rows the numbers beside the chart, each as many cells as there are columns
 * @param chart what the spreadsheet program draws itself; empty for forms it has not, which come as {@code picture}
 * @param picture the chart as PNG
 */
public record ChartSheet(
    String title, String subtitle, List<String> columns, List<List<SheetReport.Cell>> rows, Optional<Native> chart, byte[] picture) {

  public ChartSheet {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Forms that spreadsheet programs draw alike. */
  public enum Form {
    /** Lying bars beside one another. */
    BARS,
    /** Lying bars of shares that add up to one. */
    STACKED,
    /** Standing bars. */
    COLUMNS,
    LINES,
    /** Points; the categories are their names, the first series is x, the second y. */
    POINTS
  }

  /**
   * A chart that stays a chart.
   *
   * @param format of its numbers, in the spreadsheet's own language
   */
  public record Native(Form form, List<String> categories, List<Series> series, String format) {
    public Native {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }
  }

  /** Numbers by category, NaN for none; {@code colour} is RGB. */
  public record Series(String name, List<Double> values, int colour) {
    public Series {
      values = List.copyOf(values);
    }
  }
}

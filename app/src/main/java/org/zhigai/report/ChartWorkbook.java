package org.zhigai.report;

import org.zhigai.kernel.Lang;

/** The port through which a chart becomes a workbook. */
@FunctionalInterface
public interface ChartWorkbook {

  /** An .xlsx: the chart with its numbers on a page that can be printed, and the chart's own numbers on a second sheet. */
  byte[] of(ChartSheet sheet, Lang lang);
}

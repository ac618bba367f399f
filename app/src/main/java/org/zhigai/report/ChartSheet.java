package org.zhigai.report;

/**
 * A chart with its numbers.
 *
 * @param title the finding
 * @param subtitle what, who, n, paper
 * @param numbers beside the chart
 */
public record ChartSheet(Run title, Run subtitle, Block.Grid numbers, Block.Figure figure) {}

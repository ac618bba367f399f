package org.zhigai.explore.exhibit;

import java.util.function.Function;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.kernel.Words;

/**
 * A chart that can be said in either language.
 *
 * @param lines how many rows stand one above another: the room it wants
 * @param spec words and numbers of the chart, without a heading: the page has it
 */
public record Plot(int lines, Function<Words, ChartSpec> spec) {

  public static Plot of(Drawing drawing) {
    return new Plot(drawing.lines(), words -> Specs.of(drawing, words));
  }
}

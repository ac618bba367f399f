package org.zhigai.workbook.write;

import java.util.ArrayList;
import java.util.List;

/**
 * Where pages end, downwards: what belongs together is not cut in two unless it is higher than a page. Heights are in points as they stand in the sheet.
 */
final class PageBreaks {
  private final double room;
  private final double repeated;
  private double filled;

  /**
   * @param room between the margins
   * @param repeated what stands at the top of every page again
   * @param above what stands above the first row of the first page, what is repeated included
   */
  PageBreaks(double room, double repeated, double above) {
    this.room = room;
    this.repeated = repeated;
    this.filled = above;
  }

  /**
   * @param groups heights of the rows that belong together, from the top
   * @return numbers of the rows with which a page begins, counted over all groups from 0
   */
  List<Integer> of(List<List<Double>> groups) {
    var out = new ArrayList<Integer>();
    var row = 0;
    for (var group : groups) {
      var height = group.stream().mapToDouble(Double::doubleValue).sum();
      if (filled + height > room && repeated + height <= room) {
        begin(row, out);
      }
      for (var one : group) {
        if (filled + one > room && filled > repeated) {
          begin(row, out);
        }
        filled += one;
        row++;
      }
    }
    return out;
  }

  private void begin(int row, List<Integer> out) {
    out.add(row);
    filled = repeated;
  }
}

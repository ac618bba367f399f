package org.zhigai.workbook.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zhigai.exchange.BookReader;
import org.zhigai.exchange.SeenSheet;
import org.zhigai.kernel.Progress;

/** Files as sheets of text with what is merged and hidden in them; days as days. */
public final class ReadBooks implements BookReader {
  private final ReadFile files = new ReadFile();

  @Override
  public List<SeenSheet> sheets(Path file, Progress progress) {
    return files.read(file, progress).sheets().stream().map(ReadBooks::seen).toList();
  }

  private static SeenSheet seen(Grid grid) {
    var rows = new ArrayList<List<String>>(grid.rows());
    for (var r = 0; r < grid.rows(); r++) {
      var cells = new ArrayList<String>(grid.columns());
      for (var c = 0; c < grid.columns(); c++) {
        cells.add(grid.cell(r, c).text());
      }
      rows.add(cells);
    }
    var merges = grid.merges().stream().map(a -> new SeenSheet.Merge(a.top(), a.left(), a.bottom(), a.right())).toList();
    return new SeenSheet(grid.name(), grid.isHidden(), rows, merges);
  }
}

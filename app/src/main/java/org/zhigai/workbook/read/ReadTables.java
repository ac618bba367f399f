package org.zhigai.workbook.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.analysis.RawTable;
import org.zhigai.analysis.TableReader;
import org.zhigai.kernel.Progress;

/** Files as text cells, nothing recognised. */
public final class ReadTables implements TableReader {
  private final ReadFile files = new ReadFile();

  @Override
  public List<RawTable> read(Path file, Progress progress) {
    return read(file, Optional.empty(), progress);
  }

  @Override
  public List<RawTable> read(Path file, Optional<String> password, Progress progress) {
    var name = String.valueOf(file.getFileName());
    return files.read(file, password, progress).sheets().stream().map(grid -> table(name, grid)).toList();
  }

  private static RawTable table(String name, Grid grid) {
    var rows = new ArrayList<List<String>>(grid.rows());
    for (var r = 0; r < grid.rows(); r++) {
      var cells = new String[grid.columns()];
      for (var c = 0; c < cells.length; c++) {
        var cell = grid.cell(r, c);
        cells[c] = cell.kind() == Cell.Kind.DATE ? cell.head() : cell.text();
      }
      // Of a text file a hidden row is a line with nothing on it.
      rows.add(grid.name().isEmpty() && grid.isRowHidden(r) ? List.of() : List.of(cells));
    }
    return new RawTable(name, grid.name(), rows);
  }
}

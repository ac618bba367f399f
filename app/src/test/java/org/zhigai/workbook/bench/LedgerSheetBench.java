package org.zhigai.workbook.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhigai.exchange.PassedOn;
import org.zhigai.report.Block;
import org.zhigai.report.Run;
import org.zhigai.report.SheetReport;
import org.zhigai.report.SubmissionForm;
import org.zhigai.report.Submitted;
import org.zhigai.ui.TestFrame;
import org.zhigai.workbook.write.WriteSheets;

/**
 * A ledger of 10,000 rows written as it is handed in, 2,500 things of four measures, in a Java of its own: time from the table to the file on the disk, and the
 * memory that the process has had. Run it with {@code -Xmx300m}; beside it {@code ledger-sheet.py} writes the same cells, styles and merged areas with openpyxl.
 */
public final class LedgerSheetBench {
  private static final int THINGS = 2_500;
  private static final int MEASURES = 4;

  private LedgerSheetBench() {}

  /** @param args where the file is written */
  public static void main(String[] args) throws IOException {
    var table = repeated(new PassedOn(MEASURES).reports.report(Submitted.LEDGER, SubmissionForm.USUAL));
    var file = Path.of(args[0]);
    var from = System.nanoTime();
    new WriteSheets(TestFrame.CLOCK).write(List.of(table), Optional.empty(), file);
    System.out.printf(
        Locale.ROOT, "%d rows x %d columns: %.2f s, %.1f MB file, %d MB resident at most, %.1f s since the Java was started%n",
        table.grid().rows().size(), table.grid().columns().size(), (System.nanoTime() - from) / 1e9, Files.size(file) / 1048576.0, resident(),
        ManagementFactory.getRuntimeMXBean().getUptime() / 1e3);
    System.exit(0);
  }

  /** The rows of one thing as often as it takes, each with a number of its own. */
  private static SheetReport repeated(SheetReport one) {
    var rows = new ArrayList<List<Run>>();
    var groups = new ArrayList<Integer>();
    for (var t = 1; t <= THINGS; t++) {
      for (var row : one.grid().rows()) {
        var cells = new ArrayList<>(row);
        cells.set(0, row.getFirst().isEmpty() ? Run.empty() : Run.of(Integer.toString(t)));
        rows.add(cells);
      }
      groups.add(MEASURES);
    }
    return new SheetReport(
        one.lang(), one.sheet(), one.attachment(), one.title(), one.reportingLine(), one.dateLine(), one.paper(),
        new Block.Grid(one.grid().columns(), rows, false, groups), one.notes(), one.footer());
  }

  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("VmHWM:"))
        .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
  }
}

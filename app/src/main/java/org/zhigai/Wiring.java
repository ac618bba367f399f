package org.zhigai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.zhigai.analysis.TableReader;
import org.zhigai.chain.Stores;
import org.zhigai.cli.Kit;
import org.zhigai.document.WriteDocuments;
import org.zhigai.monitoring.intake.WorkbookReader;
import org.zhigai.exchange.BookReader;
import org.zhigai.kernel.FaultDiary;
import org.zhigai.report.ChartWorkbook;
import org.zhigai.report.DocumentWriter;
import org.zhigai.report.SheetWriter;
import org.zhigai.rollup.OpenRollup;
import org.zhigai.store.H2Stores;
import org.zhigai.store.rollup.RollupStores;
import org.zhigai.template.FormFiles;
import org.zhigai.ui.shell.FilePreferences;
import org.zhigai.workbook.form.OpenForms;
import org.zhigai.workbook.read.ReadBooks;
import org.zhigai.workbook.read.ReadTables;
import org.zhigai.workbook.recognise.RecogniseWorkbook;
import org.zhigai.workbook.write.WriteCharts;
import org.zhigai.workbook.write.WriteSheets;

/** Puts the rooms together by hand. */
record Wiring(Stores stores, WorkbookReader reader, SheetWriter writer, Clock clock) {

  static Wiring standard() {
    var clock = Clock.system(ZoneId.systemDefault());
    return new Wiring(new H2Stores(clock), new RecogniseWorkbook(), new WriteSheets(clock), clock);
  }

  /** Makes workbooks of charts. */
  ChartWorkbook charts() {
    return new WriteCharts();
  }

  /** Makes slides and handouts. */
  DocumentWriter pack() {
    return new WriteDocuments();
  }

  /** Reads files as plain tables. */
  TableReader tables() {
    return new ReadTables();
  }

  /** Reads files that came back as sheets. */
  BookReader books() {
    return new ReadBooks();
  }

  /** Opens other people's forms. */
  FormFiles forms() {
    return new OpenForms();
  }

  /** Keeps sums of many schools. */
  OpenRollup rollups() {
    return new RollupStores();
  }

  /** What went wrong lately, beside the preferences. */
  FaultDiary diary() {
    return new FaultDiary(FilePreferences.usualPlace().resolveSibling("faults.log"));
  }

  /** What the commands need. */
  Kit kit() {
    return new Kit(stores, reader, tables(), writer, clock, new FxWindow(this), samples(), pack(), books(), forms(), rollups(), diary());
  }

  /** The sample workbooks, in their order; empty when the launcher did not say where they lie. */
  Optional<List<Path>> samples() {
    return Optional.ofNullable(System.getProperty("zhigai.samples")).map(Path::of).filter(Files::isDirectory).map(Wiring::workbooks);
  }

  private static List<Path> workbooks(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().matches("\\d\\d_.*\\.(xlsx|xls|csv)")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

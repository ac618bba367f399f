package org.zhigai.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.zhigai.analysis.TableReader;
import org.zhigai.chain.ReadSchool;
import org.zhigai.chain.Stores;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.exchange.BookReader;
import org.zhigai.kernel.FaultDiary;
import org.zhigai.monitoring.intake.WorkbookReader;
import org.zhigai.report.DocumentWriter;
import org.zhigai.report.SheetWriter;
import org.zhigai.rollup.OpenRollup;
import org.zhigai.rollup.PackageFolder;
import org.zhigai.template.FormFiles;

/**
 * What the commands are given by the wiring.
 *
 * @param tables files as plain tables, for the researchers' bench
 * @param window opens the window on a store, or on the welcome screen; tells when it was closed
 * @param samples the sample workbooks, in their order; empty when nobody said where they lie
 * @param pages documents of words
 * @param books files that came back, as sheets
 * @param forms other people's forms
 * @param rollups where sums of many schools are kept
 * @param diary what went wrong lately
 */
public record Kit(
    Stores stores, WorkbookReader reader, TableReader tables, SheetWriter writer, Clock clock, Window window, Optional<List<Path>> samples,
    DocumentWriter pages, BookReader books, FormFiles forms, OpenRollup rollups, FaultDiary diary) {

  /** The same with other readers. */
  Kit reading(WorkbookReader workbooks, TableReader plain) {
    return new Kit(stores, workbooks, plain, writer, clock, window, samples, pages, books, forms, rollups, diary);
  }

  /** Makes packages of schools' own workbooks. */
  PackageFolder.SchoolReader schools() {
    return new ReadSchool(stores, reader, writer, books, clock);
  }

  /** The same on another window. */
  Kit on(Window other) {
    return new Kit(stores, reader, tables, writer, clock, other, samples, pages, books, forms, rollups, diary);
  }

  /** The window, as far as a command knows it. */
  public interface Window {

    /** Whether there is a display to open it on. */
    boolean isPossible();

    /** Opens on the welcome screen and returns when the person has left. */
    void open();

    /** Opens on this store and returns when the person has left. */
    void open(Path store, char[] password);

    /** Opens on the welcome screen, at the password of this store, and returns when the person has left. */
    void unlock(Path store);

    /** Opens on a review package and returns when the person has left. */
    void review(Path packed);

    /** Reads what many schools returned, shows it and returns when the person has left. */
    void rollup(List<Path> returned);

    /** Where copies of the backups of a store of this mark lie on other drives, as far as the window was told. */
    List<CopyPlace> copies(Path store, String mark);

    /** The store it had open last, when that is still there. */
    Optional<Path> lastStore();
  }
}

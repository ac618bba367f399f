package org.zhigai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhigai.chain.SampleSchool;
import org.zhigai.document.WriteDocuments;
import org.zhigai.kernel.FaultDiary;
import org.zhigai.store.H2Stores;
import org.zhigai.store.rollup.RollupStores;
import org.zhigai.workbook.form.OpenForms;
import org.zhigai.workbook.read.ReadBooks;
import org.zhigai.workbook.read.ReadTables;
import org.zhigai.workbook.recognise.RecogniseWorkbook;
import org.zhigai.workbook.write.WriteSheets;

/** What the commands are given in tests: the real parts, the clock of the sample school, and no window. */
final class Kits {
  private Kits() {}

  static Kit of(Optional<List<Path>> samples) {
    return new Kit(
        new H2Stores(SampleSchool.CLOCK), new RecogniseWorkbook(), new ReadTables(), new WriteSheets(SampleSchool.CLOCK), SampleSchool.CLOCK, new NoWindow(),
        samples,
        new WriteDocuments(), new ReadBooks(), new OpenForms(), new RollupStores(),
        new FaultDiary(Path.of(System.getProperty("java.io.tmpdir"), "zhigai-test-" + ProcessHandle.current().pid(), "faults.log")));
  }
}

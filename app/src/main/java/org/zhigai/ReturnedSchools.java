package org.zhigai;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.zhigai.chain.ReadSchool;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.rollup.PackageFolder;
import org.zhigai.rollup.RollupContents;
import org.zhigai.ui.rollup.RollupModel;

/** What many schools returned, read for the window. */
record ReturnedSchools(Wiring wiring) implements RollupModel.Loader {

  @Override
  public Loaded read(List<Path> paths, Progress progress) {
    var schools = new ReadSchool(wiring.stores(), wiring.reader(), wiring.writer(), wiring.books(), wiring.clock());
    var found = new PackageFolder(schools).packages(paths, progress.part(0, 0.6));
    try (var store = wiring.rollups().inMemory()) {
      store.take(found.packages(), progress.part(0.6, 1));
      RollupContents.refuseNone(store);
      return new Loaded(
          RollupContents.of(store, RollupContents.office(store, new Words(Lang.ZH)), LocalDate.now(wiring.clock()), List.of(), LocalDate.EPOCH),
          found.refused());
    }
  }
}

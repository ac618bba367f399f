package org.zhigai.store;

import java.io.IOException;
import java.nio.file.Files;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.Stores;

/** A real encrypted store for benches, gone afterwards. Deriving its key is made cheap: that is paid once a day, not once an import. */
public final class BenchStore {
  private BenchStore() {}

  /** Work on an open store. */
  public interface Work<E extends Exception> {
    Object on(ChainArchive archive) throws IOException, E;
  }

  public static <E extends Exception> void with(Work<E> work) throws IOException, E {
    var folder = Files.createTempDirectory("zhigai-bench");
    var file = folder.resolve("bench" + Stores.SUFFIX);
    try (var archive = FreshStore.stores().create(file, FreshStore.password(), FreshStore.PROFILE)) {
      work.on(archive);
    } finally {
      FreshStore.stores().delete(file);
      Files.delete(folder);
    }
  }
}

package org.zhigai.rollup;

import java.util.Comparator;
import org.zhigai.monitoring.PaperInfo;

/**
 * A paper that several schools sat. Papers of one name and another print are others, and are never put together.
 *
 * @param id key in the store
 * @param schools that told of it
 * @param present pupils of all of them
 */
public record PooledId(long id, PaperInfo info, String print, double fullMark, int schools, int present) {
  /** By time, grade and subject. */
  public static final Comparator<PooledId> ORDER =
      Comparator.comparing(PooledId::info, PaperInfo.BY_TIME).thenComparingInt(p -> p.info().grade()).thenComparing(p -> p.info().subject())
          .thenComparing(PooledId::print);
}

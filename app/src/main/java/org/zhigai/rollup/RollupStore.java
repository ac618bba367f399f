package org.zhigai.rollup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Progress;
import org.zhigai.pack.EntryShare;
import org.zhigai.pack.PaperShare.PointSort;
import org.zhigai.pack.PaperShare.SpanShare;
import org.zhigai.pack.PracticeShare;
import org.zhigai.pack.ProblemShare;
import org.zhigai.pack.SchoolPackage;

/** The port to what packages of many schools say. Lists come in the order of schools' names. */
public interface RollupStore extends AutoCloseable {

  /**
   * A school that has told.
   *
   * @param signedBy the print of the key under which its package came, empty for none
   * @param signedBefore that of the package before, where it was another one; empty else
   */
  record Member(String name, String district, LocalDate asOf, String signedBy, String signedBefore) {}

  /** Sums of a school over one paper; numbers that are not told are {@code NaN}. */
  record Sums(String school, long pooled, int present, double sum, double squares) {
    /** Whether the mean can be reckoned from it. */
    public boolean isTold() {
      return !Double.isNaN(sum);
    }

    /** Whether the spread of its pupils can, too. */
    public boolean isWhole() {
      return !Double.isNaN(sum) && !Double.isNaN(squares);
    }
  }

  /** A span of a school over one paper. */
  record SpanLine(String school, SpanShare span) {}

  /**
   * What pupils of a school got at a point.
   *
   * @param rate Σ points / Σ points to be had; {@code NaN} where it is not told
   */
  record PointLine(String school, PointSort sort, String name, int pupils, double rate) {
    /** What is the same point in every school. */
    String key() {
      return sort.name() + ":" + name;
    }
  }

  /** Something a school says of itself. */
  record Of<T>(String school, T what) {}

  /**
   * Keeps packages, all or none. A school's later package takes the place of its earlier one; an earlier one than what is there is left.
   *
   * @return names of schools of which something later was there
   */
  List<String> take(Collection<SchoolPackage> packages, Progress progress);

  List<Member> members();

  /** In the order of {@link PooledId#ORDER}. */
  List<PooledId> papers();

  List<Sums> sums(Collection<Long> pooled);

  List<SpanLine> spans(long pooled);

  List<PointLine> points(long pooled);

  List<Of<ProblemShare>> problems();

  List<Of<EntryShare>> entries();

  List<Of<PracticeShare>> practices();

  default Optional<PooledId> paper(long id) {
    return papers().stream().filter(p -> p.id() == id).findFirst();
  }

  @Override
  void close();
}

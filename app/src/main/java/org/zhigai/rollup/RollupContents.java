package org.zhigai.rollup;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that is told of many schools.
 *
 * @param office who put it together
 * @param figures a paper each, in the order of {@link PooledId#ORDER}
 * @param overview all ledgers together first
 * @param since packages of before are asked for anew
 */
public record RollupContents(
    String office, LocalDate on, List<PooledFigures> figures, List<CommonProblem> problems, List<RollupStore.Of<org.zhigai.pack.PracticeShare>> practices,
    List<SchoolPair> pairs, List<LedgerOverview> overview, List<Returned> returned, LocalDate since) {

  public RollupContents {
    figures = List.copyOf(figures);
    problems = List.copyOf(problems);
    practices = List.copyOf(practices);
    pairs = List.copyOf(pairs);
    overview = List.copyOf(overview);
    returned = List.copyOf(returned);
  }

  /**
   * Reads all of it.
   *
   * @param expected schools that are to return; empty when nobody said
   */
  public static RollupContents of(RollupStore store, String office, LocalDate on, List<String> expected, LocalDate since) {
    var rollUp = new RollUp(store);
    return new RollupContents(
        office, on, store.papers().stream().map(rollUp::figures).toList(), CommonProblem.of(store), store.practices(), SchoolPair.of(store),
        LedgerOverview.of(store), Returned.of(store.members(), expected), since);
  }

  /** Schools that have returned. */
  public long schools() {
    return returned.stream().filter(r -> r.asOf().isPresent()).count();
  }

  /** Who is to be asked. */
  public List<Returned> chased() {
    return returned.stream().filter(r -> r.isChased(since)).toList();
  }
}

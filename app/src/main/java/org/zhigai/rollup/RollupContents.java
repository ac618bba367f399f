package org.zhigai.rollup;

import java.time.LocalDate;
import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.pack.PracticeShare;

/**
 * Everything that is told of many schools.
 *
 * @param office who put it together
 * @param figures a paper each, in the order of {@link PooledId#ORDER}
 * @param overview all ledgers together first
 * @param since packages of before are asked for anew
 */
public record RollupContents(
    String office, LocalDate on, List<PooledFigures> figures, List<CommonProblem> problems, List<RollupStore.Of<PracticeShare>> practices,
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

  /** @throws UserFault {@code ZG-397} when there is no school */
  public static void refuseNone(RollupStore store) {
    if (store.members().isEmpty()) {
      throw new UserFault(UserFault.Kind.INPUT, "ZG-397", Phrase.of("rollup.nothing"), Phrase.of("rollup.nothing.remedy"));
    }
  }

  /** Who puts it together where nobody says: the district of all schools, where they are of one. */
  public static String office(RollupStore store, Words words) {
    var districts = store.members().stream().map(RollupStore.Member::district).distinct().toList();
    return districts.size() == 1 && !districts.getFirst().isBlank() ? districts.getFirst() : words.say("rollup.office");
  }

  /** The same of one paper alone. */
  public RollupContents only(PooledFigures paper) {
    return new RollupContents(office, on, List.of(paper), problems, practices, pairs, overview, returned, since);
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

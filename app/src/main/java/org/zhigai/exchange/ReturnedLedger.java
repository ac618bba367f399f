package org.zhigai.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.report.SentLedger;

/**
 * What a file that came back asks to be done; nothing is done yet.
 *
 * @param known whether what went out is known
 * @param steps what is taken without asking
 * @param asked what a person decides
 * @param told what was seen, and what is not taken with the reason
 * @param parts of which units it is what they were given to fill in
 */
public record ReturnedLedger(boolean known, List<Step> steps, List<Asked> asked, List<Phrase> told, Set<SentLedger> parts) {

  public ReturnedLedger {
    steps = List.copyOf(steps);
    asked = List.copyOf(asked);
    told = List.copyOf(told);
    parts = Set.copyOf(parts);
  }

  /** What must be decided before anything is taken. A row that is missing stays until somebody says otherwise. */
  public List<Asked> open() {
    return asked.stream().filter(a -> a.why() != Asked.Why.GONE).toList();
  }

  /** Whether another says something else of the same cell. */
  public boolean isRivalled(Asked one) {
    return asked.stream().anyMatch(one::rivals);
  }

  /**
   * @param following those of the asked in which the file is followed
   * @throws UserFault {@code ZG-389} when two of them say different things of one cell
   */
  List<Deed> deeds(Collection<Asked> following) {
    following.stream().filter(a -> following.stream().anyMatch(a::rivals)).findFirst().ifPresent(a -> {
      throw new UserFault(
          UserFault.Kind.INPUT, "ZG-389", Phrase.of("exchange.rivals", a.number(), a.heading(), a.place()), Phrase.of("exchange.rivals.remedy"));
    });
    var out = new ArrayList<Deed>(steps.stream().map(Step::deed).toList());
    asked.stream().filter(following::contains).forEach(a -> out.addAll(a.deeds()));
    return out;
  }
}

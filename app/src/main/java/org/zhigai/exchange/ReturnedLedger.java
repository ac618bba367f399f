package org.zhigai.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.zhigai.kernel.Phrase;

/**
 * What a file that came back asks to be done; nothing is done yet.
 *
 * @param known whether what went out is known
 * @param steps what is taken without asking
 * @param asked what a person decides
 * @param told what was seen, and what is not taken with the reason
 */
public record ReturnedLedger(boolean known, List<Step> steps, List<Asked> asked, List<Phrase> told) {

  public ReturnedLedger {
    steps = List.copyOf(steps);
    asked = List.copyOf(asked);
    told = List.copyOf(told);
  }

  /** What must be decided before anything is taken. A row that is missing stays until somebody says otherwise. */
  public List<Asked> open() {
    return asked.stream().filter(a -> a.why() != Asked.Why.GONE).toList();
  }

  /** @param following those of the asked in which the file is followed */
  List<Deed> deeds(Collection<Asked> following) {
    var out = new ArrayList<Deed>(steps.stream().map(Step::deed).toList());
    asked.stream().filter(following::contains).forEach(a -> out.addAll(a.deeds()));
    return out;
  }
}

package org.zhigai.ui.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.people.Role;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Row;
import org.zhigai.ui.parts.Tone;

/** What waits for the principal: more time that is asked for, entries to be closed, the signature. */
record ForPrincipal(Facts now, boolean sign, Actor by) {

  /** The principal sees what waits for them before anything else; others see at the end what waits for the principal. */
  List<Next> with(List<Next> others) {
    var mine = waiting();
    return (isPrincipal() ? Stream.concat(mine.stream(), others.stream()) : Stream.concat(others.stream(), mine.stream())).toList();
  }

  private boolean isPrincipal() {
    return by.role().equals(Role.PRINCIPAL.name());
  }

  private List<Next> waiting() {
    var out = new ArrayList<Next>();
    var asked = now.all(DueRequest.KIND).stream().filter(r -> r.state() == DueRequest.State.ASKED).toList();
    if (!asked.isEmpty()) {
      out.add(next(Phrase.of("overview.principal.time", who(), asked.size()), "ledger", now.any(asked.getFirst().of()).map(Row::number).orElse("")));
    }
    var verified = now.all(LedgerEntry.KIND).stream().filter(e -> e.status() == LedgerStatus.VERIFIED).toList();
    if (!verified.isEmpty()) {
      out.add(next(Phrase.of("overview.principal.close", who(), verified.size()), "ledger", verified.getFirst().number()));
    }
    if (sign) {
      out.add(next(Phrase.of("overview.principal.sign", who()), "report", ""));
    }
    return out;
  }

  private Phrase who() {
    return Phrase.of(isPrincipal() ? "overview.principal.you" : "overview.principal.other");
  }

  private static Next next(Phrase what, String station, String target) {
    return new Next(what, Tone.ACCENT, station, target);
  }
}

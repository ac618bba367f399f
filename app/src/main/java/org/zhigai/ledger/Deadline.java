package org.zhigai.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;

/**
 * Something of the ledger that has a day.
 *
 * @param day by when it is to be done; of what waits for an answer, when it was asked
 * @param number leads to it
 * @param entry key of the entry it hangs on
 * @param measures how many measures of the entry are to be done by the same day; they are not listed beside it
 * @param what in words, as a document or a screen says them
 */
public record Deadline(Sort sort, LocalDate day, String number, long entry, int measures, Object what) {

  /** What is due. */
  public enum Sort {
    /** 完成时限 of an entry. */
    ENTRY,
    MEASURE,
    /** A verification that was asked and is not answered. */
    ROUND,
    /** 延期申请 that nobody has decided. */
    REQUEST,
    LOOK_BACK;

    Phrase label() {
      return Phrase.of("dues.sort." + name().toLowerCase(Locale.ROOT));
    }

    /** Whether its day is one by which something is to be done. */
    public boolean isPromise() {
      return this == ENTRY || this == MEASURE || this == LOOK_BACK;
    }
  }

  /** Everything that is still to be done or waits, by day, then by sort and number. */
  public static List<Deadline> of(Facts all) {
    var out = new ArrayList<Deadline>();
    for (var entry : all.all(LedgerEntry.KIND)) {
      var what = Prose.TYPE.said(entry.issue());
      if (entry.status().isOpen()) {
        var open = EntryStanding.measures(entry.id(), all).stream().filter(m -> m.state() != Measure.State.DONE).toList();
        var same = (int) open.stream().filter(m -> m.due().equals(entry.due())).count();
        out.add(new Deadline(Sort.ENTRY, entry.due(), entry.number(), entry.id(), same, what));
        open.stream().filter(m -> !m.due().equals(LocalDate.EPOCH) && !m.due().equals(entry.due()))
            .forEach(m -> out.add(new Deadline(Sort.MEASURE, m.due(), m.number(), entry.id(), 0, m.text())));
      }
      EntryStanding.rounds(entry.id(), all).stream().filter(r -> r.state() == VerificationRound.State.ASKED)
          .forEach(r -> out.add(new Deadline(Sort.ROUND, r.askedOn(), r.number(), entry.id(), 0, what)));
      DueRequest.of(entry.id(), all).stream().filter(r -> r.state() == DueRequest.State.ASKED).map(DueRequest::row)
          .forEach(r -> out.add(new Deadline(Sort.REQUEST, asked(r), r.number(), entry.id(), 0, what)));
      LookBack.of(entry.id(), all).stream().filter(LookBack::isAhead)
          .forEach(l -> out.add(new Deadline(Sort.LOOK_BACK, l.due(), l.number(), entry.id(), 0, what)));
    }
    out.sort(Comparator.comparing(Deadline::day).thenComparing(Deadline::sort).thenComparing(Deadline::number));
    return List.copyOf(out);
  }

  private static LocalDate asked(Row<DueRequest> request) {
    return request.get(DueRequest.ASKED_ON);
  }

  /** What it is, in a word or two. */
  public Phrase label() {
    return measures == 0 ? sort.label() : Phrase.of("dues.sort.entry.with", measures);
  }
}

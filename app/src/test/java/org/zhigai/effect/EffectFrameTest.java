package org.zhigai.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.stats.Interval;
import org.zhigai.ui.School;

class EffectFrameTest {
  private static final Round AUTUMN = new Round(2025, Term.AUTUMN);

  @Test
  void aMeasurementBeforeTheEntryWasOpenedIsNoMeritOfIt() {
    assertThat(row(AUTUMN, Verdict.EFFECTIVE).verdict()).isEqualTo(Verdict.EFFECTIVE);
    assertThat(row(AUTUMN, Verdict.EFFECTIVE).warning()).contains(Phrase.of("effect.warning.early"));
    assertThat(row(AUTUMN, Verdict.NO_EFFECT_SEEN).warning()).isEmpty();
    assertThat(row(new Round(2026, Term.AUTUMN), Verdict.EFFECTIVE).warning()).isEmpty();
  }

  @Test
  void aTermEndsBeforeTheNextBegins() {
    assertThat(EffectFrame.end(AUTUMN)).isEqualTo("2026-01-31");
    assertThat(EffectFrame.end(new Round(2026, Term.SPRING))).isEqualTo("2026-07-31");
  }

  private static EffectRow row(Round after, Verdict verdict) {
    var school = new School();
    var problem = school.problems().getFirst();
    var entry = school.book.apply(school.ledgerDesk.open(List.of(problem), 0, Books.BY)).row(LedgerEntry.KIND).view();
    var values = new EffectFrame.Values(.5, 30, .6, .6, 30, .6);
    var judged = new EffectFrame.Judged(.1, 0, new Interval(.05, .15), .07, 30, verdict, Phrase.of("effect.reason.few"));
    return new EffectFrame(problem, Optional.of(entry), LocalDate.of(2026, 7, 1)).row(after, values, values.changes(), judged);
  }
}

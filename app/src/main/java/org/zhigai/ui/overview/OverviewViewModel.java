package org.zhigai.ui.overview;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.signing.SignDesk;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** Reads the overview in a job and publishes it when it is still the newest. */
final class OverviewViewModel implements ViewModel {
  private final ReadFigures figures;
  private final ProblemDesk problems;
  private final LedgerDesk ledger;
  private final SignDesk signing;
  private final StoreFrame frame;
  private final ReadOnlyObjectWrapper<Optional<Overview>> now = new ReadOnlyObjectWrapper<>(this, "now", Optional.empty());

  OverviewViewModel(ReadFigures figures, ProblemDesk problems, LedgerDesk ledger, SignDesk signing, StoreFrame frame) {
    this.figures = figures;
    this.problems = problems;
    this.ledger = ledger;
    this.signing = signing;
    this.frame = frame;
  }

  void refresh() {
    var today = LocalDate.now(frame.clock());
    var by = frame.actor().get();
    frame.jobs().latest(
        "overview", Phrase.of("overview.reading"),
        progress -> Overview.of(figures, problems, ledger, new ForPrincipal(ledger.now(), signing.isWaitedFor(), by), today, progress),
        read -> now.set(Optional.of(read)));
  }

  /** Empty until it was read for the first time. */
  ReadOnlyObjectProperty<Optional<Overview>> now() {
    return now.getReadOnlyProperty();
  }
}

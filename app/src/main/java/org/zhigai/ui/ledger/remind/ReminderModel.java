package org.zhigai.ui.ledger.remind;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.Reminder;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.rows.Facts;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;
import org.zhigai.ui.people.Acting;

/** What waits for whoever acts now. */
public final class ReminderModel implements ViewModel {
  private final Supplier<Facts> facts;
  private final Acting acting;
  private final StoreFrame frame;
  private final ReadOnlyObjectWrapper<List<Reminder>> now = new ReadOnlyObjectWrapper<>(this, "now", List.of());

  /** @param facts everything as it is now */
  public ReminderModel(Supplier<Facts> facts, Acting acting, StoreFrame frame) {
    this.facts = facts;
    this.acting = acting;
    this.frame = frame;
    var _ = frame.edits().listen(Set.of(LedgerEntry.KIND, Measure.KIND, VerificationRound.KIND, DueRequest.KIND, LookBack.KIND), this::refresh);
    acting.who().subscribe(who -> refresh());
  }

  /** Most pressing first; nothing until somebody has said who acts. */
  public ReadOnlyObjectProperty<List<Reminder>> now() {
    return now.getReadOnlyProperty();
  }

  private void refresh() {
    now.set(acting.who().get().map(w -> Reminder.of(facts.get(), w.person(), w.role(), LocalDate.now(frame.clock()))).orElse(List.of()));
  }

  /** Goes to what a reminder is about. */
  void open(Reminder one) {
    frame.navigator().open("ledger", String.join(",", one.entries()));
  }

  long many() {
    return now.get().stream().flatMap(r -> r.entries().stream()).distinct().count();
  }

  boolean isPressing() {
    return now.get().stream().anyMatch(r -> r.sort().isPressing());
  }
}

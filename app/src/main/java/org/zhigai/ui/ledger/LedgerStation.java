package org.zhigai.ui.ledger;

import java.util.function.LongSupplier;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.rows.Book;
import org.zhigai.trace.Recheck;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.ViewStation;
import org.zhigai.ui.people.Register;

/** Station 4 as the window knows it; shows an entry by its number. */
public final class LedgerStation {
  private LedgerStation() {}

  /** @param leader 牵头领导 of new entries */
  public static Station of(StoreFrame frame, Book book, LedgerDesk ledger, ProblemDesk problems, Register register, Recheck recheck, LongSupplier leader) {
    var model = new LedgerViewModel(book, ledger, problems, register, recheck, leader, frame);
    return new ViewStation(
        "ledger", Material2AL.ASSIGNMENT_TURNED_IN, () -> new LedgerView(model, frame), model.badge(), model::refresh, model::choose);
  }
}

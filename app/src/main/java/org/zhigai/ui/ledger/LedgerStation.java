package org.zhigai.ui.ledger;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewStation;
import org.zhigai.ui.people.Register;

/** Station 4 as the window knows it; shows the page of an entry by its number, or by that of anything that hangs on it. */
public final class LedgerStation {
  private LedgerStation() {}

  /**
   * @param leader 牵头领导 of new entries
   * @param pdf first page of a PDF as a PNG, where it has one that can be drawn
   */
  public static Station of(
      StoreFrame frame, EntryModel.Desks desks, ProblemDesk problems, Register register, LongSupplier leader, Function<byte[], Optional<byte[]>> pdf) {
    var model = new LedgerViewModel(desks.ledger(), problems, register, leader, frame);
    var page = new EntryModel(model, desks, frame);
    return new ViewStation(
        "ledger", Material2AL.ASSIGNMENT_TURNED_IN, () -> new LedgerView(page, frame, pdf), model.badge(), model::refresh, model::choose);
  }
}

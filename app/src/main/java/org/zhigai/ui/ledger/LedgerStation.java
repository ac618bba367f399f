package org.zhigai.ui.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.programme.TaskStand;
import org.zhigai.ui.ledger.dues.DueModel;
import org.zhigai.ui.ledger.outside.OutsideModel;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewStation;
import org.zhigai.ui.people.Register;

/** Station 4 as the window knows it; shows the page of an entry by its number, or by that of anything that hangs on it. */
public final class LedgerStation {
  private LedgerStation() {}

  /**
   * What stands beside the ledger.
   *
   * @param leader 牵头领导 of new entries
   * @param tasks of the three-year plan as they stand
   * @param pdf first page of a PDF as a PNG, where it has one that can be drawn
   */
  public record Beside(
      ProblemDesk problems, Register register, LongSupplier leader, OutsideModel.Desks outside, Supplier<List<TaskStand>> tasks,
      Function<byte[], Optional<byte[]>> pdf) {}

  public static Station of(StoreFrame frame, EntryModel.Desks desks, Beside beside) {
    var model = new LedgerViewModel(desks.ledger(), beside.problems(), beside.register(), beside.leader(), frame);
    var page = new EntryModel(model, desks, frame);
    var also =
        new LedgerView.Beside(
            new DueModel(desks.ledger()::now, beside.tasks(), desks.ledger()::today, frame.words()), new OutsideModel(beside.outside(), frame));
    return new ViewStation(
        "ledger", Material2AL.ASSIGNMENT_TURNED_IN, () -> new LedgerView(page, also, frame, beside.pdf()), model.badge(), model::refresh, model::choose)
        .withHome(model::home);
  }
}

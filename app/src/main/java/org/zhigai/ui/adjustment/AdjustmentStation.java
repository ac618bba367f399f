package org.zhigai.ui.adjustment;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.adjustment.StrategyDesk;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.rows.Book;
import org.zhigai.support.DevelopmentDesk;
import org.zhigai.trace.Recheck;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewStation;

/** Station 3 as the window knows it; shows a plan by its number, or by that of the problem it answers. What is printed, {@code print} writes into a file. */
public final class AdjustmentStation {
  private AdjustmentStation() {}

  public static Station of(StoreFrame frame, Book book, AdjustmentDesk plans, ProblemDesk problems, Recheck recheck, DevelopmentDesk development,
      StrategyDesk strategies, BiConsumer<List<TeachingAdjustment>, Path> print) {
    var model = new AdjustmentViewModel(book, plans, problems, recheck, development, frame, print);
    return new ViewStation(
        "adjustment", Material2AL.EVENT_NOTE, () -> new AdjustmentView(model, frame, new LibraryMenu(strategies, frame)), model.badge(), model::refresh,
        model::choose);
  }
}

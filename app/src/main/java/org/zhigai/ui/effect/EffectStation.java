package org.zhigai.ui.effect;

import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.charts.Charts;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.ViewStation;

/** Station 5 as the window knows it; shows a row by the number of its problem. */
public final class EffectStation {
  private EffectStation() {}

  public static Station of(StoreFrame frame, EvaluateEffects effects, ProblemDesk problems, LedgerDesk ledger, Charts charts) {
    var model = new EffectViewModel(effects, problems, ledger, frame);
    return new ViewStation(
        "effect", Material2MZ.TRENDING_UP, () -> new EffectView(model, frame, charts), model.badge(), model::refresh, model::choose);
  }
}

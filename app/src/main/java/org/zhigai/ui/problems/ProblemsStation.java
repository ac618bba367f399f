package org.zhigai.ui.problems;

import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.charts.Charts;
import org.zhigai.explore.Explore;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.trace.Recheck;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.ViewStation;
import org.zhigai.ui.people.Register;

/** Station 2 as the window knows it; shows a problem by its number. */
public final class ProblemsStation {
  private ProblemsStation() {}

  public static Station of(
      StoreFrame frame, ProblemDesk problems, ProblemsModel.Answers answers, Register register, Recheck recheck, ThresholdDesk thresholds, ReadFigures figures,
      Explore explore, Charts charts) {
    var model = new ProblemsModel(problems, register, recheck, answers, frame);
    var floors = new ThresholdsModel(thresholds, problems, model, frame);
    var evidence = new EvidenceModel(figures, explore, thresholds, problems, frame);
    return new ViewStation(
        "problems", Material2MZ.RULE, () -> new ProblemsView(model, floors, evidence, frame, charts), model.badge(), model::refresh, target -> {
          if (target.equals("thresholds")) {
            floors.ask();
          } else {
            model.select(target);
          }
        });
  }
}

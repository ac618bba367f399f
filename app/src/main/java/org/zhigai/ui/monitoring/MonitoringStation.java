package org.zhigai.ui.monitoring;

import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.charts.Charts;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Place;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.report.ChartWorkbook;
import org.zhigai.report.DocumentWriter;
import org.zhigai.session.SessionDesk;
import org.zhigai.ui.board.BoardModel;
import org.zhigai.ui.explore.ExploreModel;
import org.zhigai.ui.parts.Clips;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.ViewStation;
import org.zhigai.ui.session.MeetingModel;
import org.zhigai.ui.session.Outcomes;

/**
 * Station 1 as the window knows it; shows a thing measured by its key, for example {@code paper-3}, or a place by its {@link
 * Place#address}.
 */
public final class MonitoringStation {
  private MonitoringStation() {}

  /**
   * What a diagnostic session works with.
   *
   * @param school its name, for what is handed out
   */
  public record Sessions(SessionDesk desk, ProblemDesk problems, AdjustmentDesk adjustments, String school) {}

  /** What stands outside: tests look here. */
  public record Tools(Clips clips, ChartWorkbook workbook, DocumentWriter pack) {}

  public static Station of(StoreFrame frame, Explore explore, Sessions sessions, Charts charts, Tools tools) {
    var boards = new BoardModel(sessions.desk(), explore, frame);
    var meetings = new MeetingModel(sessions.desk(), explore, sessions.problems(), frame, sessions.school());
    var outcomes = new Outcomes(meetings, sessions.desk(), explore, sessions.problems(), sessions.adjustments(), frame);
    var model = new ExploreModel(explore, frame.jobs());
    model.place().subscribe(at -> at.ifPresent(place -> frame.navigator().looksAt(place.entry())));
    return new ViewStation(
        "monitoring", Material2AL.INSIGHTS,
        () -> new MonitoringView(model, new MonitoringView.Sides(boards, meetings, outcomes), frame, charts, tools), model.badge(),
        () -> {
          model.refresh();
          boards.refresh();
          meetings.refresh();
        },
        target -> Place.at(target).ifPresentOrElse(model::go, () -> model.select(target)));
  }
}

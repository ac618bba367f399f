package org.zhigai.ui.monitoring;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.charts.Charts;
import org.zhigai.kernel.Phrase;
import org.zhigai.explore.Explore;
import org.zhigai.explore.Place;
import org.zhigai.monitoring.BoardArchive;
import org.zhigai.monitoring.MeetingArchive;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.report.ChartWorkbook;
import org.zhigai.report.PackWriter;
import org.zhigai.ui.parts.Clips;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Station;

/** Station 1 as the window knows it. */
public final class MonitoringStation implements Station {
  private final Desk desk;
  private final MonitoringModel model;
  private final BoardModel boards;
  private final MeetingModel meetings;
  private final Outcomes outcomes;
  private final Charts charts;
  private final Carrying.Tools tools;
  private Optional<MonitoringView> view = Optional.empty();

  /**
   * What a diagnostic session works with.
   *
   * @param school its name, for what is handed out
   */
  public record Sessions(MeetingArchive archive, ProblemDesk problems, AdjustmentDesk adjustments, String school) {}

  public MonitoringStation(
      Desk desk, Explore explore, BoardArchive boards, Sessions sessions, Charts charts, Clips clips, ChartWorkbook workbook, PackWriter pack) {
    this.tools = new Carrying.Tools(clips, workbook, pack);
    this.boards = new BoardModel(boards, explore, desk.jobs(), desk.undo());
    this.meetings = new MeetingModel(sessions.archive(), explore, sessions.problems(), desk, sessions.school());
    this.outcomes = new Outcomes(meetings, explore, sessions.problems(), sessions.adjustments(), desk);
    this.charts = charts;
    this.desk = desk;
    this.model = new MonitoringModel(explore, desk.jobs());
  }

  @Override
  public String id() {
    return "monitoring";
  }

  @Override
  public Phrase title() {
    return Phrase.of("shell.station.monitoring");
  }

  @Override
  public Ikon icon() {
    return Material2AL.INSIGHTS;
  }

  @Override
  public Node view() {
    view.ifPresent(MonitoringView::close);
    var next = new MonitoringView(model, new MonitoringView.Sides(boards, meetings, outcomes), desk, charts, tools);
    view = Optional.of(next);
    return next.build();
  }

  @Override
  public ObservableValue<String> badge() {
    return model.badge();
  }

  @Override
  public void refresh() {
    model.refresh();
    boards.refresh();
    meetings.refresh();
  }

  /** @param target key of a thing measured, for example {@code paper-3}, or the {@link Place#address} of a place */
  @Override
  public void show(String target) {
    Place.at(target).ifPresentOrElse(model::go, () -> model.select(target));
  }
}

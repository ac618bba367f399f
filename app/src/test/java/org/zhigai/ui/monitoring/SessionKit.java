package org.zhigai.ui.monitoring;

import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.adjustment.DraftAdjustments;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.document.WritePack;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Place;
import org.zhigai.fakes.FakeAdjustments;
import org.zhigai.fakes.FakeBoards;
import org.zhigai.fakes.FakeMeetings;
import org.zhigai.fakes.FakeProblems;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Actor;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.ui.GivenClips;
import org.zhigai.ui.TestDesk;
import org.zhigai.ui.board.BoardModel;
import org.zhigai.ui.explore.ExploreModel;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.session.MeetingModel;
import org.zhigai.ui.session.Outcomes;
import org.zhigai.workbook.write.WriteCharts;

/** Everything a session works with, over invented results and archives in memory. */
public final class SessionKit {
  static final String SCHOOL = "南开区示例小学";
  private static final Actor SOMEBODY = new Actor("王敏", "教务处");

  public final TestDesk test;
  final FakeResults results;
  final Explore explore;
  public final Charts charts = new Charts(new Fonts());
  final FakeBoards boards = new FakeBoards();
  final FakeMeetings meetings = new FakeMeetings();
  public final ProblemDesk problems;
  public final AdjustmentDesk adjustments;
  final GivenClips clips = new GivenClips();
  public final BoardModel boardModel;
  public final MeetingModel model;
  public final Outcomes outcomes;

  public SessionKit(TestDesk test, FakeResults results) {
    this.test = test;
    this.results = results;
    this.explore = new Explore(results);
    this.problems =
        new ProblemDesk(new DetectProblems(results, AllRules.ALL, (subject, grade) -> Thresholds.DEFAULT), new FakeProblems(), TestDesk.CLOCK);
    this.adjustments = new AdjustmentDesk(new DraftAdjustments(results, TestDesk.CLOCK), new FakeAdjustments());
    this.boardModel = new BoardModel(boards, explore, test.desk.jobs(), test.desk.undo());
    this.model = new MeetingModel(meetings, explore, problems, test.desk, SCHOOL);
    this.outcomes = new Outcomes(model, explore, problems, adjustments, test.desk);
  }

  public SessionKit() {
    this(new TestDesk(), new FakeResults());
  }

  public Entry entry() {
    return explore.entries().getFirst();
  }

  public Place place(Aspect aspect) {
    return Place.of(entry().key(), aspect);
  }

  /** A problem on the list: geometry below the district. */
  public Problem problem() {
    var f = explore.raised(place(Aspect.ITEMS).with(Place.POINT, "几何直观"), entry(), "k");
    var finding =
        new Finding(
            "k", AllRules.BOOK.traits("knowledge-point"), f.source(), f.category(), f.round(), f.domain(), f.grade(), f.classRef(), f.target(), f.unit(), f.estimate(),
            f.benchmark(), f.against(), f.interval(), f.n(), 0.001, 0.004, false, f.evidence());
    return problems.raise(finding, "四年级数学“几何直观”得分率低于区", "概念没有建立", SOMEBODY);
  }

  Station station() {
    return MonitoringStation.of(
        test.desk, explore, boards, new MonitoringStation.Sessions(meetings, problems, adjustments, SCHOOL), charts,
        new MonitoringStation.Tools(clips, new WriteCharts(), new WritePack()));
  }

  MonitoringView view(ExploreModel over) {
    return new MonitoringView(
        over, new MonitoringView.Sides(boardModel, model, outcomes), test.desk, charts,
        new MonitoringStation.Tools(clips, new WriteCharts(), new WritePack()));
  }
}

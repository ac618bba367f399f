package org.zhigai.ui.monitoring;

import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.adjustment.DraftAdjustments;
import org.zhigai.adjustment.Strategies;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.document.WriteDocuments;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Place;
import org.zhigai.fakes.Causes;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.FakeResults;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.Finding;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.session.SessionDesk;
import org.zhigai.ui.GivenClips;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.board.BoardModel;
import org.zhigai.ui.explore.ExploreModel;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.session.MeetingModel;
import org.zhigai.ui.session.Outcomes;
import org.zhigai.workbook.write.WriteCharts;

/** Everything a session works with, over invented results and archives in memory. */
public final class SessionKit {
  static final String SCHOOL = "南开区示例小学";

  public final TestFrame test;
  final FakeResults results;
  final Explore explore;
  public final Charts charts = new Charts(new Fonts());
  public final SessionDesk sessions;
  public final ProblemDesk problems;
  public final AdjustmentDesk adjustments;
  final GivenClips clips = new GivenClips();
  public final BoardModel boardModel;
  public final MeetingModel model;
  public final Outcomes outcomes;

  public SessionKit(TestFrame test, FakeResults results) {
    this.test = test;
    this.results = results;
    this.explore = new Explore(results);
    this.problems =
        new ProblemDesk(new DetectProblems(results, AllRules.ALL, (subject, grade) -> Thresholds.DEFAULT), test.book, Books.people(test.book, TestFrame.CLOCK),
            TestFrame.CLOCK);
    this.adjustments = new AdjustmentDesk(new DraftAdjustments(results, Strategies.builtIn(), TestFrame.CLOCK), test.book);
    this.sessions = new SessionDesk(test.book, TestFrame.CLOCK);
    this.boardModel = new BoardModel(sessions, explore, test.frame);
    this.model = new MeetingModel(sessions, explore, problems, test.frame, SCHOOL);
    this.outcomes = new Outcomes(model, sessions, explore, problems, adjustments, test.frame);
  }

  public SessionKit() {
    this(new TestFrame(), new FakeResults());
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
            "k", AllRules.BOOK.traits("knowledge-point"), f.source(), f.category(), f.round(), f.domain(), f.grade(), f.classRef(), f.target(), f.unit(),
            f.estimate(),
            f.benchmark(), f.against(), f.interval(), f.n(), 0.001, 0.004, false, f.evidence());
    var raised = problems.raise(finding, "四年级数学“几何直观”得分率低于区", 0, Books.BY);
    var row = Books.given(test.book, Problem.KIND, raised);
    return Books.given(test.book, Problem.KIND, Edit.put(row, Values.of(Problem.CAUSES, Causes.said("概念没有建立")))).view();
  }

  Station station() {
    return MonitoringStation.of(
        test.frame, explore, new MonitoringStation.Sessions(sessions, problems, adjustments, SCHOOL), charts,
        new MonitoringStation.Tools(clips, new WriteCharts(), new WriteDocuments()));
  }

  MonitoringView view(ExploreModel over) {
    return new MonitoringView(
        over, new MonitoringView.Sides(boardModel, model, outcomes), test.frame, charts,
        new MonitoringStation.Tools(clips, new WriteCharts(), new WriteDocuments()));
  }
}

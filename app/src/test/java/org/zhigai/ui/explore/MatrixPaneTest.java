package org.zhigai.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhigai.charts.look.CellInk;
import org.zhigai.charts.look.ChartTheme;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.ItemMatrix;
import org.zhigai.fakes.FakeResults;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.ui.Fx;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.bench.LargePaper;
import org.zhigai.ui.parts.Theme;

class MatrixPaneTest {

  @Test
  void rowsStandByClassAndPseudonymAndHoldTheMarksOfTheirPupil() {
    var results = new FakeResults().results(1);
    var matrix = ItemMatrix.of(SatPaper.of(results));
    assertThat(matrix.rows()).hasSize(118).isSortedAccordingTo(
        java.util.Comparator.comparing((ItemMatrix.RowName r) -> r.classRef()).thenComparing(ItemMatrix.RowName::pseudonym));
    for (var row = 0; row < matrix.rows().size(); row++) {
      var name = matrix.rows().get(row).pseudonym();
      var at = results.pupils().stream().map(p -> p.pseudonym()).toList().indexOf(name);
      for (var item = 0; item < 20; item++) {
        assertThat(matrix.mark(row, item)).isEqualTo(results.scores().get(at, item));
        assertThat(matrix.share(row, item)).isEqualTo(results.scores().get(at, item) / 5.0);
      }
    }
  }

  @Test
  void aPlaceOfOneClassShowsThatClassAndAPaperOfTotalsNothing() {
    var explore = new Explore(new FakeResults());
    var entries = explore.entries();
    var place = Place.of("paper-1", Aspect.LEVELS).with(Place.CLASS, "四（2）班");
    assertThat(explore.originals(place, entries.getFirst()).orElseThrow().rows()).hasSize(40)
        .allSatisfy(r -> assertThat(r.classRef().number()).isEqualTo(2));
    assertThat(explore.originals(Place.of("paper-2", Aspect.LEVELS), entries.get(1))).isEmpty();
    assertThat(explore.originals(Place.of("survey-1", Aspect.FACTORS), entries.getLast())).isEmpty();
  }

  @Test
  void onlyRowsInSightAreDrawnAndTheLastCanBeReached() {
    var matrix = ItemMatrix.of(SatPaper.of(LargePaper.of(5000, 400).results()));
    var seen = Fx.on(() -> {
      var pane = new MatrixPane(matrix, new CellInk(ChartTheme.LIGHT), "", "—");
      Snapshots.photograph(pane, Theme.LIGHT, 900, 600);
      var first = pane.seen();
      pane.by(0, 1e9);
      return new int[][] {first, pane.seen()};
    });
    assertThat(seen[0][0]).isZero();
    assertThat(seen[0][1]).isLessThan(30);
    assertThat(seen[1][0]).isGreaterThan(4970);
    assertThat(seen[1][1]).isEqualTo(5000);
  }

  @Picture
  void isPhotographed() {
    Snapshots.take("monitoring-matrix", 900, 500, frame -> {
      var theme = frame.frame.theme().getValue() == Theme.DARK ? ChartTheme.DARK : ChartTheme.LIGHT;
      return new MatrixPane(ItemMatrix.of(SatPaper.of(new FakeResults().results(1))), new CellInk(theme), "", "—");
    });
  }
}

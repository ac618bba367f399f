package org.zhigai.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.stats.ScoreMatrix;

class FormGroupsTest {
  private static final Origin NOWHERE = new Origin("", "", "");

  /** A paper of one item a point; {@code right[p][k]} tells who has it. */
  private static SatPaper paper(boolean[][] right) {
    var points = right[0].length;
    var items = IntStream.range(0, points).mapToObj(k -> new Item("" + (k + 1), 1, "", "", List.of("点" + k), "", Double.NaN, NOWHERE)).toList();
    var cells = new float[right.length * points];
    var pupils = new ArrayList<PupilResult>();
    for (var p = 0; p < right.length; p++) {
      for (var k = 0; k < points; k++) {
        cells[p * points + k] = right[p][k] ? 1 : 0;
      }
      pupils.add(new PupilResult(p + 1, "S-%04d".formatted(9000 - p), new ClassRef(4, 1), Presence.PRESENT, 0, p + 2));
    }
    var paper = new Paper(1, 1, new PaperInfo(new Round(2026, Term.SPRING), "数学", 4), items, points, NOWHERE, Optional.empty());
    return SatPaper.of(new PaperResults(paper, pupils, new ScoreMatrix(right.length, points, cells)));
  }

  @Test
  void pupilsWhoLackTheSameAreTogether() {
    var right = new boolean[16][6];
    for (var p = 0; p < right.length; p++) {
      for (var k = 0; k < 6; k++) {
        // Mixed in the order of the sheet: every second lacks the first half of the points, the others the second.
        right[p][k] = p % 2 == 0 ? k >= 3 : k < 3;
      }
    }
    var groups = new FormGroups(paper(right)).of(IntStream.range(0, 16).toArray());
    assertThat(groups).hasSize(2).allSatisfy(g -> assertThat(g.pupils()).hasSize(8));
    assertThat(groups.stream().map(SupportGroup::points)).containsExactlyInAnyOrder(List.of("点0", "点1", "点2"), List.of("点3", "点4", "点5"));
  }

  @Test
  void everyoneIsInOneGroupOfAtMostTenAndAtLeastFive() {
    var random = new SplittableRandom(3);
    for (var n = 1; n <= 90; n++) {
      var right = new boolean[n][8];
      for (var row : right) {
        for (var k = 0; k < row.length; k++) {
          row[k] = random.nextBoolean();
        }
      }
      var groups = new FormGroups(paper(right)).of(IntStream.range(0, n).toArray());
      assertThat(groups.stream().flatMap(g -> g.pupils().stream())).as("%d pupils", n).doesNotHaveDuplicates().hasSize(n);
      var size = n;
      assertThat(groups).allSatisfy(g -> assertThat(g.pupils().size()).as("%d pupils: %s", size, groups.size()).isBetween(Math.min(size, 5), 10));
    }
  }
}

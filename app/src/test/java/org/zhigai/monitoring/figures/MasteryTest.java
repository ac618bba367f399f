package org.zhigai.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.compare.TwoShares;

class MasteryTest {
  private static final Origin NOWHERE = new Origin("", "", "");
  private static final int PUPILS = 240;

  /** Of three points of one item each: whether a pupil has the first, the second and the third right. */
  private interface Pupil {
    boolean[] right(Random chance);
  }

  private static Mastery mastery(Pupil kind) {
    return mastery(kind, List.of(List.of("a"), List.of("b"), List.of("c")));
  }

  private static Mastery mastery(Pupil kind, List<List<String>> points) {
    var chance = new Random(11);
    var items = IntStream.range(0, points.size())
        .mapToObj(i -> new Item(Integer.toString(i + 1), 1, "", "", points.get(i), "", Double.NaN, NOWHERE)).toList();
    var cells = new float[PUPILS * items.size()];
    var pupils = new ArrayList<PupilResult>();
    for (var p = 0; p < PUPILS; p++) {
      var right = kind.right(chance);
      double total = 0;
      for (var i = 0; i < items.size(); i++) {
        cells[p * items.size() + i] = right[i] ? 1 : 0;
        total += right[i] ? 1 : 0;
      }
      pupils.add(new PupilResult(p + 1L, "S-" + p, new ClassRef(4, 1 + p % 6), Presence.PRESENT, total, p + 2));
    }
    var paper = new Paper(1, 1, new PaperInfo(FakeResults.SPRING, "数学", 4), items, items.size(), NOWHERE);
    var results = new PaperResults(paper, pupils, new ScoreMatrix(PUPILS, items.size(), cells));
    return Mastery.of(FigurePaper.of(results, List.of()), SatPaper.of(results));
  }

  @Test
  void aPointThatFewMasterWithoutAnotherIsLinkedToItAndNothingElseIs() {
    var found = mastery(chance -> {
      var first = chance.nextDouble() < 0.7;
      return new boolean[] {first, chance.nextDouble() < (first ? 0.8 : 0.1), chance.nextDouble() < 0.5};
    });
    assertThat(found.links()).hasSize(1);
    var link = found.links().getFirst();
    assertThat(List.of(link.from(), link.to())).containsExactly(0, 1);
    assertThat(link.nWith() + link.nWithout()).isEqualTo(PUPILS);
    assertThat((link.with() * link.nWith() + link.without() * link.nWithout()) / PUPILS).as("both shares make the whole").isCloseTo(found.shares()[1],
        within(1e-12));
    assertThat(link.difference()).as("Newcombe's interval").isEqualTo(TwoShares.of(link.with(), link.nWith(), link.without(), link.nWithout()));
  }

  @Test
  void pointsThatHaveNothingToDoWithEachOtherAreNotLinked() {
    var found = mastery(chance -> new boolean[] {chance.nextDouble() < 0.7, chance.nextDouble() < 0.6, chance.nextDouble() < 0.5});
    assertThat(found.links()).isEmpty();
  }

  @Test
  void fewPupilsOnOneSideAreNotCompared() {
    var found = mastery(chance -> {
      var first = chance.nextDouble() < 0.985;
      return new boolean[] {first, first && chance.nextDouble() < 0.9, true};
    });
    assertThat(PUPILS - found.shares()[0] * PUPILS).isBetween(1.0, Mastery.LEAST - 1.0);
    assertThat(found.links()).isEmpty();
  }

  @Test
  void pointsThatShareAnItemAreNotCompared() {
    var found = mastery(chance -> {
      var first = chance.nextDouble() < 0.6;
      return new boolean[] {first, chance.nextDouble() < (first ? 0.9 : 0.05), chance.nextDouble() < 0.5};
    }, List.of(List.of("a", "b"), List.of("b"), List.of("c")));
    assertThat(found.links()).isEmpty();
  }
}

package org.zhigai.adjustment;

import java.time.Clock;
import org.zhigai.adjustment.diagnosis.OnePaper;
import org.zhigai.adjustment.diagnosis.SimulatedPaper;

/** How long diagnosis and drafts of a whole paper take: 8 classes of 40, ten weak points. Promised: 1.5 s warm. */
public final class DraftBench {
  private static final int ROUNDS = 12;

  private DraftBench() {}

  public static void main(String[] args) {
    var archive = new OnePaper(SimulatedPaper.of(SimulatedPaper.Plant.MISSING_BEFORE, 11, 8, 40));
    var drafts = new DraftAdjustments(archive, Strategies.builtIn(), Clock.systemUTC());
    for (var round = 0; round < ROUNDS; round++) {
      var start = System.nanoTime();
      var papers = drafts.papers();
      var plans = 0;
      for (var k = 0; k < 10; k++) {
        plans += drafts.draft(archive.problem("点" + k), papers).size();
      }
      System.out.printf("%d plans of 10 points, 320 pupils, %d items: %.0f ms%n", plans, archive.results().paper().items().size(),
          (System.nanoTime() - start) / 1e6);
    }
  }
}

package org.zhigai.stats.bench;

import org.zhigai.problems.bench.ProblemListBench;
import org.zhigai.problems.bench.ProblemVerdictBench;
import org.zhigai.problems.bench.TwoRoundsBench;
import org.zhigai.problems.bench.VerdictBench;
import org.zhigai.store.CrashBench;
import org.zhigai.store.FaultBench;
import org.zhigai.ui.explore.RedrawBench;
import org.zhigai.workbook.bench.ImportSpeedBench;
import org.zhigai.workbook.bench.MutationBench;

/** Every bench in turn, timings first: {@code mvn -Pbench -DskipTests verify}; one alone with {@code -Dbench.main=…}. */
public final class AllBenches {

  private AllBenches() {}

  public static void main(String[] args) {
    SpeedBench.main(args);
    CoverageBench.main(args);
    ModelCoverageBench.main(args);
    TierBench.main(args);
    ClusteredMeanBench.main(args);
    ChangeBench.main(args);
    ProblemListBench.main(args);
    TwoRoundsBench.main(args);
    VerdictBench.main(args);
    ProblemVerdictBench.main(args);
    MutationBench.main(args);
    ImportSpeedBench.main(args);
    RedrawBench.main(args);
    CrashBench.main(args);
    FaultBench.main(args);
  }
}

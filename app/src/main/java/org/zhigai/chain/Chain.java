package org.zhigai.chain;

import java.time.Clock;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.adjustment.DraftAdjustments;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.WorkbookReader;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.report.SheetWriter;
import org.zhigai.report.WriteReports;

/** The use cases over one open store. The window and the commands are given one of these and nothing below it. */
public record Chain(
    ChainArchive archive,
    ImportResults imports,
    ReadFigures figures,
    ThresholdDesk thresholds,
    ProblemDesk problems,
    AdjustmentDesk adjustments,
    LedgerDesk ledger,
    EvaluateEffects effects,
    WriteReports reports,
    Clock clock)
    implements AutoCloseable {

  /** The use cases over {@code archive}, which this chain closes with itself. */
  public static Chain over(
      ChainArchive archive, WorkbookReader reader, SheetWriter writer, Words words, Clock clock) {
    var results = archive.results();
    var effects = new EvaluateEffects(results, archive.problems(), archive.adjustments(), archive.ledger(), clock);
    var thresholds = new ThresholdDesk(archive.thresholds(), clock);
    var problems = new ProblemDesk(new DetectProblems(results, AllRules.ALL, thresholds), archive.problems(), clock);
    var adjustments = new AdjustmentDesk(new DraftAdjustments(results, clock), archive.adjustments());
    var ledger = new LedgerDesk(archive.ledger(), effects::isJudged, clock);
    return new Chain(
        archive,
        new ImportResults(reader, archive.intake(), words),
        new ReadFigures(results),
        thresholds,
        problems,
        adjustments,
        ledger,
        effects,
        new WriteReports(
            () -> archive.profile().profile().name(), problems, adjustments, ledger, effects, writer, clock),
        clock);
  }

  public SchoolProfile school() {
    return archive.profile().profile();
  }

  @Override
  public void close() {
    archive.close();
  }
}

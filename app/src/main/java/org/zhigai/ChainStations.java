package org.zhigai;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.agreement.CheckAgreement;
import org.zhigai.chain.Chain;
import org.zhigai.chain.Reviews;
import org.zhigai.charts.Charts;
import org.zhigai.charts.file.PdfPage;
import org.zhigai.dossier.Dossiers;
import org.zhigai.exchange.LedgerExchange;
import org.zhigai.exchange.SendLedger;
import org.zhigai.explore.Explore;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.SafeFile;
import org.zhigai.pack.PackSchool;
import org.zhigai.report.SheetReport;
import org.zhigai.report.SubmissionForm;
import org.zhigai.report.Submitted;
import org.zhigai.rows.Kind;
import org.zhigai.support.DevelopmentPlan;
import org.zhigai.support.Ledgers;
import org.zhigai.template.FillTemplate;
import org.zhigai.ui.adjustment.AdjustmentStation;
import org.zhigai.ui.effect.EffectStation;
import org.zhigai.ui.ledger.EntryModel;
import org.zhigai.ui.ledger.LedgerStation;
import org.zhigai.ui.ledger.outside.OutsideModel;
import org.zhigai.ui.monitoring.MonitoringStation;
import org.zhigai.ui.overview.OverviewStation;
import org.zhigai.ui.parts.SheetPrinter;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.SystemClips;
import org.zhigai.ui.people.Register;
import org.zhigai.ui.problems.ProblemsStation;
import org.zhigai.ui.report.ReportStation;
import org.zhigai.ui.report.ReportViewModel;
import org.zhigai.ui.rows.RowsStation;

/** The stations of an open store, in the order of the chain. */
record ChainStations(Wiring wiring, Chain chain, StoreFrame frame, Charts charts, SheetPrinter printer) {

  List<Station> all(Explore explore, Register register) {
    var out = new ArrayList<Station>();
    out.add(new OverviewStation(frame, chain.figures(), chain.problems(), chain.ledger(), chain.signing(), charts));
    out.add(
        MonitoringStation.of(
            frame, explore, new MonitoringStation.Sessions(chain.sessions(), chain.problems(), chain.adjustments(), chain.school().name()), charts,
            new MonitoringStation.Tools(new SystemClips(), wiring.charts(), wiring.pack())));
    out.add(
        ProblemsStation.of(frame, chain.problems(), new AnswersOf(chain, wiring.pack()), register, chain.recheck(), chain.thresholds(), chain.figures(),
            explore, charts));
    out.add(
        AdjustmentStation.of(
            frame, chain.book(), chain.adjustments(), chain.problems(), chain.recheck(), chain.development(), chain.strategies(),
            (plans, file) -> chain.reports().plans(plans, file, wiring.pack())));
    out.add(LedgerStation.of(
        frame,
        new EntryModel.Desks(
            chain.ledger(), chain.work(), chain.evidence(), chain.recheck(), folder -> chain.reports().evidence(chain.book().now(), chain.evidence(), folder),
            (entry, file) -> chain.reports().notices(List.of(entry), file, wiring.pack())),
        new LedgerStation.Beside(
            chain.problems(), register, chain::leader,
            new OutsideModel.Desks(() -> new Reviews(chain), chain.ledger(), chain.work(), wiring.writer(), wiring.books()), chain.programme()::now,
            PdfPage::first)));
    out.add(EffectStation.of(frame, chain.effects(), chain.problems(), chain.ledger(), charts));
    out.add(
        RowsStation.of(
            "support", Material2AL.GROUP, frame, chain.book(), Ledgers.ALL, register,
            (kind, file) -> write(kind, file)));
    out.add(
        ReportStation.of(
            frame,
            new ReportStation.Desks(
                chain.reports(), new CheckAgreement(chain.book()), chain.signing(),
                new LedgerExchange(chain.book(), chain.problems(), chain.reports(), wiring.books(), chain.clock()),
                new SendLedger(chain.book(), chain.reports(), chain.clock()), chain.evidence(),
                new FillTemplate(
                    chain.book(), chain.people(), chain.problems(), chain.effects(), () -> chain.school().name(), wiring.forms(), chain.held()::goOut,
                    chain.clock()),
                new Dossiers(chain, explore, wiring.pack()),
                new Packs(chain)),
            printer, new FolderOpener()));
    return List.copyOf(out);
  }

  private record Packs(Chain chain) implements ReportViewModel.Packing {
    @Override
    public void into(Path file, Actor by, Progress progress) {
      new PackSchool(chain.held(), chain.book(), chain.held()::goOut, chain.clock())
          .hand(file, chain.archive().care().signer(), chain.school().name(), chain.school().district(), by, progress);
    }

    @Override
    public String signedBy() {
      return chain.archive().care().signer().print();
    }
  }

  /** What stations hand in, for whoever prints their screen. */
  Map<String, Supplier<List<SheetReport>>> documents() {
    return Map.of(
        "problems", handed(Submitted.PROBLEMS), "adjustment", handed(Submitted.ADJUSTMENTS), "ledger", handed(Submitted.LEDGER), "effect",
        handed(Submitted.EFFECTS), "programme",
        () -> List.of(chain.reports().programme(chain.programme().now())));
  }

  private Supplier<List<SheetReport>> handed(Submitted kind) {
    return () -> chain.reports().sheets(kind, SubmissionForm.USUAL);
  }

  /** The table of a supporting ledger; beside that of the development plans the pages themselves, a pupil's plan and the parents' page each. */
  private void write(Kind<?> kind, Path file) {
    chain.reports().rows(kind, chain.book(), file);
    if (kind.equals(DevelopmentPlan.KIND)) {
      chain.reports().development(chain.development().plans(), SafeFile.ending(file, ".docx"), wiring.pack());
    }
  }
}

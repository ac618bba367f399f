package org.zhigai.ui.report;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.agreement.CheckAgreement;
import org.zhigai.dossier.Dossiers;
import org.zhigai.exchange.LedgerExchange;
import org.zhigai.exchange.SendLedger;
import org.zhigai.ledger.EvidenceDesk;
import org.zhigai.report.WriteReports;
import org.zhigai.signing.SignDesk;
import org.zhigai.template.FillTemplate;
import org.zhigai.ui.parts.SheetPrinter;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.ViewStation;
import org.zhigai.ui.report.dossier.DossierModel;
import org.zhigai.ui.report.dossier.DossierView;
import org.zhigai.ui.report.exchange.ExchangeModel;
import org.zhigai.ui.report.sent.SentModel;
import org.zhigai.ui.report.template.TemplateModel;

/** Station 7 as the window knows it: what contradicts what, what the principal signs, the files and the reports, written from what the store holds then. */
public final class ReportStation {
  private ReportStation() {}

  /** What the page does it with. */
  public record Desks(
      WriteReports reports, CheckAgreement agreement, SignDesk signing, LedgerExchange back, SendLedger sending, EvidenceDesk evidence, FillTemplate forms,
      Dossiers dossiers, ReportViewModel.Packing packing) {}

  /** @param opener shows a folder in the machine's own file window */
  public static Station of(StoreFrame frame, Desks desks, SheetPrinter printer, Consumer<Path> opener) {
    var exchange = new ExchangeModel(desks.back(), desks.sending(), desks.reports(), frame);
    var template = new TemplateModel(desks.forms(), () -> exchange.form().project(), frame);
    var model = new ReportViewModel(desks.reports(), exchange, desks.agreement(), desks.packing(), opener, frame);
    var sign = new SignModel(desks.signing(), frame);
    var sent = new SentModel(desks.sending(), desks.evidence(), frame);
    var dossier = new DossierModel(desks.dossiers(), frame);
    return new ViewStation(
        "report", Material2MZ.PRINT,
        () -> new ReportPages(
            () -> new ReportView(model, sign, sent, exchange, template, frame), () -> new DossierView(dossier, printer, frame), dossier, frame.words()),
        model.badge(), () -> {
          model.refresh();
          sign.refresh();
          dossier.again();
        }, dossier::open);
  }
}

package org.zhigai.ui.report;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.agreement.CheckAgreement;
import org.zhigai.dossier.Dossiers;
import org.zhigai.exchange.LedgerExchange;
import org.zhigai.report.WriteReports;
import org.zhigai.signing.SignDesk;
import org.zhigai.template.FillTemplate;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.ViewStation;
import org.zhigai.ui.report.dossier.DossierModel;
import org.zhigai.ui.report.dossier.DossierView;
import org.zhigai.ui.report.exchange.ExchangeModel;
import org.zhigai.ui.report.template.TemplateModel;

/** Station 7 as the window knows it: what contradicts what, what the principal signs, the files and the reports, written from what the store holds then. */
public final class ReportStation {
  private ReportStation() {}

  /** @param opener shows a folder in the machine's own file window */
  public static Station of(
      StoreFrame frame, WriteReports reports, CheckAgreement agreement, SignDesk signing, LedgerExchange ledger, FillTemplate forms, Dossiers dossiers,
      ReportViewModel.Packing packing, Consumer<Path> opener) {
    var exchange = new ExchangeModel(ledger, reports, frame);
    var template = new TemplateModel(forms, () -> exchange.form().project(), frame);
    var model = new ReportViewModel(reports, exchange, agreement, packing, opener, frame);
    var sign = new SignModel(signing, frame);
    var dossier = new DossierModel(dossiers, frame);
    return new ViewStation(
        "report", Material2MZ.PRINT,
        () -> new ReportPages(
            () -> new ReportView(model, sign, exchange, template, frame), () -> new DossierView(dossier, frame), dossier, frame.words()),
        model.badge(), () -> {
          model.refresh();
          sign.refresh();
          dossier.again();
        }, dossier::open);
  }
}

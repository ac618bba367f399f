package org.zhigai.ui.parts;

import java.util.List;
import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.stage.Window;
import org.zhigai.charts.file.PdfSheets.Sheet;
import org.zhigai.kernel.Phrase;

/** Puts sheets on paper as they are, by the machine's own dialogs. */
public final class SheetPrinter {
  private final StoreFrame frame;
  private Optional<PageLayout> layout = Optional.empty();

  public SheetPrinter(StoreFrame frame) {
    this.frame = frame;
  }

  /** Asks for paper and margins; they hold while the window stands. */
  public void setUp(Window over) {
    job().ifPresent(job -> {
      if (job.showPageSetupDialog(over)) {
        layout = Optional.of(job.getJobSettings().getPageLayout());
      }
      job.cancelJob();
    });
  }

  /** Asks which printer, and prints. */
  public void print(Window over, List<Sheet> sheets) {
    job().ifPresent(job -> {
      layout.ifPresent(job.getJobSettings()::setPageLayout);
      if (!job.showPrintDialog(over)) {
        job.cancelJob();
        return;
      }
      var on = job.getJobSettings().getPageLayout();
      var whole = sheets.stream().allMatch(sheet -> job.printPage(on, placed(sheet, on)));
      if (whole && job.endJob()) {
        frame.notices().done(Phrase.of("dossierview.printed", sheets.size()));
      } else {
        frame.notices().care(Phrase.of("dossierview.print.failed"));
      }
    });
  }

  private Optional<PrinterJob> job() {
    var job = Optional.ofNullable(PrinterJob.createPrinterJob());
    if (job.isEmpty()) {
      frame.notices().care(Phrase.of("dossierview.print.none"));
    }
    return job;
  }

  /** The sheet has margins of its own: it covers the whole paper, and the printer's margins lie over them. */
  static ImageView placed(Sheet sheet, PageLayout on) {
    var view = new ImageView(SheetImage.of(sheet));
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setFitWidth(on.getPrintableWidth() + on.getLeftMargin() + on.getRightMargin());
    view.setFitHeight(on.getPrintableHeight() + on.getTopMargin() + on.getBottomMargin());
    view.setTranslateX(-on.getLeftMargin());
    view.setTranslateY(-on.getTopMargin());
    return view;
  }
}

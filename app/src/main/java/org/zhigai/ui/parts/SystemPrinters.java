package org.zhigai.ui.parts;

import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.stage.Window;

/** What the system offers. */
public final class SystemPrinters implements Printers {
  private Optional<PageLayout> layout = Optional.empty();

  @Override
  public boolean areThere() {
    return !Printer.getAllPrinters().isEmpty();
  }

  @Override
  public void setUp(Window over) {
    job().ifPresent(job -> {
      if (job.showPageSetupDialog(over)) {
        layout = Optional.of(job.getJobSettings().getPageLayout());
      }
      job.cancelJob();
    });
  }

  @Override
  public Optional<Press> choose(Window over, PrintPaper paper) {
    return job().flatMap(job -> {
      if (!job.showPrintDialog(over)) {
        job.cancelJob();
        return Optional.empty();
      }
      var on = layout.orElseGet(() -> job.getPrinter().createPageLayout(paper.paper(), paper.orientation(), Printer.MarginType.HARDWARE_MINIMUM));
      return Optional.of(new Chosen(job, on));
    });
  }

  private static Optional<PrinterJob> job() {
    return Optional.ofNullable(PrinterJob.createPrinterJob());
  }

  private record Chosen(PrinterJob job, PageLayout on) implements Press {
    @Override
    public boolean take(Node page, PrintPaper paper) {
      return job.printPage(on, placed(page, paper, on));
    }

    @Override
    public boolean end() {
      return job.endJob();
    }

    @Override
    public void cancel() {
      job.cancelJob();
    }
  }

  /** A page has margins of its own: it covers the whole paper, and the printer's margins lie over them. */
  static Group placed(Node page, PrintPaper paper, PageLayout on) {
    var wide = on.getPrintableWidth() + on.getLeftMargin() + on.getRightMargin();
    var high = on.getPrintableHeight() + on.getTopMargin() + on.getBottomMargin();
    var factor = Math.min(wide / paper.width(), high / paper.height());
    var placed = new Group(page);
    placed.getTransforms().setAll(new Translate(-on.getLeftMargin(), -on.getTopMargin()), new Scale(factor, factor));
    return placed;
  }
}

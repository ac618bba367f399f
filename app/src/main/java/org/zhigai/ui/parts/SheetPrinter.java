package org.zhigai.ui.parts;

import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.stage.Window;
import org.zhigai.charts.file.PdfSheets;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.report.Document;

/** Puts pages on paper: one after the other, each made when its turn comes, off the window's thread and until somebody stops it. */
public final class SheetPrinter {
  /** Dots an inch. */
  private static final double DENSITY = 200;

  private final StoreFrame frame;
  private final Printers printers;

  public SheetPrinter(StoreFrame frame, Printers printers) {
    this.frame = frame;
    this.printers = printers;
  }

  /**
   * What is printed.
   *
   * @param name for the job bar, and for what is told of it
   * @param each makes one of them, from 0, as large as the paper; not called on the window's thread
   */
  public record Pages(Phrase name, Document.Paper paper, int count, IntFunction<Node> each) {

    /** Those of a PDF of this paper. */
    public static Pages of(Phrase name, Document.Paper paper, byte[] pdf, int count) {
      return new Pages(name, paper, count, n -> page(pdf, n, paper));
    }
  }

  /** A page of a PDF, for the printer. */
  public static Node page(byte[] pdf, int number, Document.Paper paper) {
    var on = PrintPaper.of(paper);
    var view = new ImageView(SheetImage.of(PdfSheets.sheet(pdf, number, DENSITY)));
    view.setFitWidth(on.width());
    view.setFitHeight(on.height());
    return view;
  }

  /** A way out for who has no printer that prints. */
  public record Else(Phrase verb, Runnable action) {}

  /** Asks for paper and margins; they hold while the window stands. */
  public void setUp(Node near, Else other) {
    ready(near, other).ifPresent(printers::setUp);
  }

  /** Asks which printer, and prints. */
  public void print(Node near, Pages pages, Else other) {
    ready(near, other).flatMap(window -> printers.choose(window, PrintPaper.of(pages.paper())))
        .ifPresent(press -> frame.jobs().run(Phrase.of("print.sending", pages.name()), progress -> sent(press, pages, progress), whole -> {
          if (whole) {
            frame.notices().done(Phrase.of("print.done", pages.name(), pages.count()));
          } else {
            frame.notices().care(Phrase.of("print.failed"), other.verb(), other.action());
          }
        }));
  }

  /** Over which window is asked: none where the screen is gone meanwhile, or no printer is there. */
  private Optional<Window> ready(Node near, Else other) {
    var window = Nodes.window(near);
    if (window.isPresent() && !printers.areThere()) {
      frame.notices().care(Phrase.of("print.none"), other.verb(), other.action());
      return Optional.empty();
    }
    return window;
  }

  /** @return whether all of it is printed */
  private boolean sent(Printers.Press press, Pages pages, Progress progress) {
    var ended = false;
    try {
      frame.goesOut().run();
      var whole = true;
      for (var n = 0; n < pages.count() && whole; n++) {
        progress.step((double) n / pages.count(), Phrase.of("print.page", n + 1, pages.count()));
        whole = press.take(pages.each().apply(n), PrintPaper.of(pages.paper()));
      }
      ended = whole && press.end();
      return ended;
    } finally {
      if (!ended) {
        press.cancel();
      }
    }
  }
}

package org.zhigai.ui.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.zhigai.charts.file.PdfSheets;
import org.zhigai.report.Document;
import org.zhigai.report.DocumentWriter;
import org.zhigai.ui.parts.PrintPaper;
import org.zhigai.ui.parts.SheetPrinter;

/** A page of what is printed, which is drawn when it is looked at and when its turn to be printed comes. */
sealed interface PaperPage {
  double MARGIN = 42;

  /** As it is printed; not for the window's thread. */
  Node onPaper(Document.Paper paper);

  /** A page of a PDF. */
  record Drawn(byte[] pdf, int number) implements PaperPage {
    @Override
    public Node onPaper(Document.Paper paper) {
      return SheetPrinter.page(pdf, number, paper);
    }
  }

  /**
   * A part of a picture, inside margins.
   *
   * @param wide how wide it lies
   */
  record Part(Image picture, Rectangle2D part, double wide) implements PaperPage {
    @Override
    public Node onPaper(Document.Paper paper) {
      var view = new ImageView(picture);
      view.setViewport(part);
      view.setFitWidth(wide);
      view.setPreserveRatio(true);
      view.setTranslateX(MARGIN);
      view.setTranslateY(MARGIN);
      return new Group(view);
    }
  }

  /** The paper a thing is made for. */
  static Document.Paper usual(Printable what) {
    return switch (what) {
      case Printable.Sheets(var name, var sheets) -> sheets.isEmpty() ? Document.Paper.A4 : sheets.getFirst().paper();
      case Printable.Seen(var name, var picture) -> picture.getHeight() > picture.getWidth() ? Document.Paper.A4_UPRIGHT : Document.Paper.A4;
    };
  }

  /** Its pages on this paper. Not for the window's thread where there are tables. */
  static List<PaperPage> of(Printable what, Document.Paper on, DocumentWriter writer) {
    return switch (what) {
      case Printable.Sheets(var name, var sheets) -> sheets.stream().flatMap(s -> drawn(writer.printed(s.on(on).document()).pdf())).toList();
      case Printable.Seen(var name, var picture) -> parts(picture, PrintPaper.of(on));
    };
  }

  private static Stream<PaperPage> drawn(byte[] pdf) {
    return IntStream.range(0, PdfSheets.count(pdf)).mapToObj(n -> new Drawn(pdf, n));
  }

  /** As wide as the paper; what is longer than a page goes on on the next. */
  private static List<PaperPage> parts(Image picture, PrintPaper on) {
    var out = new ArrayList<PaperPage>();
    var factor = Math.min(1, (on.width() - 2 * MARGIN) / picture.getWidth());
    var step = (on.height() - 2 * MARGIN) / factor;
    for (var top = 0.0; top < picture.getHeight(); top += step) {
      var part = new Rectangle2D(0, top, picture.getWidth(), Math.min(step, picture.getHeight() - top));
      out.add(new Part(picture, part, picture.getWidth() * factor));
    }
    return out;
  }
}

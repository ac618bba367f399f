package org.zhigai.ui.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.zhigai.charts.file.PdfSheets;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.Document;
import org.zhigai.report.DocumentWriter;
import org.zhigai.ui.jobs.Jobs;
import org.zhigai.ui.parts.SheetImage;

/** The paper of a printer, and what lies on it page by page. */
enum PaperForm {
  A4_UPRIGHT,
  A4,
  A3;

  private static final double MARGIN = 42;
  /** Dots an inch. */
  private static final double SCREEN = 110;
  private static final double PRINTER = 200;

  Phrase label() {
    return Phrase.of("print.paper." + name());
  }

  Paper paper() {
    return this == A3 ? Paper.A3 : Paper.A4;
  }

  PageOrientation orientation() {
    return this == A4_UPRIGHT ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE;
  }

  double width() {
    return this == A4_UPRIGHT ? paper().getWidth() : paper().getHeight();
  }

  double height() {
    return this == A4_UPRIGHT ? paper().getHeight() : paper().getWidth();
  }

  /** What a thing is made for. */
  static PaperForm of(Printable what) {
    return switch (what) {
      case Printable.Sheets(var name, var sheets) -> sheets.isEmpty() ? A4 : of(sheets.getFirst().paper());
      case Printable.Seen(var name, var picture) -> picture.getHeight() > picture.getWidth() ? A4_UPRIGHT : A4;
    };
  }

  private static PaperForm of(Document.Paper paper) {
    return switch (paper) {
      case A4_UPRIGHT -> A4_UPRIGHT;
      case A4 -> A4;
      case A3 -> A3;
    };
  }

  private Document.Paper of() {
    return switch (this) {
      case A4_UPRIGHT -> Document.Paper.A4_UPRIGHT;
      case A4 -> Document.Paper.A4;
      case A3 -> Document.Paper.A3;
    };
  }

  /**
   * A page.
   *
   * @param onScreen made when it is looked at; what takes time is drawn behind it
   * @param onPaper made when it is printed, whole
   */
  record Page(Supplier<Region> onScreen, Supplier<Region> onPaper) {}

  /** Its pages, white and of this paper's size. Not for the window's thread where there are tables. */
  List<Page> pages(Printable what, DocumentWriter writer, Jobs jobs) {
    return switch (what) {
      case Printable.Sheets(var name, var sheets) -> sheets.stream().flatMap(s -> pages(writer.printed(s.on(of()).document()).pdf(), jobs)).toList();
      case Printable.Seen(var name, var picture) -> parts(picture).stream().map(made -> new Page(made, made)).toList();
    };
  }

  private Stream<Page> pages(byte[] pdf, Jobs jobs) {
    return IntStream.range(0, PdfSheets.count(pdf)).mapToObj(n -> new Page(() -> {
      var view = new ImageView();
      jobs.run(Phrase.of("print.drawing"), progress -> PdfSheets.sheet(pdf, n, SCREEN), sheet -> view.setImage(SheetImage.of(sheet)));
      return whole(view);
    }, () -> whole(new ImageView(SheetImage.of(PdfSheets.sheet(pdf, n, PRINTER))))));
  }

  /** A page that has its margins already. */
  private Region whole(ImageView view) {
    view.setFitWidth(width());
    view.setFitHeight(height());
    var page = new StackPane(view);
    sized(page);
    return page;
  }

  /** As wide as the paper; what is longer than a page goes on on the next. */
  private List<Supplier<Region>> parts(Image picture) {
    var inside = new ArrayList<Supplier<Region>>();
    var factor = Math.min(1, (width() - 2 * MARGIN) / picture.getWidth());
    var step = (height() - 2 * MARGIN) / factor;
    for (var top = 0.0; top < picture.getHeight(); top += step) {
      var part = new Rectangle2D(0, top, picture.getWidth(), Math.min(step, picture.getHeight() - top));
      inside.add(() -> page(part(picture, part, picture.getWidth() * factor)));
    }
    return inside;
  }

  private static VBox part(Image picture, Rectangle2D part, double wide) {
    var view = new ImageView(picture);
    view.setViewport(part);
    view.setFitWidth(wide);
    view.setPreserveRatio(true);
    return new VBox(view);
  }

  private Region page(Region inside) {
    var page = new StackPane(inside);
    page.setPadding(new Insets(MARGIN));
    page.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    sized(page);
    return page;
  }

  private void sized(Region page) {
    page.setStyle("-fx-background-color: white;");
    page.setMinSize(width(), height());
    page.setPrefSize(width(), height());
    page.setMaxSize(width(), height());
  }
}

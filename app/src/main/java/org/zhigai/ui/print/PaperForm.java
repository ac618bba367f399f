package org.zhigai.ui.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.Document;

/** The paper of a printer, and what lies on it page by page. */
enum PaperForm {
  A4_UPRIGHT,
  A4,
  A3;

  private static final double MARGIN = 42;

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

  /** Its pages, white and of this paper's size, each made when it is needed. */
  List<Supplier<Region>> pages(Printable what) {
    var wide = width() - 2 * MARGIN;
    var high = height() - 2 * MARGIN;
    var inside = new ArrayList<Supplier<Region>>();
    switch (what) {
      case Printable.Sheets(var name, var sheets) -> sheets.forEach(s -> inside.addAll(SheetPages.of(s, wide, high)));
      case Printable.Seen(var name, var picture) -> {
        // As wide as the paper; what is longer than a page goes on on the next.
        var factor = Math.min(1, wide / picture.getWidth());
        var step = high / factor;
        for (var top = 0.0; top < picture.getHeight(); top += step) {
          var part = new Rectangle2D(0, top, picture.getWidth(), Math.min(step, picture.getHeight() - top));
          inside.add(() -> part(picture, part, picture.getWidth() * factor));
        }
      }
    }
    return inside.stream().<Supplier<Region>>map(made -> () -> page(made.get())).toList();
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
    page.setStyle("-fx-background-color: white;");
    page.setMinSize(width(), height());
    page.setPrefSize(width(), height());
    page.setMaxSize(width(), height());
    return page;
  }
}

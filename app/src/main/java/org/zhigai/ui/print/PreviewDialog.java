package org.zhigai.ui.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.zhigai.ui.parts.Dress;
import org.zhigai.charts.file.PdfSheets;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.PrintPaper;
import org.zhigai.ui.parts.SheetImage;
import org.zhigai.ui.parts.SheetPrinter;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.Document;
import org.zhigai.report.DocumentWriter;

/** The pages as they will come out of the printer, on the paper that is chosen; from here to the printer, or into a file. */
final class PreviewDialog {
  private static final double WIDTH = 908;
  private static final double HEIGHT = 630;
  private static final double LEAST = 400;
  /** Padding and bar of the list. */
  private static final double ASIDE = 64;

  /** Above and below a page, as the style sheet has it. */
  private static final double BETWEEN = 16;
  /** Dots an inch. */
  private static final double DENSITY = 110;
  /** Pages drawn that are kept, so that looking back draws nothing again. */
  private static final int KEPT = 8;

  private final Printable what;
  private final DocumentWriter writer;
  private final StoreFrame frame;
  private final SheetPrinter printer;
  private final Runnable save;
  private final Map<PaperPage, Image> drawn = new LinkedHashMap<>(KEPT, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<PaperPage, Image> eldest) {
      return size() > KEPT;
    }
  };
  private final ListView<PaperPage> sheets = Nodes.named(new ListView<>(), "print-pages", "", "zg-print-pages");
  private final javafx.scene.control.Label count = Nodes.named(Nodes.label("", "zg-caption"), "print-count", "");
  private Document.Paper paper;
  private int cells;
  private boolean gone;

  /** @param save writes it into a file instead */
  PreviewDialog(Printable what, DocumentWriter writer, StoreFrame frame, SheetPrinter printer, Runnable save) {
    this.what = what;
    this.writer = writer;
    this.frame = frame;
    this.printer = printer;
    this.save = save;
    this.paper = PaperPage.usual(what);
  }

  void show(Node near) {
    var words = frame.words();
    var dialog = new Dialog<ButtonType>();
    var print = new ButtonType(words.say("print.go"), ButtonData.OK_DONE);
    var file = new ButtonType(words.say("print.save"), ButtonData.OTHER);
    dialog.setTitle(words.say("print.title", what.name()));
    sheets.setCellFactory(l -> new PageCell());
    sheets.widthProperty().subscribe(this::size);
    var pane = dialog.getDialogPane();
    var inside = new VBox(12, bar(), sheets);
    VBox.setVgrow(sheets, Priority.ALWAYS);
    inside.getStyleClass().add("zg-print");
    pane.setContent(inside);
    pane.getButtonTypes().setAll(print, file, new ButtonType(words.say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    Dress.sized(pane, WIDTH, HEIGHT);
    dialog.setResizable(true);
    Dialogs.dress(dialog, "print-dialog", near.getScene());
    pane.lookupButton(file).setId("print-dialog-save");
    pane.lookupButton(print).disableProperty().bind(Bindings.isEmpty(sheets.getItems()));
    dialog.setOnHidden(e -> gone = true);
    lay();
    dialog.resultProperty().subscribe(pressed -> {
      if (print.equals(pressed)) {
        print(near);
      } else if (file.equals(pressed)) {
        save.run();
      }
    });
    dialog.show();
  }

  private HBox bar() {
    var one = new ToggleGroup();
    var bar = new HBox(8);
    for (var each : List.of(Document.Paper.A4_UPRIGHT, Document.Paper.A4, Document.Paper.A3)) {
      var says = frame.words().say(Phrase.of("print.paper." + each.name()));
      var button = Nodes.named(new ToggleButton(says), "print-" + each.name().toLowerCase(java.util.Locale.ROOT), says);
      button.setToggleGroup(one);
      button.setSelected(each == paper);
      button.setOnAction(e -> {
        button.setSelected(true);
        paper = each;
        lay();
      });
      bar.getChildren().add(button);
    }
    bar.getChildren().addAll(Nodes.spring(), count);
    bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return bar;
  }

  private double factor() {
    return Math.min(1, (Math.max(sheets.getWidth(), LEAST) - ASIDE) / PrintPaper.of(paper).width());
  }

  /** All are as high as one: so the list draws none to find out. */
  private void size() {
    sheets.setFixedCellSize(factor() * PrintPaper.of(paper).height() + BETWEEN);
    sheets.refresh();
  }

  /** Pages of another paper are gone until those of this one are there: what is printed is what is seen. */
  private void lay() {
    var on = paper;
    sheets.getItems().clear();
    size();
    drawn.clear();
    frame.jobs().latest("print.pages", Phrase.of("print.doing", what.name()), progress -> PaperPage.of(what, on, writer), pages -> {
      if (!gone) {
        sheets.getItems().setAll(pages);
        count.setText(frame.words().say("print.count", pages.size()));
      }
    });
  }

  /** A page as it lies in a cell; it is laid there once, however often the list asks. */
  private record Lying(PaperPage made, Document.Paper paper, Region page) {
    boolean is(PaperPage other, Document.Paper on) {
      return made.equals(other) && paper == on;
    }
  }

  /** A page, as wide as the dialog shows one. */
  private final class PageCell extends ListCell<PaperPage> {
    private final String job = "print.page." + cells++;
    private Optional<Lying> lying = Optional.empty();

    @Override
    protected void updateItem(@Nullable PaperPage made, boolean empty) {
      super.updateItem(made, empty);
      setText(null);
      lying = made == null || empty ? Optional.empty() : lying.filter(l -> l.is(made, paper)).or(() -> Optional.of(new Lying(made, paper, white(made))));
      setGraphic(lying.map(l -> scaled(l.page())).orElse(null));
    }

    private Node scaled(Region page) {
      var factor = factor();
      page.getTransforms().setAll(new Scale(factor, factor));
      return new StackPane(new Group(page));
    }

    private Region white(PaperPage made) {
      var on = PrintPaper.of(paper);
      var page = new Pane(switch (made) {
        case PaperPage.Drawn(var pdf, var number) -> view(made, pdf, number, on);
        case PaperPage.Part part -> part.onPaper(paper);
      });
      page.setStyle("-fx-background-color: white;");
      page.setMinSize(on.width(), on.height());
      page.setPrefSize(on.width(), on.height());
      page.setMaxSize(on.width(), on.height());
      return page;
    }

    /** What this cell asked for before, for another page, is given up. */
    private ImageView view(PaperPage made, byte[] pdf, int number, PrintPaper on) {
      var view = new ImageView();
      view.setFitWidth(on.width());
      view.setFitHeight(on.height());
      Optional.ofNullable(drawn.get(made)).ifPresentOrElse(
          view::setImage, () -> frame.jobs().latest(job, Phrase.of("print.drawing"), progress -> PdfSheets.sheet(pdf, number, DENSITY), sheet -> {
            if (!gone) {
              var image = SheetImage.of(sheet);
              drawn.put(made, image);
              view.setImage(image);
            }
          }));
      return view;
    }
  }

  /** To the printer that the system offers. Without any there is still the file. */
  private void print(Node near) {
    var on = paper;
    var pages = List.copyOf(sheets.getItems());
    printer.print(
        near, new SheetPrinter.Pages(what.name(), on, pages.size(), n -> pages.get(n).onPaper(on)), new SheetPrinter.Else(Phrase.of("print.save"), save));
  }
}

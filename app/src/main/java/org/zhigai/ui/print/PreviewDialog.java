package org.zhigai.ui.print;

import java.util.List;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.DocumentWriter;

/** The pages as they will come out of the printer, on the paper that is chosen; from here to the printer, or into a file. */
final class PreviewDialog {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 480;
  private static final double LEAST = 400;
  private static final double EDGES = 48;
  private static final double BARS = 150;
  /** Padding and bar of the list. */
  private static final double ASIDE = 64;

  private final Printable what;
  private final DocumentWriter writer;
  private final StoreFrame frame;
  private final Runnable save;
  private final ListView<PaperForm.Page> sheets = Nodes.named(new ListView<>(), "print-pages", "", "zg-print-pages");
  private final javafx.scene.control.Label count = Nodes.named(Nodes.label("", "zg-caption"), "print-count", "");
  private PaperForm form;

  /** @param save writes it into a file instead */
  PreviewDialog(Printable what, DocumentWriter writer, StoreFrame frame, Runnable save) {
    this.what = what;
    this.writer = writer;
    this.frame = frame;
    this.save = save;
    this.form = PaperForm.of(what);
  }

  void show(Node near) {
    var words = frame.words();
    var dialog = new Dialog<ButtonType>();
    var print = new ButtonType(words.say("print.go"), ButtonData.OK_DONE);
    var file = new ButtonType(words.say("print.save"), ButtonData.OTHER);
    dialog.setTitle(words.say("print.title", what.name()));
    sheets.setPrefSize(WIDTH, HEIGHT);
    sheets.setCellFactory(l -> new PageCell());
    sheets.widthProperty().subscribe(sheets::refresh);
    var pane = dialog.getDialogPane();
    var inside = new VBox(12, bar(), sheets);
    inside.getStyleClass().add("zg-print");
    pane.setContent(inside);
    pane.getButtonTypes().setAll(print, file, new ButtonType(words.say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    pane.setPrefSize(WIDTH + EDGES, HEIGHT + BARS);
    dialog.setResizable(true);
    Dialogs.dress(dialog, "print-dialog", near.getScene());
    pane.lookupButton(file).setId("print-dialog-save");
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
    for (var paper : PaperForm.values()) {
      var says = frame.words().say(paper.label());
      var button = Nodes.named(new ToggleButton(says), "print-" + paper.name().toLowerCase(java.util.Locale.ROOT), says);
      button.setToggleGroup(one);
      button.setSelected(paper == form);
      button.setOnAction(e -> {
        button.setSelected(true);
        form = paper;
        lay();
      });
      bar.getChildren().add(button);
    }
    bar.getChildren().addAll(Nodes.spring(), count);
    bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return bar;
  }

  private void lay() {
    var on = form;
    frame.jobs().latest("print.pages", Phrase.of("print.doing", what.name()), progress -> on.pages(what, writer, frame.jobs()), pages -> {
      sheets.getItems().setAll(pages);
      count.setText(frame.words().say("print.count", pages.size()));
    });
  }

  /** A page, as wide as the dialog shows one. */
  private final class PageCell extends ListCell<PaperForm.Page> {
    @Override
    protected void updateItem(PaperForm.@Nullable Page made, boolean empty) {
      super.updateItem(made, empty);
      setText(null);
      setGraphic(made == null || empty ? null : shown(made.onScreen().get()));
    }

    private Node shown(Region page) {
      var factor = Math.min(1, (Math.max(sheets.getWidth(), LEAST) - ASIDE) / form.width());
      page.getTransforms().setAll(new Scale(factor, factor));
      return new StackPane(new Group(page));
    }
  }

  /** To the printer that the system offers. Without any there is still the file. */
  private void print(Node near) {
    if (Printer.getAllPrinters().isEmpty()) {
      frame.notices().care(Phrase.of("print.none"), Phrase.of("print.save"), save);
      return;
    }
    var job = PrinterJob.createPrinterJob();
    if (job == null || !job.showPrintDialog(near.getScene().getWindow())) {
      return;
    }
    var layout = job.getPrinter().createPageLayout(form.paper(), form.orientation(), Printer.MarginType.HARDWARE_MINIMUM);
    var whole = true;
    for (var made : List.copyOf(sheets.getItems())) {
      var page = made.onPaper().get();
      // Our margins are wider than any printer's own; what it cannot reach is white.
      var factor = Math.min(layout.getPrintableWidth() / form.width(), layout.getPrintableHeight() / form.height());
      page.getTransforms().setAll(new Scale(factor, factor));
      whole &= job.printPage(layout, page);
    }
    if (whole && job.endJob()) {
      frame.notices().done(Phrase.of("print.done", what.name()));
    } else {
      frame.notices().care(Phrase.of("print.failed"), Phrase.of("print.save"), save);
    }
  }
}

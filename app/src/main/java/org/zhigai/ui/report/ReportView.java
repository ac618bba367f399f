package org.zhigai.ui.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.agreement.Contradiction;
import org.zhigai.kernel.Phrase;
import org.zhigai.pack.PackageFile;
import org.zhigai.report.Submitted;
import org.zhigai.ui.parts.HandsOut;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.RowColumn;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.View;
import org.zhigai.ui.report.exchange.ExchangeModel;
import org.zhigai.ui.report.exchange.ExchangePane;
import org.zhigai.ui.report.sent.SentModel;
import org.zhigai.ui.report.sent.SentPart;
import org.zhigai.ui.report.template.TemplateModel;
import org.zhigai.ui.report.template.TemplatePane;

/** The four tables, one button each and one for all; below it what was written. */
final class ReportView implements View {
  /** Some six lines. */
  private static final double TABLE = 240;
  private static final double FILES = 520;

  private final ReportViewModel model;
  private final SignModel signing;
  private final SentModel sent;
  private final ExchangeModel exchange;
  private final TemplateModel template;
  private final StoreFrame frame;
  private final VBox written = Nodes.named(new VBox(8), "report-written", "");
  private final ListChangeListener<Path> changed = change -> list();
  private Subscription watching = Subscription.EMPTY;

  ReportView(ReportViewModel model, SignModel signing, SentModel sent, ExchangeModel exchange, TemplateModel template, StoreFrame frame) {
    this.model = model;
    this.signing = signing;
    this.sent = sent;
    this.exchange = exchange;
    this.template = template;
    this.frame = frame;
  }

  @Override
  public Node build() {
    var all = Nodes.button("report-all", say("reportview.all"), () -> {}, "accent");
    all.setOnAction(e -> choose(all, model::writeAll));
    all.disableProperty().bind(model.busy());
    var files = new VBox(0);
    for (var kind : Submitted.values()) {
      files.getChildren().add(row(kind));
    }
    files.getChildren().add(pack());
    var passing = new ExchangePane(exchange, frame);
    watching = watching.and(passing.watch());
    var forms = new TemplatePane(template, frame);
    watching = watching.and(forms.watch());
    files.getChildren().addAll(passing, forms, Nodes.label(say("reportview.written"), "zg-section"), written);
    files.getStyleClass().add("zg-report-files");
    var scrolled = new ScrollPane(files);
    scrolled.setFitToWidth(true);
    scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scrolled.setMinWidth(FILES);
    scrolled.setPrefWidth(FILES);
    var sign = new SignPart(signing, frame);
    var handedIn = new SentPart(sent, frame);
    watching = watching.and(sign.watch()).and(handedIn.watch());
    var checks = new VBox(24, agreement(), sign, handedIn);
    checks.getStyleClass().add("zg-report-beside");
    var beside = new ScrollPane(checks);
    beside.setFitToWidth(true);
    beside.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    HBox.setHgrow(beside, Priority.ALWAYS);
    var body = new HBox(24, scrolled, beside);
    VBox.setVgrow(body, Priority.ALWAYS);
    var page = new VBox(new ScreenHeader(say("reportview.title"), say("reportview.answers"), all), body);
    page.getStyleClass().add("zg-page");
    model.written().addListener(changed);
    list();
    return page;
  }

  /** What is to be put right before anything is sent; each line leads to its row. */
  private VBox agreement() {
    var said = Nodes.named(Nodes.paragraph("", "zg-muted"), "report-agreement-said", "");
    var table = Nodes.named(new TableView<Contradiction>(), "report-agreement", say("reportview.agreement"));
    table.getColumns()
        .add(new RowColumn<>("report-agreement-check", say("reportview.agreement.check"), 176, (cell, c) -> cell.setText(say(c.check().label()))));
    table.getColumns().add(new RowColumn<>("report-agreement-what", say("reportview.agreement.what"), 560, (cell, c) -> {
      cell.setText(say(c.what()));
      cell.setTooltip(new Tooltip(say(c.what())));
    }));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setMinHeight(TABLE);
    table.setPrefHeight(TABLE);
    table.setOnMouseClicked(e -> {
      if (e.getClickCount() == 2) {
        open(table);
      }
    });
    table.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER) {
        open(table);
      }
    });
    watching = watching.and(model.contradictions().subscribe(found -> found.ifPresent(all -> {
      said.setText(all.isEmpty() ? say("reportview.agreement.none") : say("reportview.agreement.some", all.size()) + empty());
      table.getItems().setAll(all);
      table.setVisible(!all.isEmpty());
      table.setManaged(!all.isEmpty());
    })));
    return new VBox(8, Nodes.label(say("reportview.agreement"), "zg-section"), said, table);
  }

  /** Columns that have to be filled, each with how many rows lack it. */
  private String empty() {
    var columns = model.empty().stream().map(c -> say("reportview.agreement.column", c.kind(), c.column(), c.rows())).toList();
    return columns.isEmpty() ? "" : "\n" + say("reportview.agreement.columns", String.join("、", columns));
  }

  private void open(TableView<Contradiction> table) {
    Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(model::open);
  }

  private String say(Phrase phrase) {
    return frame.words().say(phrase);
  }

  /** All tables in the form that is chosen here. */
  @Override
  public Optional<HandsOut> handsOut() {
    return Optional.of(new HandsOut.Sheets(model.tables()));
  }

  @Override
  public void close() {
    watching.unsubscribe();
    model.written().removeListener(changed);
  }

  private Node row(Submitted kind) {
    var name = kind.name().toLowerCase(Locale.ROOT);
    var title = say("reportview.kind." + name);
    var button = Nodes.button("report-" + name, say("reportview.export"), () -> {});
    button.setAccessibleText(say("reportview.export.one", title));
    button.setOnAction(e -> {
      if (ExchangePane.mayGo(button, frame.words(), model.gaps(kind))) {
        choose(button, folder -> model.write(kind, folder));
      }
    });
    button.disableProperty().bind(model.busy());
    return row(title, say("reportview.about." + name), button);
  }

  /** What goes to those who look at many schools. */
  private Node pack() {
    var button = Nodes.button("report-pack", say("reportview.pack.go"), () -> {});
    button.setOnAction(e -> frame.picker()
        .target(button, say("reportview.pack"), say("reportview.pack"), new Picker.Sort(say("reportview.pack"), List.of("*" + PackageFile.ENDING)))
        .ifPresent(model::pack));
    button.disableProperty().bind(model.busy());
    return row(say("reportview.pack"), say("reportview.pack.about", model.signedBy()), button);
  }

  private static HBox row(String title, String says, Button button) {
    button.setMinWidth(Button.USE_PREF_SIZE);
    var about = new VBox(2, Nodes.label(title, "zg-section"), Nodes.paragraph(says, "zg-muted"));
    HBox.setHgrow(about, Priority.ALWAYS);
    var row = new HBox(16, about, button);
    row.getStyleClass().add("zg-report-row");
    return row;
  }

  private void choose(Button near, Consumer<Path> write) {
    frame.picker().folder(near, say("reportview.folder"), model.folder()).ifPresent(write);
  }

  private void list() {
    written.getChildren().clear();
    if (model.written().isEmpty()) {
      written.getChildren().add(Nodes.label(say("reportview.none"), "zg-muted"));
    }
    for (var file : model.written()) {
      var open =
          Nodes.iconButton(
              "report-open-" + (written.getChildren().size() + 1), Material2AL.FOLDER_OPEN, say("reportview.open"),
              () -> model.openFolder(file));
      var line = new HBox(8, Nodes.label(file.toString()), open);
      line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      written.getChildren().add(line);
    }
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}

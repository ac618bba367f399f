package org.zhigai.ui.report;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.ui.parts.HandsOut;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.View;
import org.zhigai.ui.report.dossier.DossierModel;

/** The two pages of station 7: tables that are handed in, and reports that are read. */
final class ReportPages implements View {
  private final Supplier<View> tables;
  private final Supplier<View> reports;
  private final DossierModel model;
  private final UiWords words;
  private final ScrollPane shown = new ScrollPane();
  private Optional<View> view = Optional.empty();
  private Subscription watching = Subscription.EMPTY;

  ReportPages(Supplier<View> tables, Supplier<View> reports, DossierModel model, UiWords words) {
    this.tables = tables;
    this.reports = reports;
    this.model = model;
    this.words = words;
  }

  @Override
  public Node build() {
    var group = new ToggleGroup();
    var submit = button("report-page-tables", "reportview.page.tables", group, "left-pill");
    var read = button("report-page-reports", "reportview.page.reports", group, "right-pill");
    submit.setOnAction(e -> chosen(submit, false));
    read.setOnAction(e -> chosen(read, true));
    var row = new HBox(submit, read);
    row.getStyleClass().add("zg-report-pages");
    // On a low window the tables want more height than there is.
    shown.setFitToWidth(true);
    shown.setFitToHeight(true);
    shown.getStyleClass().add("zg-report-shown");
    VBox.setVgrow(shown, Priority.ALWAYS);
    watching = model.inSight().subscribe(reading -> open(reading ? read : submit, reading));
    return new VBox(row, shown);
  }

  private ToggleButton button(String id, String key, ToggleGroup group, String style) {
    var button = Nodes.named(new ToggleButton(words.say(key)), id, words.say(key), style);
    button.setToggleGroup(group);
    return button;
  }

  /** One of them is always chosen. */
  private void chosen(ToggleButton pressed, boolean reading) {
    pressed.setSelected(true);
    model.see(reading);
  }

  private void open(ToggleButton chosen, boolean reading) {
    chosen.setSelected(true);
    view.ifPresent(View::close);
    var next = (reading ? reports : tables).get();
    view = Optional.of(next);
    shown.setContent(next.build());
  }

  @Override
  public Optional<HandsOut> handsOut() {
    return view.flatMap(View::handsOut);
  }

  @Override
  public void close() {
    watching.unsubscribe();
    view.ifPresent(View::close);
  }
}

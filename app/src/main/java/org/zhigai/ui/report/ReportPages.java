package org.zhigai.ui.report;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Preferences;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.View;

/** The two pages of station 7: tables that are handed in, and reports that are read. */
final class ReportPages implements View {
  private static final String KEY = "report.page";
  private static final String READ = "reports";

  private final Supplier<View> tables;
  private final Supplier<View> reports;
  private final Preferences preferences;
  private final UiWords words;
  private final StackPane shown = new StackPane();
  private Optional<View> view = Optional.empty();

  ReportPages(Supplier<View> tables, Supplier<View> reports, Preferences preferences, UiWords words) {
    this.tables = tables;
    this.reports = reports;
    this.preferences = preferences;
    this.words = words;
  }

  @Override
  public Node build() {
    var group = new ToggleGroup();
    var submit = button("report-page-tables", "reportview.page.tables", group, "left-pill");
    var read = button("report-page-reports", "reportview.page.reports", group, "right-pill");
    submit.setOnAction(e -> open(submit, false));
    read.setOnAction(e -> open(read, true));
    var row = new HBox(submit, read);
    row.getStyleClass().add("zg-report-pages");
    VBox.setVgrow(shown, Priority.ALWAYS);
    var reading = preferences.get(KEY).filter(READ::equals).isPresent();
    open(reading ? read : submit, reading);
    return new VBox(row, shown);
  }

  private ToggleButton button(String id, String key, ToggleGroup group, String style) {
    var button = Nodes.named(new ToggleButton(words.say(key)), id, words.say(key), style);
    button.setToggleGroup(group);
    return button;
  }

  private void open(ToggleButton chosen, boolean reading) {
    chosen.setSelected(true);
    preferences.put(KEY, reading ? READ : "");
    view.ifPresent(View::close);
    var next = (reading ? reports : tables).get();
    view = Optional.of(next);
    shown.getChildren().setAll(next.build());
  }

  @Override
  public void close() {
    view.ifPresent(View::close);
  }
}

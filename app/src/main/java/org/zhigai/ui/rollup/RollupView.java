package org.zhigai.ui.rollup;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ui.parts.Dress;
import org.zhigai.charts.Charts;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.report.Run;
import org.zhigai.report.SheetReport;
import org.zhigai.rollup.PooledFigures;
import org.zhigai.rollup.RollupContents;
import org.zhigai.rollup.RollupPart;
import org.zhigai.ui.parts.Enlarged;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.RowColumn;
import org.zhigai.ui.parts.ScreenHeader;

/** Many schools: the parts on the left; of the one that is looked at its chart, where it has one, over its table. */
public final class RollupView extends BorderPane {
  private static final double PARTS = 200;
  private static final double AROUND = 130;
  private static final double ROW = 26;
  private static final double CHARACTER = 8;
  private static final double HALF = 0.55;

  private final RollupModel model;
  private final Frame frame;
  private final Charts charts;
  private final Deeds deeds;
  private final Subscription heard;
  private Subscription watching = Subscription.EMPTY;

  /**
   * What the bar at the top does.
   *
   * @param leave back to where one came from
   */
  public record Deeds(Runnable switchLanguage, Runnable switchTheme, Runnable leave) {}

  public RollupView(RollupModel model, Frame frame, Charts charts, Deeds deeds) {
    this.model = model;
    this.frame = frame;
    this.charts = charts;
    this.deeds = deeds;
    Nodes.named(this, "rollup", say("title"), "zg-review");
    build();
    heard = frame.words().lang().subscribe((before, now) -> build()).and(frame.theme().subscribe((before, now) -> build()))
        .and(model.loaded().subscribe((before, now) -> build())).and(model.fault().subscribe((before, now) -> build()));
  }

  private void build() {
    watching.unsubscribe();
    setTop(top());
    setLeft(null);
    if (model.fault().get().isPresent()) {
      var text = new FaultText("rollup-fault", frame.words());
      text.show(model.fault().get());
      setCenter(new VBox(16, new EmptyState(Material2AL.FOLDER, say("none")), text));
      return;
    }
    if (model.loaded().get().isEmpty()) {
      setCenter(new EmptyState(Material2AL.FOLDER, say("reading")));
      return;
    }
    setLeft(parts());
    watching = model.part().subscribe(now -> page()).and(model.paper().subscribe((before, now) -> page()));
  }

  private Node top() {
    var contents = model.loaded().get().map(RollupModel.Loader.Loaded::contents);
    var about = new VBox(
        Nodes.label(contents.map(RollupContents::office).orElse(""), "zg-strong"),
        Nodes.label(contents.map(c -> say("about", c.schools(), c.figures().size(), c.chased().size())).orElse(""), "zg-caption"));
    about.setAlignment(Pos.CENTER_LEFT);
    var refused = model.loaded().get().map(l -> l.refused().size()).orElse(0);
    var language = Nodes.button("rollup-language", frame.words().say("shell.language"), deeds.switchLanguage(), "flat");
    language.setAccessibleText(frame.words().say("shell.language.says"));
    var dark = frame.theme().getValue().isDark();
    var theme = Nodes.iconButton(
        "rollup-theme", dark ? Material2MZ.WB_SUNNY : Material2MZ.NIGHTS_STAY, frame.words().say(dark ? "shell.theme.light" : "shell.theme.dark"),
        deeds.switchTheme());
    var export = Nodes.button("rollup-export", say("export"), this::export, "accent");
    export.setDisable(contents.isEmpty());
    var row = new HBox(
        16, Nodes.label(say("title"), "zg-brand"), about, Nodes.spring(), Nodes.label(refused > 0 ? say("refused", refused) : "", "zg-caption"), language,
        theme,
        export, Nodes.button("rollup-leave", say("leave"), this::leave));
    row.getStyleClass().add("zg-header");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void export() {
    frame.picker().target(this, say("export"), say("file"), new Picker.Sort(say("workbook"), List.of("*.xlsx"))).ifPresent(model::export);
  }

  private void leave() {
    heard.unsubscribe();
    watching.unsubscribe();
    deeds.leave().run();
  }

  private ListView<RollupPart> parts() {
    var list = Nodes.named(new ListView<RollupPart>(), "rollup-parts", say("parts"), "zg-review-cases");
    list.getItems().setAll(RollupPart.values());
    list.setCellFactory(view -> new PartCell(frame.words()));
    Dress.wide(list, PARTS);
    list.getSelectionModel().select(model.part().get());
    list.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
      if (now != null) {
        model.part().set(now);
      }
    });
    return list;
  }

  private void page() {
    var sheet = model.table();
    var part = model.part().get();
    var body = new SplitPane();
    body.setOrientation(javafx.geometry.Orientation.VERTICAL);
    model.shown().flatMap(c -> RollupCharts.of(part, c, frame.words().words())).ifPresent(spec -> body.getItems().add(chart(spec)));
    sheet.ifPresent(s -> body.getItems().add(table(s)));
    body.setDividerPositions(HALF);
    VBox.setVgrow(body, Priority.ALWAYS);
    var notes = sheet.map(s -> new Run.Lines(s.notes()).in(frame.words().words())).orElse("");
    var header = new ScreenHeader(sheet.map(SheetReport::sheet).orElse(""), say("no-ranking"), part.isByPaper() ? papers() : Nodes.spring());
    var page = new VBox(8, header, body, Nodes.named(Nodes.paragraph(notes, "zg-caption"), "rollup-notes", ""));
    page.getStyleClass().add("zg-page");
    setCenter(page);
  }

  private ComboBox<PooledFigures> papers() {
    var box = Nodes.named(new ComboBox<PooledFigures>(), "rollup-papers", say("paper"));
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(@org.jspecify.annotations.Nullable PooledFigures f) {
        return f == null ? "" : say("paper.named", f.paper().info().label(), f.paper().print().substring(0, 2), f.paper().schools());
      }

      @Override
      public PooledFigures fromString(String typed) {
        throw new UnsupportedOperationException("nothing is typed");
      }
    });
    Nodes.fill(box, model.loaded().get().map(l -> l.contents().figures()).orElse(List.of()), model.paper().get().orElse(null));
    box.valueProperty().subscribe((before, now) -> model.paper().set(Optional.ofNullable(now)));
    return box;
  }

  private Node chart(ChartSpec spec) {
    var region = Nodes.named(Enlarged.chart(charts.region(spec, frame.theme().getValue().charts()), frame.preferences()), "rollup-chart",
        spec.heading().finding());
    region.setMinHeight(AROUND + ROW * RollupCharts.lines(spec));
    var scroll = new ScrollPane(region);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    return scroll;
  }

  private TableView<List<Run>> table(SheetReport sheet) {
    var table = Nodes.named(new TableView<List<Run>>(), "rollup-table", sheet.sheet());
    var columns = sheet.grid().columns();
    // The running number is for paper.
    for (var c = 1; c < columns.size(); c++) {
      var at = c;
      table.getColumns().add(new RowColumn<>(
          "rollup-column-" + c, columns.get(c).header().in(frame.words().words()), (int) (CHARACTER * columns.get(c).width() + 2 * CHARACTER),
          (cell, row) -> {
            cell.setText(row.get(at).in(frame.words().words()));
            cell.setAlignment(columns.get(at).align() == org.zhigai.report.Block.Align.LEFT ? Pos.CENTER_LEFT : Pos.CENTER);
          }));
    }
    table.getItems().setAll(sheet.grid().rows());
    return table;
  }

  private String say(String what, Object... values) {
    return frame.words().say("rollupview." + what, values);
  }
}

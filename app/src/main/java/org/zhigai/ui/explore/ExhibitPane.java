package org.zhigai.ui.explore;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.CellInk;
import org.zhigai.charts.look.ChartTheme;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Place;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Enlarged;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;

/** The one thing: the finding as a title, below it the picture or its numbers. */
final class ExhibitPane extends VBox {

  /** A chart keeps this much height a row, and scrolls rather than squeeze its names. */
  private static final double ROW = 26;
  private static final double AROUND = 96;

  ExhibitPane(Exhibit exhibit, StoreFrame frame, Charts charts, ExplorerPane.Tools tools, boolean asTable, ExploreModel model) {
    super(8);
    var words = frame.words();
    getStyleClass().add("zg-exhibit");
    if (exhibit.plot().isEmpty()) {
      var empty = new EmptyState(Material2AL.INSIGHTS, words.say(exhibit.title()));
      Nodes.named(empty, "explore-absent", words.say(exhibit.title()));
      setVgrow(empty, Priority.ALWAYS);
      getChildren().add(empty);
      return;
    }
    var title = Nodes.named(Nodes.paragraph(words.say(exhibit.title()), "zg-finding"), "explore-title", words.say(exhibit.title()));
    var tabs = tabs(exhibit, frame, charts, tools, asTable, model);
    var body = new StackPane(tabs);
    exhibit.plot().ifPresent(p -> body.getChildren().add(new Carrying(exhibit, p, frame, charts, tools).bar()));
    StackPane.setAlignment(body.getChildren().getLast(), Pos.TOP_RIGHT);
    setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(title, Nodes.paragraph(words.say(exhibit.subtitle()), "zg-caption"), body);
  }

  private static TabPane tabs(Exhibit exhibit, StoreFrame frame, Charts charts, ExplorerPane.Tools tools, boolean asTable, ExploreModel model) {
    var words = frame.words();
    Consumer<Place> go = model::go;
    var picture = tab("explore-tab-picture", words.say("explore.tab.picture"), picture(exhibit, frame, charts, go));
    var table = tab("explore-tab-table", words.say("explore.tab.table"), new NumbersPane(exhibit, words, tools.clips(), go));
    var original = original(frame, model);
    var tabs = Nodes.named(new TabPane(picture, table, original), "explore-tabs", words.say("explore.tabs"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getSelectionModel().select(asTable ? table : picture);
    return tabs;
  }

  /** Read and drawn when it is first opened. */
  private static Tab original(StoreFrame frame, ExploreModel model) {
    var words = frame.words();
    var out = tab("explore-tab-original", words.say("saving.original"), new Region());
    out.selectedProperty().subscribe(opened -> {
      if (opened && !(out.getContent() instanceof MatrixPane)) {
        model.originals(found -> out.setContent(
            found.<Node>map(m -> new MatrixPane(m, new CellInk(theme(frame)), words.say("saving.original.says"), words.say("saving.original.none")))
                .orElseGet(() -> Nodes.paragraph(words.say("saving.original.absent"), "zg-muted"))));
      }
    });
    return out;
  }

  private static ChartTheme theme(StoreFrame frame) {
    return frame.theme().getValue().charts();
  }

  private static Tab tab(String id, String text, Node content) {
    var tab = new Tab(text, content);
    tab.setId(id);
    return tab;
  }

  private static Node picture(Exhibit exhibit, StoreFrame frame, Charts charts, Consumer<Place> go) {
    var says = frame.words().say(exhibit.title());
    var scroll = Nodes.named(new ScrollPane(), "explore-picture", says);
    var theme = theme(frame);
    exhibit.plot().ifPresent(d -> {
      // The finding and its subtitle stand above the tabs, for the table as well.
      var chart =
          Nodes.named(Enlarged.chart(region(exhibit, d.spec().apply(frame.words().words()), charts, theme, go), frame.preferences()), "explore-plot", says);
      chart.setMinHeight(Dress.grown(AROUND + ROW * d.lines(), frame.preferences()));
      scroll.setContent(chart);
    });
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    return scroll;
  }

  private static Region region(Exhibit exhibit, ChartSpec spec, Charts charts, ChartTheme theme, Consumer<Place> go) {
    return charts.region(
        spec, theme, hit -> exhibit.door(hit.row(), hit.column()).isPresent(), hit -> exhibit.door(hit.row(), hit.column()).ifPresent(go));
  }

  /** Keys go on working after a step: they go to what is on top. */
  void takeFocus() {
    if (lookup("#explore-tabs") instanceof TabPane tabs) {
      (tabs.getSelectionModel().getSelectedItem().getContent() instanceof NumbersPane numbers ? numbers.table() : tabs).requestFocus();
    }
  }

  /** Whether the numbers are on top, to keep it so for the next exhibit. */
  boolean showsTable() {
    return lookup("#explore-tabs") instanceof TabPane tabs && tabs.getSelectionModel().getSelectedIndex() == 1;
  }
}

package org.zhigai.ui.monitoring;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** The one thing: the finding as a title, below it the picture or its numbers. */
final class ExhibitPane extends VBox {

  ExhibitPane(Exhibit exhibit, UiWords words, boolean asTable) {
    super(8);
    getStyleClass().add("zg-exhibit");
    if (exhibit.drawing().isEmpty()) {
      var empty = new EmptyState(Material2AL.INSIGHTS, words.say(exhibit.title()));
      Nodes.named(empty, "explore-absent", words.say(exhibit.title()));
      setVgrow(empty, Priority.ALWAYS);
      getChildren().add(empty);
      return;
    }
    var title = Nodes.named(Nodes.paragraph(words.say(exhibit.title()), "zg-finding"), "explore-title", words.say(exhibit.title()));
    var tabs = tabs(exhibit, words, asTable);
    setVgrow(tabs, Priority.ALWAYS);
    getChildren().addAll(title, Nodes.label(words.say(exhibit.subtitle()), "zg-caption"), tabs);
  }

  private static TabPane tabs(Exhibit exhibit, UiWords words, boolean asTable) {
    var picture = tab("explore-tab-picture", words.say("explore.tab.picture"), picture(exhibit, words));
    var table = tab("explore-tab-table", words.say("explore.tab.table"), NumbersTable.of(exhibit.table(), words));
    var tabs = Nodes.named(new TabPane(picture, table), "explore-tabs", words.say("explore.tabs"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getSelectionModel().select(asTable ? table : picture);
    return tabs;
  }

  private static Tab tab(String id, String text, Node content) {
    var tab = new Tab(text, content);
    tab.setId(id);
    return tab;
  }

  private static Node picture(Exhibit exhibit, UiWords words) {
    var plot = new VBox();
    exhibit.drawing().map(d -> Plots.of(d, words)).ifPresent(plot.getChildren()::add);
    plot.getStyleClass().add("zg-plot-page");
    plot.setFillWidth(true);
    var scroll = Nodes.named(new ScrollPane(plot), "explore-picture", words.say(exhibit.title()));
    scroll.setFitToWidth(true);
    return scroll;
  }

  /** Whether the numbers are on top, to keep it so for the next exhibit. */
  boolean showsTable() {
    return lookup("#explore-tabs") instanceof TabPane tabs && tabs.getSelectionModel().getSelectedIndex() == 1;
  }
}

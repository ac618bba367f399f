package org.zhigai.ui.session;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.charts.Charts;
import org.zhigai.explore.place.Place;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Enlarged;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** One page of a session as its people will see it: finding, chart, reading, questions. */
final class PagePane extends VBox {
  private static final double ROW = 24;
  private static final double LEAST = 250;

  private final StoreFrame frame;
  private final Charts charts;
  private final UiWords words;
  private final Consumer<Place> open;

  /** @param open goes to the chart of the page */
  PagePane(StoreFrame frame, Charts charts, Consumer<Place> open) {
    super(8);
    this.frame = frame;
    this.charts = charts;
    this.words = frame.words();
    this.open = open;
    getStyleClass().add("zg-session-page");
  }

  void show(MeetingModel.Page page) {
    if (!page.shows()) {
      getChildren().setAll(new EmptyState(Material2AL.INSIGHTS, words.say("explore.boards.missing")));
      return;
    }
    var read = Pages.read(page, words);
    var said = words.words();
    var finding = read.evidence().title().in(said);
    var title = Nodes.named(Nodes.paragraph(finding, "zg-finding"), "meeting-page-title", finding);
    getChildren().setAll(head(page, read.kind().in(said)), title, Nodes.label(read.evidence().subtitle().in(said), "zg-caption"));
    var body = new VBox(8);
    page.exhibit().flatMap(e -> e.plot()).ifPresent(p -> {
      var theme = frame.theme().getValue().charts();
      var chart = Nodes.named(Enlarged.chart(charts.region(p.spec().apply(words.words()), theme), frame.preferences()), "meeting-chart", finding);
      chart.setMinHeight(Dress.grown(Math.max(LEAST, 72 + ROW * p.lines()), frame.preferences()));
      VBox.setVgrow(chart, Priority.ALWAYS);
      body.getChildren().add(chart);
    });
    body.getChildren().add(Nodes.paragraph(read.facts().in(said), "zg-caption"));
    read.reading().forEach(r -> body.getChildren().add(Nodes.paragraph(r.in(said))));
    body.getChildren().add(Nodes.label(words.say("pack.questions"), "zg-section"));
    read.questions().forEach(q -> body.getChildren().add(Nodes.paragraph("· " + q.in(said))));
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
  }

  private Node head(MeetingModel.Page page, String kind) {
    var head = new HBox(8, Nodes.label(kind, "zg-section"), Nodes.spring());
    head.setAlignment(Pos.CENTER_LEFT);
    page.problem().ifPresent(p -> head.getChildren().add(
        Nodes.button("meeting-open-problem", words.say("meeting.open.problem"), () -> frame.navigator().open("problems", p.number()), "small")));
    page.place().ifPresent(seen -> head.getChildren().add(
        Nodes.iconButton("meeting-open", Material2MZ.OPEN_IN_FULL, words.say("meeting.open"), () -> open.accept(seen.place()))));
    return head;
  }
}

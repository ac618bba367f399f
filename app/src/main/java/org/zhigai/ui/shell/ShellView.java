package org.zhigai.ui.shell;

import org.zhigai.ui.parts.Command;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Station;

/** The window's content: header, rail along the chain, the station of the moment, job bar. */
public final class ShellView extends BorderPane {
  private final ShellViewModel model;
  private final StoreFrame frame;
  private final List<Station> chain;
  private final List<Station> aside;
  private final Station settings;
  private final List<Command> menu;
  private final Supplier<Node> who;
  private final StackPane content = Nodes.named(new StackPane(), "content", "", "zg-content");
  private final Map<String, Node> views = new HashMap<>();
  private final Subscription heard;

  /**
   * @param chain the overview and the stations, in the order of the rail
   * @param aside places that are reached from elsewhere, such as the import; shown at the rail's foot
   * @param settings the place behind the gear in the header
   * @param menu what stands under the school's name
   * @param who shows who acts, made anew with the header
   */
  public ShellView(
      ShellViewModel model, StoreFrame frame, List<Station> chain, List<Station> aside, Station settings, List<Command> menu, Supplier<Node> who) {
    this.who = who;
    this.model = model;
    this.frame = frame;
    this.chain = List.copyOf(chain);
    this.aside = List.copyOf(aside);
    this.settings = settings;
    this.menu = List.copyOf(menu);
    Nodes.named(this, "shell", "", "zg-shell");
    build();
    setCenter(content);
    model.tellTo(note -> Notes.show(this, frame.words(), note));
    heard =
        Subscription.combine(
            model.place().subscribe(place -> show()),
            frame.words().lang().subscribe((before, now) -> rebuild()),
            model.theme().subscribe((before, now) -> rebuild()),
            model.savedAt().subscribe((before, now) -> refreshOthers()));
  }

  /** Lets go of the window, which outlives the store: what it says of the next one is not for these stations. */
  public void close() {
    heard.unsubscribe();
  }

  private void build() {
    setTop(new HeaderBar(model, frame, settings, menu, commands(), who.get()));
    setLeft(new Rail(model, frame, chain, aside));
    setBottom(new JobBar(model, frame));
  }

  /** Everything that can be typed into the command box: the stations, the menu, the two switches. */
  private List<Command> commands() {
    var places = stations().map(s -> new Command("go-" + s.id(), s.title(), () -> model.open(s.id(), "")));
    return Stream.of(places, menu.stream(), Keys.commands(model, frame, this).stream()).flatMap(s -> s).toList();
  }

  private void rebuild() {
    views.clear();
    build();
    if (getScene() != null) {
      org.zhigai.ui.parts.Look.apply(getScene(), model.theme().get());
    }
    show();
  }

  private void show() {
    var place = model.place().get();
    stations()
        .filter(s -> s.id().equals(place.station()))
        .findFirst()
        .ifPresent(
            station -> {
              station.refresh();
              content.getChildren().setAll(views.computeIfAbsent(station.id(), id -> station.view()));
              station.show(place.target());
            });
  }

  /** Badges in the rail stay true after an edit in another station. */
  private void refreshOthers() {
    stations().filter(s -> !s.id().equals(model.place().get().station())).forEach(Station::refresh);
  }

  private Stream<Station> stations() {
    return Stream.of(chain.stream(), aside.stream(), Stream.of(settings)).flatMap(s -> s);
  }

  List<Station> chain() {
    return chain;
  }
}

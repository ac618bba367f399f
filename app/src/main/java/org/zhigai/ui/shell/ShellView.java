package org.zhigai.ui.shell;

import org.zhigai.ui.parts.WhyNot;
import org.zhigai.ui.parts.Appearance;
import org.zhigai.ui.parts.Command;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.zhigai.ui.manual.HelpDrawer;
import org.zhigai.ui.manual.ManualModel;
import org.zhigai.ui.print.ScreenOut;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Scrolled;
import org.zhigai.ui.parts.Station;

/** The window's content: header, rail along the chain, the station of the moment, job bar. */
public final class ShellView extends BorderPane {
  private final ShellViewModel model;
  private final StoreFrame frame;
  private final List<Station> chain;
  private final Beside beside;
  private final Means means;
  private final Supplier<Node> who;
  private final StackPane content = Nodes.named(new StackPane(), "content", "", "zg-content");
  private final Map<String, Node> views = new HashMap<>();
  private final ScrollPane inside = Scrolled.holding(content);
  private final StackPane place = new StackPane(inside);
  private final Subscription heard;
  private final Notes notes = new Notes();
  private final Tour tour;
  private HelpDrawer help;

  /**
   * Places beside the chain.
   *
   * @param foot shown at the rail's foot
   * @param elsewhere reached from elsewhere; the first from the gear in the header
   */
  public record Beside(List<Station> foot, List<Station> elsewhere) {}

  /**
   * What the window has for all its screens.
   *
   * @param menu what stands under the school's name
   * @param more what else can be typed into the command box
   * @param manual what F1 opens
   * @param out what Ctrl+P and Ctrl+S do
   */
  public record Means(List<Command> menu, List<Command> more, ManualModel manual, ScreenOut out) {}

  /**
   * @param chain the overview and the stations, in the order of the rail
   * @param who shows who acts, made anew with the header
   */
  public ShellView(ShellViewModel model, StoreFrame frame, List<Station> chain, Beside beside, Means means, Supplier<Node> who) {
    this.who = who;
    this.model = model;
    this.frame = frame;
    this.chain = List.copyOf(chain);
    this.beside = beside;
    this.means = means;
    this.help = new HelpDrawer(means.manual(), frame.words());
    Nodes.named(this, "shell", "", "zg-shell");
    this.tour = new Tour(place, model, frame.words());
    build();
    setCenter(place);
    WhyNot.listen(this);
    model.tellTo(note -> notes.show(this, frame.words(), note, model.appearance().dress().get().still()));
    heard =
        Subscription.combine(
            model.place().subscribe(asked -> show()),
            frame.words().lang().subscribe((before, now) -> rebuild()),
            model.appearance().dress().subscribe((before, now) -> rebuild()),
            model.savedAt().subscribe((before, now) -> refreshOthers()));
  }

  /** Lets go of the window, which outlives the store: what it says of the next one is not for these stations. */
  public void close() {
    heard.unsubscribe();
  }

  private void build() {
    setTop(new HeaderBar(model, frame, beside.elsewhere().getFirst(), means.menu(), commands(), who.get(), this::explain));
    var rail = Scrolled.holding(new Rail(model, frame, chain, beside.foot()));
    rail.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setLeft(rail);
    setBottom(new JobBar(model, frame));
    help = new HelpDrawer(means.manual(), frame.words());
    StackPane.setAlignment(help, Pos.CENTER_RIGHT);
    place.getChildren().setAll(inside, help);
  }

  /** Explains where the keys go, laid over the edge of the screen; asked for once more it goes away. */
  void explain() {
    help.toggle(getScene() == null ? null : getScene().getFocusOwner(), model.place().get().station());
  }

  /** Shows the screen of the moment as it will be printed. */
  void print() {
    standing().ifPresent(station -> means.out().print(station, content));
  }

  /** Writes what the screen of the moment shows into a file. */
  void export() {
    standing().ifPresent(station -> means.out().export(station, content));
  }

  private Optional<Station> standing() {
    return stations().filter(s -> s.id().equals(model.place().get().station())).findFirst();
  }

  /** Goes through the window with whoever is new to it. */
  public void showAround() {
    tour.begin();
  }

  Tour tour() {
    return tour;
  }

  HelpDrawer help() {
    return help;
  }

  /** Everything that can be typed into the command box: the stations, the menu, the switches, and what else there is. */
  private List<Command> commands() {
    var places = stations().map(s -> new Command("go-" + s.id(), s.title(), () -> model.open(s.id(), "")));
    return Stream.of(places, means.menu().stream(), Keys.commands(model, frame, this).stream(), means.more().stream()).flatMap(s -> s).toList();
  }

  /** In other words or another dress everything is made anew; keys go on going where they went. */
  private void rebuild() {
    var held = getScene() == null ? null : getScene().getFocusOwner();
    views.clear();
    build();
    if (getScene() != null) {
      Look.apply(getScene(), model.appearance().dress().get());
    }
    show();
    if (getScene() != null) {
      // At once, so that nothing is painted before it is dressed.
      applyCss();
      layout();
      tour.again();
      if (held != null && held.getId() != null && !held.getId().isEmpty()) {
        lookupAll("#" + held.getId()).forEach(Node::requestFocus);
      }
    }
  }

  private void show() {
    var asked = model.place().get();
    help.hide();
    standing().ifPresent(
        station -> {
          station.refresh();
          content.getChildren().setAll(views.computeIfAbsent(station.id(), id -> station.view()));
          station.show(asked.target());
        });
  }

  /** Badges in the rail stay true after an edit in another station. */
  private void refreshOthers() {
    stations().filter(s -> !s.id().equals(model.place().get().station())).forEach(Station::refresh);
  }

  private Stream<Station> stations() {
    return Stream.of(chain, beside.foot(), beside.elsewhere()).flatMap(List::stream);
  }

  /** Goes to a place of this window. */
  public void open(String station, String target) {
    model.open(station, target);
  }

  /** The station of the moment. */
  public String here() {
    return model.place().get().station();
  }

  public Appearance appearance() {
    return model.appearance();
  }

  List<Station> chain() {
    return chain;
  }
}

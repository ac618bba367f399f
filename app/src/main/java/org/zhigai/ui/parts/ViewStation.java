package org.zhigai.ui.parts;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.zhigai.kernel.Phrase;

/** A station over a ViewModel, whose view is made anew each time it is asked for; the one before is let go of. */
public final class ViewStation implements Station {
  private final String id;
  private final Ikon icon;
  private final Supplier<? extends View> views;
  private final ObservableValue<String> badge;
  private final Runnable refresh;
  private final Consumer<String> show;
  private Optional<View> view = Optional.empty();
  private Runnable home = () -> {};

  /**
   * @param id also names it: {@code shell.station.<id>}
   * @param show brings a target into sight; is told nothing of an empty one
   */
  public ViewStation(
      String id, Ikon icon, Supplier<? extends View> views, ObservableValue<String> badge, Runnable refresh, Consumer<String> show) {
    this.id = id;
    this.icon = icon;
    this.views = views;
    this.badge = badge;
    this.refresh = refresh;
    this.show = show;
  }

  /** As it is, for a station of several pages. */
  public ViewStation withHome(Runnable back) {
    home = back;
    return this;
  }

  @Override
  public void home() {
    home.run();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Phrase title() {
    return Phrase.of("shell.station." + id);
  }

  @Override
  public Ikon icon() {
    return icon;
  }

  @Override
  public Node view() {
    view.ifPresent(View::close);
    var next = views.get();
    view = Optional.of(next);
    return next.build();
  }

  @Override
  public Optional<HandsOut> handsOut() {
    return view.flatMap(View::handsOut);
  }

  @Override
  public ObservableValue<String> badge() {
    return badge;
  }

  @Override
  public void refresh() {
    refresh.run();
  }

  @Override
  public void show(String target) {
    if (!target.isEmpty()) {
      show.accept(target);
    }
  }
}

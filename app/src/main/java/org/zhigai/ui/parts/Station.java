package org.zhigai.ui.parts;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.zhigai.kernel.Phrase;

/** One place along the chain, as the rail and the content area know it. */
public interface Station {

  /** Short and stable, for example {@code problems}: used for node ids, links and preferences. */
  String id();

  /** Its name in the rail. */
  Phrase title();

  Ikon icon();

  /**
   * Builds the view in the language of the moment. Called when the station is first shown and again after a switch of language or theme, when
   * the older view is thrown away: whatever must survive stands in the ViewModel.
   */
  Node view();

  /** What stands beside the name in the rail, for example {@code 7} or {@code 5/2}; empty when there is nothing to count. */
  ObservableValue<String> badge();

  /** Reads again what the store holds; called when the station is shown and after another station has changed something. */
  void refresh();

  /**
   * Brings one thing into sight.
   *
   * @param target a number such as {@code WT-2026-003}; empty for the station as it was left
   */
  default void show(String target) {}

  /** What the screen in sight gives to the printer and into files; empty where the window takes what is usual for the station. */
  default Optional<HandsOut> handsOut() {
    return Optional.empty();
  }

  /** Back to its first page: called when it is pressed while the person is there already. */
  default void home() {}
}

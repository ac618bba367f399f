package org.zhigai.ui.parts;

import java.util.Optional;
import javafx.scene.Node;

/** What a station shows, over a ViewModel that outlives it. */
public interface View {

  /** The screen, in the language of the moment. Called once. */
  Node build();

  /** Lets go of the ViewModel. */
  void close();

  /** What it gives to the printer and into files; empty where the window takes what is usual for the station. */
  default Optional<HandsOut> handsOut() {
    return Optional.empty();
  }
}

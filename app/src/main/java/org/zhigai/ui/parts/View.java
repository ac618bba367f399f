package org.zhigai.ui.parts;

import javafx.scene.Node;

/** What a station shows, over a ViewModel that outlives it. */
public interface View {

  /** The screen, in the language of the moment. Called once. */
  Node build();

  /** Lets go of the ViewModel. */
  void close();
}

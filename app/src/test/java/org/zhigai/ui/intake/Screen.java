package org.zhigai.ui.intake;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

/** A window of its own for one screen, so that tests do not share a scene. */
final class Screen {
  private Screen() {}

  static void show(Node view) {
    var stage = new Stage();
    var scene = new Scene(new StackPane(view), 990, 700);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }
}

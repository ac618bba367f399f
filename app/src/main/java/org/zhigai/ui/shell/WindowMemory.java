package org.zhigai.ui.shell;

import javafx.stage.Screen;
import javafx.stage.Stage;
import org.zhigai.ui.parts.Preferences;

/** Lets the window come back as it was left. */
public final class WindowMemory {
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;

  private WindowMemory() {}

  /** Places a stage that is about to be shown, and remembers its place when it is hidden. */
  public static void attach(Stage stage, Preferences preferences) {
    var screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(preferences.number("window.width", WIDTH), screen.getWidth()));
    stage.setHeight(Math.min(preferences.number("window.height", HEIGHT), screen.getHeight()));
    var x = preferences.number("window.x", Double.NaN);
    var y = preferences.number("window.y", Double.NaN);
    // A screen may have been taken away since: a window must never open out of sight.
    if (!Screen.getScreensForRectangle(x, y, 64, 64).isEmpty()) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(preferences.flag("window.maximized", false));
    stage.setOnHiding(e -> remember(stage, preferences));
  }

  private static void remember(Stage stage, Preferences preferences) {
    preferences.put("window.maximized", Boolean.toString(stage.isMaximized()));
    if (!stage.isMaximized()) {
      preferences.put("window.width", Double.toString(stage.getWidth()));
      preferences.put("window.height", Double.toString(stage.getHeight()));
      preferences.put("window.x", Double.toString(stage.getX()));
      preferences.put("window.y", Double.toString(stage.getY()));
    }
  }
}

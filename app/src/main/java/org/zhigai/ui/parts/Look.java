package org.zhigai.ui.parts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * How windows and dialogs look: AtlantaFX controls below, our own style sheets above. Sheets are
 * {@code /org/zhigai/ui/<name>.css}; colours of our own are named in {@code zhigai.css} for both themes.
 */
public final class Look {
  private static final List<String> SHEETS =
      List.of("zhigai", "parts", "shell", "intake", "overview", "monitoring", "problems", "adjustment", "ledger", "effect", "report", "care", "review");

  private Look() {}

  /** Dresses a scene; called again when the theme changes. */
  public static void apply(Scene scene, Theme theme) {
    Application.setUserAgentStylesheet(theme.controls());
    scene.getStylesheets().setAll(sheets());
    dress(scene.getRoot(), theme);
  }

  /** Dresses one scene and leaves the other windows as they are. */
  public static void alone(Scene scene, Theme theme) {
    scene.setUserAgentStylesheet(theme.controls());
    scene.getStylesheets().setAll(sheets());
    dress(scene.getRoot(), theme);
  }

  /** Dresses the root of something that opens in a window of its own, such as a dialog. */
  static void dress(Parent root, Theme theme) {
    root.getStyleClass().removeAll(Stream.of(Theme.values()).map(Theme::styleClass).toList());
    root.getStyleClass().add(theme.styleClass());
  }

  /** Addresses of our style sheets; a room that has none yet is left out. */
  static List<String> sheets() {
    return SHEETS.stream()
        .map(name -> Look.class.getResource("/org/zhigai/ui/" + name + ".css"))
        .filter(Objects::nonNull)
        .map(java.net.URL::toExternalForm)
        .toList();
  }

  /** The theme a scene was dressed in. */
  static Theme of(Scene scene) {
    return scene.getRoot().getStyleClass().contains(Theme.DARK.styleClass()) ? Theme.DARK : Theme.LIGHT;
  }
}

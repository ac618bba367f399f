package org.zhigai.ui.parts;

import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * How windows and dialogs look: AtlantaFX controls below, our own style sheets above. StyleSheets are
 * {@code /org/zhigai/ui/<name>.css}; colours of our own are named in {@code zhigai.css} for both themes.
 */
public final class Look {
  private Look() {}

  /** Dresses a scene as it is drawn. */
  public static void apply(Scene scene, Theme theme) {
    apply(scene, Dress.of(theme));
  }

  /** Dresses a scene; called again when something of its dress changes. */
  public static void apply(Scene scene, Dress dress) {
    Application.setUserAgentStylesheet(dress.theme().controls());
    put(scene, dress);
  }

  /** Dresses one scene and leaves the other windows as they are. */
  public static void alone(Scene scene, Theme theme) {
    scene.setUserAgentStylesheet(theme.controls());
    put(scene, Dress.of(theme));
  }

  private static void put(Scene scene, Dress dress) {
    scene.getStylesheets().setAll(StyleSheets.of(dress));
    dress(scene.getRoot(), dress.theme().styleClass());
  }

  /** Dresses the root of something that opens in a window of its own, such as a dialog, as the scene it stands above. */
  static void like(Parent root, Scene over) {
    root.getStylesheets().setAll(over.getStylesheets());
    dress(root, Stream.of(Theme.values()).map(Theme::styleClass).filter(over.getRoot().getStyleClass()::contains).findFirst().orElse(Theme.LIGHT.styleClass()));
  }

  private static void dress(Parent root, String styleClass) {
    root.getStyleClass().removeAll(Stream.of(Theme.values()).map(Theme::styleClass).toList());
    root.getStyleClass().add(styleClass);
  }
}

package org.zhigai.ui.parts;

import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Whether a screen is wide enough for its parts to stand beside each other; with large letters, or in a narrow window, they stand below each other. */
public final class Beside {
  private Beside() {}

  /**
   * Tells at once, and each time it changes.
   *
   * @param least the width they need, in pixels as drawn: it grows with the letters
   */
  public static Subscription follow(Region screen, double least, Preferences preferences, Consumer<Boolean> lay) {
    var needed = Dress.grown(least, preferences);
    // Before its first layout a screen has no width, and is taken for a wide one.
    return screen.widthProperty().map(width -> width.doubleValue() == 0 || width.doubleValue() >= needed).subscribe(lay);
  }
}

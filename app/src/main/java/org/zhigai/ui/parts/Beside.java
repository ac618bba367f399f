package org.zhigai.ui.parts;

import java.util.function.Consumer;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Whether a screen is wide enough for its parts to stand beside each other; with large letters, or in a narrow window, they stand below each other. */
public final class Beside {
  private static final double TABLE = 180;
  private static final double DETAIL = 240;

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

  /**
   * A table with the detail of its chosen row at its right, or below it; each keeps so much of its height then as makes sense of it, and the page scrolls.
   *
   * @param least as of {@link #follow}
   */
  public static Subscription detail(BorderPane body, Region table, Region detail, double least, Preferences preferences) {
    body.setCenter(table);
    return follow(body, least, preferences, isBeside -> {
      body.setRight(isBeside ? detail : null);
      body.setBottom(isBeside ? null : detail);
      table.setMinHeight(isBeside ? Region.USE_COMPUTED_SIZE : Dress.grown(TABLE, preferences));
      detail.setMinHeight(isBeside ? Region.USE_COMPUTED_SIZE : Dress.grown(DETAIL, preferences));
    });
  }
}

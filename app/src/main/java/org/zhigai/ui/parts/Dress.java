package org.zhigai.ui.parts;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.util.Callback;

/**
 * How a window is dressed.
 *
 * @param percent size of letters, 100 as the screens were drawn
 * @param still whether nothing moves by itself
 */
public record Dress(Theme theme, int percent, boolean still) {
  static final String THEME = "window.theme";
  static final String TEXT = "window.text";
  static final String STILL = "window.still";
  /** Sizes of letters a person can choose. */
  public static final List<Integer> SIZES = List.of(100, 110, 125, 150, 175, 200);
  private static final double LETTER = 14;

  /** As drawn, in this theme. */
  public static Dress of(Theme theme) {
    return new Dress(theme, SIZES.getFirst(), false);
  }

  /** As it was left; what was written there by hand and is none of ours counts as not there. */
  public static Dress of(Preferences preferences) {
    var theme = Arrays.stream(Theme.values()).filter(t -> preferences.get(THEME).filter(t.name()::equals).isPresent()).findFirst().orElse(Theme.LIGHT);
    return new Dress(theme, percent(preferences), preferences.flag(STILL, false));
  }

  /** How columns share a table: all in sight with letters as drawn; with larger ones each keeps its width, and the table scrolls sideways. */
  @SuppressWarnings("rawtypes") // as the toolkit has it
  public static Callback<TableView.ResizeFeatures, Boolean> columns(Preferences preferences) {
    return percent(preferences) > SIZES.getFirst() ? TableView.UNCONSTRAINED_RESIZE_POLICY : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN;
  }

  private static int percent(Preferences preferences) {
    var kept = (int) preferences.number(TEXT, SIZES.getFirst());
    return SIZES.contains(kept) ? kept : SIZES.getFirst();
  }

  /** Gives a field so much room as its letters need; it grows with them. */
  public static void wide(Region field, double pixels) {
    field.setStyle("-fx-pref-width: " + pixels / LETTER + "em;");
  }

  /** The same for a part of given height. */
  public static void sized(Region part, double wide, double high) {
    part.setStyle("-fx-pref-width: " + wide / LETTER + "em; -fx-pref-height: " + high / LETTER + "em;");
  }

  /** Exactly so wide, as columns are that stand below one another. */
  public static void fixed(Region part, double pixels) {
    var wide = pixels / LETTER + "em;";
    part.setStyle("-fx-pref-width: " + wide + " -fx-min-width: " + wide + " -fx-max-width: " + wide);
  }

  /** So many pixels as drawn, with letters as they were left. */
  public static double grown(double pixels, Preferences preferences) {
    return pixels * percent(preferences) / SIZES.getFirst();
  }
}

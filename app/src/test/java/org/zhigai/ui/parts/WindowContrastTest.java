package org.zhigai.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhigai.charts.look.Palette;
import org.zhigai.ui.Fx;

/** Letters stand out of every ground they are put on, in each theme, as WCAG 2.2 reckons contrast (1.4.3: 4.5 : 1; 1.4.6: 7 : 1 where contrast is to be high). */
class WindowContrastTest {
  private static final List<String> GROUNDS = List.of("-color-bg-default", "-color-bg-subtle", "-zg-page", "-zg-rail", "-color-neutral-subtle");
  /** Each colour of letters with the grounds it stands on. */
  private static final Map<String, List<String>> LETTERS = new LinkedHashMap<>();

  static {
    LETTERS.put("-color-fg-default", List.of("-color-neutral-muted", "-color-accent-subtle", "-color-warning-subtle", "-color-danger-subtle"));
    LETTERS.put("-color-fg-muted", List.of());
    LETTERS.put("-color-fg-subtle", List.of());
    LETTERS.put("-color-accent-fg", List.of("-color-accent-subtle"));
    LETTERS.put("-color-success-fg", List.of("-color-success-subtle"));
    LETTERS.put("-color-warning-fg", List.of("-color-warning-subtle"));
    LETTERS.put("-color-danger-fg", List.of("-color-danger-subtle"));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void lettersCanBeReadOnEveryGround(Theme theme) {
    var faint = Fx.on(() -> {
      var out = new ArrayList<String>();
      LETTERS.forEach((letters, more) -> {
        var grounds = new ArrayList<>(GROUNDS);
        grounds.addAll(more);
        for (var ground : grounds) {
          var contrast = contrast(theme, letters, ground);
          if (contrast < (theme.isContrasting() ? 7 : 4.5)) {
            out.add("%s on %s: %.2f".formatted(letters, ground, contrast));
          }
        }
      });
      return out;
    });
    assertThat(faint).isEmpty();
  }

  /** As the style sheets resolve them; what lets something through lies on the page. */
  private static double contrast(Theme theme, String letters, String ground) {
    var label = new Label("字");
    label.setStyle("-fx-text-fill: " + letters + "; -fx-background-color: " + ground + ";");
    var page = new VBox(label);
    page.setStyle("-fx-background-color: -color-bg-default;");
    var root = new VBox(page);
    Look.alone(new Scene(root), theme);
    root.applyCss();
    var below = (Color) page.getBackground().getFills().getFirst().getFill();
    var on = below.interpolate(opaque((Color) label.getBackground().getFills().getFirst().getFill()),
        ((Color) label.getBackground().getFills().getFirst().getFill()).getOpacity());
    return Palette.contrast(awt((Color) label.getTextFill()), awt(on));
  }

  private static Color opaque(Color colour) {
    return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  private static java.awt.Color awt(Color colour) {
    return new java.awt.Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue());
  }
}

package org.zhigai.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.ui.Fx;

/** Every size of letters in our sheets follows the size a person has chosen. */
class StyleSheetsTest {
  @Test
  void lettersAndHeightsGrowWhollyWidthsByHalfAndBordersNot() {
    assertThat(StyleSheets.grown(".a { -fx-font-size: 14px; -fx-min-height: 36px; -fx-pref-width: 200px; -fx-border-width: 1px; -fx-padding: 8px; }", 150))
        .isEqualTo(".a { -fx-font-size: 21.0px; -fx-min-height: 54.0px; -fx-pref-width: 250.0px; -fx-border-width: 1.0px; -fx-padding: 8px; }");
    assertThat(StyleSheets.grown(".a { -fx-fixed-cell-size: -1px; -fx-icon-size: 20px; }", 200))
        .isEqualTo(".a { -fx-fixed-cell-size: -1px; -fx-icon-size: 40.0px; }");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 125, 150, 200})
  void whatIsDressedHasLettersOfThatSize(int percent) {
    var sizes = Fx.on(() -> {
      var title = Nodes.label("题", "zg-title");
      var plain = new Label("字");
      var icon = Nodes.icon(Material2AL.HELP_OUTLINE);
      var scene = new Scene(new VBox(title, plain, icon));
      Look.apply(scene, new Dress(Theme.LIGHT, percent, false));
      scene.getRoot().applyCss();
      Look.apply(new Scene(new VBox()), Theme.LIGHT);
      return new double[] {plain.getFont().getSize(), title.getFont().getSize(), icon.getIconSize()};
    });
    assertThat(sizes).containsExactly(14.0 * percent / 100, 20.0 * percent / 100, (int) (18.0 * percent / 100));
  }

  @Test
  void nonsenseInThePreferencesIsNoSize() {
    var kept = new MemoryPreferences();
    kept.put("window.text", "9000");
    kept.put("window.theme", "PINK");
    assertThat(Dress.of(kept)).isEqualTo(Dress.of(Theme.LIGHT));
    kept.put("window.text", "150");
    assertThat(Dress.of(kept).percent()).isEqualTo(150);
    assertThat(Dress.grown(100, kept)).isEqualTo(150);
  }
}

package org.zhigai.charts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.zhigai.charts.look.ChartTheme;
import org.zhigai.charts.look.Fonts;
import org.zhigai.charts.look.Palette;

@ExtendWith(ApplicationExtension.class)
class ChartRegionTest {
  private final Charts charts = new Charts(new Fonts());
  private StackPane root;

  @Start
  void start(Stage stage) {
    root = new StackPane();
    stage.setScene(new Scene(root, 640, 360));
    stage.show();
  }

  @Test
  void everyChartFillsItsPlaceAndSaysWhatItShows() {
    for (var spec : SampleCharts.all().values()) {
      var region = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
        var made = charts.region(spec, ChartTheme.DARK);
        root.getChildren().setAll(made);
        root.applyCss();
        root.layout();
        return made;
      });
      assertThat(region.getWidth()).isEqualTo(640);
      assertThat(region.getHeight()).isEqualTo(360);
      assertThat(region.getAccessibleText()).contains(spec.heading().finding());
      var picture = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> region.snapshot(null, null));
      var colours = new java.util.HashSet<Integer>();
      for (var x = 0; x < 640; x += 3) {
        for (var y = 0; y < 360; y += 3) {
          colours.add(picture.getPixelReader().getArgb(x, y));
        }
      }
      assertThat(colours).as("more than a blank canvas").hasSizeGreaterThan(5).contains(Palette.DARK.background().getRGB());
    }
  }
}

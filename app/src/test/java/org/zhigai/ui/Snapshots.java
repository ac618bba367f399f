package org.zhigai.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.zhigai.charts.look.Fonts;
import org.zhigai.kernel.Lang;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

/** Photographs screens into {@code target/snapshots}, in both themes and both languages, to be looked at, by tests marked {@link Picture}. */
public final class Snapshots {
  private static final Path FOLDER = Path.of("target", "snapshots");

  private Snapshots() {}

  /** Photographs what {@code screen} builds: four pictures {@code name-light-zh.png} … of this size. */
  public static void take(String name, int width, int height, Function<TestFrame, Node> screen) {
    for (var theme : Theme.values()) {
      for (var lang : Lang.values()) {
        var file = FOLDER.resolve((name + "-" + theme + "-" + lang + ".png").toLowerCase(java.util.Locale.ROOT));
        write(Fx.on(() -> photograph(screen.apply(new TestFrame(lang, theme)), theme, width, height)), file);
      }
    }
  }

  /** One picture of a node in a scene of its own; called on the JavaFX thread. */
  public static Image photograph(Node node, Theme theme, int width, int height) {
    new Fonts().registerWithWindow();
    var scene = new Scene(new StackPane(node), width, height);
    Look.apply(scene, theme);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene.snapshot(null);
  }

  private static void write(Image image, Path file) {
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}

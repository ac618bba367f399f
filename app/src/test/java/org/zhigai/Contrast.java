package org.zhigai;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.zhigai.charts.look.Palette;

/** Measures how far letters stand out of what they are painted on, as WCAG 2.2 reckons it; what is disabled is left out, as there. */
final class Contrast {
  private final List<String> found = new ArrayList<>();
  private final double least;

  private Contrast(double least) {
    this.least = least;
  }

  /** Whatever stands out less than this. */
  static List<String> below(double least, Scene scene) {
    var search = new Contrast(least);
    search.visit(scene.getRoot(), scene.getFill() instanceof Color c ? c : Color.WHITE);
    return search.found.stream().distinct().toList();
  }

  private void visit(Node node, Color below) {
    if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof Text text && !(node instanceof FontIcon) && !text.getText().isBlank() && text.getFill() instanceof Color fill) {
      var contrast = Palette.contrast(awt(on(fill, below)), awt(below));
      if (contrast < least) {
        found.add(String.format(Locale.ROOT, "%.2f %s on %s: %s %s", contrast, fill, below, above(node), text.getText().replace('\n', ' ')));
      }
    }
    var ground = node instanceof Region region ? ground(region, below) : below;
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> visit(child, ground));
    }
  }

  /** What is painted inside a border lies over the border. */
  private static Color ground(Region region, Color below) {
    var ground = below;
    if (region.getBackground() != null) {
      for (var fill : region.getBackground().getFills()) {
        if (fill.getFill() instanceof Color colour) {
          ground = on(colour, ground);
        }
      }
    }
    return ground;
  }

  private static Color on(Color colour, Color below) {
    return below.interpolate(Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()), colour.getOpacity());
  }

  private static java.awt.Color awt(Color colour) {
    return new java.awt.Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue());
  }

  private static String above(Node node) {
    var in = new StringBuilder();
    for (var at = node.getParent(); at != null && in.length() < 60; at = at.getParent()) {
      if (!at.getStyleClass().isEmpty()) {
        in.append(in.isEmpty() ? "" : "<").append(String.join(".", at.getStyleClass()));
      }
    }
    return in.toString();
  }
}

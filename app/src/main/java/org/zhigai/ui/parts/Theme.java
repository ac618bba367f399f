package org.zhigai.ui.parts;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import org.zhigai.charts.look.ChartTheme;

/** Light and dark, and both once more in colours far apart. */
public enum Theme {
  LIGHT,
  DARK,
  LIGHT_CONTRAST,
  DARK_CONTRAST;

  /** Light for dark and dark for light, as far apart as before. */
  public Theme other() {
    return switch (this) {
      case LIGHT -> DARK;
      case DARK -> LIGHT;
      case LIGHT_CONTRAST -> DARK_CONTRAST;
      case DARK_CONTRAST -> LIGHT_CONTRAST;
    };
  }

  /** As bright as this, in colours far apart or as usual. */
  public Theme contrasting(boolean far) {
    if (isDark()) {
      return far ? DARK_CONTRAST : DARK;
    }
    return far ? LIGHT_CONTRAST : LIGHT;
  }

  public boolean isDark() {
    return this == DARK || this == DARK_CONTRAST;
  }

  public boolean isContrasting() {
    return this == LIGHT_CONTRAST || this == DARK_CONTRAST;
  }

  /** The colours of charts on a screen of this theme. */
  public ChartTheme charts() {
    return switch (this) {
      case LIGHT -> ChartTheme.LIGHT;
      case DARK -> ChartTheme.DARK;
      case LIGHT_CONTRAST -> ChartTheme.LIGHT_CONTRAST;
      case DARK_CONTRAST -> ChartTheme.DARK_CONTRAST;
    };
  }

  String controls() {
    return isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
  }

  /** Names of the sheets that lie over all others in this theme. */
  List<String> sheets() {
    if (!isContrasting()) {
      return List.of();
    }
    return List.of("contrast", isDark() ? "contrast-dark" : "contrast-light");
  }

  /** Style class of a scene's root in this theme. */
  String styleClass() {
    return isDark() ? "zg-dark" : "zg-light";
  }
}

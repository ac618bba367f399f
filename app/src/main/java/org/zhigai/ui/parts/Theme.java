package org.zhigai.ui.parts;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Light and dark. */
public enum Theme {
  LIGHT,
  DARK;

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  String controls() {
    return switch (this) {
      case LIGHT -> new PrimerLight().getUserAgentStylesheet();
      case DARK -> new PrimerDark().getUserAgentStylesheet();
    };
  }

  /** Style class of a scene's root in this theme. */
  String styleClass() {
    return switch (this) {
      case LIGHT -> "zg-light";
      case DARK -> "zg-dark";
    };
  }
}

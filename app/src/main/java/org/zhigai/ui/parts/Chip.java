package org.zhigai.ui.parts;

import javafx.scene.control.Label;

/** A small state or kind, as a word in a rounded field. */
public final class Chip extends Label {

  public Chip(String text, Tone tone) {
    super(text);
    getStyleClass().addAll("zg-chip", tone.styleClass());
    setMinWidth(USE_PREF_SIZE);
    setAccessibleText(text);
  }
}

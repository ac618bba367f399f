package org.zhigai.ui.parts;

import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** The system's clipboard. */
public final class SystemClips implements Clips {

  @Override
  public void text(String words) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
  }

  @Override
  public void picture(Image picture) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture));
  }
}

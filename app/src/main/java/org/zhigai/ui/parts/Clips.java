package org.zhigai.ui.parts;

import javafx.scene.image.Image;

/** Where copied things go. Called on the window's thread. */
public interface Clips {

  void text(String words);

  void picture(Image picture);
}

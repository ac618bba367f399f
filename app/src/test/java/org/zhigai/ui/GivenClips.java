package org.zhigai.ui;

import java.util.Optional;
import javafx.scene.image.Image;
import org.zhigai.ui.parts.Clips;

/** Keeps what was copied. */
public final class GivenClips implements Clips {
  public String text = "";
  public Optional<Image> picture = Optional.empty();

  @Override
  public void text(String words) {
    text = words;
  }

  @Override
  public void picture(Image image) {
    picture = Optional.of(image);
  }
}

package org.zhigai.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.zhigai.ui.parts.Picker;

/** Answers what it was told beforehand: a test has nobody to ask. */
public final class GivenPicker implements Picker {
  public Optional<Path> folder = Optional.empty();
  public List<Path> files = List.of();

  @Override
  public Optional<Path> folder(Node near, String title, Path start) {
    return folder;
  }

  @Override
  public List<Path> files(Node near, String title, List<Sort> sorts) {
    return files;
  }

  @Override
  public Optional<Path> file(Node near, String title, Sort sort) {
    return files.stream().findFirst();
  }

  @Override
  public Optional<Path> target(Node near, String title, String called, Sort sort) {
    return files.stream().findFirst();
  }
}

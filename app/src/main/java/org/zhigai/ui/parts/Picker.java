package org.zhigai.ui.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** Asks the person for files or a folder. Empty when they would rather not. */
public interface Picker {
  /** Files of one sort, as the dialog names and filters them; patterns such as {@code *.xlsx}. */
  record Sort(String name, List<String> patterns) {}

  /** @param near the dialog belongs to this node's window */
  Optional<Path> folder(Node near, String title, Path start);

  /** One or more files that exist. */
  List<Path> files(Node near, String title, List<Sort> sorts);

  /** One file that exists. */
  Optional<Path> file(Node near, String title, Sort sort);

  /**
   * One file to be written; the dialog has asked before an old one is replaced.
   *
   * @param called the name that is offered, in words; what no file name may hold is left out
   */
  Optional<Path> target(Node near, String title, String called, Sort sort);
}

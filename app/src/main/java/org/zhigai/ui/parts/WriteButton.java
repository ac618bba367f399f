package org.zhigai.ui.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;

/** A button that writes a document where a person says, off the window's thread, and tells when it is there. */
public final class WriteButton {
  private static final String ENDING = ".docx";

  private WriteButton() {}

  /**
   * @param says what the button says
   * @param called the name that is offered for the file
   * @param styles how it looks among the others of its row
   */
  public static Button of(String id, String says, String called, StoreFrame frame, Consumer<Path> write, String... styles) {
    var button = Nodes.button(id, says, () -> {}, styles);
    button.setOnAction(e -> frame.picker().target(button, says, called, new Picker.Sort("Word", List.of("*" + ENDING)))
        .map(file -> SafeFile.ending(file, ENDING))
        .ifPresent(file -> frame.jobs().run(Phrase.of("parts.writing", called), progress -> {
          write.accept(file);
          return file;
        }, done -> frame.notices().done(Phrase.of("parts.written", String.valueOf(done.getFileName()))))));
    return button;
  }
}

package org.zhigai.ui.care;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;

/** A zip for whoever helps, in which nothing of the school stands. */
final class SupportPane {
  private static final String ENDING = ".zip";

  private final Consumer<Path> write;
  private final CareWords words;

  /** @param write for a thread of the jobs */
  SupportPane(Consumer<Path> write, CareWords words) {
    this.write = write;
    this.words = words;
  }

  Node build() {
    var fault = new FaultText("care-support-fault", words.frame().words());
    var save = Nodes.button("care-support", words.say("support.go"), () -> {});
    save.setOnAction(e -> words.frame().picker()
        .target(save, words.say("support"), words.say("support.file"), new Picker.Sort(words.say("support.kind"), List.of("*" + ENDING)))
        .ifPresent(file -> written(SafeFile.ending(file, ENDING), fault)));
    return Shapes.part(words.say("support"), Nodes.paragraph(words.say("support.text"), "zg-muted"), fault, save);
  }

  private void written(Path file, FaultText fault) {
    fault.show(Optional.empty());
    words.frame().jobs().run(Phrase.of("care.support.doing"), Tried.of(progress -> {
      write.accept(file);
      return file;
    }), tried -> {
      switch (tried) {
        case Tried.Done<Path>(var done) -> words.frame().notices().done(Phrase.of("care.support.done", done.toString()));
        case Tried.Refused<Path>(UserFault refused) -> fault.show(Optional.of(refused));
      }
    });
  }
}

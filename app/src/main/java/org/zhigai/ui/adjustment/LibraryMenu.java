package org.zhigai.ui.adjustment;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.zhigai.adjustment.StrategyDesk;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.strategy.Library;
import org.zhigai.strategy.Strategy;
import org.zhigai.strategy.StrategyFile;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.StoreFrame;

/** The library as a file people read and edit: the program's entries and the school's own go out, the school's own come back. */
final class LibraryMenu extends MenuButton {
  private static final String ENDING = ".txt";

  private final StrategyDesk desk;
  private final StoreFrame frame;

  LibraryMenu(StrategyDesk desk, StoreFrame frame) {
    super(frame.words().say("planview.library"));
    this.desk = desk;
    this.frame = frame;
    Nodes.named(this, "plan-library", frame.words().say("planview.library"));
    getItems().addAll(
        item("all", () -> send("planview.library.all", () -> Library.builtIn().entries())),
        item("own", () -> send("planview.library.own", desk::own)),
        item("take", this::take));
  }

  private MenuItem item(String key, Runnable action) {
    var item = new MenuItem(frame.words().say("planview.library." + key));
    item.setId("plan-library-" + key);
    item.setOnAction(e -> action.run());
    return item;
  }

  private Picker.Sort sort() {
    return new Picker.Sort(frame.words().say("planview.library.sort"), List.of("*" + ENDING));
  }

  private void send(String title, Supplier<List<Strategy>> entries) {
    var called = frame.words().say("planview.library.sort");
    frame.picker().target(this, frame.words().say(title), called, sort()).map(file -> SafeFile.ending(file, ENDING)).ifPresent(file -> frame.jobs().run(
        Phrase.of("planview.library.writing"),
        progress -> {
          new StrategyFile().write(entries.get(), file);
          return file;
        },
        done -> frame.notices().done(Phrase.of("planview.printed", String.valueOf(done.getFileName())))));
  }

  private void take() {
    frame.picker().file(this, frame.words().say("planview.library.take"), sort()).ifPresent(this::take);
  }

  private void take(Path file) {
    var by = frame.actor().get();
    frame.edits().make(Phrase.of("planview.library.taking"), progress -> desk.adopt(new StrategyFile().read(file), by),
        outcome -> frame.notices().done(Phrase.of("planview.library.taken", outcome.orThrow().size())));
  }
}

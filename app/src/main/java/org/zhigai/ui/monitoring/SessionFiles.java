package org.zhigai.ui.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.charts.Charts;
import org.zhigai.explore.ArrangeSession;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Board;
import org.zhigai.report.PackWriter;
import org.zhigai.report.SessionPack;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.WholeFile;

/** Takes a board to a diagnostic session: shown full screen, as slides, or as a handout. */
final class SessionFiles {
  private static final int WIDTH = 620;
  private static final int LEAST_HEIGHT = 388;
  private static final int ROW = 26;
  private static final int MINUTES = 60;

  private final BoardModel model;
  private final Desk desk;
  private final Charts charts;
  private final PackWriter writer;

  SessionFiles(BoardModel model, Desk desk, Charts charts, PackWriter writer) {
    this.model = model;
    this.desk = desk;
    this.charts = charts;
    this.writer = writer;
  }

  Node menu() {
    var words = desk.words();
    var menu = Nodes.named(new MenuButton(words.say("explore.pack"), Nodes.icon(Material2MZ.SLIDESHOW)), "board-pack", words.say("explore.pack"));
    menu.getItems()
        .setAll(
            item("show", () -> new Presenter(model, desk, charts).open(menu)),
            item("pptx", () -> save(menu, "pptx", writer::slides)),
            item("docx", () -> save(menu, "docx", writer::handout)));
    return menu;
  }

  private MenuItem item(String key, Runnable action) {
    var item = new MenuItem(desk.words().say("explore.pack." + key));
    item.setId("board-pack-" + key);
    item.setOnAction(e -> action.run());
    return item;
  }

  private void save(Node near, String ending, Function<SessionPack, byte[]> written) {
    var words = desk.words();
    desk.picker()
        .target(near, words.say("explore.pack." + ending), new Picker.Sort(words.say("explore.pack." + ending), List.of("*." + ending)))
        .map(file -> WholeFile.ending(file, "." + ending))
        .ifPresent(
            file ->
                desk.jobs().run(
                    Phrase.of("explore.pack.doing"),
                    p -> {
                      WholeFile.write(file, written.apply(pack()));
                      return file;
                    },
                    done -> desk.notices().done(Phrase.of("explore.pack.saved", String.valueOf(done.getFileName())))));
  }

  private SessionPack pack() {
    var words = desk.words().words();
    var name = model.chosen().get().orElse("");
    var drawn = model.tiles().stream().flatMap(t -> t.drawn().stream()).filter(d -> d.exhibit().plot().isPresent()).toList();
    var picked = drawn.stream().map(d -> new ArrangeSession.Picked(d.place().aspect(), d.exhibit(), picture(d))).toList();
    var about = words.say(Phrase.of("pack.about", model.school(), LocalDate.now(desk.clock()).toString()));
    return ArrangeSession.of(words.say(Phrase.of("pack.title", name)), about, MINUTES, picked, model.board().map(Board::decisions).orElse(List.of()), words);
  }

  private byte[] picture(BoardModel.Drawn drawn) {
    var plot = drawn.exhibit().plot().orElseThrow();
    return charts.png(plot.spec().apply(desk.words().words()), WIDTH, Math.max(LEAST_HEIGHT, 120 + ROW * plot.lines()));
  }
}

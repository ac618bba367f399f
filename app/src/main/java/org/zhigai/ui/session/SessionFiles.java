package org.zhigai.ui.session;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.charts.Charts;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.report.Document;
import org.zhigai.report.DocumentWriter;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;

/** Takes a session out of the window: shown full screen, as slides, or as a handout. */
final class SessionFiles {
  private static final int WIDTH = 620;
  private static final int LEAST_HEIGHT = 388;
  private static final int ROW = 26;

  private final MeetingModel model;
  private final StoreFrame frame;
  private final Charts charts;
  private final MenuButton menu;

  SessionFiles(MeetingModel model, StoreFrame frame, Charts charts, DocumentWriter writer) {
    this.model = model;
    this.frame = frame;
    this.charts = charts;
    var says = frame.words().say("meeting.export");
    this.menu = Nodes.named(new MenuButton(says, Nodes.icon(Material2MZ.SAVE_ALT)), "meeting-export", says);
    menu.getItems().setAll(item("pptx", writer::slides), item("docx", writer::pages));
  }

  /** Slides and handout. */
  Node menu() {
    return menu;
  }

  /** 放映. */
  Node show() {
    var show = Nodes.button("meeting-show", frame.words().say("meeting.show"), () -> new Presenter(model, frame, charts).open(menu), "accent");
    show.setGraphic(Nodes.icon(Material2MZ.SLIDESHOW));
    return show;
  }

  private MenuItem item(String ending, Function<Document, byte[]> written) {
    var item = new MenuItem(frame.words().say("explore.pack." + ending));
    item.setId("meeting-export-" + ending);
    item.setOnAction(e -> save(ending, written));
    return item;
  }

  private void save(String ending, Function<Document, byte[]> written) {
    var words = frame.words();
    frame.picker()
        .target(menu, words.say("explore.pack." + ending), words.say("explore.pack." + ending),
            new Picker.Sort(words.say("explore.pack." + ending), List.of("*." + ending)))
        .map(file -> SafeFile.ending(file, "." + ending))
        .ifPresent(
            file -> frame.jobs().run(
                Phrase.of("explore.pack.doing"),
                p -> {
                  frame.goesOut().run();
                  SafeFile.export(file, written.apply(pack()));
                  return file;
                },
                done -> frame.notices().done(Phrase.of("explore.pack.saved", String.valueOf(done.getFileName())))));
  }

  private Document pack() {
    return model.pack(model.shown().stream().map(p -> p.picked(picture(p))).toList(), frame.words().words()).document();
  }

  private byte[] picture(MeetingModel.Page page) {
    return page.exhibit().flatMap(e -> e.plot()).map(this::drawn).orElse(new byte[0]);
  }

  private byte[] drawn(Plot plot) {
    return charts.png(plot.spec().apply(frame.words().words()), WIDTH, Math.max(LEAST_HEIGHT, 120 + ROW * plot.lines()));
  }
}

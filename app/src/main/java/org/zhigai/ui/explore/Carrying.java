package org.zhigai.ui.explore;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.charts.Charts;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.explore.exhibit.ChartSheets;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;

/** Carries a chart out of the window: as a picture on the clipboard, as a file, or to a spreadsheet. Always light, with finding and n. */
final class Carrying {
  private static final int WIDTH = 960;
  private static final int LEAST_HEIGHT = 600;
  private static final int AROUND = 170;
  private static final int ROW = 26;

  private final Exhibit exhibit;
  private final Plot plot;
  private final StoreFrame frame;
  private final Charts charts;
  private final ExplorerPane.Tools tools;

  Carrying(Exhibit exhibit, Plot plot, StoreFrame frame, Charts charts, ExplorerPane.Tools tools) {
    this.exhibit = exhibit;
    this.plot = plot;
    this.frame = frame;
    this.charts = charts;
    this.tools = tools;
  }

  /** The three verbs in a row. */
  Node bar() {
    var words = frame.words();
    var copy = Nodes.iconButton("explore-copy", Material2AL.CONTENT_COPY, words.say("saving.copy"), this::copy);
    var save = Nodes.named(new MenuButton("", Nodes.icon(Material2MZ.SAVE_ALT)), "explore-save", words.say("saving.save"), "flat");
    save.setTooltip(new Tooltip(words.say("saving.save")));
    save.getItems().setAll(
        List.of(
            item("png", save, () -> charts.png(spec(), heading(), WIDTH, height())),
            item("svg", save, () -> charts.svg(spec(), heading(), WIDTH, height())),
            item("pdf", save, () -> charts.pdf(spec(), heading(), WIDTH, height()))));
    var excel = Nodes.iconButton("explore-excel", Material2AL.GRID_ON, words.say("saving.excel"), () -> {});
    excel.setOnAction(e -> save(excel, "xlsx", this::workbook));
    var out = new HBox(4, copy, save, excel);
    out.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return out;
  }

  private MenuItem item(String ending, Node near, Supplier<byte[]> bytes) {
    var item = new MenuItem(frame.words().say("saving.as." + ending));
    item.setId("explore-save-" + ending);
    item.setOnAction(e -> save(near, ending, bytes));
    return item;
  }

  private void copy() {
    frame.jobs().run(
        Phrase.of("saving.doing"), p -> {
          frame.goesOut().run();
          return charts.png(spec(), heading(), WIDTH, height());
        },
        png -> {
          tools.clips().picture(new Image(new ByteArrayInputStream(png)));
          frame.notices().done(Phrase.of("saving.copied"));
        });
  }

  private void save(Node near, String ending, Supplier<byte[]> bytes) {
    var words = frame.words();
    frame.picker()
        .target(near, words.say("saving.save"), heading().finding(), new Picker.Sort(words.say("saving.as." + ending), List.of("*." + ending)))
        .map(file -> SafeFile.ending(file, "." + ending))
        .ifPresent(
            file -> frame.jobs().run(
                Phrase.of("saving.doing"),
                p -> {
                  frame.goesOut().run();
                  SafeFile.export(file, bytes.get());
                  return file;
                },
                written -> frame.notices().done(Phrase.of("saving.saved", String.valueOf(written.getFileName())))));
  }

  private byte[] workbook() {
    return tools.workbook().of(ChartSheets.of(exhibit, frame.words().words(), charts.png(spec(), heading(), WIDTH, height())), frame.words().words().lang());
  }

  private ChartSpec spec() {
    return plot.spec().apply(frame.words().words());
  }

  private ChartSpec.Heading heading() {
    var words = frame.words();
    return new ChartSpec.Heading(
        words.say(exhibit.title()), words.say(Phrase.of("saving.subtitle", exhibit.subtitle(), exhibit.n())));
  }

  private int height() {
    return Math.max(LEAST_HEIGHT, AROUND + ROW * plot.lines());
  }
}

package org.zhigai.ui.print;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.transform.Scale;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.report.DocumentWriter;
import org.zhigai.report.SheetReport;
import org.zhigai.ui.parts.HandsOut;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.SheetPrinter;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.StoreFrame;

/**
 * What the screen of the moment gives out: what it says itself, else the document that its station hands in where there is one, else the table in sight as it
 * is sorted out and sorted, else the screen as it looks.
 */
public final class ScreenOut {
  private static final double SHARP = 2;
  private static final double MOST_PIXELS = 12_000;

  private final StoreFrame frame;
  private final Map<String, Supplier<List<SheetReport>>> documents;
  private final Writer writer;
  private final DocumentWriter pages;
  private final SheetPrinter printer;

  /** Writes tables into one file. */
  public interface Writer {
    void write(List<SheetReport> sheets, Path file);
  }

  /**
   * @param documents by station, of those whose screens say nothing themselves; asked off the window's thread
   * @param pages lays tables out on paper
   */
  public ScreenOut(StoreFrame frame, Map<String, Supplier<List<SheetReport>>> documents, Writer writer, DocumentWriter pages, SheetPrinter printer) {
    this.frame = frame;
    this.documents = Map.copyOf(documents);
    this.writer = writer;
    this.pages = pages;
    this.printer = printer;
  }

  /** Shows it as it will be printed. */
  public void print(Station station, Node screen) {
    made(station, screen, HandsOut.Itself::print, what -> new PreviewDialog(what, pages, frame, printer, () -> save(what, screen)).show(screen));
  }

  /** Writes it into a file. */
  public void export(Station station, Node screen) {
    made(station, screen, HandsOut.Itself::export, what -> save(what, screen));
  }

  private void made(Station station, Node screen, Function<HandsOut.Itself, Runnable> itself, Consumer<Printable> then) {
    var usual = Optional.ofNullable(documents.get(station.id())).<HandsOut>map(HandsOut.Sheets::new);
    switch (station.handsOut().or(() -> usual).orElse(null)) {
      case null -> then.accept(shown(station.title(), screen));
      case HandsOut.Itself own -> itself.apply(own).run();
      case HandsOut.Sheets(var sheets) -> frame.jobs()
          .run(Phrase.of("print.doing", station.title()), progress -> sheets.get(), all -> {
            if (Nodes.window(screen).isPresent()) {
              then.accept(new Printable.Sheets(station.title(), all));
            }
          });
    }
  }

  /** The table in sight, or the screen itself. */
  private Printable shown(Phrase title, Node screen) {
    var about = frame.words().say("print.about", java.time.LocalDate.now(frame.clock()).toString());
    return tables(screen).max(Comparator.comparingDouble(ScreenOut::area)).<Printable>map(
        t -> new Printable.Sheets(title, List.of(TableText.of(t, frame.words().lang().get(), frame.words().say(title), about))))
        .orElseGet(() -> new Printable.Seen(title, picture(screen)));
  }

  private static Stream<TableView<?>> tables(Node screen) {
    return screen.lookupAll(".table-view").stream()
        .flatMap(n -> n instanceof TableView<?> t && isShown(t) && !t.getItems().isEmpty() ? Stream.of(t) : Stream.of());
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private static double area(Node node) {
    return node.getLayoutBounds().getWidth() * node.getLayoutBounds().getHeight();
  }

  /** All of the part that scrolls where that is most of the screen, else the screen as it is. */
  private static Image picture(Node screen) {
    var scrolled = screen.lookupAll(".scroll-pane").stream()
        .flatMap(n -> n instanceof ScrollPane s && isShown(s) && s.getContent() != null && area(s) > area(screen) / 2 ? Stream.of(s.getContent()) : Stream.of())
        .max(Comparator.comparingDouble(ScreenOut::area)).filter(inside -> inside.getLayoutBounds().getHeight() > screen.getLayoutBounds().getHeight());
    var taken = scrolled.orElse(screen);
    var longest = Math.max(taken.getLayoutBounds().getWidth(), taken.getLayoutBounds().getHeight());
    var factor = Math.min(SHARP, MOST_PIXELS / Math.max(1, longest));
    var how = new SnapshotParameters();
    how.setTransform(new Scale(factor, factor));
    how.setFill(javafx.scene.paint.Color.TRANSPARENT);
    return taken.snapshot(how, null);
  }

  private void save(Printable what, Node near) {
    var sort = switch (what) {
      case Printable.Sheets s -> new Picker.Sort("Excel", List.of("*.xlsx"));
      case Printable.Seen s -> new Picker.Sort("PNG", List.of("*.png"));
    };
    var name = frame.words().say(what.name()) + "_" + java.time.LocalDate.now(frame.clock());
    frame.picker().target(near, frame.words().say("print.save"), name, sort)
        .ifPresent(file -> frame.jobs().run(Phrase.of("print.saving", what.name()), progress -> {
          frame.goesOut().run();
          write(what, file);
          return file;
        }, done -> frame.notices().done(Phrase.of("print.saved", String.valueOf(done.getFileName())))));
  }

  private void write(Printable what, Path file) {
    switch (what) {
      case Printable.Sheets(var name, var sheets) -> writer.write(sheets, file);
      case Printable.Seen(var name, var picture) -> SafeFile.export(file, png(picture));
    }
  }

  private static byte[] png(Image picture) {
    var bytes = new java.io.ByteArrayOutputStream();
    try {
      javax.imageio.ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", bytes);
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}

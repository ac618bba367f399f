package org.zhigai;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.Optional;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.ui.Fx;
import org.zhigai.ui.GivenPicker;

/** The window itself, opened on the sample school: for what has to be seen or measured on every screen as people have it. */
final class OpenedSample implements AutoCloseable {
  /** The places of the window, in the order of the rail, and those reached from elsewhere. */
  static final List<String> PLACES =
      List.of(
          "overview", "monitoring", "problems", "adjustment", "ledger", "effect", "support", "report", "programme", "import", "history", "trail", "care",
          "settings", "register", "manual");
  private static final long PATIENCE = 300_000_000_000L;

  final GivenPicker picker = new GivenPicker();
  private final String home = System.getProperty("user.home");
  private final String samples = String.valueOf(System.getProperty("zhigai.samples"));
  private final Stage stage;

  /** @param folder the home of whoever looks: of this the sample is made */
  OpenedSample(Path folder, double width, double height) {
    System.setProperty("user.home", folder.toString());
    System.setProperty("zhigai.samples", Path.of("..", "sample-workbooks").toString());
    var opened = new AtomicReference<Stage>();
    Fx.on(() -> {
      Platform.setImplicitExit(false);
      var fonts = new Fonts();
      fonts.registerWithWindow();
      var window = new Stage();
      opened.set(window);
      new OpenWindow(Wiring.standard(), window, new Charts(fonts), preferences -> picker).start();
      window.setWidth(width);
      window.setHeight(height);
      return window;
    });
    stage = Objects.requireNonNull(opened.get());
    fire("#welcome-sample");
    await(() -> find("#shell") != null);
    quiet();
  }

  Scene scene() {
    return stage.getScene();
  }

  Node find(String selector) {
    return scene().getRoot().lookup(selector);
  }

  void fire(String button) {
    Fx.on(() -> {
      ((ButtonBase) Objects.requireNonNull(find(button), button)).fire();
      return true;
    });
  }

  /** Goes to a place, as Ctrl+K does. */
  void go(String place) {
    Fx.on(() -> {
      ((org.zhigai.ui.shell.ShellView) find("#shell")).open(place, "");
      return true;
    });
  }

  /** As a person presses keys: where the focus is. */
  void press(KeyCode key, boolean control) {
    Fx.run(() -> {
      var at = scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner();
      for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
        Event.fireEvent(at, new KeyEvent(type, "", key.getChar(), key, false, control, false, false));
      }
    });
  }

  /** The dialog of this id, when it is open. */
  Optional<Parent> dialog(String id) {
    return Fx.on(
        () -> Window.getWindows().stream().filter(w -> w.getScene() != null).map(w -> w.getScene().getRoot()).filter(r -> id.equals(r.getId())).findFirst());
  }

  void dismiss(Parent dialog) {
    Fx.run(() -> dialog.getScene().getWindow().hide());
  }

  /** Until nothing is under way any more. */
  void quiet() {
    pulses(3);
    await(() -> find("#jobs") == null || ((javafx.scene.layout.Pane) find("#jobs")).getChildren().isEmpty());
    pulses(3);
  }

  void await(BooleanSupplier condition) {
    var start = System.nanoTime();
    while (!Fx.on(condition::getAsBoolean)) {
      if (System.nanoTime() - start > PATIENCE) {
        throw new AssertionError("nothing came in time");
      }
      LockSupport.parkNanos(20_000_000L);
    }
  }

  /** Lets the window paint so many times. */
  void pulses(int many) {
    for (var i = 0; i < many; i++) {
      var passed = new CountDownLatch(1);
      Platform.runLater(() -> {
        Platform.requestNextPulse();
        passed.countDown();
      });
      try {
        passed.await();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
      LockSupport.parkNanos(20_000_000L);
    }
  }

  /** The windows over the window. */
  List<Scene> over() {
    return Fx.on(this::standing);
  }

  private List<Scene> standing() {
    return Window.getWindows().stream().filter(w -> !w.equals(stage) && w.isShowing()).map(Window::getScene).filter(s -> s != null && s.getRoot().isVisible())
        .toList();
  }

  /** What the window looks like now, with all that stands over it, as far as it covers the window. */
  void photographAll(Path file) {
    var taken = Fx.on(() -> {
      var below = SwingFXUtils.fromFXImage(scene().snapshot(null), null);
      var paper = below.createGraphics();
      paper.setColor(Color.GRAY);
      for (var over : standing()) {
        var image = SwingFXUtils.fromFXImage(over.snapshot(null), null);
        var x = (int) (over.getWindow().getX() - stage.getX());
        var y = (int) (over.getWindow().getY() - stage.getY());
        paper.drawImage(image, x, y, null);
        paper.drawRect(x, y, image.getWidth(), image.getHeight());
      }
      paper.dispose();
      return below;
    });
    write(taken, taken.getWidth(), file);
  }

  /** What the window looks like now. */
  void photograph(Path file) {
    photograph(file, scene().getWidth());
  }

  /** The same, so many pixels wide. */
  void photograph(Path file, double width) {
    write(Fx.on(() -> SwingFXUtils.fromFXImage(scene().snapshot(null), null)), width, file);
  }

  private static void write(BufferedImage taken, double width, Path file) {
    var factor = width / taken.getWidth();
    var image = new BufferedImage((int) width, (int) (taken.getHeight() * factor), BufferedImage.TYPE_INT_RGB);
    var paper = image.createGraphics();
    paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    paper.drawImage(taken, 0, 0, image.getWidth(), image.getHeight(), null);
    paper.dispose();
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() {
    Fx.on(() -> {
      stage.hide();
      return true;
    });
    System.setProperty("user.home", home);
    if (samples.equals("null")) {
      System.clearProperty("zhigai.samples");
    } else {
      System.setProperty("zhigai.samples", samples);
    }
  }
}

package org.zhigai;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.cli.Kit;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.ui.parts.SystemPicker;
import org.zhigai.ui.shell.FilePreferences;
import org.zhigai.ui.shell.WelcomeViewModel;

/** The window as a command knows it: starts JavaFX, waits until the person has left. */
final class FxWindow implements Kit.Window {
  private final Wiring wiring;

  FxWindow(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public boolean isPossible() {
    var linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    return !linux || System.getenv("DISPLAY") != null || System.getProperty("glass.platform") != null;
  }

  @Override
  public void open() {
    show(welcome -> {});
  }

  @Override
  public void unlock(Path store) {
    show(welcome -> welcome.choose(store));
  }

  @Override
  public void review(Path packed) {
    show(welcome -> welcome.review(packed));
  }

  @Override
  public void rollup(List<Path> returned) {
    show(welcome -> welcome.rollup(returned));
  }

  @Override
  public void open(Path store, char[] password) {
    show(welcome -> welcome.open(store, password));
    Arrays.fill(password, '\0');
  }

  /** Opens on this store, and closes by itself. */
  void openFor(int seconds, Path store, char[] password) {
    CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS)
        .execute(() -> Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide)));
    open(store, password);
  }

  @Override
  public Optional<Path> lastStore() {
    return Welcoming.recent(new FilePreferences(FilePreferences.usualPlace())).stream().findFirst();
  }

  @Override
  public List<CopyPlace> copies(Path store, String mark) {
    return new RememberedDrives(new FilePreferences(FilePreferences.usualPlace()), new BackupNames(store), mark).all();
  }

  private static UserFault impossible(@Nullable UnsupportedOperationException why) {
    return new UserFault(
        UserFault.Kind.USAGE, "ZG-202", Phrase.of("command.window.impossible"), Phrase.of("command.window.impossible.remedy"), why);
  }

  /** @param first what is done at once on the welcome screen */
  private void show(Consumer<WelcomeViewModel<OpenStore>> first) {
    if (!isPossible()) {
      throw impossible(null);
    }
    var closed = new CountDownLatch(1);
    try {
      Platform.startup(() -> {
        var fonts = new Fonts();
        fonts.registerWithWindow();
        var stage = new Stage();
        stage.setOnHidden(e -> closed.countDown());
        first.accept(new OpenWindow(wiring, stage, new Charts(fonts), SystemPicker::new).start());
      });
    } catch (UnsupportedOperationException noScreen) {
      // A display that cannot be reached, or a desktop without GTK.
      throw impossible(noScreen);
    }
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException("interrupted while the window was open", stopped);
    }
    Platform.exit();
  }
}

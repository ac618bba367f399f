package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhigai.ui.Fx;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.shell.ShellView;

/** The printed shortcuts, pressed on every screen of the sample as people have it. */
class SampleWalkTest {
  @TempDir
  static Path folder;
  private static final Pattern HYPHEN = Pattern.compile("(^|[\\s（(：:，、“])-\\d");
  private static OpenedSample sample;

  @BeforeAll
  static void open() {
    sample = new OpenedSample(folder, 1366, 697);
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  static List<String> places() {
    return OpenedSample.PLACES;
  }

  private static ShellView shell() {
    return (ShellView) sample.find("#shell");
  }

  private static void go(String place) {
    sample.go(place);
    sample.quiet();
  }

  @ParameterizedTest
  @MethodSource("places")
  void ctrlPShowsThePagesAndTheyHaveSomethingOnThem(String place) {
    go(place);
    sample.press(KeyCode.P, true);
    sample.await(() -> sample.dialog("print-dialog").isPresent());
    var dialog = sample.dialog("print-dialog").orElseThrow();
    var pages = Fx.on(() -> ((ListView<?>) dialog.lookup("#print-pages")).getItems());
    sample.await(() -> !pages.isEmpty());
    sample.await(() -> dialog.lookupAll(".image-view").stream().anyMatch(i -> i instanceof ImageView view && view.getImage() != null));
    sample.dismiss(dialog);
  }

  @ParameterizedTest
  @MethodSource("places")
  void ctrlSWritesAFile(String place) throws IOException {
    go(place);
    var file = folder.resolve(place + ".out");
    sample.picker.files = List.of(file);
    sample.press(KeyCode.S, true);
    sample.await(() -> Files.exists(file));
    assertThat(Files.size(file)).isGreaterThan(1000);
    var head = new String(Files.readAllBytes(file), 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(head).isIn("PK\3\4", "\u0089PNG");
  }

  /** A screen with a table or a list has a field that sorts it out; another leads to the command box. */
  @ParameterizedTest
  @MethodSource("places")
  void ctrlFGoesToTheFieldThatSortsOut(String place) {
    go(place);
    sample.press(KeyCode.F, true);
    var sifts = Fx.on(() -> {
      var focus = sample.scene().getFocusOwner();
      return focus.getStyleClass().contains("zg-sifts") || String.valueOf(focus.getId()).endsWith("-filter");
    });
    var listed = Fx.on(() -> sample.find("#content").lookupAll("*").stream().anyMatch(SampleWalkTest::isList));
    assertThat(sifts || (!listed && Fx.on(() -> "command-box".equals(sample.scene().getFocusOwner().getId())))).as("a list is there: " + listed).isTrue();
    sample.press(KeyCode.ESCAPE, false);
  }

  private static boolean isList(Node node) {
    return node.isVisible() && (node instanceof TableView<?> || node instanceof ListView<?>) && node.getScene() != null;
  }

  @ParameterizedTest
  @MethodSource("places")
  void f1ExplainsThePlaceAndGoesAwayAgain(String place) {
    go(place);
    sample.press(KeyCode.F1, false);
    assertThat(Fx.on(() -> sample.find("#help-drawer").isVisible())).isTrue();
    sample.press(KeyCode.F1, false);
    assertThat(Fx.on(() -> sample.find("#help-drawer").isVisible())).isFalse();
  }

  /** A hyphen before a number is no minus. */
  @ParameterizedTest
  @MethodSource("places")
  void aMinusIsAMinus(String place) {
    go(place);
    var wrong = Fx.on(() -> sample.find("#content").lookupAll("*").stream()
        .map(n -> n instanceof Labeled l ? String.valueOf(l.getText()) : n instanceof Text t ? t.getText() : "")
        .filter(t -> HYPHEN.matcher(t).find()).distinct().toList());
    assertThat(wrong).isEmpty();
  }

  /** As measured on every screen: 4.5 : 1 (WCAG 2.2, 1.4.3), and 7 : 1 (1.4.6) where contrast is to be high. */
  @ParameterizedTest
  @EnumSource(Theme.class)
  void lettersStandOutOfWhatTheyStandOn(Theme theme) {
    var before = shell().appearance().dress().get();
    Fx.run(() -> shell().appearance().dress(new Dress(theme, before.percent(), true)));
    var faint = new ArrayList<String>();
    for (var place : OpenedSample.PLACES) {
      go(place);
      Fx.on(() -> Contrast.below(theme.isContrasting() ? 7 : 4.5, sample.scene())).forEach(f -> faint.add(place + " " + f));
    }
    Fx.run(() -> shell().appearance().dress(before));
    assertThat(faint).isEmpty();
  }

  /** Each step stands on a screen that is there, and Esc leaves it wherever it is. */
  @Test
  void theTourGoesThroughSixScreensAndIsLeftAtAnyMoment() {
    for (var steps = 0; steps < 6; steps++) {
      Fx.run(() -> shell().showAround());
      for (var i = 0; i < steps; i++) {
        sample.fire("#tour-next");
      }
      assertThat(Fx.on(() -> sample.find("#tour") != null && sample.find(".zg-tour-target") != null)).as("step " + steps).isTrue();
      sample.press(KeyCode.ESCAPE, false);
      assertThat(Fx.on(() -> sample.find("#tour") == null && sample.find(".zg-tour-target") == null)).as("step " + steps).isTrue();
    }
    Fx.run(() -> shell().showAround());
    for (var i = 0; i < 6; i++) {
      sample.fire("#tour-next");
    }
    assertThat(Fx.on(() -> sample.find("#tour") == null)).as("the last step ends it").isTrue();
  }

  /** The window answers all the time: from the second showing on nothing holds its thread for a tenth of a second. */
  @Test
  void noScreenBlocksTheWindow() {
    for (var place : OpenedSample.PLACES) {
      go(place);
    }
    var longest = new LinkedHashMap<String, Long>();
    for (var round = 0; round < 5; round++) {
      for (var place : OpenedSample.PLACES) {
        try (var watch = new Watchdog()) {
          go(place);
          longest.merge(place, watch.longest(), Math::min);
        }
      }
    }
    System.out.println("longest time in ms for which the window did not answer, best of five: " + longest);
    assertThat(longest).allSatisfy((place, millis) -> assertThat(millis).as(place).isLessThanOrEqualTo(100));
  }

  /**
   * Asks the window's thread for an answer again and again, and keeps the most work it did between two: the processor's time and not the clock's, which would
   * count whatever else the machine is at.
   */
  private static final class Watchdog implements AutoCloseable {
    private final AtomicLong longest = new AtomicLong();
    private long before = -1;
    private volatile boolean ended;
    private final Thread asking = Thread.ofPlatform().daemon().start(this::ask);

    private void ask() {
      while (!ended) {
        var answered = new CountDownLatch(1);
        Platform.runLater(() -> {
          var now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          longest.accumulateAndGet(before < 0 ? 0 : (now - before) / 1_000_000, Math::max);
          before = now;
          answered.countDown();
        });
        try {
          answered.await();
          Thread.sleep(2);
        } catch (InterruptedException stopped) {
          return;
        }
      }
    }

    long longest() {
      return longest.get();
    }

    @Override
    public void close() {
      ended = true;
      asking.interrupt();
    }
  }

  @Test
  void theNumbersBesideTheStationsAndTheOtherKeysLeadWhereTheySay() {
    var chain = List.of("overview", "monitoring", "problems", "adjustment", "ledger", "effect", "support", "report");
    for (var i = 0; i < chain.size(); i++) {
      sample.press(KeyCode.getKeyCode(Integer.toString(i)), true);
      assertThat(Fx.on(() -> shell().here())).isEqualTo(chain.get(i));
    }
    sample.press(KeyCode.COMMA, true);
    assertThat(Fx.on(() -> shell().here())).isEqualTo("settings");
    sample.press(KeyCode.K, true);
    assertThat(Fx.on(() -> sample.scene().getFocusOwner().getId())).isEqualTo("command-box");
    sample.press(KeyCode.ESCAPE, false);
  }
}

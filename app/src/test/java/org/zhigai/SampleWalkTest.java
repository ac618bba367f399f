package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhigai.ui.Fx;
import org.zhigai.ui.shell.ShellView;

/** The printed shortcuts, pressed on every screen of the sample as people have it. */
class SampleWalkTest {
  @TempDir
  static Path folder;
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
    var pages = Fx.on(() -> ((VBox) dialog.lookup("#print-pages")).getChildren().size());
    sample.dismiss(dialog);
    assertThat(pages).isPositive();
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
    var focus = Fx.on(() -> String.valueOf(sample.scene().getFocusOwner().getId()));
    var listed = Fx.on(() -> sample.find("#content").lookupAll("*").stream().anyMatch(SampleWalkTest::isList));
    assertThat(focus).as("a list is there: " + listed).isEqualTo(listed ? focus.endsWith("-filter") ? focus : "a field" : focus);
    if (!listed) {
      assertThat(focus.equals("command-box") || focus.endsWith("-filter")).as(focus).isTrue();
    }
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

package org.zhigai.ui.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.adjustment.OwnStrategy;
import org.zhigai.adjustment.Strategies;
import org.zhigai.adjustment.StrategyDesk;
import org.zhigai.kernel.Phrase;
import org.zhigai.strategy.Library;
import org.zhigai.strategy.StrategyFile;
import org.zhigai.ui.TestFrame;

/** The library goes out as a file, is edited there, and comes back as the school's own. */
@ExtendWith(ApplicationExtension.class)
class LibraryMenuTest {
  private final TestFrame test = new TestFrame();
  private final StrategyDesk desk = new StrategyDesk(
      test.book, new Strategies(() -> OwnStrategy.entries(test.book.all(OwnStrategy.KIND)), java.util.Set::of), TestFrame.CLOCK);

  @TempDir
  Path folder;

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(new LibraryMenu(desk, test.frame)), 400, 200));
    stage.show();
  }

  private void choose(FxRobot robot, String item) {
    robot.interact(() -> robot.lookup("#plan-library").<LibraryMenu>query().getItems().stream()
        .filter(i -> i.getId().equals("plan-library-" + item)).findFirst().orElseThrow().fire());
  }

  @Test
  void whatComesWithTheProgramGoesOutAndComesBackEdited(FxRobot robot) throws IOException {
    test.picker.files = List.of(folder.resolve("策略"));
    choose(robot, "all");
    var file = folder.resolve("策略.txt");
    assertThat(new StrategyFile().read(file)).isEqualTo(Library.builtIn().entries());
    var one = new StrategyFile().read(file).getFirst();
    var text = new StrategyFile().write(List.of(one)).replace("== " + one.title(), "== 本校做法：" + one.title());
    Files.writeString(file, text);
    test.picker.files = List.of(file);
    choose(robot, "take");
    assertThat(desk.own()).singleElement().satisfies(s -> assertThat(s.title()).isEqualTo("本校做法：" + one.title()));
    assertThat(test.told).contains(Phrase.of("planview.library.taken", 1));
    choose(robot, "take");
    assertThat(test.told).as("what is there already changes nothing").contains(Phrase.of("planview.library.taken", 0));
    test.picker.files = List.of(folder.resolve("own.txt"));
    choose(robot, "own");
    assertThat(new StrategyFile().read(folder.resolve("own.txt"))).isEqualTo(desk.own());
    robot.interact(test.frame.edits()::undo);
    assertThat(desk.own()).as("one step takes all of a file back").isEmpty();
  }
}

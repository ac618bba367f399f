package org.zhigai.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.Document;
import org.zhigai.ui.HeldPrinters;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.jobs.HeldJobs;

/** Pages go to the printer one after the other, and it is told what became of them. */
@ExtendWith(ApplicationExtension.class)
class SheetPrinterTest {
  private final HeldPrinters printers = new HeldPrinters();
  private final TestFrame test = new TestFrame();
  private final HeldJobs jobs = new HeldJobs();
  private final StoreFrame frame = test.with(jobs, () -> printers.happened.add("goes out"));
  private final SheetPrinter printer = new SheetPrinter(frame, printers);
  private StackPane near;

  @Start
  void start(Stage stage) {
    near = new StackPane();
    stage.setScene(new Scene(near, 300, 200));
    stage.show();
  }

  private void print(int count, IntFunction<Node> each) {
    printer.print(
        near, new SheetPrinter.Pages(Phrase.of("shell.name"), Document.Paper.A4, count, each), other());
  }

  private SheetPrinter.Else other() {
    return new SheetPrinter.Else(Phrase.of("print.save"), () -> {});
  }

  private Node made(int number) {
    printers.happened.add("made " + number);
    return new Group();
  }

  @Test
  void aPageIsMadeWhenItsTurnComesAndThatItGoesOutIsNotedBefore() {
    print(2, this::made);
    assertThat(printers.happened).containsExactly("goes out", "made 0", "page", "made 1", "page", "end");
    assertThat(test.told).containsExactly(Phrase.of("print.done", Phrase.of("shell.name"), 2));
  }

  @Test
  void whoLeavesTheDialogHasLetNothingOut() {
    printers.chosen = false;
    print(2, this::made);
    assertThat(printers.happened).isEmpty();
    assertThat(test.told).isEmpty();
  }

  @Test
  void aPrinterThatStopsIsToldAndTheRestIsTakenBack() {
    printers.jams = 2;
    print(5, this::made);
    assertThat(printers.happened).containsExactly("goes out", "made 0", "page", "made 1", "page", "cancel");
    assertThat(test.told).containsExactly(Phrase.of("print.failed"));
  }

  @Test
  void whatIsStoppedIsTakenBackWithoutAWord() {
    print(5, n -> {
      if (n == 2) {
        throw new CancellationException();
      }
      return made(n);
    });
    assertThat(printers.happened).endsWith("page", "cancel").doesNotContain("end");
    assertThat(test.told).isEmpty();
  }

  @Test
  void withoutAPrinterThereIsTheFile() {
    printers.there = false;
    print(1, this::made);
    assertThat(printers.happened).isEmpty();
    assertThat(test.told).containsExactly(Phrase.of("print.none"));
  }

  @Test
  void nobodyIsAskedOverAScreenThatIsGone() {
    printer.print(new StackPane(), new SheetPrinter.Pages(Phrase.of("shell.name"), Document.Paper.A4, 1, this::made), other());
    printer.setUp(new StackPane(), other());
    printers.there = false;
    printer.setUp(new StackPane(), other());
    assertThat(printers.happened).isEmpty();
    assertThat(test.told).isEmpty();
  }
}

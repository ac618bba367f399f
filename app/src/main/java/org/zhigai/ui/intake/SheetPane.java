package org.zhigai.ui.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** One sheet: what it is and brings, in words; the sheet itself; what is the matter with it. */
final class SheetPane {
  private final StoreFrame frame;
  private final SheetPlan first;
  private final Optional<SheetDeeds> deeds;

  SheetPane(PreviewViewModel model, StoreFrame frame, Node near, SheetPlan plan) {
    this.frame = frame;
    this.first = plan;
    this.deeds = plan.cells().map(cells -> new SheetDeeds(model, frame, near, plan, cells));
  }

  /** Whether it shows this sheet, however it was read. */
  boolean isOf(SheetPlan plan) {
    return plan.isOfSameSheet(first) && plan.file().path().equals(first.file().path());
  }

  List<Node> show(SheetPlan plan) {
    return deeds.map(d -> show(plan, d)).orElseGet(() -> List.of(sentence(plan)));
  }

  private List<Node> show(SheetPlan plan, SheetDeeds doing) {
    var words = frame.words();
    plan.cells().ifPresent(cells -> doing.show(plan, cells));
    var beside = Nodes.named(new VBox(8), "import-beside", "", "zg-import-beside");
    beside.getChildren().setAll(new IssuePane(words, plan, doing).build());
    var middle = new VBox(6, doing.grid(), legend(doing.grid().paint(), words));
    VBox.setVgrow(doing.grid(), Priority.ALWAYS);
    var body = new HBox(16, middle, beside);
    var isQuiet = plan.sheet().issues().isEmpty() && plan.sheet().corrections().saysNothing();
    beside.setVisible(!isQuiet);
    beside.setManaged(!isQuiet);
    HBox.setHgrow(middle, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    return List.of(new FactsBar(words, plan, doing, LocalDate.now(frame.clock())).build(), sentence(plan), body);
  }

  private Label sentence(SheetPlan plan) {
    var words = frame.words();
    var sentence = plan.sentence(words.words());
    var rows = plan.sheet().headerRows().stream().map(Object::toString).collect(Collectors.joining(words.say("preview.list")));
    var how =
        words.say(rows.isEmpty() ? "preview.why.bare" : "preview.why", plan.sheet().reason(), rows, plan.sheet().dataRows());
    var line = Nodes.named(Nodes.paragraph(plan.brief(words.words()), "zg-import-plan"), "import-plan", sentence);
    line.setTooltip(new Tooltip(sentence + "\n" + how));
    return line;
  }

  private static Node legend(SheetPaint paint, UiWords words) {
    var row = new FlowPane(12, 4);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getChildren().add(Nodes.label(words.say("preview.legend.head"), "zg-caption", "zg-sheet-legend", "zg-cell-head"));
    paint.tints().forEach(t -> row.getChildren().add(Nodes.label(words.say("preview.tint." + t), "zg-caption", "zg-sheet-legend", t.styleClass())));
    return row;
  }
}

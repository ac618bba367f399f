package org.zhigai.ui.report.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Dress;
import org.zhigai.kernel.Phrase;
import org.zhigai.template.ColumnMatch.How;
import org.zhigai.template.FillReport;
import org.zhigai.template.FormFact;
import org.zhigai.template.FormMeaning;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.RowColumn;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.report.template.TemplateModel.Line;

/** A form column by column: what stands above it, what goes in, how sure that is, what its first row will say. What is asked stands first in its own words. */
final class TemplateDialog {
  private static final double WIDTH = 1080;
  private static final double HEIGHT = 600;
  private static final double LEAST_TABLE = 200;

  private final TemplateModel model;
  private final StoreFrame frame;
  private final Dialog<Boolean> dialog = new Dialog<>();
  private final ButtonType write;
  private final TableView<Line> table;
  private final VBox content = new VBox(8);
  private final javafx.scene.control.Label sum;
  private final javafx.scene.control.Label beside;
  private final CheckBox over;

  TemplateDialog(TemplateModel model, StoreFrame frame) {
    this.model = model;
    this.frame = frame;
    this.write = new ButtonType(say("templateview.write"), ButtonData.OK_DONE);
    this.table = Nodes.named(new TableView<Line>(), "template-columns", say("templateview.columns"));
    this.sum = Nodes.named(Nodes.paragraph("", "zg-strong"), "template-sum", "");
    this.beside = Nodes.named(Nodes.paragraph("", "zg-muted"), "template-beside", "");
    this.over = Nodes.named(new CheckBox(say("templateview.over")), "template-over", say("templateview.over"));
    over.selectedProperty().bindBidirectional(model.over());
    columns();
    VBox.setVgrow(table, Priority.ALWAYS);
    content.getChildren().addAll(sum, table, over, beside);
  }

  /** What stands in it. */
  VBox content() {
    return content;
  }

  private void columns() {
    table.getColumns().add(
        new RowColumn<>("template-heading", say("templateview.column.heading"), 270, (cell, l) -> text(cell, l.match().letter() + "  " + l.match().heading())));
    table.getColumns().add(new RowColumn<>("template-fact", say("templateview.column.fact"), 230, this::choice));
    table.getColumns().add(new RowColumn<>("template-how", say("templateview.column.how"), 150, (cell, l) -> text(cell, how(l))));
    table.getColumns().add(new RowColumn<>("template-cells", say("templateview.column.cells"), 130, (cell, l) -> text(cell, cells(l))));
    table.getColumns().add(
        new RowColumn<>("template-first", say("templateview.column.first"), 240, (cell, l) -> text(cell, l.done().map(FillReport.Column::first).orElse(""))));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setMinHeight(LEAST_TABLE);
  }

  private static void text(TableCell<Line, Line> cell, String text) {
    cell.setText(text.replace('\n', ' '));
    if (!text.isEmpty()) {
      cell.setTooltip(new Tooltip(text));
    }
  }

  private String how(Line line) {
    var said = say(line.match().how().label());
    return line.match().how() == How.SURE ? say("templateview.sure", said, Math.round(line.match().meanings().getFirst().sure() * 100)) : said;
  }

  private String cells(Line line) {
    return line.done().filter(d -> line.match().isFilled()).map(d -> d.refused().isEmpty()
        ? say("templateview.cells", d.filled(), d.empty())
        : say("templateview.cells.refused", d.filled(), d.empty(), String.join("、", d.refused()))).orElse("");
  }

  /** What may go in: what its words may mean first, then everything else, or nothing. */
  private void choice(TableCell<Line, Line> cell, Line line) {
    if (line.match().how() == How.CALCULATED) {
      return;
    }
    var box = Nodes.named(new ComboBox<List<FormFact>>(), "template-choice-" + line.match().letter(), line.match().heading());
    var all = new ArrayList<List<FormFact>>();
    all.add(List.of());
    line.match().meanings().stream().map(FormMeaning::facts).filter(f -> !all.contains(f)).forEach(all::add);
    Arrays.stream(FormFact.values()).filter(f -> f != FormFact.SIGNED).map(List::of).filter(f -> !all.contains(f)).forEach(all::add);
    box.setConverter(new Spoken());
    Nodes.fill(box, all, line.match().isFilled() || line.match().how() == How.LEFT ? line.match().facts() : null);
    box.setPromptText(line.match().how() == How.ASKED
        ? say("templateview.ask", line.match().meanings().stream().map(m -> said(m.facts())).collect(Collectors.joining(say("template.or"))))
        : say("templateview.empty"));
    box.setMaxWidth(Double.MAX_VALUE);
    box.valueProperty().subscribe((was, now) -> {
      if (now != null && !now.equals(was)) {
        model.say(line, now);
      }
    });
    cell.setGraphic(box);
  }

  /** Facts by their names. */
  private final class Spoken extends javafx.util.StringConverter<List<FormFact>> {
    @Override
    public String toString(@org.jspecify.annotations.Nullable List<FormFact> facts) {
      return facts == null ? "" : said(facts);
    }

    @Override
    public List<FormFact> fromString(String name) {
      return List.of();
    }
  }

  private String said(List<FormFact> facts) {
    return facts.isEmpty() ? say("templateview.nothing") : facts.stream().map(f -> say(f.label())).collect(Collectors.joining(" + "));
  }

  /** Shows a form anew, as it is understood now. */
  void show(TemplateModel.Shown now) {
    table.getItems().setAll(now.lines());
    var asked = now.read().asked().size();
    var parts = now.report().map(FillReport::parts).orElse(List.of());
    sum.setText(now.report().isEmpty()
        ? say("templateview.none")
        : say(now.read().known() ? "templateview.sum.known" : "templateview.sum", parts.stream().mapToInt(FillReport.Part::rows).sum(),
            parts.stream().mapToInt(FillReport.Part::added).sum(), asked));
    over.setVisible(now.isFilled());
    over.setManaged(now.isFilled());
    var labels = parts.stream().flatMap(p -> p.labels().stream()).map(l -> say("template.label." + l.how().name().toLowerCase(Locale.ROOT), l.text()));
    beside.setText(labels.collect(Collectors.joining("；")));
    if (dialog.getDialogPane().lookupButton(write) instanceof Button button) {
      button.setDisable(now.report().isEmpty());
      button.setText(asked > 0 ? say("templateview.write.asked", asked) : say("templateview.write"));
    }
  }

  /** Opens over the page. */
  void over(Node near) {
    var file = model.shown().get().map(s -> String.valueOf(s.read().file().getFileName())).orElse("");
    dialog.setTitle(say("templateview.dialog", file));
    dialog.setHeaderText(say("templateview.dialog", file));
    var pane = dialog.getDialogPane();
    pane.setContent(content);
    pane.getButtonTypes().setAll(write, new ButtonType(say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    Dress.sized(pane, WIDTH, HEIGHT);
    dialog.setResizable(true);
    Dialogs.dress(dialog, "template-dialog", near.getScene());
    model.shown().get().ifPresent(this::show);
    dialog.setResultConverter(write::equals);
    dialog.setOnHidden(e -> {
      over.selectedProperty().unbindBidirectional(model.over());
      if (Boolean.TRUE.equals(dialog.getResult())) {
        save(near);
      } else {
        model.leave();
      }
    });
    dialog.show();
  }

  private void save(Node near) {
    var ending = model.fileName().substring(model.fileName().lastIndexOf('.'));
    var target =
        frame.picker().target(near, say("templateview.save"), model.fileName(), new Picker.Sort(say("templateview.filled.sort"), List.of("*" + ending)));
    if (target.isPresent() && model.isItself(target.get())) {
      frame.notices().done(Phrase.of("command.template.itself", target.get().toString()));
      model.leave();
    } else {
      target.ifPresentOrElse(model::write, model::leave);
    }
  }

  private String say(Phrase phrase) {
    return frame.words().say(phrase);
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}

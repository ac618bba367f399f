package org.zhigai.ui.care;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.RestorePlan;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;

/** Putting a backup back: which, its password, what it would change, and only then the deed. */
final class RestorePane {
  private final CareViewModel model;
  private final CareWords words;
  private final VBox plan = Nodes.named(new VBox(8), "care-plan", "", "zg-care-plan");

  RestorePane(CareViewModel model, CareWords words) {
    this.model = model;
    this.words = words;
  }

  /** @param kept takes what must be let go of with the screen */
  Node build(Consumer<Subscription> kept) {
    var menu = menu(kept);
    var secret = Shapes.secret("care-secret", words.say("restore.password"), model.secret());
    var grid = Shapes.fields();
    Shapes.row(grid, words.say("restore.which"), menu);
    Shapes.row(grid, words.say("restore.password"), secret);
    var look = Nodes.button("care-preview", words.say("restore.preview"), model::preview);
    look.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.mayPreview(), model.busy(), model.chosen(), model.secret()));
    secret.setOnAction(e -> look.fire());
    var fault = new FaultText("care-restore-fault", words.frame().words());
    kept.accept(model.faultOf(CarePart.RESTORE).subscribe(refused -> {
      fault.show(refused);
      refused.filter(f -> f.code().equals("ZG-413")).ifPresent(f -> {
        secret.requestFocus();
        secret.selectAll();
      });
    }));
    kept.accept(model.chosen().subscribe(now -> now.ifPresent(m -> secret.requestFocus())));
    kept.accept(model.plan().subscribe(now -> {
      plan.getChildren().setAll(now.map(this::told).orElse(List.of()));
      Shapes.there(plan, now.isPresent());
    }));
    return Shapes.part(words.say("restore"), Nodes.paragraph(words.say("restore.text"), "zg-muted"), grid, fault, new HBox(look), plan);
  }

  private MenuButton menu(Consumer<Subscription> kept) {
    var menu = Nodes.named(new MenuButton(), "care-backups", words.say("restore.which"));
    menu.setMnemonicParsing(false);
    menu.setMaxWidth(Double.MAX_VALUE);
    kept.accept(model.chosen().subscribe(now -> menu.setText(now.map(words::backup).orElseGet(() -> words.say("restore.choose")))));
    Runnable fill = () -> {
      menu.getItems().setAll(model.backups().stream().map(this::item).toList());
      if (!model.backups().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      var other = new MenuItem(words.say("restore.other"));
      other.setId("care-other");
      other.setOnAction(e -> ask(menu));
      menu.getItems().add(other);
    };
    fill.run();
    kept.accept(model.backups().subscribe(fill));
    return menu;
  }

  private MenuItem item(BackupNames.Made backup) {
    var item = new MenuItem(words.backup(backup));
    item.setMnemonicParsing(false);
    item.setOnAction(e -> model.choose(backup.file()));
    return item;
  }

  private void ask(Node near) {
    var sort = new Picker.Sort(words.say("restore.kind"), List.of("*" + BackupNames.SUFFIX));
    words.frame().picker().file(near, words.say("restore.choose"), sort).ifPresent(model::choose);
  }

  private List<Node> told(RestorePlan found) {
    var keep = model.kept();
    var go = Nodes.button("care-restore", words.say("restore.go"), () -> {}, "danger");
    go.setOnAction(e -> confirm(go, found, keep));
    go.disableProperty().bind(model.busy().map(java.util.Optional::isPresent));
    return List.of(
        Nodes.paragraph(words.say("plan.backup", found.backup().school(), words.minute(found.made())), "zg-strong"), changes(found),
        Nodes.paragraph(words.say("plan.kept", keep.toString()), "zg-muted"), go);
  }

  private Node changes(RestorePlan found) {
    var grid = new GridPane(24, 4);
    grid.addRow(0, Nodes.label(""), head("plan.now"), head("plan.then"));
    grid.addRow(
        1, Nodes.label(words.say("plan.last")), right(words.minute(found.present().flatMap(now -> now.lastChange()))),
        right(words.minute(found.backup().lastChange())));
    found.changes().forEach((table, rows) -> grid.addRow(grid.getRowCount(), Nodes.label(words.table(table)), right(words.say("rows", rows.now())),
        right(words.say("rows", rows.then()))));
    if (found.changes().isEmpty()) {
      grid.add(Nodes.paragraph(words.say("plan.same"), "zg-muted"), 0, grid.getRowCount(), 3, 1);
    }
    return grid;
  }

  private Node head(String what) {
    var label = Nodes.label(words.say(what), "zg-caption");
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }

  private static Node right(String text) {
    var label = Nodes.label(text);
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }

  private void confirm(Node near, RestorePlan found, Path keep) {
    var sure =
        Dialogs.confirm(
            near, words.frame().words(), Phrase.of("care.restore"),
            Phrase.of("care.restore.ask", words.minute(found.made()), String.valueOf(keep.getFileName())), Phrase.of("care.restore.go"));
    if (sure) {
      model.restore();
    }
  }
}

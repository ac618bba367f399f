package org.zhigai.ui.care;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.chain.AutomaticBackups;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.StoreFacts;
import org.zhigai.chain.StoreHealth;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.View;
import org.zhigai.ui.parts.Beside;
import org.zhigai.ui.parts.Scrolled;

/** The care of the open store: at the left where it is and whether it is safe and whole, at the right what changes it. */
final class CareView implements View {
  /** A backup older than this is told in the colour of care. */
  private static final Duration OLD = Duration.ofDays(7);
  /** So wide must the screen be for two columns. */
  private static final double BESIDE = 720;

  private final CareViewModel model;
  private final StoreFrame frame;
  private final CareWords words;
  private final CareDeeds deeds;
  private final Consumer<Path> opener;
  private final List<Subscription> kept = new ArrayList<>();

  CareView(CareViewModel model, StoreFrame frame, CareDeeds deeds, Consumer<Path> opener) {
    this.model = model;
    this.frame = frame;
    this.words = new CareWords(frame);
    this.deeds = deeds;
    this.opener = opener;
  }

  @Override
  public Node build() {
    var now = Nodes.button("care-backup", words.say("backup.now"), model::backUp, "accent");
    now.disableProperty().bind(isBusy());
    var backup = backup();
    var retention = new RetentionPane(deeds.rights(), words).build();
    var password = new PasswordPane(model, words).build(kept::add);
    var left = new VBox(24, file(), backup, check(), new ElsewherePane(deeds.elsewhere(), words).build(), retention,
        new SupportPane(deeds.support(), words).build());
    var right =
        new VBox(
            24, new RestorePane(model, words).build(kept::add), password,
            new VaultPane(deeds.vault(), words).build(),
            new RightsPane(deeds.rights(), words, model::elsewhereFolders, deeds.elsewhere()::places).build());
    var columns = Nodes.named(new GridPane(), "care-columns", "", "zg-care-columns");
    columns.setHgap(48);
    columns.setVgap(24);
    for (var column : List.of(left, right)) {
      column.setMinWidth(0);
      GridPane.setValignment(column, VPos.TOP);
      column.setMaxHeight(Region.USE_PREF_SIZE);
    }
    kept.add(Beside.follow(columns, BESIDE, frame.preferences(), isBeside -> lay(columns, List.of(left, right), isBeside)));
    var scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("zg-care-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var places = Map.of("backup", backup, "retention", retention, "password", password);
    Runnable lead = () -> model.wanted().get().filter(wanted -> model.facts().get().isPresent()).map(places::get).ifPresent(part -> {
      model.arrived();
      Scrolled.to(scroll, part);
    });
    // Until the facts are there everything below them is still on the move.
    kept.add(model.facts().subscribe(lead));
    kept.add(model.wanted().subscribe(lead));
    lead.run();
    var page = new VBox(new ScreenHeader(words.say("title"), words.say("answers"), now), scroll);
    page.getStyleClass().add("zg-page");
    return page;
  }

  private static void lay(GridPane grid, List<VBox> columns, boolean isBeside) {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    for (var column : columns) {
      grid.add(column, isBeside ? columns.indexOf(column) : 0, isBeside ? 0 : columns.indexOf(column));
    }
    for (var i = 0; i < (isBeside ? columns.size() : 1); i++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(isBeside ? 100.0 / columns.size() : 100); // paragraphs know their height by their width alone
      grid.getColumnConstraints().add(constraints);
    }
  }

  @Override
  public void close() {
    kept.forEach(Subscription::unsubscribe);
    kept.clear();
  }

  private Node file() {
    var lines = Nodes.named(new VBox(8), "care-facts", words.say("file"));
    kept.add(model.facts().subscribe(found -> lines.getChildren().setAll(found.map(this::facts).orElseGet(HBox::new))));
    return Shapes.part(words.say("file"), lines, fault(CarePart.FILE));
  }

  private Node facts(StoreFacts facts) {
    var grid = Shapes.fields();
    var folder = Nodes.iconButton(
        "care-folder", org.kordamp.ikonli.material2.Material2AL.FOLDER_OPEN, words.say("file.open"), () -> opener.accept(folderOf(facts.file())));
    var place = new HBox(8, Nodes.paragraph(facts.file().toString()), folder);
    place.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(place.getChildren().getFirst(), Priority.ALWAYS);
    Shapes.row(grid, words.say("file.key"), place);
    Shapes.row(
        grid, words.say("file.data"),
        Nodes.paragraph(words.say("file.data.says", String.valueOf(facts.data().getFileName()), words.size(facts.bytes()), words.minute(facts.written()))));
    Shapes.row(grid, words.say("file.sealed"), Nodes.paragraph(words.say("file.sealed.says")));
    return grid;
  }

  private static Path folderOf(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
  }

  private Node backup() {
    var last = Nodes.named(Nodes.paragraph(""), "care-last", "");
    var target = Nodes.named(Nodes.paragraph("", "zg-muted"), "care-target", "");
    Runnable tell = () -> {
      tell(last);
      target.setText(words.say("backup.target", model.proposed().toString()));
    };
    tell.run();
    kept.add(model.backups().subscribe(tell));
    var done = Nodes.named(Nodes.paragraph(""), "care-backed", "");
    kept.add(model.backedUp().subscribe(made -> {
      made.ifPresent(m -> told(done, m));
      Shapes.there(done, made.isPresent());
    }));
    var elsewhere = Nodes.button("care-elsewhere", words.say("backup.elsewhere"), () -> {});
    elsewhere.setOnAction(e -> frame.picker().folder(elsewhere, words.say("backup.elsewhere"), folderOf(model.proposed())).ifPresent(model::backUpIn));
    elsewhere.disableProperty().bind(isBusy());
    var automatic =
        words.say("automatic", AutomaticBackups.HOURS, AutomaticBackups.DAYS, AutomaticBackups.WEEKS, String.valueOf(model.automatic().getFileName()));
    return Shapes.part(words.say("backup"), beside(last, elsewhere), target, Nodes.paragraph(automatic, "zg-muted"), fault(CarePart.BACKUP), done);
  }

  /** A copy of what is not whole is not whole either. */
  private void told(Label done, BackupNames.Made made) {
    var whole = model.health().get().filter(StoreHealth::isWhole).isPresent();
    done.setText(words.say(whole ? "backup.done" : "backup.done.broken", words.size(made.bytes())));
    done.setGraphic(new Chip(words.say(whole ? "check.good" : "check.bad"), whole ? Tone.DONE : Tone.REFUSED));
  }

  /** A text with what one does about it at its right. */
  private static HBox beside(Label text, Button deed) {
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    deed.setMinWidth(Button.USE_PREF_SIZE);
    return new HBox(16, text, deed);
  }

  private void tell(Label last) {
    var newest = model.last();
    var isOld = newest.isEmpty() || newest.get().at().isBefore(frame.clock().instant().minus(OLD));
    last.setText(newest.map(this::said).orElseGet(() -> words.say("backup.none")));
    last.setGraphic(isOld ? new Chip(words.say(newest.isEmpty() ? "backup.missing" : "backup.old"), Tone.CARE) : null);
  }

  private String said(BackupNames.Made made) {
    var beside = folderOf(made.file()).equals(folderOf(model.proposed()));
    return words.say("backup.last", words.minute(made.at()), beside ? String.valueOf(made.file().getFileName()) : made.file().toString());
  }

  private Node check() {
    var go = Nodes.button("care-check", words.say("check.go"), model::check);
    go.disableProperty().bind(isBusy());
    var found = new HealthPane(words);
    kept.add(model.health().subscribe(health -> {
      health.ifPresent(found::show);
      Shapes.there(found, health.isPresent());
    }));
    return Shapes.part(words.say("check"), beside(Nodes.paragraph(words.say("check.text"), "zg-muted"), go), fault(CarePart.CHECK), found);
  }

  private FaultText fault(CarePart part) {
    var text = new FaultText("care-" + part.name().toLowerCase(java.util.Locale.ROOT) + "-fault", frame.words());
    kept.add(model.faultOf(part).subscribe(text::show));
    return text;
  }

  private BooleanBinding isBusy() {
    return Bindings.createBooleanBinding(() -> model.busy().get().isPresent(), model.busy());
  }
}

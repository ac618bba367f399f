package org.zhigai.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.review.ReviewFile;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.Scrolled;

/** The first screen: four large choices, a place to drop workbooks, and where the data lives. */
public final class WelcomeView extends BorderPane {
  /** Four choices beside one another; on a narrower window they stand in rows. */
  private static final double CHOICES = 1140;

  private final WelcomeViewModel<?> model;
  private final Frame frame;
  private final Runnable switchLanguage;
  private final VBox middle = new VBox(24);
  /** One for all steps: what is put into another is in no window until that is laid out, and takes no focus. */
  private final ScrollPane scrolling = Scrolled.holding(middle);

  /** @param switchLanguage what the language button does; the view builds itself again by itself */
  public WelcomeView(WelcomeViewModel<?> model, Frame frame, Runnable switchLanguage) {
    this.model = model;
    this.frame = frame;
    this.switchLanguage = switchLanguage;
    Nodes.named(this, "welcome", "", "zg-welcome");
    middle.setAlignment(Pos.CENTER);
    middle.setFillWidth(false);
    middle.setMinHeight(USE_PREF_SIZE);
    build();
    model.step().addListener((o, before, now) -> build());
    frame.words().lang().addListener((o, before, now) -> build());
    model.refused().subscribe(this::tell);
    acceptDrops();
  }

  /** A wrong password is marked, to be typed anew. */
  private void tell(Optional<UserFault> refused) {
    if (middle.lookup("#welcome-fault") instanceof FaultText text) {
      text.show(refused);
      refused.filter(f -> f.code().equals("ZG-407")).ifPresent(f -> WelcomeForms.aim(middle));
    }
  }

  private void build() {
    setTop(top());
    setCenter(scrolling);
    setBottom(foot());
    switch (model.step().get()) {
      case CHOOSE -> middle.getChildren().setAll(name(), choices(), others(), fault(), recent(), dropHint(), working());
      case NEW -> middle.getChildren().setAll(WelcomeForms.create(model, frame), waiting(), working());
      case OPEN -> middle.getChildren().setAll(WelcomeForms.open(model, frame), waiting(), working());
      case RECOVER -> middle.getChildren().setAll(WelcomeForms.recover(model, frame), waiting(), working());
    }
    if (model.step().get() != WelcomeViewModel.Step.CHOOSE) {
      WelcomeForms.aim(middle);
    }
  }

  private HBox top() {
    var language = Nodes.button("welcome-language", say("language"), switchLanguage, "flat");
    language.setText(frame.words().say("shell.language"));
    language.setAccessibleText(frame.words().say("shell.language.says"));
    var row = new HBox(Nodes.spring(), language);
    row.getStyleClass().add("zg-welcome-top");
    return row;
  }

  private Node name() {
    var box = new VBox(4, Nodes.label(frame.words().say("shell.name"), "zg-welcome-name"), Nodes.label(say("line"), "zg-welcome-line"));
    box.setAlignment(Pos.CENTER);
    return box;
  }

  /** What was dropped or chosen here and is not what it should be. */
  private FaultText fault() {
    var text = new FaultText("welcome-fault", frame.words());
    text.show(model.refused().get());
    return text;
  }

  private FlowPane choices() {
    var row =
        new FlowPane(
            16, 16,
            choice("sample", Material2MZ.MENU_BOOK, model::sample),
            choice("new", Material2AL.CREATE_NEW_FOLDER, () -> model.begin(WelcomeViewModel.Step.NEW)),
            choice("open", Material2AL.LOCK_OPEN, () -> model.begin(WelcomeViewModel.Step.OPEN)),
            choice("review", Material2AL.FACT_CHECK, this::review));
    row.setAlignment(Pos.CENTER);
    row.setPrefWrapLength(CHOICES);
    return row;
  }

  private void review() {
    var packages = new Picker.Sort(say("review.kind"), List.of("*" + ReviewFile.PACKAGE_ENDING));
    frame.picker().file(this, say("review"), packages).ifPresent(model::review);
  }

  private Button choice(String id, Ikon icon, Runnable action) {
    var title = say(id);
    var text = new VBox(8, Nodes.icon(icon), Nodes.label(title, "zg-welcome-choice-title"), Nodes.paragraph(say(id + ".text"), "zg-muted"));
    text.setAlignment(Pos.TOP_LEFT);
    var button = Nodes.button("welcome-" + id, "", action, "zg-welcome-choice");
    button.setGraphic(text);
    button.setAccessibleText(title);
    button.disableProperty().bind(model.busy());
    return button;
  }

  private HBox others() {
    var many = Nodes.named(new Hyperlink(say("rollup")), "welcome-rollup", say("rollup"), "zg-caption");
    many.disableProperty().bind(model.busy());
    many.setOnAction(e -> frame.picker().folder(this, say("rollup"), Path.of(System.getProperty("user.home"))).ifPresent(f -> model.rollup(List.of(f))));
    var row = new HBox(24, anew(), many);
    row.setAlignment(Pos.CENTER);
    return row;
  }

  /** What was done in the sample goes only when somebody says so. */
  private Hyperlink anew() {
    var link = Nodes.named(new Hyperlink(say("anew")), "welcome-sample-anew", say("anew"), "zg-caption");
    link.setManaged(model.hasSample());
    link.setVisible(model.hasSample());
    link.disableProperty().bind(model.busy());
    link.setOnAction(e -> {
      if (Dialogs.confirm(
          link, frame.words(), Phrase.of("shell.welcome.anew.title"), Phrase.of("shell.welcome.anew.text"), Phrase.of("shell.welcome.anew.yes"))) {
        model.sampleAnew();
      }
    });
    return link;
  }

  private HBox recent() {
    var row = new HBox(16, Nodes.label(say("recent"), "zg-muted"));
    row.getChildren().addAll(WelcomeForms.recent(model));
    row.setAlignment(Pos.CENTER);
    row.setManaged(!model.recent().isEmpty());
    row.setVisible(!model.recent().isEmpty());
    return row;
  }

  private Label dropHint() {
    var hint = Nodes.named(Nodes.label(say("drop"), "zg-welcome-drop"), "welcome-drop", say("drop"));
    hint.setGraphic(Nodes.icon(Material2AL.FILE_UPLOAD));
    return hint;
  }

  /** Which workbooks will be imported once a store is open. */
  private Label waiting() {
    var names = model.dropped().stream().map(f -> String.valueOf(f.getFileName())).collect(Collectors.joining("、"));
    var label = Nodes.named(Nodes.label(model.dropped().isEmpty() ? "" : say("waiting", names), "zg-muted"), "welcome-waiting", "");
    label.setManaged(!model.dropped().isEmpty());
    return label;
  }

  private HBox working() {
    var row = Nodes.named(new HBox(), "welcome-working", say("working"));
    frame.jobs().running().subscribe(
        () -> row.getChildren()
            .setAll(frame.jobs().running().stream().skip(Math.max(0, frame.jobs().running().size() - 1)).map(j -> new JobRow(j, frame.words())).toList()));
    row.setAlignment(Pos.CENTER);
    row.visibleProperty().bind(model.busy());
    return row;
  }

  private Node foot() {
    var text = Nodes.paragraph(say("where"), "zg-caption");
    text.setGraphic(Nodes.icon(Material2MZ.SECURITY));
    var box = new HBox(text);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("zg-welcome-foot");
    return box;
  }

  private void acceptDrops() {
    setOnDragOver(e -> {
      if (e.getDragboard().hasFiles()) {
        e.acceptTransferModes(TransferMode.COPY);
      }
      e.consume();
    });
    setOnDragDropped(e -> {
      var files = e.getDragboard().getFiles();
      if (files != null && !files.isEmpty()) {
        model.drop(files.stream().map(File::toPath).toList());
        build();
      }
      e.setDropCompleted(files != null);
      e.consume();
    });
  }

  private String say(String what, Object... values) {
    return frame.words().say("shell.welcome." + what, values);
  }
}

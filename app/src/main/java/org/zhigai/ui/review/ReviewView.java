package org.zhigai.ui.review;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.review.ReviewCase;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.Nodes;

/** The window of a verifier from outside: the cases on the left, the page of one in the middle, the opinion on it and the signature on the right. */
public final class ReviewView extends BorderPane {
  private final ReviewModel model;
  private final Frame frame;
  private final Deeds deeds;
  private final Function<byte[], Optional<byte[]>> pdf;
  private final Subscription heard;
  private Subscription watching = Subscription.EMPTY;

  /**
   * What the bar at the top does.
   *
   * @param leave back to where one came from
   */
  public record Deeds(Runnable switchLanguage, Runnable switchTheme, Runnable leave) {}

  /** @param pdf first page of a PDF as a PNG */
  public ReviewView(ReviewModel model, Frame frame, Deeds deeds, Function<byte[], Optional<byte[]>> pdf) {
    this.model = model;
    this.frame = frame;
    this.deeds = deeds;
    this.pdf = pdf;
    Nodes.named(this, "review", say("title"), "zg-review");
    build();
    heard = frame.words().lang().subscribe((before, now) -> build()).and(frame.theme().subscribe((before, now) -> build()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
  }

  private void build() {
    watching.unsubscribe();
    setTop(top());
    if (model.isEmpty()) {
      setCenter(new EmptyState(Material2AL.ASSIGNMENT, say("none")));
      return;
    }
    var page = new CasePage(model, frame, new EnclosedFiles(model, frame, pdf));
    var scroll = Nodes.named(new ScrollPane(page), "review-scroll", "");
    scroll.setFitToWidth(true);
    var opinion = new OpinionForm(model, frame);
    var list = list();
    setLeft(list);
    setCenter(scroll);
    setRight(opinion);
    watching =
        model.at().subscribe(now -> {
          list.getSelectionModel().select(now.intValue());
          page.show(model.now());
          opinion.show(model.now());
          scroll.setVvalue(0);
        }).and(model.changes().subscribe(now -> {
          list.refresh();
          opinion.follow();
        })).and(model.told().subscribe(now -> opinion.follow())).and(model.fault().subscribe(now -> opinion.follow()));
  }

  private Node top() {
    var contents = model.contents();
    var school = new VBox(
        Nodes.label(contents.school(), "zg-strong"), Nodes.label(say("sent", contents.asOf(), contents.cases().size()), "zg-caption"));
    school.setAlignment(Pos.CENTER_LEFT);
    var language = Nodes.button("review-language", frame.words().say("shell.language"), deeds.switchLanguage(), "flat");
    language.setAccessibleText(frame.words().say("shell.language.says"));
    var dark = frame.theme().getValue().isDark();
    var theme = Nodes.iconButton(
        "review-theme", dark ? Material2MZ.WB_SUNNY : Material2MZ.NIGHTS_STAY, frame.words().say(dark ? "shell.theme.light" : "shell.theme.dark"),
        deeds.switchTheme());
    var row = new HBox(
        16, Nodes.label(say("title"), "zg-brand"), school, Nodes.spring(), Nodes.label(say("apart"), "zg-caption"), language, theme,
        Nodes.button("review-leave", say("leave"), this::leave));
    row.getStyleClass().add("zg-header");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void leave() {
    heard.unsubscribe();
    watching.unsubscribe();
    deeds.leave().run();
  }

  private ListView<ReviewCase> list() {
    var list = Nodes.named(new ListView<ReviewCase>(), "review-cases", say("cases"), "zg-review-cases");
    list.getItems().setAll(model.contents().cases());
    list.setCellFactory(view -> new CaseCell(model, frame.words()));
    list.getSelectionModel().selectedIndexProperty().subscribe(index -> model.show(index.intValue()));
    return list;
  }

  /** From case to case without the mouse. */
  private void turn(KeyEvent e) {
    if (e.isShortcutDown() && (e.getCode() == KeyCode.PAGE_DOWN || e.getCode() == KeyCode.PAGE_UP)) {
      model.show(model.at().get() + (e.getCode() == KeyCode.PAGE_DOWN ? 1 : -1));
      e.consume();
    }
  }

  private String say(String what, Object... values) {
    return frame.words().say("reviewer." + what, values);
  }
}

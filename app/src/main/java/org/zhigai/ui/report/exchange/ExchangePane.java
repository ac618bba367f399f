package org.zhigai.ui.report.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.Document;
import org.zhigai.report.Gap;
import org.zhigai.report.SentLedger;
import org.zhigai.report.Submitted;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.WrapRow;
import org.zhigai.value.Value;

/** In which form tables go out, and the three things done with the ledger as a file: passed on, taken back, handed in. */
public final class ExchangePane extends VBox {
  private static final List<String> BOOKS = List.of("*.xlsx", "*.xls", "*.et", "*.ods", "*.csv");

  private final ExchangeModel model;
  private final StoreFrame frame;
  private final VBox parts = Nodes.named(new VBox(4), "exchange-parts", "");
  private Subscription watching = Subscription.EMPTY;

  public ExchangePane(ExchangeModel model, StoreFrame frame) {
    super(8);
    this.model = model;
    this.frame = frame;
    getStyleClass().add("zg-report-row");
    getChildren().addAll(form(), Nodes.label(say("exchangeview.title"), "zg-section"), Nodes.paragraph(say("exchangeview.about"), "zg-muted"), deeds(), parts);
  }

  /** Follows what comes back until it is ended. */
  public Subscription watch() {
    watching = watching.and(model.parts().subscribe(this::list));
    watching = watching.and(model.back().subscribe(back -> back.ifPresent(b -> new ReturnedDialog(model, b, frame).show(this))));
    return watching;
  }

  private WrapRow form() {
    var project = Nodes.named(new TextField(), "exchange-project", say("exchangeview.project"));
    project.textProperty().bindBidirectional(model.project());
    project.setPromptText(say("exchangeview.project"));
    HBox.setHgrow(project, Priority.ALWAYS);
    var number = Nodes.named(new TextField(), "exchange-number", say("exchangeview.number"));
    number.textProperty().bindBidirectional(model.number());
    number.setPromptText(say("exchangeview.number"));
    Dress.wide(number, 110);
    var paper = Nodes.named(new ChoiceBox<Document.Paper>(), "exchange-paper", say("exchangeview.paper"));
    paper.getItems().setAll(Document.Paper.A3, Document.Paper.A4);
    paper.setConverter(new Sizes());
    paper.valueProperty().bindBidirectional(model.paper());
    return new WrapRow(8, 8, project, number, paper);
  }

  /** Paper by its name. */
  private static final class Sizes extends StringConverter<Document.Paper> {
    @Override
    public String toString(Document.@Nullable Paper paper) {
      return paper == null ? "" : paper.name();
    }

    @Override
    public Document.Paper fromString(String name) {
      return Document.Paper.valueOf(name);
    }
  }

  private FlowPane deeds() {
    var pass = button("exchange-pass", "exchangeview.pass");
    pass.setOnAction(e -> send(pass, SentLedger.Purpose.PASSED_ON));
    var take = button("exchange-take", "exchangeview.take");
    take.setOnAction(e -> {
      var files = frame.picker().files(take, say("exchangeview.take.title"), List.of(new Picker.Sort(say("exchangeview.files"), BOOKS)));
      if (!files.isEmpty()) {
        model.read(files);
      }
    });
    var apart = button("exchange-apart", "exchangeview.apart");
    apart.setOnAction(e -> frame.picker().folder(apart, say("exchangeview.apart.title"), model.folder()).ifPresent(model::sendParts));
    var submit = button("exchange-submit", "exchangeview.submit");
    submit.setOnAction(e -> send(submit, SentLedger.Purpose.SUBMITTED));
    return new FlowPane(8, 8, pass, apart, take, submit);
  }

  /** Who was given their part to fill in, and has not given it back. */
  private void list(List<SentLedger> all) {
    parts.getChildren().clear();
    if (!all.isEmpty()) {
      var waiting = all.stream().filter(p -> p.backOn().isEmpty()).count();
      parts.getChildren().add(Nodes.label(say("exchangeview.parts", all.size(), waiting), "zg-strong"));
      all.forEach(p -> parts.getChildren().add(line(p)));
    }
    parts.setVisible(!all.isEmpty());
    parts.setManaged(!all.isEmpty());
  }

  private HBox line(SentLedger part) {
    var unit = part.part().equals(SentLedger.NOBODY) ? say("exchange.nobody") : part.part();
    var name = Nodes.label(unit);
    name.setMinWidth(0);
    var stand = part.backOn()
        .map(on -> Nodes.label(say("exchangeview.part.back", part.entries(), new Value.Day(part.on()), new Value.Day(on)), "zg-muted"))
        .orElseGet(() -> Nodes.label(say("exchangeview.part.waiting", part.entries(), new Value.Day(part.on()), model.since(part)), "zg-strong"));
    stand.setMinWidth(Label.USE_PREF_SIZE);
    return new HBox(8, name, Nodes.spring(), stand);
  }

  private Button button(String id, String verb) {
    var button = Nodes.button(id, say(verb), () -> {});
    button.setMinWidth(Button.USE_PREF_SIZE);
    return button;
  }

  private void send(Button near, SentLedger.Purpose purpose) {
    if (purpose == SentLedger.Purpose.PASSED_ON || mayGo(near, frame.words(), model.gaps(Submitted.LEDGER))) {
      target(near).ifPresent(file -> model.send(purpose, file));
    }
  }

  private Optional<java.nio.file.Path> target(Button near) {
    return frame.picker().target(near, say("exchangeview.save"), model.fileName(), new Picker.Sort(say("exchangeview.workbook"), List.of("*.xlsx")));
  }

  /** What would be handed in empty is counted before, and somebody says that it may go. */
  public static boolean mayGo(Button near, UiWords words, List<Gap> gaps) {
    if (gaps.isEmpty()) {
      return true;
    }
    var said = gaps.stream().map(g -> words.say("exchangeview.gap", g.heading().in(words.words()), g.empty(), g.of())).collect(Collectors.joining("、"));
    return Dialogs.confirm(
        near, words, Phrase.of("exchangeview.gaps"), Phrase.of("exchangeview.gaps.text", said), Phrase.of("exchangeview.gaps.go"));
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}

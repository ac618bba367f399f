package org.zhigai.ui.ledger;

import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ledger.DueRequest;
import org.zhigai.rows.Row;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.people.PersonBox;

/** 延期申请 beside a date that is promised: asked with a reason, decided by somebody else, and what was decided before. */
final class DueForm extends VBox {
  private final String id;
  private final EntryModel model;
  private final StoreFrame frame;
  private final HBox asking = new HBox(8);
  private final HBox deciding = new HBox(8);
  private final VBox before = new VBox(2);
  private final DayPicker to;
  private final TextField why;
  private final PersonBox decider;
  private final TextField opinion;
  private @Nullable EntrySight sight;
  private @Nullable Row<?> of;
  private LocalDate from = LocalDate.EPOCH;

  /** @param id first part of its node ids */
  DueForm(String id, EntryModel model, StoreFrame frame) {
    super(4);
    this.id = id;
    this.model = model;
    this.frame = frame;
    to = Nodes.named(new DayPicker(), id + "-request-to", say("entryview.request.to"));
    why = text("-request-why", "entryview.request.why");
    decider = new PersonBox(id + "-request-by", say("entryview.request.by"), model.register(), () -> 0, person -> {});
    decider.setPromptText(say("entryview.request.by"));
    Dress.wide(decider, 130);
    opinion = text("-request-opinion", "entryview.request.opinion");
    var ask = Nodes.button(id + "-request-ask", say("entryview.request.ask"), this::ask, "small");
    ask.disableProperty().bind(why.textProperty().map(String::isBlank));
    asking.getChildren().addAll(to, why, ask);
    deciding.getChildren().addAll(
        decider, opinion, Nodes.button(id + "-request-grant", say("entryview.request.grant"), () -> decide(DueRequest.State.GRANTED), "small"),
        Nodes.button(id + "-request-refuse", say("entryview.request.refuse"), () -> decide(DueRequest.State.REFUSED), "small"));
    for (var line : java.util.List.of(asking, deciding)) {
      line.setAlignment(Pos.CENTER_LEFT);
      line.getChildren().forEach(n -> {
        if (n instanceof javafx.scene.control.Button b) {
          b.setMinWidth(USE_PREF_SIZE);
        }
      });
    }
    getChildren().addAll(Nodes.label(say("due-request.kind"), "zg-caption"), asking, deciding, before);
  }

  private TextField text(String end, String key) {
    var field = Nodes.named(new TextField(), id + end, say(key));
    field.setPromptText(say(key));
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  void show(EntrySight now, Row<?> row, LocalDate due) {
    if (of == null || of.id() != row.id() || !from.equals(due)) {
      to.setValue(due.plusMonths(1));
      why.clear();
      opinion.clear();
    }
    sight = now;
    of = row;
    from = due;
    var waiting = now.waiting(row);
    PagePart.shown(this, now.isPromised() && !now.isClosed());
    PagePart.shown(asking, waiting.isEmpty());
    PagePart.shown(deciding, waiting.isPresent());
    before.getChildren().setAll(
        now.requests().stream().filter(r -> r.of() == row.id()).map(this::said).map(line -> Nodes.paragraph(line, "zg-caption")).toList());
  }

  private String said(DueRequest r) {
    var row = r.row();
    var asked = say("entryview.request.line", r.number(), row.get(DueRequest.FROM).toString(), row.get(DueRequest.TO).toString(), row.get(DueRequest.WHY),
        model.register().person(row.get(DueRequest.ASKED_BY)), frame.words().say(DueRequest.KIND.state(row.state())));
    return row.get(DueRequest.DECIDED_ON)
        .map(on -> say("entryview.request.decided", asked, model.register().person(row.get(DueRequest.DECIDED_BY)), on.toString(), row.get(DueRequest.OPINION)))
        .orElse(asked);
  }

  private void ask() {
    if (sight != null && of != null && to.getValue() != null) {
      model.askDue(of, from, to.getValue(), why.getText(), sight.entry().person());
    }
  }

  private void decide(DueRequest.State state) {
    if (sight != null && of != null) {
      sight.waiting(of).ifPresent(r -> model.decide(r, state, decider.chosen(), opinion.getText()));
    }
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}

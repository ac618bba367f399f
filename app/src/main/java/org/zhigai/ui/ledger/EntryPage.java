package org.zhigai.ui.ledger;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.MarksBanner;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.WriteButton;

/** Everything about one entry on one page: 问题 → 计划 → 措施 → 佐证 → 复核 → 效果 → 销号, and what is to be done next above it. */
final class EntryPage extends VBox {
  private static final double BELOW = 320;

  private final EntryModel model;
  private final StoreFrame frame;
  private final List<PagePart> parts;
  private final MarksBanner marks;
  private final HBox head = new HBox(8);
  private final Label why = Nodes.paragraph("", "zg-next-why");
  private final Button go = Nodes.button("entry-next", "", this::next, "accent");
  private final FlowPane steps = new FlowPane(4, 4);
  private final Label refusal = Nodes.paragraph("", "zg-fault");
  private final ScrollPane scroll;
  private long shown;

  EntryPage(EntryModel model, StoreFrame frame, Thumbnails thumbnails) {
    this.model = model;
    this.frame = frame;
    this.marks = new MarksBanner("ledger", frame.words(), model::seen, Optional.empty());
    this.parts =
        List.of(
            new ProblemPart(model, frame), new PlanPart(model, frame), new MeasurePart(model, frame, thumbnails), new EvidencePart(model, frame, thumbnails),
            new RoundPart(model, frame, thumbnails), new EffectPart(model, frame), new ClosingPart(model, frame), new HistoryPart(model, frame));
    getStyleClass().addAll("zg-page", "zg-entry-page");
    setId("entry-page");
    var content = new VBox(16);
    content.getStyleClass().add("zg-entry");
    content.getChildren().add(marks);
    content.getChildren().addAll(parts);
    scroll = Nodes.named(new ScrollPane(content), "entry-scroll", "");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    refusal.setId("ledger-refusal");
    go.setMinWidth(USE_PREF_SIZE);
    var next = new HBox(16, go, why);
    next.setAlignment(Pos.CENTER_LEFT);
    next.getStyleClass().add("zg-next");
    HBox.setHgrow(why, Priority.ALWAYS);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, next, refusal, steps, scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, e -> {
      if (e.getCode() == KeyCode.ESCAPE) {
        model.ledger().back();
        e.consume();
      }
    });
  }

  /** Follows the model until unsubscribed. */
  Subscription watch() {
    return model.open().subscribe(open -> open.ifPresent(this::show))
        .and(model.refusal().subscribe(refused -> {
          refusal.setText(refused.map(r -> frame.words().say("entryview.refused", r.number()) + "\n"
              + String.join("\n", r.missing().stream().map(m -> "○ " + frame.words().say(m)).toList())).orElse(""));
          PagePart.shown(refusal, refused.isPresent());
          // Fields that ran ahead show what is kept.
          model.open().get().ifPresent(this::show);
        }))
        .and(model.history().subscribe(lines -> model.open().get().ifPresent(parts.getLast())));
  }

  private void show(EntrySight sight) {
    var entry = sight.entry();
    if (shown != entry.id()) {
      shown = entry.id();
      scroll.setVvalue(0);
    }
    head(sight);
    marks.show(entry.row().marks());
    parts.forEach(p -> p.accept(sight));
    steps(sight);
    var next = NextStep.of(sight);
    go.setText(frame.words().say(next.deed().verb()));
    go.setAccessibleText(go.getText());
    go.setDisable(!next.missing().isEmpty());
    PagePart.shown(go, next.deed() != NextStep.Deed.NOTHING);
    go.setAccessibleHelp(frame.words().say("entryview.missing.see"));
    var lacks = next.missing().stream().map(frame.words()::say).toList();
    why.setText(lacks.isEmpty()
        ? back(sight).orElseGet(() -> frame.words().say(next.deed().why()))
        : frame.words().say("entryview.missing", String.join(frame.words().say("entryview.missing.and"), lacks)));
  }

  /** Why it came back: what has to be mended before anybody is asked again. */
  private Optional<String> back(EntrySight sight) {
    return switch (sight.entry().status()) {
      case RETURNED -> sight.last().map(r -> frame.words().say("entryview.returned.why", r.row().get(VerificationRound.OPINION)));
      case REOPENED -> Optional.of(frame.words().say("entryview.reopened.why", sight.entry().row().get(LedgerEntry.REASON)));
      case NOT_STARTED, IN_PROGRESS, STAGE_DONE, AWAITING_VERIFICATION, VERIFIED, CLOSED, LONG_TERM, ESCALATED -> Optional.empty();
    };
  }

  private void head(EntrySight sight) {
    var entry = sight.entry();
    var words = frame.words();
    var back = Nodes.iconButton("entry-back", Material2AL.ARROW_BACK, words.say("entryview.back"), model.ledger()::back);
    head.getChildren().setAll(
        back, Nodes.label(entry.number(), "zg-title"), new Chip(words.say(entry.status().label()), EntryTable.tone(entry.status())));
    if (entry.isOverdue(sight.today())) {
      head.getChildren().add(new Chip(words.say("ledger.overdue"), Tone.REFUSED));
    }
    if (entry.cycle() > 1) {
      head.getChildren().add(new Chip(words.say("entryview.cycle", entry.cycle()), Tone.CARE));
    }
    head.getChildren().add(Nodes.spring());
    aside(entry.status(), LedgerStatus.ESCALATED, "ledger-to-escalated", "ledgerview.to.escalated");
    aside(entry.status(), LedgerStatus.REOPENED, "ledger-to-reopened", "ledgerview.to.reopened");
    if (!sight.isClosed()) {
      head.getChildren().add(Nodes.button(
          "ledger-withdraw", words.say("entryview.withdraw"),
          () -> parts.getFirst().because("entryview.withdraw", why -> model.withdraw(entry.row(), why)), "flat"));
    }
    head.getChildren().add(WriteButton.of(
        "entry-notice", words.say("entryview.notice"), words.say("entryview.notice.called", entry.number()), frame, file -> model.notice(entry, file), "flat"));
    var ids = model.ledger().rows().stream().map(s -> s.entry().id()).toList();
    head.getChildren().addAll(
        Nodes.label(ids.contains(entry.id()) ? words.say("entryview.place", ids.indexOf(entry.id()) + 1, ids.size()) : "", "zg-caption"),
        Nodes.iconButton("entry-before", Material2MZ.NAVIGATE_BEFORE, words.say("entryview.before"), () -> model.ledger().turn(-1)),
        Nodes.iconButton("entry-after", Material2MZ.NAVIGATE_NEXT, words.say("entryview.after"), () -> model.ledger().turn(1)));
  }

  /** A move beside the usual way, which has to have a reason. */
  private void aside(LedgerStatus from, LedgerStatus to, String id, String verb) {
    if (from.next().contains(to)) {
      head.getChildren().add(
          Nodes.button(id, frame.words().say(verb), () -> parts.getFirst().because(verb, reason -> model.move(to, reason)), "flat"));
    }
  }

  /** Where the entry has come to, section by section; a click goes there. */
  private void steps(EntrySight sight) {
    var words = frame.words();
    steps.getChildren().setAll(
        step(0, words.say("entryview.problem"), true),
        step(1, words.say("entryview.plan"), !sight.plans().isEmpty()),
        step(2, words.say("entryview.step.counted", words.say("entryview.measures"), sight.done() + "/" + sight.live().size()),
            !sight.live().isEmpty() && sight.done() == sight.live().size()),
        step(3, words.say("entryview.step.counted", words.say("entryview.evidence"), Long.toString(sight.evidenceLive())), sight.evidenceLive() > 0),
        step(4, words.say("entryview.rounds"), sight.closing().getLast().met()),
        step(5, words.say("entryview.effect"), sight.closing().get(2).met()),
        step(6, words.say("entryview.closing"), sight.isClosed()));
  }

  private Node step(int part, String text, boolean done) {
    var button = Nodes.button("entry-step-" + (part + 1), (done ? "✓ " : "○ ") + text, () -> reveal(parts.get(part)), "flat", "small", "zg-step");
    button.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("done"), done);
    return button;
  }

  private void reveal(Node part) {
    var content = scroll.getContent();
    var room = content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(room <= 0 ? 0 : Math.clamp(part.getBoundsInParent().getMinY() / room, 0, 1));
  }

  /** Does what is next, or goes to where it is done. */
  private void next() {
    model.open().get().ifPresent(sight -> {
      switch (NextStep.of(sight).deed()) {
        case WRITE_MEASURES, GO_ON -> to(parts.get(2));
        case NAME_PERSON -> to(parts.get(0));
        case EVIDENCE -> to(parts.get(3));
        case BEGIN -> sight.live().stream().findFirst().ifPresent(m -> model.move(m, Measure.State.UNDER_WAY, ""));
        case ASK, ANSWER -> to(parts.get(4));
        case CLOSE -> model.move(LedgerStatus.CLOSED, "");
        case LOOK_BACK -> to(parts.get(6));
        case TAKE_BACK -> model.move(LedgerStatus.IN_PROGRESS, "");
        case NOTHING -> {
          // There is no button.
        }
      }
    });
  }

  private void to(PagePart part) {
    reveal(part);
    part.begin();
    Platform.runLater(() -> Optional.ofNullable(getScene()).map(Scene::getFocusOwner).ifPresent(this::inSight));
  }

  /** A part may be taller than the page: where the next key goes is seen, and what stands below it. */
  private void inSight(Node node) {
    var content = scroll.getContent();
    var seen = scroll.getViewportBounds().getHeight();
    var room = content.getBoundsInLocal().getHeight() - seen;
    var end = content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMaxY() + BELOW;
    if (room > 0 && end > scroll.getVvalue() * room + seen) {
      scroll.setVvalue(Math.clamp((end - seen) / room, 0, 1));
    }
  }
}

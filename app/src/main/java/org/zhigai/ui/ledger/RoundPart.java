package org.zhigai.ui.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.ledger.WorkDesk;
import org.zhigai.people.Branch;
import org.zhigai.rows.Row;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.people.PersonBox;
import org.zhigai.ui.people.UnitBox;

/** 复核: round by round, from where each was looked at; below them the form in which one is asked for, or its answer written down. */
final class RoundPart extends PagePart {
  private final Thumbnails thumbnails;
  private final VBox rounds = new VBox(0);
  private final VBox asking;
  private final VBox answering;
  private final UnitBox unit;
  private final ComboBox<VerificationRound.Sort> sort = new ComboBox<>();
  private final PersonBox person;
  private final DayPicker on;
  private final EditArea finding;
  private final EditArea opinion;
  private final EvidenceCards left;
  private final VBox found;
  private long answered;
  private long of;

  RoundPart(EntryModel model, StoreFrame frame, Thumbnails thumbnails) {
    super("rounds", frame.words().say("entryview.rounds"), model, frame);
    this.thumbnails = thumbnails;
    unit = new UnitBox("round-unit", say(VerificationRound.KIND.label(VerificationRound.UNIT)), model.register(), chosen -> {});
    Nodes.named(sort, "round-sort", say(VerificationRound.KIND.label(VerificationRound.SORT)));
    sort.getItems().setAll(VerificationRound.Sort.values());
    sort.setValue(VerificationRound.Sort.DOCUMENTS);
    sort.setConverter(new Labels());
    person = new PersonBox("round-person", say(VerificationRound.KIND.label(VerificationRound.PERSON)), model.register(), this::askedOf, chosen -> {});
    on = Nodes.named(new DayPicker(), "round-on", say(VerificationRound.KIND.label(VerificationRound.ANSWERED_ON)));
    finding = new EditArea("round-finding", say(VerificationRound.KIND.label(VerificationRound.FINDING)), text -> {});
    opinion = new EditArea("round-opinion", say(VerificationRound.KIND.label(VerificationRound.OPINION)), text -> {});
    left = new EvidenceCards("round-evidence", this, thumbnails, EvidencePiece.Sort.OPINION, this::asked);
    found = new VBox(2, Nodes.label(say(VerificationRound.KIND.label(VerificationRound.FINDING)), "zg-caption"), finding);
    asking = asking();
    answering = answering();
    getChildren().addAll(rounds, asking, answering);
  }

  private VBox asking() {
    var ask = Nodes.button("round-ask", say("entryview.round.ask"), () -> model.ask(sort.getValue(), unit.chosen()), "accent");
    HBox.setHgrow(unit, Priority.ALWAYS);
    unit.setMaxWidth(320);
    var line = new HBox(
        16, captioned(say(VerificationRound.KIND.label(VerificationRound.UNIT)), unit),
        captioned(say(VerificationRound.KIND.label(VerificationRound.SORT)), sort), captioned(" ", ask));
    line.setAlignment(Pos.TOP_LEFT);
    var form = new VBox(8, Nodes.label(say("entryview.round.ask.why"), "zg-caption"), line);
    form.getStyleClass().add("zg-form");
    return form;
  }

  private VBox answering() {
    var line = ProblemPart.columns(2);
    line.addRow(
        0, captioned(say(VerificationRound.KIND.label(VerificationRound.PERSON)), person),
        captioned(say(VerificationRound.KIND.label(VerificationRound.ANSWERED_ON)), on));
    var deeds = new HBox(
        8, Nodes.button("round-pass", say("entryview.round.pass"), () -> answer(VerificationRound.State.PASSED), "accent"),
        Nodes.button("round-return", say("entryview.round.return"), () -> answer(VerificationRound.State.RETURNED)),
        Nodes.button("round-withdraw", say("entryview.round.withdraw"), () -> current().ifPresent(
            r -> because("entryview.round.withdraw", why -> model.withdraw(r.row(), why))), "flat"));
    var form = new VBox(
        8, Nodes.label(say("entryview.round.answer.why"), "zg-caption"), line, found,
        captioned(say(VerificationRound.KIND.label(VerificationRound.OPINION)), opinion), left, deeds);
    form.getStyleClass().add("zg-form");
    return form;
  }

  @Override
  void begin() {
    if (answering.isVisible()) {
      person.requestFocus();
    } else {
      unit.requestFocus();
    }
  }

  private Optional<VerificationRound> current() {
    return model.open().get().flatMap(EntrySight::asked);
  }

  private Optional<Row<?>> asked() {
    return current().map(VerificationRound::row);
  }

  private long askedOf() {
    return current().map(VerificationRound::unit).orElse(0L);
  }

  private void answer(VerificationRound.State to) {
    current().ifPresent(r -> model.answer(
        r, new WorkDesk.Answer(to, person.chosen(), Optional.ofNullable(on.getValue()).orElse(frameToday()), finding.getText(), opinion.getText())));
  }

  private java.time.LocalDate frameToday() {
    return java.time.LocalDate.now(frame.clock());
  }

  @Override
  public void accept(EntrySight sight) {
    if (of != sight.entry().id()) {
      of = sight.entry().id();
      unit.show(sight.last().map(VerificationRound::unit).orElse(0L));
      // What nothing measures again is closed by somebody from outside who has come and looked.
      sort.setValue(sight.isMeasuredAgain() ? VerificationRound.Sort.DOCUMENTS : VerificationRound.Sort.ON_SITE);
    }
    unit.offer(all -> verifiers(all, sight));
    links(link("entry-to-outside", say("entryview.to.outside"), "ledger", LedgerViewModel.OUTSIDE));
    sum(sight.rounds().isEmpty() ? say("entryview.rounds.none") : say("entryview.rounds.many", sight.rounds().size()));
    rounds.getChildren().setAll(sight.rounds().stream().map(r -> line(r, sight)).toList());
    var now = sight.asked();
    shown(asking, !sight.isClosed() && now.isEmpty());
    shown(answering, !sight.isClosed() && now.isPresent());
    now.ifPresent(r -> {
      if (answered != r.id()) {
        answered = r.id();
        person.show(0);
        on.setValue(sight.today());
        finding.show("");
        opinion.show("");
      }
      shown(found, r.sort() == VerificationRound.Sort.ON_SITE);
      left.show(sight.evidenceOf(r.row()), true);
    });
  }

  /** Who may be asked: those outside the school first, then other parts of it; whoever is responsible is not among them. */
  private static List<Long> verifiers(List<Long> all, EntrySight sight) {
    return all.stream().filter(u -> Branch.isOutside(sight.facts(), u, sight.entry().responsible()))
        .sorted(Comparator.comparing(u -> !Branch.isOutsideSchool(sight.facts(), u))).toList();
  }

  /** One round: a dot on the line of time, who was asked when, what came of it, from where. */
  private Node line(VerificationRound round, EntrySight sight) {
    var row = round.row();
    var chips = new HBox(8, Nodes.label(round.number(), "zg-strong"), new Chip(say(VerificationRound.KIND.state(row.state())), tone(round)));
    if (round.isAnswered()) {
      var circle = round.circle(sight.facts());
      chips.getChildren().add(new Chip(say(circle.label()), circle.isOutsideTheBranch() ? Tone.NEUTRAL : Tone.REFUSED));
    }
    if (round.cycle() != sight.entry().cycle()) {
      chips.getChildren().add(Nodes.label(say("entryview.round.earlier", round.cycle()), "zg-caption"));
    }
    chips.setAlignment(Pos.CENTER_LEFT);
    var asked = Nodes.paragraph(
        say("entryview.round.asked", round.askedOn().toString(), model.register().unit(round.unit()),
            frame.words().words().text(VerificationRound.SORT.type().said(round.sort()))),
        "zg-caption");
    var body = new VBox(4, chips, asked);
    round.answeredOn().ifPresent(day -> body.getChildren().add(Nodes.paragraph(
        say("entryview.round.answered", day.toString(), model.register().person(round.person()), row.get(VerificationRound.OPINION)))));
    if (!row.get(VerificationRound.FINDING).isBlank()) {
      body.getChildren().add(Nodes.paragraph(say("entryview.round.found", row.get(VerificationRound.FINDING))));
    }
    var pieces = sight.evidenceOf(row);
    if (round.isAnswered() && !pieces.isEmpty()) {
      var cards = new EvidenceCards("round-" + round.number(), this, thumbnails, EvidencePiece.Sort.OPINION, () -> Optional.of(row));
      cards.show(pieces, false);
      body.getChildren().add(cards);
    }
    body.getStyleClass().addAll("zg-round", tone(round).styleClass());
    return body;
  }

  private static Tone tone(VerificationRound round) {
    return switch (round.state()) {
      case ASKED -> Tone.ACCENT;
      case PASSED -> Tone.DONE;
      case RETURNED -> Tone.CARE;
    };
  }

  /** Names of the ways of verifying. */
  private final class Labels extends javafx.util.StringConverter<VerificationRound.Sort> {
    @Override
    public String toString(VerificationRound.@Nullable Sort value) {
      return value == null ? "" : frame.words().words().text(VerificationRound.SORT.type().said(value));
    }

    @Override
    public VerificationRound.Sort fromString(String typed) {
      throw new UnsupportedOperationException("chosen, never typed");
    }
  }
}

package org.zhigai.ui.ledger;

import java.util.List;
import javafx.scene.layout.VBox;
import org.zhigai.effect.EffectRow;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;

/** 效果: what a later measurement said; or why nothing will be measured again. */
final class EffectPart extends PagePart {
  private final VBox said = new VBox(4);
  private final EditArea noLater;
  private final VBox unmeasured;
  private final EditArea outcome;
  private final EditArea selfCheck;

  EffectPart(EntryModel model, StoreFrame frame) {
    super("effect", frame.words().say("entryview.effect"), model, frame);
    noLater = new EditArea("ledger-no-later", say(LedgerEntry.KIND.label(LedgerEntry.NO_LATER)), text -> model.put(LedgerEntry.NO_LATER, text));
    unmeasured = new VBox(2, Nodes.label(say(LedgerEntry.KIND.label(LedgerEntry.NO_LATER)), "zg-caption"), noLater);
    outcome = new EditArea("ledger-outcome", say(LedgerEntry.KIND.label(LedgerEntry.OUTCOME)), text -> model.put(LedgerEntry.OUTCOME, text));
    selfCheck = new EditArea("ledger-self-check", say(LedgerEntry.KIND.label(LedgerEntry.SELF_CHECK)), text -> model.put(LedgerEntry.SELF_CHECK, text));
    var both = ProblemPart.columns(2);
    both.addRow(
        0, captioned(say(LedgerEntry.KIND.label(LedgerEntry.OUTCOME)), outcome), captioned(say(LedgerEntry.KIND.label(LedgerEntry.SELF_CHECK)), selfCheck));
    getChildren().addAll(said, unmeasured, both);
  }

  @Override
  public void accept(EntrySight sight) {
    sum(sight.effect().map(r -> say(EntryTable.verdict(r))).orElse(""));
    said.getChildren().setAll(Nodes.paragraph(
        sight.isMeasuredAgain() ? sight.effect().map(this::told).orElse(say("entryview.effect.none")) : say("entryview.effect.unmeasured")));
    shown(unmeasured, sight.mayGoUnmeasured() && sight.verdict().filter(v -> v.isJudged(sight.entry())).isEmpty());
    noLater.show(sight.entry().row().get(LedgerEntry.NO_LATER));
    outcome.show(sight.entry().row().get(LedgerEntry.OUTCOME));
    selfCheck.show(sight.entry().row().get(LedgerEntry.SELF_CHECK));
    List.of(noLater, outcome, selfCheck).forEach(n -> n.setDisable(sight.isClosed()));
    sight.problem().ifPresent(p -> links(link("entry-to-effect", say("entryview.to.effect"), "effect", p.number())));
  }

  private String told(EffectRow effect) {
    return say("entryview.effect.said", EntryTable.verdict(effect), effect.reason());
  }
}

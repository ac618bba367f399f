package org.zhigai.ui.adjustment;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.adjustment.diagnosis.Proposal;
import org.zhigai.kernel.Phrase;
import org.zhigai.strategy.FormOfHelp;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.WrapRow;

/** The form of help: what the rule proposes and by which numbers, and the one that is taken. Another one asks for its reason. */
final class HelpForm extends VBox implements Consumer<TeachingAdjustment> {
  private final AdjustmentViewModel model;
  private final UiWords words;
  private final ChoiceBox<FormOfHelp> form = new ChoiceBox<>();
  private final Label because = Nodes.paragraph("", "zg-caption");
  private final Label overruled = Nodes.paragraph("", "zg-caption");
  private boolean showing;
  private Optional<TeachingAdjustment> shown = Optional.empty();

  HelpForm(AdjustmentViewModel model, UiWords words) {
    super(4);
    this.model = model;
    this.words = words;
    form.getItems().setAll(FormOfHelp.values());
    form.setConverter(new Name());
    Nodes.named(form, "plan-form", words.say(TeachingAdjustment.KIND.label(TeachingAdjustment.FORM)));
    because.setId("plan-because");
    overruled.setId("plan-overruled");
    form.valueProperty().subscribe(this::choose);
    var line = new WrapRow(8, 4, Nodes.label(words.say(TeachingAdjustment.KIND.label(TeachingAdjustment.FORM)), "zg-section"), form);
    getChildren().addAll(line, because, overruled);
  }

  @Override
  public void accept(TeachingAdjustment plan) {
    showing = true;
    shown = Optional.of(plan);
    form.setValue(plan.form().orElse(null));
    because.setText(plan.proposed().map(p -> words.say("planview.proposed", name(p.form()), p.because())).orElse(""));
    var reason = plan.row().get(TeachingAdjustment.OVERRULED);
    overruled.setText(reason.isBlank() ? "" : words.say("planview.overruled", reason));
    overruled.setVisible(!reason.isBlank());
    overruled.setManaged(!reason.isBlank());
    showing = false;
  }

  private void choose(@Nullable FormOfHelp taken) {
    if (showing || taken == null || shown.isEmpty()) {
      return;
    }
    var plan = shown.get();
    if (plan.proposed().map(p -> p.form() == taken).orElse(true)) {
      model.help(taken, "");
      return;
    }
    var reason =
        Dialogs.input(
            this, words, Phrase.of("planview.overrule", name(taken)), Phrase.of("planview.overrule.text", plan.proposed().orElseThrow().because()),
            Phrase.of("planview.overrule.do"), plan.row().get(TeachingAdjustment.OVERRULED));
    reason.ifPresentOrElse(r -> model.help(taken, r), () -> accept(plan));
  }

  private static Phrase name(FormOfHelp form) {
    return (Phrase) Proposal.FORM.said(form);
  }

  private final class Name extends StringConverter<FormOfHelp> {
    @Override
    public String toString(@Nullable FormOfHelp value) {
      return value == null ? "—" : words.say(name(value));
    }

    @Override
    public FormOfHelp fromString(String name) {
      throw new UnsupportedOperationException("chosen, never typed");
    }
  }
}

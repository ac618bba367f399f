package org.zhigai.ui.effect;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Dress;
import org.zhigai.effect.Assessor;
import org.zhigai.effect.Conclusion;
import org.zhigai.effect.EffectForm;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Said;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** What goes to the bureau of one problem: the line of the form as it will be printed, and what people add to it. */
final class EffectFormBox extends VBox {
  /** Documents are Chinese. */
  private static final Words ZH = new Words(Lang.ZH);

  private final EffectViewModel model;
  private final UiWords words;

  EffectFormBox(EffectViewModel model, UiWords words, EffectRow row) {
    super(6);
    this.model = model;
    this.words = words;
    var line = model.line(row);
    var form = line.form();
    getChildren().addAll(Nodes.label(words.say("effectview.form"), "zg-section"), conclusion(form), reckoned(row, form));
    day(row, line).ifPresent(getChildren()::add);
    getChildren().addAll(assessor(row, line.verdict()), next(row, line.verdict(), form.conclusion()));
  }

  private Node conclusion(EffectForm form) {
    var chip = chip(form.conclusion(), words);
    var why = Nodes.paragraph(words.say("effectview.form.why." + form.conclusion().name().toLowerCase(java.util.Locale.ROOT)), "zg-caption");
    var box = new HBox(8, Nodes.named(chip, "effect-conclusion", chip.getText()), why);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  static Chip chip(Conclusion conclusion, UiWords words) {
    return new Chip(words.say(conclusion.label()), switch (conclusion) {
      case REACHED, MOSTLY_REACHED -> Tone.DONE;
      case NOT_REACHED -> Tone.CARE;
      case NOT_ENOUGH_DATA -> Tone.NEUTRAL;
    });
  }

  /** The line with its numbers, so that it can be checked with a pencil. */
  private Node reckoned(EffectRow row, EffectForm form) {
    var text = Double.isNaN(form.change())
        ? words.say("effectview.form.before", level(form.baseline(), row), level(form.target(), row))
        : words.say(
            "effectview.form.sum", level(form.baseline(), row), level(form.later(), row), distance(form.change(), row), distance(form.benchmark(), row),
            distance(form.net(), row), level(form.target(), row), Double.isNaN(form.attainment())
                ? words.say("effectview.none")
                : words.say(new Value.Percent(form.attainment())),
            form.pupils());
    return Nodes.named(Nodes.paragraph(text), "effect-form-sum", text);
  }

  private String level(double value, EffectRow row) {
    return Double.isNaN(value)
        ? words.say("effectview.none")
        : words.say(row.unit() == Unit.RATE ? new Value.Level(value, row.unit()) : new Value.Figure(value, row.unit()));
  }

  private String distance(double value, EffectRow row) {
    return Double.isNaN(value) ? words.say("effectview.none") : words.say(new Value.Distance(value, row.unit(), Value.Sign.ALWAYS));
  }

  /** The day of the later measurement: shown where the paper says it, asked for where nobody did. */
  private Optional<Node> day(EffectRow row, EvaluateEffects.Line line) {
    if (row.after().isEmpty()) {
      return Optional.empty();
    }
    var said = row.followUp().on();
    if (said.isPresent()) {
      return Optional.of(line("effectview.form.day", Nodes.label(words.say(new Value.Day(said.get())))));
    }
    var picker = Nodes.named(new DayPicker(), "effect-day", words.say("effectview.form.day"));
    Dress.wide(picker, 160);
    line.verdict().measuredOn().ifPresent(picker::setValue);
    picker.setOnAction(e -> model.put(row, EffectVerdict.MEASURED_ON, Optional.<LocalDate>ofNullable(picker.getValue())));
    var asked = line(line.asksDay() ? "effectview.form.day-asked" : "effectview.form.day", picker);
    return Optional.of(asked);
  }

  private Node assessor(EffectRow row, EffectVerdict verdict) {
    var box = Nodes.named(new ComboBox<Assessor>(), "effect-assessor", words.say(EffectVerdict.KIND.label(EffectVerdict.ASSESSOR)));
    box.getItems().setAll(Arrays.asList(Assessor.values()));
    box.setConverter(new Said<>(value -> words.words().text(EffectVerdict.ASSESSOR.type().said(value))));
    box.setValue(verdict.row().get(EffectVerdict.ASSESSOR));
    box.setOnAction(e -> Optional.ofNullable(box.getValue()).ifPresent(value -> model.put(row, EffectVerdict.ASSESSOR, value)));
    return line("effect.field.assessor", box);
  }

  private Node next(EffectRow row, EffectVerdict verdict, Conclusion conclusion) {
    var says = words.say(EffectVerdict.KIND.label(EffectVerdict.NEXT));
    var proposed = verdict.next(conclusion).in(ZH);
    var area = new EditArea("effect-next", says, typed -> model.put(row, EffectVerdict.NEXT, typed.equals(proposed) ? "" : typed));
    area.show(proposed);
    return new VBox(2, Nodes.label(says, "zg-muted"), area);
  }

  private Node line(String key, Node value) {
    var row = new HBox(8, Nodes.label(words.say(key), "zg-muted"), Nodes.spring(), value);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}

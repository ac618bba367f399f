package org.zhigai.ui.adjustment;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.zhigai.adjustment.PlanStatus;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.WrapRow;
import org.zhigai.ui.parts.Dress;

/** 课时 before → after as two bars on one scale, the dates, and the status. */
final class TimingForm extends VBox implements Consumer<TeachingAdjustment> {
  private static final double PERIOD = 14;
  private final AdjustmentViewModel model;
  private final UiWords words;
  private final Spinner<Integer> before = new Spinner<>(0, 200, 0);
  private final Spinner<Integer> after = new Spinner<>(0, 200, 0);
  private final Region beforeBar = new Region();
  private final Region afterBar = new Region();
  private final DayPicker from = new DayPicker();
  private final DayPicker to = new DayPicker();
  private final DayPicker check = new DayPicker();
  private final ChoiceBox<PlanStatus> status = new ChoiceBox<>();
  private boolean showing;

  TimingForm(AdjustmentViewModel model, UiWords words) {
    super(8);
    this.model = model;
    this.words = words;
    build();
    before.valueProperty().subscribe(v -> keep());
    after.valueProperty().subscribe(v -> keep());
    List.of(from, to, check).forEach(day -> day.valueProperty().subscribe(v -> keep()));
    status.valueProperty().subscribe(v -> keep());
  }

  private void build() {
    var allot = Nodes.button("plan-allot", words.say("planview.allot"), this::allot, "small");
    status.getItems().setAll(PlanStatus.values());
    status.setConverter(new StatusName());
    getChildren().addAll(
        new WrapRow(16, 4, Nodes.label(words.say("planview.periods"), "zg-section"), allot),
        bar("planview.periods.before", "plan-periods-before", before, beforeBar, "zg-periods-before"),
        bar("planview.periods.after", "plan-periods-after", after, afterBar, "zg-periods-after"),
        new FlowPane(
            16, 8, field("planview.from", "plan-from", from), field("planview.to", "plan-to", to),
            field("planview.check-on", "plan-check-on", check), field("planview.status", "plan-status", status)));
  }

  @Override
  public void accept(TeachingAdjustment plan) {
    showing = true;
    before.getValueFactory().setValue(plan.periodsBefore());
    after.getValueFactory().setValue(plan.periodsAfter());
    from.setValue(plan.from());
    to.setValue(plan.to());
    check.setValue(plan.checkOn());
    status.setValue(plan.status());
    showing = false;
    scale(plan.periodsBefore(), plan.periodsAfter());
  }

  /** Over all weak points of these pupils. */
  private void allot() {
    model.needs(needs -> {
      var who = model.chosen().get().map(TeachingAdjustment::whom).orElse("");
      new AllotDialog(words, needs).ask(this, who).ifPresent(model::allot);
    });
  }

  private void scale(int planned, int adjusted) {
    var step = Math.min(PERIOD, 280.0 / Math.max(1, Math.max(planned, adjusted)));
    beforeBar.setPrefWidth(planned * step);
    afterBar.setPrefWidth(adjusted * step);
  }

  private void keep() {
    if (!showing && from.getValue() != null && to.getValue() != null && check.getValue() != null
        && status.getValue() != null) {
      model.timing(
          new Timing(before.getValue(), after.getValue(), from.getValue(), to.getValue(), check.getValue(),
              status.getValue()));
    }
  }

  private Node bar(String key, String id, Spinner<Integer> number, Region bar, String style) {
    Nodes.named(number, id, words.say(key));
    number.setEditable(true);
    Dress.wide(number, 96);
    bar.getStyleClass().addAll("zg-periods", style);
    bar.setMaxWidth(USE_PREF_SIZE);
    var says = Nodes.label(words.say(key), "zg-caption");
    says.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(8, says, number, bar);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node field(String key, String id, javafx.scene.control.Control control) {
    Nodes.named(control, id, words.say(key));
    Dress.wide(control, 144);
    return new VBox(2, Nodes.label(words.say(key), "zg-caption"), control);
  }

  private final class StatusName extends StringConverter<PlanStatus> {
    @Override
    public String toString(@org.jspecify.annotations.Nullable PlanStatus value) {
      return value == null ? "" : words.say("planview.status." + value.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public PlanStatus fromString(String name) {
      throw new UnsupportedOperationException("chosen, never typed");
    }
  }
}

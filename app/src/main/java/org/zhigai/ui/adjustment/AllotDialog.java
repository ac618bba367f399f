package org.zhigai.ui.adjustment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Dress;
import org.zhigai.adjustment.diagnosis.PointNeed;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.value.Value;

/** Periods over the weak points of a class: every part of the weight is seen, the last can be set. A proposal; it predicts no gain. */
final class AllotDialog {
  private static final double MOST_FACTOR = 5;
  private static final int USUAL = 10;

  private final UiWords words;
  private final List<PointNeed> needs;
  private final Spinner<Integer> periods = new Spinner<>(0, 200, USUAL);
  private final List<Spinner<Double>> factors = new ArrayList<>();
  private final List<Label> shares = new ArrayList<>();

  AllotDialog(UiWords words, List<PointNeed> needs) {
    this.words = words;
    this.needs = needs;
  }

  /** Periods by point; empty when left. */
  Optional<Map<String, Integer>> ask(Node near, String who) {
    var dialog = new Dialog<Map<String, Integer>>();
    var take = new ButtonType(words.say("planview.allot.take"), ButtonData.OK_DONE);
    dialog.setTitle(words.say("planview.allot"));
    dialog.setHeaderText(words.say("planview.allot.of", who));
    dialog.getDialogPane().setContent(content());
    dialog.getDialogPane().getButtonTypes().setAll(take, new ButtonType(words.say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    dialog.setResultConverter(pressed -> take.equals(pressed) ? allotted() : null);
    Dialogs.dress(dialog, "allot-dialog", near.getScene());
    return dialog.showAndWait();
  }

  Node content() {
    Nodes.named(periods, "allot-periods", words.say("planview.allot.periods"));
    periods.setEditable(true);
    Dress.wide(periods, 96);
    periods.valueProperty().subscribe(v -> show());
    var grid = new GridPane(16, 6);
    var heads = List.of("point", "unmastered", "marks", "built", "factor", "periods");
    for (var c = 0; c < heads.size(); c++) {
      grid.add(Nodes.label(words.say("planview.allot." + heads.get(c)), "zg-caption"), c, 0);
    }
    for (var r = 0; r < needs.size(); r++) {
      row(grid, r);
    }
    show();
    var line = new HBox(8, Nodes.label(words.say("planview.allot.periods")), periods);
    line.setAlignment(Pos.CENTER_LEFT);
    return new VBox(12, Nodes.paragraph(words.say("planview.allot.how"), "zg-dialog-text"), line, grid,
        Nodes.paragraph(words.say("planview.allot.care"), "zg-caption"));
  }

  private void row(GridPane grid, int r) {
    var need = needs.get(r);
    var factor = new Spinner<Double>(0, MOST_FACTOR, 1, 0.5);
    Nodes.named(factor, "allot-factor-" + r, words.say("planview.allot.factor") + " " + need.point());
    Dress.wide(factor, 88);
    factor.setEditable(true);
    factor.valueProperty().subscribe(v -> show());
    factors.add(factor);
    var share = Nodes.label("", "zg-strong");
    share.setId("allot-share-" + r);
    shares.add(share);
    grid.addRow(
        r + 1, Nodes.label(need.point()), number(words.words().say(new Value.Percent(need.unmastered()))),
        number(words.words().say(new Value.Decimal(need.marks(), 1))), number(Integer.toString(need.builtOn())), factor, share);
  }

  private static Label number(String text) {
    var label = Nodes.label(text);
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }

  private List<PointNeed> weighed() {
    var out = new ArrayList<PointNeed>();
    for (var r = 0; r < needs.size(); r++) {
      out.add(needs.get(r).times(factors.get(r).getValue()));
    }
    return out;
  }

  private void show() {
    if (shares.size() == needs.size()) {
      var allotted = PointNeed.allot(weighed(), periods.getValue());
      for (var r = 0; r < allotted.size(); r++) {
        shares.get(r).setText(Integer.toString(allotted.get(r)));
      }
    }
  }

  private Map<String, Integer> allotted() {
    var out = new LinkedHashMap<String, Integer>();
    var some = PointNeed.allot(weighed(), periods.getValue());
    for (var r = 0; r < needs.size(); r++) {
      out.put(needs.get(r).point(), some.get(r));
    }
    return out;
  }
}

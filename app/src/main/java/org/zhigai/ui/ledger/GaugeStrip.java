package org.zhigai.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.zhigai.ledger.Gauges;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** How the ledger as a whole goes, in one quiet line: what an inspector asks first. */
final class GaugeStrip extends FlowPane {
  private final UiWords words;

  GaugeStrip(LedgerViewModel model, UiWords words) {
    super(24, 4);
    this.words = words;
    Nodes.named(this, "ledger-gauges", words.say("ledgerview.gauges"), "zg-gauges");
    model.gauges().subscribe(now -> {
      getChildren().setAll(now.map(this::all).orElse(List.of()));
      setVisible(now.isPresent());
      setManaged(now.isPresent());
    });
  }

  private List<Node> all(Gauges g) {
    var out = new ArrayList<Node>();
    var verified = g.verifiedOutside() + g.verifiedSchool();
    out.add(gauge("outside", words.say("ledgerview.gauge.of", g.verifiedOutside(), verified), false));
    out.add(gauge("self-closed", Integer.toString(g.selfClosed()), g.selfClosed() > 0));
    out.add(gauge("returned", Integer.toString(g.returned()), false));
    out.add(gauge("overdue", Integer.toString(g.overdue()), g.overdue() > 0));
    out.add(gauge("days", g.daysToClose().isPresent() ? words.say("ledgerview.gauge.days.of", Math.round(g.daysToClose().getAsDouble())) : "—", false));
    out.add(gauge("reopened", Integer.toString(g.reopened()), false));
    out.add(gauge("looks", words.say("ledgerview.gauge.of", g.looksDone(), g.looksDue()), g.looksDone() < g.looksDue()));
    return out;
  }

  private Node gauge(String name, String value, boolean warns) {
    var says = words.say("ledgerview.gauge." + name);
    var number = Nodes.label(value, warns ? "zg-gauge-warns" : "zg-gauge-number");
    var line = new HBox(6, Nodes.label(says, "zg-caption"), number);
    line.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
    Nodes.named(line, "ledger-gauge-" + name, says + " " + value);
    Tooltip.install(line, new Tooltip(words.say("ledgerview.gauge." + name + ".why")));
    return line;
  }
}

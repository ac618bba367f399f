package org.zhigai.ui.adjustment;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.adjustment.diagnosis.Clause;
import org.zhigai.stats.trust.Trust;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.value.Value;

/** What the answers say of the open plan's point, part by part, the whole time the plan is written. */
final class DiagnosisPane extends VBox implements Consumer<TeachingAdjustment> {
  private static final double BAR = 280;
  private static final List<String> BANDS = List.of("zg-band-low", "zg-band-middle", "zg-band-high");

  private final UiWords words;

  DiagnosisPane(UiWords words) {
    super(8);
    this.words = words;
    Nodes.named(this, "plan-diagnosis", words.say("planview.diagnosis"), "zg-diagnosis");
  }

  @Override
  public void accept(TeachingAdjustment plan) {
    getChildren().setAll(Nodes.label(words.say("planview.diagnosis"), "zg-section"), Nodes.paragraph(plan.diagnosis().in(words.words()), "zg-strong"));
    for (var about : Clause.About.values()) {
      var said = plan.clauses().stream().filter(c -> c.about() == about).toList();
      if (!said.isEmpty()) {
        getChildren().add(part(about, said));
      }
    }
  }

  private Node part(Clause.About about, List<Clause> said) {
    var heading = new HBox(8, Nodes.label(words.say(name(about)), "zg-caption"));
    if (said.stream().anyMatch(c -> c.trust() == Trust.Level.WITH_CARE)) {
      heading.getChildren().add(new Chip(words.say("adjustment.trust.with_care"), Tone.CARE));
    }
    var box = new VBox(2, heading);
    for (var clause : said) {
      if (clause.says().key().equals("adjustment.clause.bands")) {
        box.getChildren().add(bar(clause));
      }
      box.getChildren().add(Nodes.paragraph(words.say(clause.says()), clause.trust() == Trust.Level.NOT_USABLE ? "zg-muted" : "zg-clause"));
    }
    return box;
  }

  /** The three thirds as one bar; the sentence below it says the numbers. */
  private static Node bar(Clause clause) {
    var shares = clause.says().values().stream().filter(Value.Percent.class::isInstance).mapToDouble(v -> ((Value.Percent) v).share()).toArray();
    var bar = new HBox();
    for (var k = 0; k < BANDS.size(); k++) {
      var part = new Region();
      part.getStyleClass().addAll("zg-band", BANDS.get(k));
      part.setPrefWidth(BAR * shares[k] / Math.max(1e-9, Arrays.stream(shares).sum()));
      bar.getChildren().add(part);
    }
    return bar;
  }

  private static String name(Clause.About about) {
    return switch (about) {
      case SIZE -> "adjustment.about.size";
      case SPREAD -> "adjustment.about.spread";
      case ITEMS -> "adjustment.about.items";
      case WHERE -> "adjustment.about.where";
      case BEFORE -> "adjustment.about.before";
      case COURSE -> "adjustment.about.course";
      case BESIDE -> "adjustment.about.beside";
      case LIMITS -> "adjustment.about.limits";
    };
  }
}

package org.zhigai.ui.problems;

import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.charts.Charts;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Detection;
import org.zhigai.problems.Power;
import org.zhigai.ui.parts.Enlarged;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;

/** How small a weakness a school of this size can see, and how this list came about: from tests to findings. */
final class SightPane extends HBox {
  private final StoreFrame frame;
  private final Charts charts;
  private final Subscription following;

  SightPane(ProblemsModel model, StoreFrame frame, Charts charts) {
    super(24);
    this.frame = frame;
    this.charts = charts;
    Nodes.named(this, "sight", frame.words().say("sight.title"), "zg-sight");
    following = model.detection().subscribe(this::show);
  }

  void close() {
    following.unsubscribe();
  }

  private void show(Optional<Detection> detection) {
    getChildren().clear();
    detection.flatMap(d -> d.sat().stream().reduce((a, b) -> a.pupils() >= b.pupils() ? a : b).map(sat -> GradeSight.of(sat)))
        .ifPresentOrElse(sight -> getChildren().addAll(picture(sight), reading(sight, detection.orElseThrow())), this::nothing);
  }

  private VBox picture(GradeSight sight) {
    var says = say(sight.sentence());
    var theme = frame.theme().getValue().charts();
    var chart = Nodes.named(Enlarged.chart(charts.region(sight.chart(frame.words().words()), theme), frame.preferences()), "sight-chart", says);
    var box =
        new VBox(8, Nodes.named(Nodes.paragraph(says, "zg-sight-finding"), "sight-sentence", says), Nodes.paragraph(say(sight.from()), "zg-caption"), chart);
    VBox.setVgrow(chart, Priority.ALWAYS);
    setHgrow(box, Priority.ALWAYS);
    box.setMinWidth(0);
    return box;
  }

  private VBox reading(GradeSight sight, Detection detection) {
    var box = new VBox(8);
    box.getStyleClass().add("zg-sight-reading");
    part(box, "sight.this-time", sieve(detection));
    detection.sat().stream().filter(s -> !s.equals(sight.sat())).map(GradeSight::of).forEach(s -> box.getChildren().add(Nodes.paragraph(say(s.sentence()))));
    part(box, "sight.false", sight.alarm());
    part(box, "sight.how", Phrase.of("sight.how.says", Power.RUNS));
    part(box, "sight.next", Phrase.of("sight.next.says"));
    return box;
  }

  private void part(VBox box, String title, Phrase text) {
    box.getChildren().addAll(Nodes.label(say(Phrase.of(title)), "zg-section"), Nodes.named(Nodes.paragraph(say(text)), title.replace('.', '-'), say(text)));
  }

  /** {@code 共检验 324 项 → 9 项通过误报控制 → 8 项达到判定线，合为 6 条}. */
  static Phrase sieve(Detection detection) {
    return Phrase.of("sight.sieve", detection.tests(), detection.surprising(), detection.findings().size(), detection.problems());
  }

  private void nothing() {
    getChildren().add(Nodes.paragraph(say(Phrase.of("sight.none")), "zg-muted"));
  }

  private String say(Phrase phrase) {
    return frame.words().say(phrase);
  }
}

package org.zhigai.ui.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.Verdict;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.stats.Interval;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.ui.School;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestDesk;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

@ExtendWith(ApplicationExtension.class)
class EffectTest {
  private final TestDesk test = new TestDesk();
  private final School school = new School();
  private final EffectViewModel model = new EffectViewModel(school.effects, school.problemDesk, test.desk);

  @Start
  void start(Stage stage) {
    model.refresh();
    var scene = new Scene(new StackPane(new EffectView(model, test.desk).build()), 980, 960);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aProblemNotMeasuredAgainIsNotJudgedAndNoNumberIsInvented(FxRobot robot) {
    assertThat(robot.lookup("#effect-verdict").queryLabeled().getText()).isEqualTo("数据不足");
    assertThat(model.rows()).hasSize(2);
    assertThat(model.badge().get()).isEmpty();
    assertThat(robot.lookup(".zg-effect-changes").tryQuery()).isEmpty();
  }

  @Test
  void photographed() {
    Snapshots.take("effect", 1180, 760, desk -> {
      var own = new School();
      var shown = new EffectViewModel(own.effects, own.problemDesk, desk.desk);
      shown.refresh();
      shown.choose(judged(shown.rows().getFirst()));
      return new EffectView(shown, desk.desk).build();
    });
  }

  private static EffectRow judged(EffectRow r) {
    return new EffectRow(
        r.problemId(), 1, r.target(), r.unit(), r.before(), Optional.of(new Round(2026, Term.AUTUMN)), r.baseline(),
        r.baselineN(), r.baselineBenchmark(), 0.611, 231, 0.651, 0.012, 0.069, new Interval(0.031, 0.107), 0.041, 1.3, 221,
        Verdict.EFFECTIVE,
        Phrase.of("effect.reason.effective", 221, 6.9, 3.1, 10.7, 4.1, 1.2, Phrase.of("effect.unit.rate")), r.decidedOn());
  }
}

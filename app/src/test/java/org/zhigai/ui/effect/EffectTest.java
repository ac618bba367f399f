package org.zhigai.ui.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.FollowUp;
import org.zhigai.effect.Verdict;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.rows.Field;
import org.zhigai.stats.Interval;
import org.zhigai.ui.School;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;

@ExtendWith(ApplicationExtension.class)
class EffectTest {
  private static final Charts CHARTS = new Charts(new Fonts());
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final EffectViewModel model = new EffectViewModel(school.effects, school.problemDesk, school.ledgerDesk, test.frame);

  @Start
  void start(Stage stage) {
    school.effects.judge(Books.BY, Progress.NONE);
    model.refresh();
    var scene = new Scene(new StackPane(new EffectView(model, test.frame, CHARTS).build()), 980, 960);
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
  void whatWasFixedBeforehandIsShownWithEveryLaterChange(FxRobot robot) {
    var problem = school.problems().getFirst();
    robot.interact(() -> school.book.apply(school.ledgerDesk.open(List.of(problem), 0, Books.BY)).orThrow());
    robot.interact(model::refresh);
    robot.interact(() -> model.choose(model.rows().getFirst()));
    assertThat(robot.lookup("#effect-aim").queryLabeled().getText()).contains("−12.1", "−6.0", "2026-09-29");
    assertThat(robot.lookup("#effect-deviations").queryLabeled().getText()).isEqualTo("立项后没有改过。");
    robot.interact(() -> {
      put(LedgerEntry.DUE, LocalDate.of(2026, 12, 29));
      put(LedgerEntry.PROGRESS, "已开展");
    });
    robot.interact(model::refresh);
    assertThat(robot.from(robot.lookup("#effect-deviations")).lookup(".zg-caption").queryAll())
        .extracting(n -> ((Labeled) n).getText()).containsExactly("2026-11-28 王敏 把完成时限由 2026年9月29日 改为 2026年12月29日");
    robot.interact(robot.lookup("#effect-entry").queryAs(Hyperlink.class)::fire);
    assertThat(test.opened).containsExactly("ledger/ZG-2026-001");
  }

  private <V> void put(Field<LedgerEntry, V> field, V value) {
    school.book.apply(school.ledgerDesk.put(school.entries().getFirst(), field, value, Books.BY)).orThrow();
  }

  @Test
  void everyNumberOfAVerdictOpensItsSum(FxRobot robot) {
    robot.interact(() -> model.choose(judged(model.rows().getFirst())));
    assertThat(robot.lookup("#effect-verdict").queryLabeled().getGraphic()).as("a mark beside the colour").isNotNull();
    assertThat(robot.lookup("#effect-sentence").queryLabeled().getText()).isEqualTo("比对照多提高 6.9 个百分点（95% 区间 3.1 至 10.7），超出偶然，自然回升已扣除。");
    assertThat(robot.lookup("#effect-chart").tryQuery()).isPresent();
    for (var key : List.of("raw", "expected", "net", "interval", "smallest")) {
      robot.interact(robot.lookup("#effect-" + key + "-explain").queryButton()::fire);
    }
    assertThat(sum(robot, "raw")).isEqualTo("平均 +8.8 个百分点（匹配 221 人）");
    assertThat(sum(robot, "net")).startsWith("8.8 − 0.7 − 1.2 = +6.9 个百分点；95% 区间");
    assertThat(sum(robot, "smallest")).isEqualTo("3.8 个百分点 + 0.3 个百分点 = 4.1 个百分点（匹配 221 人）");
  }

  @Test
  void worseThanTheBenchmarkIsSaidAndNotHiddenBehindNoEffect() {
    var words = new Words(Lang.ZH);
    var row = judged(model.rows().getFirst());
    var worse =
        new EffectRow(
            row.problemId(), 1, row.target(), row.unit(), row.before(), row.after(), row.baseline(), row.baselineN(), row.baselineBenchmark(),
            0.45, 231, 0.651, -0.073, -0.005, 0.012, -0.08, new Interval(-0.12, -0.04), 0.041, 221, Verdict.NO_EFFECT_SEEN, row.reason(), row.decidedOn(),
            row.followUp());
    assertThat(words.say(EffectDetail.sentence(worse))).startsWith("比对照更差：净变化 −8.0 个百分点");
  }

  private static String sum(FxRobot robot, String key) {
    return robot.from(robot.lookup("#effect-" + key + "-card")).lookup("#effect-" + key + "-sum").queryLabeled().getText();
  }

  @Picture
  void photographed() {
    Snapshots.take("effect", 1180, 760, frame -> {
      var own = new School();
      own.effects.judge(Books.BY, Progress.NONE);
      var window = frame.over(own.book);
      var shown = new EffectViewModel(own.effects, own.problemDesk, own.ledgerDesk, window);
      shown.refresh();
      shown.choose(judged(shown.rows().getFirst()));
      return new EffectView(shown, window, CHARTS).build();
    });
  }

  private static EffectRow judged(EffectRow r) {
    return new EffectRow(
        r.problemId(), 1, r.target(), r.unit(), r.before(), Optional.of(new Round(2026, Term.AUTUMN)), r.baseline(),
        r.baselineN(), r.baselineBenchmark(), 0.611, 231, 0.651, 0.088, 0.007, 0.012, 0.069, new Interval(0.031, 0.107), 0.041, 221,
        Verdict.EFFECTIVE,
        Phrase.of("effect.reason.effective", 221, 6.9, 3.1, 10.7, 4.1, 1.2, Phrase.of("effect.unit.rate")), r.decidedOn(),
        new FollowUp(0.523, 0.611, -0.06, Optional.of(LocalDate.of(2027, 1, 12))));
  }
}

package org.zhigai.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhigai.charts.look.ChartTheme;
import org.zhigai.charts.look.Fonts;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Distributions;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.charts.spec.KnowledgeHeatmap;
import org.zhigai.charts.spec.LevelShareBars;
import org.zhigai.charts.spec.Network;
import org.zhigai.charts.spec.PeriodsBars;
import org.zhigai.charts.spec.RateDots;
import org.zhigai.charts.spec.ScoreBoxes;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.place.Place;
import org.zhigai.fakes.FakeResults;
import org.zhigai.fakes.FakeSchool;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;

/** Nothing that a chart writes lies on other writing, is cut off, or stands outside the picture. */
class LegibilityTest {
  /** Room a chart asks for above one row's height, as the pages give it: a chart of many rows scrolls rather than being squeezed. */
  private static final int AROUND = 120;
  private static final int ROW = 26;

  private final Charts charts = new Charts(new Fonts());

  private record Size(int width, int height, double density) {}

  @TestFactory
  Stream<DynamicTest> noLabelIsCutOrOverwritten() {
    var all = new LinkedHashMap<>(SampleCharts.all());
    all.putAll(AwkwardCharts.all());
    for (var lang : Lang.values()) {
      all.putAll(explored(lang));
    }
    return all.entrySet().stream()
        .map(c -> DynamicTest.dynamicTest(c.getKey(), () -> assertThat(faults(c.getValue())).isEmpty()));
  }

  /** Every chart the explorer offers, so that new ones come in by themselves. */
  private static Map<String, ChartSpec> explored(Lang lang) {
    var out = new LinkedHashMap<String, ChartSpec>();
    var explore = new Explore(new FakeResults());
    explore.entries().forEach(e -> explored(explore, e, lang, out));
    // Four rounds, and every model.
    var four = new Explore(FakeSchool.of(60, 60, 60, 60, 3, 60).over(4));
    explored(four, four.entries().get(3), lang, out);
    return out;
  }

  private static void explored(Explore explore, Entry entry, Lang lang, Map<String, ChartSpec> out) {
    var words = new Words(lang);
    for (var aspect : entry.aspects()) {
      var place = Place.of(entry.key(), aspect);
      var exhibit = explore.show(place, entry, Progress.NONE);
      var forms = exhibit.options().stream().filter(o -> o.key().equals("form")).flatMap(o -> o.values().stream()).map(Option.Value::key).toList();
      for (var form : forms.isEmpty() ? List.of("") : forms) {
        explore.show(place.with("form", form), entry, Progress.NONE).plot()
            .ifPresent(p -> out.put(String.join(" ", aspect.key(), form, entry.key(), lang.name()), p.spec().apply(words)));
      }
    }
  }

  private List<String> faults(ChartSpec spec) {
    var out = new ArrayList<String>();
    for (var theme : ChartTheme.values()) {
      for (var size : List.of(new Size(640, 420, 1), new Size(1000, 640, 1), new Size(640, 420, 2), new Size(1366, 768, 2))) {
        var height = Math.max(size.height, AROUND + ROW * rows(spec));
        var marks = Written.on(charts.chart(spec, theme), size.width, height, size.density);
        faults(marks, new Rectangle2D.Double(0, 0, size.width * size.density, height * size.density))
            .forEach(f -> out.add(size.width + "×" + height + "×" + size.density + ": " + f));
      }
    }
    return out.stream().distinct().toList();
  }

  private static List<String> faults(List<Written.Mark> marks, Rectangle2D page) {
    var out = new ArrayList<String>();
    for (var i = 0; i < marks.size(); i++) {
      var mark = marks.get(i);
      if (!mark.within(page)) {
        out.add("cut: " + mark.text());
      }
      if (mark.text().endsWith("...")) {
        out.add("shortened: " + mark.text());
      }
      for (var j = 0; j < i; j++) {
        if (mark.touches(marks.get(j))) {
          out.add("“" + mark.text() + "” on “" + marks.get(j).text() + "”");
        }
      }
    }
    return out;
  }

  private static int rows(ChartSpec spec) {
    return switch (spec) {
      case LevelShareBars bars -> bars.rows().size();
      case ScoreBoxes boxes -> boxes.rows().size();
      case ForestPlot forest -> forest.rows().size();
      case RateDots dots -> dots.rows().size();
      case PeriodsBars bars -> bars.bars().size();
      case KnowledgeHeatmap heat -> heat.rows().size();
      case Distributions panels -> 5 * ((panels.panels().size() + 3) / 4);
      case Network network -> network.nodes().size() * 3 / 2;
      default -> 1;
    };
  }

  @Test
  void theTestSeesWritingThatLiesOnOtherWriting() {
    var page = new Rectangle2D.Double(0, 0, 100, 100);
    var a = new Written.Mark("a", new Rectangle2D.Double(10, 10, 30, 10), page);
    var b = new Written.Mark("b", new Rectangle2D.Double(30, 12, 30, 10), page);
    var c = new Written.Mark("c", new Rectangle2D.Double(90, 80, 30, 10), page);
    assertThat(faults(List.of(a, b, c), page)).containsExactly("“b” on “a”", "cut: c");
  }
}

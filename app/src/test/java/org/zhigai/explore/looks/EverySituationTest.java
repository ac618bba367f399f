package org.zhigai.explore.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.ChartTheme;
import org.zhigai.charts.look.Fonts;
import org.zhigai.explore.Explore;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Form;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.Small;
import org.zhigai.fakes.FakeSchool;
import org.zhigai.fakes.Situations;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.stats.trust.Trust;

/** Every aspect in every situation, in all its forms, of everybody and of each class: always an exhibit that says something, in both languages. */
class EverySituationTest {
  private static final Charts CHARTS = new Charts(new Fonts());
  private static final List<Words> LANGUAGES = List.of(new Words(Lang.ZH), new Words(Lang.EN));
  /** Options of which every value is tried; items and pupils are too many and alike. */
  private static final Set<String> TRIED = Set.of(Form.KEY, TrendExhibit.FOLLOW, BenchmarksExhibit.AGAINST, RelationExhibit.SUBJECT, "measure", Place.DIVISION);

  private record View(Place place, Exhibit exhibit) {}

  @TestFactory
  Stream<DynamicTest> saysSomething() {
    return Situations.all().entrySet().stream().map(s -> DynamicTest.dynamicTest(s.getKey(), () -> {
      var drawn = 0;
      var latest = "paper-" + s.getValue().papers().size();
      for (var view : views(s.getValue())) {
        says(view);
        if (view.exhibit().plot().isPresent()) {
          drawn += view.place().entry().equals(latest) ? 1 : 0;
          for (var words : LANGUAGES) {
            assertThat(view.exhibit().plot().get().spec().apply(words)).as(view.place().toString()).isNotNull();
          }
          if (view.place().chosen(Place.CLASS).isEmpty()) {
            var spec = view.exhibit().plot().get().spec().apply(LANGUAGES.get(drawn % 2));
            assertThat(CHARTS.png(spec, ChartTheme.values()[drawn % 2], 360, 240)).as(view.place().toString()).isNotEmpty();
          }
        }
      }
      var none = Set.of("one pupil", "everybody absent");
      assertThat(drawn > 3).as("of the latest paper something can be drawn").isEqualTo(!none.contains(s.getKey()));
    }));
  }

  private static List<View> views(ResultsArchive archive) {
    var explore = new Explore(archive);
    var out = new ArrayList<View>();
    for (var entry : explore.entries()) {
      for (var aspect : entry.aspects()) {
        var place = Place.of(entry.key(), aspect);
        var exhibit = explore.show(place, entry, Progress.NONE);
        out.add(new View(place, exhibit));
        for (var option : exhibit.options()) {
          for (var value : TRIED.contains(option.key()) ? option.values().subList(1, option.values().size()) : List.<Option.Value>of()) {
            out.add(new View(place.with(option.key(), value.key()), explore.show(place.with(option.key(), value.key()), entry, Progress.NONE)));
          }
        }
      }
      for (var label : classes(archive, entry)) {
        for (var aspect : entry.aspects()) {
          var place = Place.of(entry.key(), aspect).with(Place.CLASS, label);
          out.add(new View(place, explore.show(place, entry, Progress.NONE)));
        }
      }
    }
    return out;
  }

  /** The first, and those that are small. */
  private static List<String> classes(ResultsArchive archive, Entry entry) {
    return entry instanceof Entry.OfPaper of
        ? new ReadFigures(archive).figures(of.paper().id()).classes().stream()
            .filter(c -> c.classRef().number() == 1 || c.present() < Small.PUPILS).map(c -> c.classRef().label()).toList()
        : List.of();
  }

  private static void says(View view) {
    var e = view.exhibit();
    trusted(view);
    for (var words : LANGUAGES) {
      var where = view.place() + " in " + words.lang();
      for (var phrase : List.of(e.title(), e.subtitle(), e.n(), e.interval(), e.trust().reason())) {
        said(words.say(phrase), where);
      }
      assertThat(e.reading()).as(where).isNotEmpty();
      e.reading().forEach(r -> said(words.say(r), where));
      e.worked().forEach(w -> said(words.say(w.about()), where));
      e.options().forEach(o -> {
        said(words.say(o.title()), where);
        assertThat(o.values()).as(where + " " + o.key()).isNotEmpty();
        o.values().forEach(v -> said(words.say(v.label()), where));
      });
      e.table().columns().forEach(c -> said(words.say(c.title()), where));
      for (var row : e.table().rows()) {
        assertThat(row).as(where).hasSameSizeAs(e.table().columns());
        row.forEach(cell -> said(words.say(cell), where));
      }
    }
  }

  /** What is absent is not usable, and nobody is sent to an interval that is not there. */
  private static void trusted(View view) {
    var e = view.exhibit();
    var words = LANGUAGES.getFirst();
    if (e.title().key().startsWith("explore.absent.")) {
      assertThat(e.trust().level()).as(view.place().toString()).isEqualTo(Trust.Level.NOT_USABLE);
    }
    if (words.say(e.interval()).matches("未给出|.*(没有|不给)区间.*")) {
      assertThat(words.say(e.trust().reason())).as(view.place().toString()).doesNotContain("附有区间", "请看区间");
    }
  }

  /** A sentence or a number, with nothing in it that only programmers write. */
  private static void said(String text, String where) {
    assertThat(text).as(where).isNotBlank().doesNotContain("«", "»", "NaN", "null", "{", "}", "∞", "�", "Infinity")
        .doesNotMatch(".*(^|[^\\d.])[−+]0\\.0+($|[^\\d]).*").doesNotMatch(".*(^|[^A-Za-z\\d])-\\d.*");
  }

  @Test
  void theTestSeesWhatMayNotBeSaid() {
    for (var text : List.of("«explore.gone»", "NaN%", "−0.0", "", "-3.1", "{0}")) {
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> said(text, ""))).as(text).isInstanceOf(AssertionError.class);
    }
    said("S-0001: −3.1", "");
  }

  /** No row of a table and no row of a chart has a number of a class that is hidden. */
  @Test
  void hiddenClassesHaveNoNumberAnywhere() {
    var words = LANGUAGES.getFirst();
    for (var school : List.of(FakeSchool.of(30, 30, 3, 24), FakeSchool.of(30, 4, 3, 24))) {
      var figures = new ReadFigures(school).figures(2);
      var covers = Small.covers(figures.classes());
      var hidden = java.util.stream.IntStream.range(0, covers.size()).filter(i -> covers.get(i) != Small.Cover.SHOWN)
          .mapToObj(i -> figures.classes().get(i).classRef().label()).collect(Collectors.toSet());
      assertThat(hidden).as("the small, and one that covers them")
          .hasSize(1 + (int) figures.classes().stream().filter(c -> c.present() < Small.PUPILS).count());
      var seen = 0;
      for (var view : views(school)) {
        if (!view.place().entry().equals("paper-2")) {
          continue;
        }
        for (var row : view.exhibit().table().rows()) {
          if (hidden.contains(words.say(row.getFirst()))) {
            seen++;
            var numbers = row.subList(1, row.size()).stream().map(words::say).filter(cell -> !cell.startsWith("S-"));
            assertThat(numbers).as(view.place().toString()).allSatisfy(cell -> assertThat(cell).isIn("n<5", "不显示", "未给出"));
          }
        }
        if (view.place().chosen(Place.CLASS).filter(hidden::contains).isPresent() && !isOfEverybody(view.place().aspect())) {
          assertThat(view.exhibit().plot()).as(view.place().toString()).isEmpty();
        }
      }
      assertThat(seen).as("the classes are named where classes are listed").isGreaterThan(10);
    }
  }

  /** Aspects that set classes side by side look at everybody whatever class was chosen. */
  private static boolean isOfEverybody(Aspect aspect) {
    return Set.of(
        Aspect.LEVELS, Aspect.GROUPS, Aspect.BOXES, Aspect.SPREAD, Aspect.PARTICIPATION, Aspect.BENCHMARKS, Aspect.KNOWLEDGE, Aspect.ITEM, Aspect.TREND)
        .contains(aspect);
  }

  @Test
  void theHeatMapHidesTheColumnsOfHiddenClasses() {
    var explore = new Explore(FakeSchool.of(30, 30, 3, 24));
    var entry = explore.entries().get(1);
    var exhibit = explore.show(Place.of(entry.key(), Aspect.KNOWLEDGE), entry, Progress.NONE);
    var heat = (org.zhigai.charts.spec.KnowledgeHeatmap) exhibit.plot().orElseThrow().spec().apply(LANGUAGES.getFirst());
    for (var c : List.of(2, 3)) {
      assertThat(heat.columns().get(c).hidden()).isNotEmpty();
      assertThat(heat.rates()).allSatisfy(row -> assertThat(row.get(c)).isNaN());
      assertThat(exhibit.table().rows()).allSatisfy(row -> assertThat(LANGUAGES.getFirst().say(row.get(2 + c))).isIn("n<5", "不显示"));
    }
  }

  @Test
  void whatIsAbsentSaysWhatWouldHelp() {
    var explore = new Explore(FakeSchool.of(30, 30));
    var first = explore.entries().getFirst();
    for (var aspect : List.of(Aspect.FLOW, Aspect.GROWTH, Aspect.TREND)) {
      var exhibit = explore.show(Place.of(first.key(), aspect), first, Progress.NONE);
      if (exhibit.plot().isEmpty()) {
        assertThat(exhibit.reading()).as(aspect.key()).extracting(Phrase::key).containsExactly("explore.remedy.earlier");
      }
    }
    var totals = new Explore(FakeSchool.of(30, 30).ofTotals());
    var entry = totals.entries().getFirst();
    assertThat(totals.show(Place.of(entry.key(), Aspect.ITEMS), entry, Progress.NONE).reading()).extracting(Phrase::key)
        .containsExactly("explore.absent.remedy");
  }

  @Test
  void ofSixClassesTheirSpreadIsUsedWithCare() {
    for (var classes : List.of(6, 10)) {
      var explore = new Explore(FakeSchool.of(java.util.Collections.nCopies(classes, 20).toArray(Integer[]::new)));
      var entry = explore.entries().getFirst();
      var trust = explore.show(Place.of(entry.key(), Aspect.SPREAD), entry, Progress.NONE).trust();
      assertThat(trust.level()).isEqualTo(classes < 10 ? Trust.Level.WITH_CARE : Trust.Level.USABLE);
      assertThat(LANGUAGES.getFirst().say(trust.reason())).contains(classes + " 个班");
    }
  }

  @Test
  void ofFourRoundsTheTrendShowsFourAndFollowsTheYearGroupOrTheGrade() {
    var explore = new Explore(FakeSchool.of(30, 30).over(4));
    var entry = explore.entries().stream().filter(e -> e.key().equals("paper-4")).findFirst().orElseThrow();
    var place = Place.of(entry.key(), Aspect.TREND);
    var cohort = (org.zhigai.charts.spec.Profile) explore.show(place, entry, Progress.NONE).plot().orElseThrow().spec().apply(LANGUAGES.getFirst());
    assertThat(cohort.steps()).hasSize(4);
    // Pupils keep their numbers in every round, and the district's mean is that of the items' rates in all.
    var school = FakeSchool.of(30, 30).over(4);
    var then = school.results(1).pupils();
    var now = org.zhigai.monitoring.figures.SatPaper.of(school.results(4));
    var districts = new ReadFigures(school);
    var by = districts.figures(4).district().mean() - districts.figures(1).district().mean();
    var changes = java.util.stream.IntStream.range(0, then.size()).mapToDouble(p -> now.totals()[p] - then.get(p).total() - by).toArray();
    var paired = org.zhigai.stats.multilevel.ClusteredMean.ofClasses(changes, now.clusters());
    var said = explore.show(place, entry, Progress.NONE).reading().getLast();
    assertThat(said.key()).startsWith("explore.trend.paired.").endsWith(paired.interval(0.95).contains(0) ? "unsure" : "moved");
    assertThat(said.values()).containsExactly(60, Names.signed(paired.estimate()), Names.interval(paired.interval(0.95)));
    var grade = explore.show(place.with(TrendExhibit.FOLLOW, "grade"), entry, Progress.NONE);
    assertThat(((org.zhigai.charts.spec.Profile) grade.plot().orElseThrow().spec().apply(LANGUAGES.getFirst())).steps()).hasSize(2);
    assertThat(grade.reading()).extracting(Phrase::key).contains("explore.trend.what.grade").anyMatch(k -> k.startsWith("explore.trend.independent."));
  }
}

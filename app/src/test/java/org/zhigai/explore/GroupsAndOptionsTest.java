package org.zhigai.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Curves;
import org.zhigai.charts.spec.ForestPlot;
import org.zhigai.charts.spec.RateDots;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Door;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.Small;
import org.zhigai.fakes.BareResults;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Choices;
import org.zhigai.monitoring.Division;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilGroups.Boarding;
import org.zhigai.monitoring.PupilGroups.Sex;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.stats.compare.Wilson;
import org.zhigai.stats.ctt.OptionCurve;
import org.zhigai.stats.multilevel.WithinDifference;
import org.zhigai.stats.trust.Trust;

/** Gaps between groups of pupils, and the options of an item. */
class GroupsAndOptionsTest {
  private final Words words = new Words(Lang.ZH);
  private final FakeResults fake = new FakeResults();
  private final SatPaper sat = SatPaper.of(fake.results(1));

  @Test
  void gapsAreThoseInsideClassesOnThePaperAndOnEveryPoint() {
    var exhibit = show(fake, Aspect.GROUPS, Map.of());
    var rows = ((ForestPlot) spec(exhibit)).rows();
    assertThat(rows).extracting(ForestPlot.ForestRow::label).containsExactly("全卷", "数与运算", "数量关系", "图形的认识与测量", "几何直观", "统计与概率");
    var side = sat.pupils().stream().mapToInt(p -> Division.SEX.side(p.groups())).toArray();
    var whole = WithinDifference.of(Arrays.stream(sat.totals()).map(t -> t / 100).toArray(), side, sat.clusters());
    var point = WithinDifference.of(sat.rates(List.of(3, 8, 13, 18)), side, sat.clusters());
    for (var pair : List.of(Map.entry(rows.get(0), whole), Map.entry(rows.get(4), point))) {
      assertThat(pair.getKey().estimate()).isCloseTo(100 * pair.getValue().estimate(), within(1e-9));
      assertThat(pair.getKey().low()).isCloseTo(100 * pair.getValue().interval(0.95).low(), within(1e-9));
      assertThat(pair.getKey().high()).isCloseTo(100 * pair.getValue().interval(0.95).high(), within(1e-9));
    }
    assertThat(exhibit.table().rows()).hasSize(6);
    assertThat(exhibit.door(4, Door.WHOLE_ROW).orElseThrow().chosen(Place.POINT)).contains("几何直观");
    assertThat(exhibit.door(0, Door.WHOLE_ROW)).isEmpty();
    assertThat(exhibit.trust().level()).isEqualTo(Trust.Level.USABLE);
  }

  @Test
  void whatDividesThemIsChosenAndOnlyWhatTheSheetSaysIsOffered() {
    var boarding = show(fake, Aspect.GROUPS, Map.of(Place.DIVISION, "BOARDING"));
    assertThat(boarding.options().getFirst().values()).extracting(Option.Value::key).containsExactly("SEX", "BOARDING");
    assertThat(((ForestPlot) spec(boarding)).axis()).startsWith("住宿生减走读生");
    // 28 boarders: fewer than thirty, and said.
    assertThat(boarding.trust().level()).isEqualTo(Trust.Level.WITH_CARE);
    var sexOnly = with(p -> new PupilGroups(p % 2 == 0 ? Sex.FEMALE : Sex.MALE, Boarding.UNKNOWN));
    assertThat(show(sexOnly, Aspect.GROUPS, Map.of(Place.DIVISION, "BOARDING")).options().getFirst().values()).hasSize(1);
  }

  @Test
  void aGapIsSaidOnlyWhereTheIntervalLeavesOutZero() {
    assertThat(words.say(show(fake, Aspect.GROUPS, Map.of()).title())).doesNotContain("全卷得分率相差");
    // Girls are those with the higher totals.
    var ordered = Arrays.stream(sat.totals()).sorted().toArray();
    var all = fake.results(1).pupils();
    var apart = with(p -> new PupilGroups(all.get(p).total() >= ordered[60] ? Sex.FEMALE : Sex.MALE, Boarding.UNKNOWN));
    assertThat(words.say(show(apart, Aspect.GROUPS, Map.of()).title())).startsWith("女生与男生的全卷得分率相差");
    var other = with(p -> new PupilGroups(all.get(p).total() < ordered[60] ? Sex.FEMALE : Sex.MALE, Boarding.UNKNOWN));
    assertThat(words.say(show(other, Aspect.GROUPS, Map.of()).title()))
        .isEqualTo(words.say(show(apart, Aspect.GROUPS, Map.of()).title()));
  }

  @Test
  void groupsUnderFiveAreNotShownAndAFewUnsaidHideTheRates() {
    var four = with(p -> new PupilGroups(p % 40 == 5 || p == 50 ? Sex.MALE : Sex.FEMALE, Boarding.UNKNOWN));
    assertThat(show(four, Aspect.GROUPS, Map.of()).plot()).isEmpty();
    assertThat(show(four, Aspect.GROUPS, Map.of()).table().rows()).isEmpty();
    var unsaid = with(p -> new PupilGroups(p > 116 ? Sex.UNKNOWN : p % 2 == 0 ? Sex.FEMALE : Sex.MALE, Boarding.UNKNOWN));
    var covered = show(unsaid, Aspect.GROUPS, Map.of());
    assertThat(covered.plot()).isPresent();
    assertThat(covered.table().rows()).allMatch(r -> r.get(1).equals(Small.Cover.COVERING.mark()) && r.get(2).equals(Small.Cover.COVERING.mark()));
    assertThat(covered.worked()).isEmpty();
    assertThat(show(fake, Aspect.GROUPS, Map.of()).table().rows()).noneMatch(r -> r.get(1).equals(Small.Cover.COVERING.mark()));
  }

  @Test
  void withoutGroupsOrWithoutAClassThatHasBothThereIsNothingToCompare() {
    assertThat(show(with(p -> PupilGroups.UNKNOWN), Aspect.GROUPS, Map.of()).title().key()).isEqualTo("explore.absent.groups");
    var apart = with(p -> new PupilGroups(Sex.UNKNOWN, p < 40 ? Boarding.BOARDER : Boarding.DAY));
    assertThat(show(apart, Aspect.GROUPS, Map.of()).title().key()).isEqualTo("explore.absent.groups.apart");
  }

  @Test
  void sharesOfOptionsAreCountedAndTheRightOneIsMarkedInWords() {
    var exhibit = show(fake, Aspect.OPTIONS, Map.of());
    var rows = ((RateDots) spec(exhibit)).rows();
    assertThat(rows).extracting(RateDots.RateRow::label).containsExactly("A ✓ 正确", "B", "C", "D");
    var n = sat.pupils().size();
    var right = (int) IntStream.range(0, n).filter(p -> sat.scores().get(p, 9) == 5).count();
    assertThat(rows.getFirst().rate()).isCloseTo((double) right / n, within(1e-12));
    assertThat(rows.getFirst().low()).isCloseTo(Wilson.interval(right, n, 0.95).low(), within(1e-12));
    assertThat(words.say(exhibit.title())).matches("第 10 题 [0-9.]+% 选对；错选最多的是 B（[0-9.]+%）");
    var items = exhibit.options().stream().filter(o -> o.key().equals(Place.ITEM)).findFirst().orElseThrow();
    assertThat(items.values()).extracting(Option.Value::key).containsExactly("10");
    assertThat(exhibit.door(2, Door.WHOLE_ROW).orElseThrow().aspect()).isEqualTo(Aspect.ANSWERS);
  }

  /** Authority: {@link OptionCurve}, as {@code analyse --key} prints it. */
  @Test
  void curvesGoByTheScoreOnTheOtherItems() {
    var curves = (Curves) spec(show(fake, Aspect.OPTIONS, Map.of("form", "curves")));
    var n = sat.pupils().size();
    var rest = IntStream.range(0, n).mapToDouble(p -> sat.totals()[p] - sat.scores().get(p, 9)).toArray();
    var picked = IntStream.range(0, n).map(p -> "ABCD".indexOf(sat.choices().get(p, 9))).toArray();
    var expected = OptionCurve.of(picked, 4, 0, rest, 5);
    var groups = OptionCurve.groups(picked, rest, 5);
    assertThat(groups.stream().mapToInt(OptionCurve.ScoreGroup::n).sum()).isEqualTo(n);
    assertThat(curves.curves()).hasSize(4);
    for (var o = 0; o < 4; o++) {
      assertThat(curves.curves().get(o).y()).containsExactlyElementsOf(Arrays.stream(expected.get(o).byGroup()).boxed().toList());
      assertThat(curves.curves().get(o).x()).containsExactlyElementsOf(groups.stream().map(OptionCurve.ScoreGroup::mean).toList());
    }
    assertThat(curves.curves()).filteredOn(c -> c.role() == ChartSpec.Role.SCHOOL).extracting(Curves.Curve::name).containsExactly("A ✓ 正确");
    assertThat(curves.curves()).filteredOn(c -> c.role() == ChartSpec.Role.BENCHMARK).extracting(Curves.Curve::name).containsExactly("B");
  }

  @Test
  void whoChoseTheFavouriteIsSaidOnlyWhenItCanBeTold() {
    // Of those who are wrong the stronger all choose B, the weaker anything else.
    var rest = IntStream.range(0, sat.pupils().size()).mapToDouble(p -> sat.totals()[p] - sat.scores().get(p, 9)).toArray();
    var wrong = IntStream.range(0, rest.length).filter(p -> sat.scores().get(p, 9) < 5).boxed().sorted((a, b) -> Double.compare(rest[a], rest[b])).toList();
    var strong = letters(wrong, p -> wrong.indexOf(p) * 2 >= wrong.size() ? "B" : p % 2 == 0 ? "C" : "D");
    assertThat(show(strong, Aspect.OPTIONS, Map.of()).reading()).extracting(r -> r.key()).contains("explore.options.who.strong");
    var weak = letters(wrong, p -> wrong.indexOf(p) * 2 < wrong.size() ? "B" : p % 2 == 0 ? "C" : "D");
    assertThat(show(weak, Aspect.OPTIONS, Map.of()).reading()).extracting(r -> r.key()).contains("explore.options.who.weak");
    assertThat(show(fake, Aspect.OPTIONS, Map.of()).reading()).extracting(r -> r.key()).contains("explore.options.who.alike");
  }

  @Test
  void itemsWithoutLettersAreSaidToHaveNone() {
    assertThat(show(fake, Aspect.OPTIONS, Map.of(Place.ITEM, "3")).title().key()).isEqualTo("explore.absent.letters.item");
    assertThat(show(fake, Aspect.OPTIONS, Map.of(Place.ITEM, "3")).options()).isNotEmpty();
    var none = archive(new PaperResults(fake.results(1).paper(), fake.results(1).pupils(), fake.results(1).scores()));
    assertThat(show(none, Aspect.OPTIONS, Map.of()).title().key()).isEqualTo("explore.absent.letters");
  }

  @Test
  void theDoorOfAnItemLeadsToItsOptionsWhereThereAreAny() {
    var lettered = show(fake, Aspect.ITEM, Map.of(Place.ITEM, "10"));
    assertThat(lettered.door(0, Door.WHOLE_ROW).orElseThrow().aspect()).isEqualTo(Aspect.OPTIONS);
    assertThat(show(fake, Aspect.ITEM, Map.of(Place.ITEM, "3")).door(0, Door.WHOLE_ROW).orElseThrow().aspect()).isEqualTo(Aspect.ANSWERS);
    var answers = show(fake, Aspect.ANSWERS, Map.of(Place.ITEM, "10"));
    assertThat(answers.table().columns()).hasSize(4);
    assertThat(words.say(answers.table().rows().getFirst().getLast())).isEqualTo(sat.choices().get(0, 9));
    assertThat(show(fake, Aspect.ANSWERS, Map.of(Place.ITEM, "3")).table().columns()).hasSize(3);
  }

  private ChartSpec spec(Exhibit exhibit) {
    return exhibit.plot().orElseThrow().spec().apply(words);
  }

  private static Exhibit show(ResultsArchive archive, Aspect aspect, Map<String, String> choice) {
    var explore = new Explore(archive);
    var entry = explore.entries().stream().filter(e -> e.key().equals("paper-1")).findFirst().orElseThrow();
    return explore.show(new Place(entry.key(), aspect, choice), entry, Progress.NONE);
  }

  private ResultsArchive with(IntFunction<PupilGroups> groups) {
    var results = fake.results(1);
    var pupils = new ArrayList<PupilResult>();
    for (var i = 0; i < results.pupils().size(); i++) {
      var p = results.pupils().get(i);
      pupils.add(new PupilResult(p.pupilId(), p.pseudonym(), p.classRef(), p.presence(), p.total(), p.sheetRow(), groups.apply(i)));
    }
    return archive(new PaperResults(results.paper(), pupils, results.scores(), results.choices()));
  }

  /** @param wrong places among those who sat */
  private ResultsArchive letters(List<Integer> wrong, IntFunction<String> option) {
    var results = fake.results(1);
    var rows = new ArrayList<List<String>>();
    var present = 0;
    for (var i = 0; i < results.pupils().size(); i++) {
      var row = new ArrayList<>(results.choices().rows().get(i));
      if (results.pupils().get(i).isPresent() && wrong.contains(present++)) {
        row.set(9, option.apply(present - 1));
      }
      rows.add(row);
    }
    return archive(new PaperResults(results.paper(), results.pupils(), results.scores(), new Choices(rows)));
  }

  private ResultsArchive archive(PaperResults one) {
    return new BareResults.One() {
      @Override
      public PaperResults results() {
        return one;
      }

      @Override
      public List<Indicator> indicators() {
        return fake.indicators();
      }
    };
  }
}

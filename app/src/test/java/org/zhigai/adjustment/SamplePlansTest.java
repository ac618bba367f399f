package org.zhigai.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.adjustment.diagnosis.Clause;
import org.zhigai.chain.Chain;
import org.zhigai.chain.SampleSchool;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.problems.list.Problem;
import org.zhigai.strategy.FormOfHelp;
import org.zhigai.strategy.SameText;
import org.zhigai.value.Value;

/** The plans of the sample workbooks: different points get different text, and every number is the statistic behind it, counted again from the marks. */
class SamplePlansTest {
  private static final double HALF = 0.5;
  private static final double THIRD = 1.0 / 3;

  @TempDir
  private static Path folder;
  private static Chain chain;

  @BeforeAll
  static void draft() {
    chain = SampleSchool.imported(folder);
    chain.problems().refresh(SampleSchool.CLERK, Progress.NONE);
    chain.book().apply(chain.problems().confirm(chain.problems().problems(), SampleSchool.CLERK)).orThrow();
    chain.book().apply(chain.adjustments().draftFor(chain.problems().confirmed(), SampleSchool.CLERK)).orThrow();
    chain.book().apply(chain.ledger().open(chain.problems().confirmed(), chain.leader(), SampleSchool.CLERK)).orThrow();
  }

  @AfterAll
  static void close() {
    chain.close();
  }

  private static List<TeachingAdjustment> plans() {
    return chain.adjustments().adjustments();
  }

  private static Problem problem(TeachingAdjustment plan) {
    return chain.problems().confirmed().stream().filter(p -> p.id() == plan.problemId()).findFirst().orElseThrow();
  }

  private static LedgerEntry entry(String target) {
    return chain.ledger().entries().stream()
        .filter(e -> chain.problems().confirmed().stream().anyMatch(p -> p.id() == e.problemId() && p.finding().target().name().equals(target)))
        .findFirst().orElseThrow();
  }

  @Test
  void everyProblemHasAPlanAndNoTwoOfDifferentPointsShareHalfOfTheirText() {
    assertThat(plans().stream().map(TeachingAdjustment::problemId).distinct().count()).isEqualTo(chain.problems().confirmed().size());
    assertThat(plans()).allSatisfy(p -> assertThat(p.text().strip()).as(p.number()).isNotEmpty());
    assertThat(SameText.pairs(plans(), TeachingAdjustment::text, HALF)).as("also within one problem").isEmpty();
  }

  @Test
  void sleepAndRelationsAreWorkOfTheDepartmentThatAnswersForThem() {
    for (var line : List.of("睡眠:卫生室", "师生关系:德育处")) {
      var factor = line.split(":")[0];
      var plan = plans().stream().filter(p -> problem(p).finding().target().name().equals(factor)).findFirst().orElseThrow();
      assertThat(plan.form()).contains(FormOfHelp.DEPARTMENT);
      assertThat(plan.row().get(TeachingAdjustment.STRATEGY)).contains("牵头：" + line.split(":")[1]);
      assertThat(plan.row().get(TeachingAdjustment.HOMEWORK).isEmpty()).isTrue();
      assertThat(EntryStanding.measures(entry(factor).id(), chain.book()).getFirst().text()).startsWith(line.split(":")[1] + "牵头");
    }
  }

  @Test
  void noTwoEntriesOfTheLedgerHaveTheSameMeasures() {
    var entries = chain.ledger().entries();
    assertThat(entries).allSatisfy(e -> assertThat(EntryStanding.measures(e.id(), chain.book())).as(e.number()).hasSizeGreaterThanOrEqualTo(4));
    assertThat(SameText.pairs(entries, e -> String.join("\n", EntryStanding.measures(e.id(), chain.book()).stream().map(m -> m.text()).toList()), HALF))
        .isEmpty();
  }

  @Test
  void everyNumberOfAPlanIsTheStatisticBehindIt() {
    var counted = 0;
    for (var plan : plans()) {
      var finding = problem(plan).finding();
      if (finding.evidence().paperId() != 0) {
        var results = chain.archive().results().results(finding.evidence().paperId());
        var rates = rates(results, finding.evidence().items(), plan);
        var low = rates.stream().filter(r -> r < THIRD - 1e-9).toList();
        var here = plan.scope() == PlanScope.GROUP ? low : rates;
        var mean = here.stream().mapToDouble(r -> r).average().orElseThrow();
        assertThat(plan.weakPoints().getFirst().rate()).as(plan.number()).isCloseTo(mean, within(1e-9));
        assertThat(plan.aim().baseline()).isCloseTo(mean, within(1e-9));
        assertThat(plan.aim().n()).isEqualTo(here.size());
        assertThat(plan.aim().target()).isBetween(mean, finding.benchmark() + 1e-9);
        assertThat(plan.aim().gain()).isGreaterThanOrEqualTo((finding.benchmark() - mean) / 2 - 1e-9);
        assertThat(values(Phrase.of("", org.zhigai.rows.Prose.TYPE.said(plan.diagnosis())))).as("n and level stand in the diagnosis")
            .anyMatch(v -> v instanceof Value.Count c && c.many() == here.size())
            .anyMatch(v -> v instanceof Value.Level l && Math.abs(l.size() - mean) < 1e-9);
        counted += bands(plan, rates) + items(plan, results);
      }
    }
    assertThat(counted).as("clauses that were counted again").isGreaterThanOrEqualTo(10);
  }

  /** Each pupil's rate on these items, of the plan's classes. */
  private static List<Double> rates(PaperResults results, List<String> labels, TeachingAdjustment plan) {
    var out = new ArrayList<Double>();
    for (var p = 0; p < results.pupils().size(); p++) {
      var pupil = results.pupils().get(p);
      if (pupil.isPresent() && (plan.classes().isEmpty() || plan.classes().contains(pupil.classRef()))) {
        double got = 0;
        double full = 0;
        for (var i = 0; i < results.paper().items().size(); i++) {
          var mark = results.scores().get(p, i);
          if (labels.contains(results.paper().items().get(i).label()) && !Float.isNaN(mark)) {
            got += Math.rint(mark * 100) / 100;
            full += results.paper().items().get(i).fullMark();
          }
        }
        if (full > 0) {
          out.add(got / full);
        }
      }
    }
    return out;
  }

  private static int bands(TeachingAdjustment plan, List<Double> rates) {
    var low = rates.stream().filter(r -> r < THIRD - 1e-9).count();
    var high = rates.stream().filter(r -> r >= 2 * THIRD - 1e-9).count();
    var n = 0;
    for (var clause : plan.clauses()) {
      if (clause.says().key().equals("adjustment.clause.bands")) {
        assertThat(values(clause.says())).containsExactly(
            new Value.Count(low), new Value.Percent((double) low / rates.size()), new Value.Count(rates.size() - low - high),
            new Value.Percent((double) (rates.size() - low - high) / rates.size()), new Value.Count(high), new Value.Percent((double) high / rates.size()));
        n++;
      } else if (clause.says().key().equals("adjustment.clause.bands.two")) {
        assertThat(values(clause.says())).contains(new Value.Count(rates.size() - high), new Value.Count(high));
        n++;
      }
    }
    return n;
  }

  private static int items(TeachingAdjustment plan, PaperResults results) {
    var n = 0;
    for (var clause : plan.clauses()) {
      if (clause.says().key().equals("adjustment.clause.item")) {
        var label = (String) clause.says().values().getFirst();
        var index =
            IntStream.range(0, results.paper().items().size()).filter(i -> results.paper().items().get(i).label().equals(label)).findFirst().orElseThrow();
        var marks = IntStream.range(0, results.pupils().size())
            .filter(p -> results.pupils().get(p).isPresent())
            .filter(p -> plan.classes().isEmpty() || plan.classes().contains(results.pupils().get(p).classRef()))
            .mapToDouble(p -> results.scores().get(p, index)).filter(m -> !Double.isNaN(m)).toArray();
        var rate = IntStream.range(0, marks.length).mapToDouble(k -> marks[k]).average().orElseThrow() / results.paper().items().get(index).fullMark();
        assertThat(((Value.Level) clause.says().values().get(1)).size()).as(plan.number() + " " + label).isCloseTo(rate, within(1e-6));
        n++;
      }
    }
    return n;
  }

  private static List<Object> values(Phrase phrase) {
    return phrase.values().stream().flatMap(v -> v instanceof Phrase inner ? values(inner).stream() : java.util.stream.Stream.of(v)).toList();
  }

  @Test
  void everyClauseIsSaidInBothLanguagesAndNoCountIsOfOneToFourPupils() {
    for (var lang : Lang.values()) {
      var words = new Words(lang);
      assertThat(plans().stream().flatMap(p -> p.clauses().stream()).map(Clause::says).map(words::say)).isNotEmpty()
          .noneMatch(s -> s.contains("«") || s.contains("{"));
    }
    assertThat(plans().stream().flatMap(p -> p.clauses().stream()).flatMap(c -> values(c.says()).stream()).filter(Value.Count.class::isInstance)
        .map(v -> ((Value.Count) v).many())).noneMatch(many -> many > 0 && many < 5);
  }
}

package org.zhigai.ui.problems;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhigai.adjustment.DraftAdjustments;
import org.zhigai.adjustment.Strategies;
import org.zhigai.explore.EvidencePlace;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.session.ArrangeSession;
import org.zhigai.fakes.EveryFinding;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.figures.FigurePaper;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.Finding;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.problems.rules.PlantedRule;
import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Explanation;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.fakes.Books;
import org.zhigai.rows.Field;
import org.zhigai.rows.Row;

/** Every rule about every target, and a rule the program was not written for, goes all the way: told, shown, explained, planned for. */
class EveryRuleEverywhereTest {
  private static final List<Words> BOTH = List.of(new Words(Lang.ZH), new Words(Lang.EN));

  private final FakeResults results = new FakeResults();
  private final long paper = results.papers().getFirst().id();
  private final List<Finding> findings = EveryFinding.all(paper);

  private static void assertSaid(Finding finding, Phrase... phrases) {
    // What has no name is said by none.
    var nameless = finding.target().name().isEmpty();
    for (var words : BOTH) {
      assertThat(phrases).allSatisfy(p -> assertThat(words.say(p)).as("%s about %s: %s", finding.rule().id(), finding.target(), p.key())
          .doesNotContain("«", "{", "null").matches(said -> nameless || !said.isBlank()));
    }
  }

  @Test
  void isTold() {
    for (var f : findings) {
      assertSaid(
          f, Statements.of(f), Statements.evidence(f), Statements.direction(f), Statements.responsibleBody(f), Statements.rule(f),
          EvidenceLines.whose(f));
      assertThat(BOTH).allSatisfy(words -> assertThat(words.say(Statements.evidence(f))).doesNotContain("-0", "= <"));
    }
  }

  @Test
  void isShown() {
    var entries = new Explore(results).entries();
    for (var f : findings) {
      var place = EvidencePlace.of(f, entries);
      assertThat(place).as("%s about %s", f.rule().id(), f.target()).isPresent();
      for (var words : BOTH) {
        var page = ArrangeSession.page(new ArrangeSession.Picked(Aspect.LEVELS, Optional.empty(), Optional.of(problem(f)), new byte[0], 0), words);
        var said = Stream.of(List.of(page.kind(), page.facts(), page.evidence().subtitle()), page.reading(), page.questions()).flatMap(List::stream)
            .map(run -> run.in(words));
        assertThat(said).as("%s about %s", f.rule().id(), f.target()).noneMatch(s -> s.contains("«") || s.contains("= <"));
      }
    }
  }

  @Test
  void isExplained() {
    var figures = Optional.of(FigurePaper.of(results.results(paper), results.indicators()));
    var detection = new DetectProblems(results, AllRules.ALL, Thresholds.DEFAULT).detect(Progress.NONE);
    for (var f : findings) {
      var sums = new FindingSums(f);
      var said =
          Stream.of(sums.value(figures), sums.difference(), sums.chance(detection, 0.05), sums.floor(f.floor().of(Thresholds.DEFAULT)))
              .flatMap(List::stream).flatMap(EveryRuleEverywhereTest::sentences).toArray(Phrase[]::new);
      assertSaid(f, said);
    }
  }

  @Test
  void whatIsBeyondTheCommonIsNoGoodNewsWhereMoreIsWorse() {
    var above = findings.stream().filter(f -> f.interval().low() > 0).toList();
    assertThat(above).isNotEmpty().allSatisfy(f -> {
      var next = new FindingSums(f).difference().getFirst().next().key();
      assertThat(next).isEqualTo(f.rule().test().tested() == Tested.ABOVE ? "stats.next.contrast-beyond" : "stats.next.contrast-above");
    });
    assertThat(above).anyMatch(f -> f.rule().test().tested() == Tested.ABOVE);
  }

  private static Stream<Phrase> sentences(Explanation e) {
    return Stream.of(e.name(), e.made(), e.arithmetic(), e.next());
  }

  @Test
  void isPlannedFor() {
    var drafts = new DraftAdjustments(results, Strategies.builtIn(), Clock.systemUTC());
    for (var f : findings) {
      for (var edit : drafts.draft(problem(f))) {
        var plan = Books.given(Books.fresh(), TeachingAdjustment.KIND, edit);
        for (var field : TeachingAdjustment.KIND.fields()) {
          assertThat(BOTH.getFirst().text(said(plan, field))).as(field.key()).doesNotContain("«").doesNotContain("{");
        }
      }
    }
  }

  @Test
  void aRuleNobodyKnewIsFoundWithItsOwnWords() {
    var rules = Stream.concat(AllRules.ALL.stream(), Stream.<ProblemRule>of(new PlantedRule())).toList();
    var found = new DetectProblems(results, rules, Thresholds.DEFAULT).detect(Progress.NONE).findings();
    assertThat(found).filteredOn(f -> f.rule().equals(PlantedRule.TRAITS)).isNotEmpty().allSatisfy(f -> {
      assertThat(BOTH.getFirst().say(Statements.of(f))).isEqualTo("四年级" + f.domain() + "得分率 60.0%，118 人中提前交卷的偏多");
      assertThat(BOTH.getLast().say(Statements.evidence(f))).contains("difference −10.0 points, 95% interval −13.0 to −7.0; n=118; q<0.001");
      assertThat(f.floor()).isEqualTo(Thresholds.Part.CLASS);
    });
  }

  /** Who asks a rule its id only prints, keeps or finds it. What a rule does, it says itself. */
  @Test
  void nobodyAsksWhichRuleItIs() {
    var may = Set.of("RuleTraits", "RuleBook", "Statements", "DetectProblems", "Findings", "Summarise", "KeptFinding", "Outcomes");
    var program = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.zhigai");
    noClasses().that(
        new DescribedPredicate<JavaClass>("print, keep or find no rule") {
          @Override
          public boolean test(JavaClass of) {
            var outer = of.getFullName().replaceAll("\\$.*", "");
            return !may.contains(outer.substring(outer.lastIndexOf('.') + 1));
          }
        })
        .should().callMethod(RuleTraits.class, "id").check(program);
  }

  private static <V> Object said(Row<TeachingAdjustment> plan, Field<TeachingAdjustment, V> field) {
    return field.type().said(plan.get(field));
  }

  private static Problem problem(Finding finding) {
    return Problem.unkept(finding, ProblemState.CONFIRMED);
  }
}

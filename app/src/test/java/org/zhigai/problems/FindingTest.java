package org.zhigai.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhigai.fakes.EveryFinding;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** Whether two findings are one weakness, and what is said of one. */
class FindingTest {
  private static final Round SPRING = new Round(2026, Term.SPRING);
  private static final Round AUTUMN = new Round(2026, Term.AUTUMN);
  private static final Round NEXT = new Round(2027, Term.SPRING);
  private static final SomeFinding FIRST = SomeFinding.aPoint();

  /** A finding with what it is beside the one of grade 4 in spring 2026: the same pupils again, or others of the same grade. */
  static Stream<Arguments> beside() {
    return Stream.of(
        Arguments.of("itself", FIRST, false, false), Arguments.of("half a year on", FIRST.when(AUTUMN, 5), true, false),
        Arguments.of("a year on", FIRST.when(NEXT, 5), true, false), Arguments.of("who came after", FIRST.when(NEXT, 4), false, true),
        Arguments.of("another grade", FIRST.when(NEXT, 6), false, false), Arguments.of("earlier", FIRST.when(new Round(2025, Term.AUTUMN), 4), false, false),
        Arguments.of("of another rule", FIRST.when(NEXT, 5).by("item-type"), false, false),
        Arguments.of("of another point", FIRST.when(NEXT, 5).about(new Target.KnowledgePoint("概率")), false, false),
        Arguments.of("a level of that name", FIRST.when(NEXT, 5).about(new Target.AbilityLevel("几何")), false, false),
        Arguments.of("of a class", FIRST.when(NEXT, 5).ofClass(2), false, false),
        Arguments.of("with other numbers", FIRST.when(NEXT, 5).at(.3, .9), true, false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("beside")
  void theSamePupilsLaterAndOthersAfterThem(String what, SomeFinding other, boolean later, boolean recurs) {
    assertThat(other.made().isLaterOf(FIRST.made())).isEqualTo(later);
    assertThat(other.made().recurs(FIRST.made())).isEqualTo(recurs);
    assertThat(FIRST.made().isLaterOf(other.made())).as("the other way round").isEqualTo(what.equals("earlier"));
  }

  /** A class keeps its number while its grade goes up. */
  @Test
  void aClassIsFollowedByItsNumber() {
    assertThat(FIRST.ofClass(2).when(AUTUMN, 5).made().isLaterOf(FIRST.ofClass(2).made())).isTrue();
    assertThat(FIRST.ofClass(3).when(AUTUMN, 5).made().isLaterOf(FIRST.ofClass(2).made())).isFalse();
    assertThat(FIRST.when(AUTUMN, 5).made().isLaterOf(FIRST.ofClass(2).made())).isFalse();
  }

  /** What people raise over a picture and what a rule tells may be one and the same. */
  @Test
  void evidenceIsSharedWhoeverFoundIt() {
    assertThat(FIRST.by("session").made().sharesEvidence(FIRST.made())).isTrue();
    assertThat(FIRST.at(.1, .2).made().sharesEvidence(FIRST.made())).isTrue();
    for (var other : List.of(FIRST.of(2), FIRST.ofClass(1), FIRST.when(AUTUMN, 4), FIRST.when(SPRING, 5), FIRST.about(new Target.ItemType("几何")))) {
      assertThat(other.made().sharesEvidence(FIRST.made())).isFalse();
    }
  }

  @Test
  void theLevelOfTheListIsAllThatChangesWithIt() {
    var finding = FIRST.made();
    assertThat(finding.withQ(.03)).usingRecursiveComparison().ignoringFields("q").isEqualTo(finding);
    assertThat(finding.withQ(.03).q()).isEqualTo(.03);
    assertThat(finding.raisedByPeople()).isFalse();
    assertThat(FIRST.by("session").made().raisedByPeople()).isTrue();
    assertThat(finding.floor()).isEqualTo(Thresholds.Part.RATE);
  }

  /** The same weakness of the same pupils in two rounds is one problem, in the list and in its count. */
  @Test
  void problemsAreCountedOnce() {
    var findings = List.of(FIRST.made(), FIRST.when(AUTUMN, 5).made(), FIRST.when(NEXT, 5).made(), FIRST.when(NEXT, 4).made());
    assertThat(new Detection(findings, 9, 4, List.of(), List.of(), List.of(), findings, List.of()).problems()).isEqualTo(2);
  }

  /** Benjamini and Hochberg 1995, worked by hand: of 5 tests .01 has 5·.01/1 = .05, but .012 after it has .03, and that holds for both. */
  @Test
  void theStepThatGivesAPItsQ() {
    var detection = new Detection(List.of(), 5, 2, List.of(.01, .012, .4, .5, .9), List.of(), List.of(), List.of(), List.of());
    assertThat(detection.step(.01)).contains(new Detection.Step(.012, 2, 5));
    assertThat(detection.step(.01).orElseThrow().q()).isEqualTo(.03);
    assertThat(detection.step(.4).orElseThrow()).isEqualTo(new Detection.Step(.5, 4, 5));
    assertThat(detection.step(.9)).contains(new Detection.Step(.9, 5, 5));
    assertThat(detection.step(.011)).isEmpty();
    assertThat(new Detection(List.of(), 0, 0, List.of(), List.of(), List.of(), List.of(), List.of()).step(.1)).isEmpty();
  }

  private static final List<Words> LANGUAGES = List.of(new Words(Lang.ZH), new Words(Lang.EN));

  static List<String> rules() {
    return Stream.concat(AllRules.ALL.stream().map(r -> r.traits().id()), Stream.of("session", "of-a-later-version")).toList();
  }

  /** Every rule has words of its own in both languages, for every way it is told; numbers go in as values. */
  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleIsToldInBothLanguages(String id) {
    var finding = FIRST.by(id).ofClass(2).likely(.001, .02).made();
    for (var words : LANGUAGES) {
      for (var phrase : List.of(
          Statements.of(finding), Statements.evidence(finding), Statements.direction(finding), Statements.responsibleBody(finding), Statements.rule(finding))) {
        assertThat(words.say(phrase)).isNotBlank().doesNotContain("«", "{", "null");
      }
      assertThat(words.say(Statements.of(finding))).contains("12");
      assertThat(words.say(Statements.evidence(finding))).contains("52.0%", "64.0%", "120");
    }
    assertThat(Statements.evidence(finding).values())
        .contains(new Value.Level(.52, Unit.RATE), new Value.Chance(.02), new Value.Count(120), new Value.Span(-.15, -.09, Unit.RATE), "1、2");
  }

  /** However odd the finding, it can be said and told again from the store. */
  @Test
  void everyFindingCanBeSaid() {
    assertThat(EveryFinding.all(0)).allSatisfy(f -> {
      for (var words : LANGUAGES) {
        assertThat(words.say(Statements.of(f)) + words.say(Statements.evidence(f)) + words.say(Statements.direction(f))).doesNotContain("«", "NaN");
      }
    });
  }

  @Test
  void whoItIsOfIsSaidAsFarAsItIsKnown() {
    var zh = LANGUAGES.getFirst();
    assertThat(zh.say(Statements.of(FIRST.made()))).startsWith("四年级数学“几何”");
    assertThat(zh.say(Statements.of(FIRST.ofClass(2).made()))).startsWith("四（2）班数学“几何”");
    assertThat(zh.say(Statements.of(FIRST.when(SPRING, 0).made()))).as("no grade").startsWith("数学“几何”");
    assertThat(zh.say(Statements.of(single(new Target.KnowledgePoint("几何"))))).endsWith("（单题，仅供参考）");
    assertThat(zh.say(Statements.of(single(new Target.IndicatorLine("优良率"))))).as("a line is not an item").doesNotContain("单题");
  }

  private static Finding single(Target target) {
    var f = FIRST.about(target).made();
    return new Finding(
        f.key(), f.rule(), f.source(), f.category(), f.round(), f.domain(), f.grade(), Optional.empty(), f.target(), f.unit(), f.estimate(), f.benchmark(),
        f.against(), f.interval(), f.n(), f.p(), f.q(), true, f.evidence());
  }
}

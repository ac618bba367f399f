package org.zhigai.explore.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.explore.EvidencePlace;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Place;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Progress;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.session.Agenda;
import org.zhigai.stats.Interval;

class ArrangeSessionTest {
  private final Explore explore = new Explore(new FakeResults());
  private final Entry entry = explore.entries().getFirst();

  @Property
  void minutesFillTheSessionWheneverEveryPageGetsItsThree(
      @ForAll @IntRange(min = 20, max = 240) int total, @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 20) Integer> wished) {
    var minutes = Agenda.minutes(total, wished);
    assertThat(minutes).hasSameSizeAs(wished).allSatisfy(m -> assertThat(m).isPositive());
    for (var i = 0; i < wished.size(); i++) {
      if (wished.get(i) > 0) {
        assertThat(minutes.get(i)).isEqualTo(wished.get(i));
      } else {
        assertThat(minutes.get(i)).isGreaterThanOrEqualTo(3);
      }
    }
    var sharing = wished.stream().filter(w -> w == 0).count();
    var left = total - 15 - wished.stream().mapToInt(Integer::intValue).sum();
    if (sharing > 0 && left >= 3 * sharing) {
      assertThat(Agenda.lasting(minutes)).isEqualTo(total);
    }
  }

  @Test
  void whatPeopleRaiseOverAnItemHasItsRateBesideTheDistrictAndIsNotCalledTested() {
    var raised = explore.raised(Place.of(entry.key(), Aspect.ITEM).with(Place.ITEM, "4"), entry, "session/1/x");
    var shown = explore.show(Place.of(entry.key(), Aspect.ITEM).with(Place.ITEM, "4"), entry, Progress.NONE);
    assertThat(raised.estimate() * 100).isCloseTo((Double) shown.title().values().get(1), org.assertj.core.data.Offset.offset(1e-9));
    assertThat(raised.benchmark()).isEqualTo(0.75);
    assertThat(raised.against()).isEqualTo("区");
    assertThat(raised.evidence().items()).containsExactly("4");
    assertThat(raised.evidence().cells()).hasSize(1);
    assertThat(raised.source()).isEqualTo(Source.SCHOOL);
    assertThat(List.of(raised.p(), raised.q())).containsExactly(1.0, 1.0);
    assertThat(raised.raisedByPeople()).isTrue();
    assertThat(EvidencePlace.of(raised, explore.entries()).map(EvidencePlace::overview)).contains(Place.of(entry.key(), Aspect.ITEM).with(Place.ITEM, "4"));
  }

  @Test
  void aWholePaperIsRaisedBesideTheDistrictsMeanAndAClassBesideIt() {
    var whole = explore.raised(Place.of(entry.key(), Aspect.LEVELS), entry, "k");
    assertThat(whole.benchmark()).isCloseTo(0.751, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(whole.evidence().items()).isEmpty();
    var group = explore.raised(Place.of(entry.key(), Aspect.ITEMS).with(Place.POINT, "几何直观").with(Place.CLASS, "四（2）班"), entry, "k");
    assertThat(group.classRef()).hasValueSatisfying(c -> assertThat(c.number()).isEqualTo(2));
    assertThat(group.target()).isEqualTo(new Target.KnowledgePoint("几何直观"));
    assertThat(group.n()).isEqualTo(40);
    assertThat(group.evidence().items()).containsExactly("4", "9", "14", "19");
  }

  @Test
  void ofAQuestionnaireTheFactorFurthestBelowTheDistrictIsRaised() {
    var survey = explore.entries().stream().filter(Entry.OfSurvey.class::isInstance).findFirst().orElseThrow();
    var raised = explore.raised(Place.of(survey.key(), Aspect.FACTORS), survey, "k");
    assertThat(raised.target()).isEqualTo(new Target.Factor("师生关系"));
    assertThat(raised.benchmark()).isEqualTo(0.82);
  }

  @Test
  void aFindingOfEachRuleFindsItsChart() {
    for (var rule : List.of("knowledge-point", "class-knowledge-point", "ability-level", "item-type", "class-spread", "own-past", "paper-mean", "participation",
        "absentees", "pupil-group", "paper-quality", "indicator")) {
      assertThat(EvidencePlace.of(finding(rule), explore.entries()).map(EvidencePlace::overview)).as(rule)
          .hasValueSatisfying(p -> assertThat(p.entry()).isEqualTo(entry.key()));
    }
  }

  private Finding finding(String rule) {
    var like = explore.raised(Place.of(entry.key(), Aspect.ITEMS).with(Place.POINT, "几何直观"), entry, "k");
    return new Finding(
        "k", AllRules.BOOK.traits(rule), like.source(), like.category(), like.round(), like.domain(), like.grade(), like.classRef(), like.target(), like.unit(),
        like.estimate(), like.benchmark(), like.against(), new Interval(-0.2, -0.1), like.n(), 0.001, 0.01, false, like.evidence());
  }
}

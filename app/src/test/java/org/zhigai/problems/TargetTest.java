package org.zhigai.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.EveryFinding;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.problems.rules.PlantedRule;

/** What a store keeps of a rule and of a target is enough to find them again. */
class TargetTest {

  @Provide
  Arbitrary<Target> targets() {
    var kinds = EveryFinding.targets().stream().filter(t -> !(t instanceof Target.PupilGroup)).map(Target::kind).distinct().toList();
    var named = Combinators.combine(Arbitraries.of(kinds), Arbitraries.strings()).as(Target::of);
    return Arbitraries.oneOf(named, Arbitraries.of(EveryFinding.targets()));
  }

  @Property
  void aTargetIsFoundAgainByItsKey(@ForAll("targets") Target target) {
    assertThat(Target.parse(target.key())).isEqualTo(target);
  }

  @Property
  void whatIsNoKeyIsKeptAsItIs(@ForAll String text) {
    var read = Target.parse(text);
    assertThat(Target.parse(read.key())).isEqualTo(read);
    assertThat(text).endsWith(read.name());
  }

  @Property
  void aRuleIsFoundAgainByItsIdAndAnUnknownOneKeepsIts(@ForAll String id) {
    assertThat(AllRules.BOOK.traits(id).id()).isEqualTo(id);
  }

  @Test
  void everyRuleIsInTheBook() {
    assertThat(AllRules.ALL).allSatisfy(r -> assertThat(AllRules.BOOK.traits(r.traits().id())).isSameAs(r.traits()));
    assertThat(AllRules.BOOK.traits("session")).isSameAs(RuleTraits.BY_PEOPLE);
    assertThat(new RuleBook(List.of(new PlantedRule())).traits("early-finishers")).isSameAs(PlantedRule.TRAITS);
  }

  @Test
  void aGroupThatIsNoneIsNotGuessed() {
    assertThat(Target.of("pupil-group", "左撇子")).isEqualTo(new Target.Unknown("pupil-group", "左撇子"));
  }

  /** The list of kinds that the other tests walk is whole, and no two of them are kept alike. */
  @Test
  void everyKindIsWalked() {
    var kinds = EveryFinding.targets().stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(kinds).isEqualTo(new HashSet<>(Arrays.asList(Target.class.getPermittedSubclasses())));
    assertThat(EveryFinding.targets().stream().map(Target::kind).distinct()).hasSize(kinds.size());
  }
}

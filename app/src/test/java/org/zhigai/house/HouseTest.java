package org.zhigai.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house stands as drawn: rooms import downwards only, and libraries stay in their rooms. */
class HouseTest {
  private static final String ROOT = "org.zhigai";
  private static final JavaClasses PROGRAM =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT + ".house.planted");

  @Test
  void everyRoomWasSeen() {
    Set<String> seen =
        PROGRAM.stream()
            .map(c -> c.getPackageName())
            .filter(p -> p.startsWith(ROOT + "."))
            .map(p -> p.substring(ROOT.length() + 1).split("\\.")[0])
            .collect(Collectors.toSet());
    assertThat(seen).containsExactlyInAnyOrderElementsOf(HouseRules.FLOORS);
  }

  @Test
  void kernelHasAFewTypes() {
    assertThat(
        PROGRAM.stream()
            .filter(c -> c.getPackageName().equals(ROOT + ".kernel"))
            .filter(c -> !c.getSimpleName().equals("package-info") && !c.isNestedClass())
            .count())
        .isBetween(5L, 14L);
  }

  /** Whoever changes one class of a knot has to know all of it. */
  @Test
  void noKnotOfTheExplorerHoldsMoreThanFive() {
    assertThat(Knots.of(PROGRAM, ROOT + ".explore")).allSatisfy(knot -> assertThat(knot).hasSizeLessThanOrEqualTo(5));
  }

  @Test
  void aKnotOfSixIsSeen() {
    assertThat(Knots.of(PLANTED, ROOT + ".house.planted.explore"))
        .first().satisfies(knot -> assertThat(knot).hasSize(6).noneMatch(c -> c.endsWith("ExploreRoom")));
  }

  @TestFactory
  Stream<DynamicTest> theProgramKeepsTheRules() {
    return HouseRules.all(ROOT).entrySet().stream()
        .map(r -> DynamicTest.dynamicTest(r.getKey(), () -> r.getValue().allowEmptyShould(true).check(PROGRAM)));
  }

  /** Each rule refuses at least one class under {@code planted}: a rule that cannot fail proves nothing. */
  @TestFactory
  Stream<DynamicTest> everyRuleBites() {
    return HouseRules.all(ROOT + ".house.planted").entrySet().stream()
        .map(r -> DynamicTest.dynamicTest(
            r.getKey(),
            () -> assertThat(r.getValue().allowEmptyShould(true).evaluate(PLANTED).hasViolation()).isTrue()));
  }
}

package org.zhigai.adjustment.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.adjustment.diagnosis.SimulatedPaper.Plant;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.figures.FigurePaper;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.strategy.ErrorKind;
import org.zhigai.strategy.FormOfHelp;

/** What is planted in simulated papers gets its own form of help: for a whole grade and for a class of it, by papers drawn anew. */
class RightFormTest {
  private static final int PAPERS = 120;
  /** The rules were looked at on papers 0 to 119; these are others. */
  private static final long FIRST = 5_000;
  private static final double ENOUGH = 0.9;

  private static PointDiagnosis diagnosis(Plant plant, int seed, List<ClassRef> only) {
    var results = SimulatedPaper.of(plant, FIRST + seed, 3 + seed % 6, 36 + seed % 9);
    var sat = SatPaper.of(results);
    var items = IntStream.range(0, sat.paper().items().size())
        .filter(i -> sat.paper().items().get(i).knowledgePoints().contains(SimulatedPaper.PLANTED)).boxed().toList();
    return new DiagnosePoints(sat, FigurePaper.of(results, List.of()), Background.NONE).of(new Spot(SimulatedPaper.PLANTED, items, 0.78, "区"), only);
  }

  private static Map<String, Integer> forms(Plant plant, List<ClassRef> only) {
    var out = new TreeMap<String, Integer>();
    IntStream.range(0, PAPERS).forEach(s -> out.merge(HelpRule.propose(diagnosis(plant, s, only)).form().name(), 1, Integer::sum));
    return out;
  }

  @ParameterizedTest
  @CsvSource({"WHOLE_CLASS,WHOLE_CLASS", "HALF_CLASS,DIFFERENTIATE", "BAD_OPTION,ASSESSMENT", "MISSING_BEFORE,PREREQUISITE"})
  void whatIsPlantedGetsItsOwnForm(Plant plant, FormOfHelp form) {
    for (var only : List.of(List.<ClassRef>of(), List.of(new ClassRef(4, 2)))) {
      var found = forms(plant, only);
      assertThat(found.getOrDefault(form.name(), 0) / (double) PAPERS).as("%s %s: %s", plant, only, found).isGreaterThanOrEqualTo(ENOUGH);
    }
  }

  @Test
  void aSharedWrongIdeaIsToldFirstAmongTheErrors() {
    var told = share(Plant.WRONG_IDEA, d -> !Errors.of(d).isEmpty() && Errors.of(d).getFirst() == ErrorKind.WRONG_OPTION);
    assertThat(told).isGreaterThanOrEqualTo(ENOUGH);
  }

  @Test
  void whereNothingIsPlantedNothingIsSaidToBeMissingBeforeOrAtFaultOrDivided() {
    var odd = share(Plant.NOTHING, d -> switch (HelpRule.propose(d).rule()) {
      case MISSING_BEFORE, ITEM_TURNED, STRONG_DECEIVED, TWO_GROUPS, ONE_ITEM, NOT_TEACHING, PAPER_AT_FAULT -> true;
      case MOST_UNSURE, MANY_UNSURE, SOME_LOW, FEW_LOW, NOBODY_LOW -> false;
    });
    assertThat(odd).as("%s", forms(Plant.NOTHING, List.of())).isLessThanOrEqualTo(0.05);
  }

  private static double share(Plant plant, Predicate<PointDiagnosis> what) {
    return IntStream.range(0, PAPERS).filter(s -> what.test(diagnosis(plant, s, List.of()))).count() / (double) PAPERS;
  }
}

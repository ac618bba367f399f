package org.zhigai.problems;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.figures.FactorFigures;

/** What is not there, so that less could be tested: a list without problems that could not have had any says so. */
public enum Lack {
  PAPERS(of -> of.papers().isEmpty()),
  ITEMS(of -> of.items().isEmpty()),
  POINTS(of -> of.items().stream().allMatch(i -> i.knowledgePoints().isEmpty())),
  DISTRICT(of -> of.items().stream().noneMatch(Item::hasDistrictRate) && of.indicators().isEmpty()),
  EARLIER(of -> of.papers().stream().map(p -> p.info().round()).distinct().count() < 2),
  FACTORS(of -> of.factors().isEmpty());

  @SuppressWarnings("ImmutableEnumChecker") // what stands behind it are methods without a state
  private final Predicate<Given> missing;

  private record Given(List<Paper> papers, List<Item> items, List<Indicator> indicators, List<FactorFigures> factors) {}

  Lack(Predicate<Given> missing) {
    this.missing = missing;
  }

  /** In their order; empty when everything a rule can ask for is there. */
  public static List<Lack> of(List<Paper> papers, List<Indicator> indicators, List<FactorFigures> factors) {
    var given = new Given(papers, papers.stream().flatMap(p -> p.items().stream()).toList(), indicators, factors);
    return Arrays.stream(values()).filter(lack -> lack.missing.test(given)).toList();
  }

  public Phrase label() {
    return Phrase.of("problems.lack." + name().toLowerCase(Locale.ROOT));
  }

  /** Several, in one phrase. */
  public static Phrase all(List<Lack> lacks) {
    return lacks.stream().map(Lack::label).reduce((a, b) -> Phrase.of("problems.lack.and", a, b)).orElseThrow();
  }
}

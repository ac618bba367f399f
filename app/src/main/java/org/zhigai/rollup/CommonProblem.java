package org.zhigai.rollup;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.zhigai.pack.ProblemShare;
import org.zhigai.pack.ProblemShare.About;
import org.zhigai.rollup.RollupStore.Of;

/**
 * What several schools have on their lists, and what has been shown to help with it.
 *
 * @param schools that have it, by name
 * @param practices verified ones about the same
 */
public record CommonProblem(About about, List<String> schools, List<Of<org.zhigai.pack.PracticeShare>> practices) {
  /** One school's is no common one. */
  private static final int LEAST = 2;
  private static final Comparator<CommonProblem> MOST_SCHOOLS =
      Comparator.<CommonProblem>comparingInt(c -> -c.schools.size()).thenComparing(c -> c.about.subject()).thenComparingInt(c -> c.about.grade())
          .thenComparing(c -> c.about.name());

  public CommonProblem {
    schools = List.copyOf(schools);
    practices = List.copyOf(practices);
  }

  /** Those that most schools have first. What people worded says no name by which two could be the same. */
  static List<CommonProblem> of(RollupStore store) {
    var practices = store.practices();
    return store.problems().stream().filter(p -> !p.what().about().name().isEmpty())
        .collect(Collectors.groupingBy((Of<ProblemShare> p) -> p.what().about(), LinkedHashMap::new, Collectors.toList())).entrySet().stream()
        .map(e -> new CommonProblem(
            e.getKey(), e.getValue().stream().map(Of::school).distinct().toList(),
            practices.stream().filter(p -> isAlike(p.what().about(), e.getKey())).toList()))
        .filter(c -> c.schools.size() >= LEAST)
        .sorted(MOST_SCHOOLS).toList();
  }

  /** The same matter, whatever the grade: what helps with it in one helps in the next. */
  static boolean isAlike(About one, About other) {
    return one.subject().equals(other.subject()) && one.kind().equals(other.kind()) && one.name().equals(other.name());
  }
}

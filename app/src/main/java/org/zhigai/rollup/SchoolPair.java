package org.zhigai.rollup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.zhigai.pack.PracticeShare;
import org.zhigai.pack.ProblemShare.About;
import org.zhigai.rollup.RollupStore.Of;

/**
 * Two schools that may help each other with one matter: one has it on its list, the other has closed it with a verification from outside and a measured effect.
 * Nobody is chosen by a score, and nobody is better: whoever has a practice is asked in turn, so that each is asked about as often.
 *
 * @param seeking has the problem
 * @param giving has the practice
 */
public record SchoolPair(About about, String seeking, String giving, PracticeShare practice) {

  /** By matter and name. */
  static List<SchoolPair> of(RollupStore store) {
    var out = new ArrayList<SchoolPair>();
    var practices = store.practices();
    var seeking = store.problems().stream().filter(p -> !p.what().about().name().isEmpty())
        .collect(Collectors.groupingBy((Of<org.zhigai.pack.ProblemShare> p) -> p.what().about(), LinkedHashMap::new, Collectors.toList()));
    seeking.forEach((about, lines) -> {
      var giving = practices.stream().filter(p -> CommonProblem.isAlike(p.what().about(), about)).toList();
      var turn = 0;
      for (var school : new LinkedHashSet<>(lines.stream().map(Of::school).toList())) {
        for (var asked = 0; asked < giving.size(); asked++) {
          var one = giving.get((turn + asked) % giving.size());
          if (!one.school().equals(school)) {
            out.add(new SchoolPair(about, school, one.school(), one.what()));
            turn += asked + 1;
            break;
          }
        }
      }
    });
    return out;
  }
}

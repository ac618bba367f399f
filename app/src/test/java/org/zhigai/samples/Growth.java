package org.zhigai.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Spring and autumn mathematics of the pupils who sat both.
 *
 * @param matched pupils present at both
 * @param before knowledge point → school minus district in spring, matched pupils only, percentage points
 * @param after the same in autumn
 * @param left enrolled in spring only
 * @param came enrolled in autumn only
 */
record Growth(int matched, Map<String, Double> before, Map<String, Double> after, int left, int came) {

  static Growth of(World.Exam spring, World.Exam autumn) {
    var first = ids(spring, Seat::present);
    var both = ids(autumn, Seat::present);
    both.retainAll(first);
    var enrolled = ids(spring, s -> true);
    var later = ids(autumn, s -> true);
    return new Growth(both.size(), gaps(spring, both), gaps(autumn, both), (int) enrolled.stream().filter(i -> !later.contains(i)).count(),
        (int) later.stream().filter(i -> !enrolled.contains(i)).count());
  }

  double gapBefore(String point) {
    return Objects.requireNonNull(before.get(point), point);
  }

  double gapAfter(String point) {
    return Objects.requireNonNull(after.get(point), point);
  }

  private static Set<Integer> ids(World.Exam exam, Predicate<Seat> test) {
    return exam.marks().seats().stream().filter(test).map(s -> s.pupil().id()).collect(Collectors.toSet());
  }

  private static Map<String, Double> gaps(World.Exam exam, Set<Integer> who) {
    var gaps = new LinkedHashMap<String, Double>();
    for (var point : exam.paper().points()) {
      int[] items = exam.paper().ofPoint(point);
      gaps.put(point, exam.marks().rate(items, s -> who.contains(s.pupil().id())) - exam.district().rate(items));
    }
    return gaps;
  }
}

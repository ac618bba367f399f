package org.zhigai.problems.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Grades;
import org.zhigai.problems.Category;
import org.zhigai.problems.Finding;

/**
 * Problems that probably come from the same thing: of one class, of the same items, of one area. A hint where to look first, and what may be merged; nothing
 * is decided by it.
 *
 * @param says what they have in common
 * @param problems by number
 */
public record LikelyCause(Phrase says, List<Problem> problems) {
  /** Of the smaller's items so many are the other's too: they lose the same marks. */
  private static final double SAME_ITEMS = 0.5;
  private static final int MOST_ITEMS = 6;

  public LikelyCause {
    problems = List.copyOf(problems);
  }

  /** All of them in groups, each in one; larger groups of one thing first, then areas, then subjects. */
  public static List<LikelyCause> of(List<Problem> problems) {
    var out = new ArrayList<LikelyCause>();
    var rest = new LinkedHashMap<Phrase, List<Problem>>();
    for (var together : joined(problems)) {
      if (together.size() > 1) {
        out.add(new LikelyCause(common(together), together));
      } else {
        rest.computeIfAbsent(apart(together.getFirst()), k -> new ArrayList<>()).add(together.getFirst());
      }
    }
    out.sort(Comparator.comparingInt((LikelyCause c) -> -c.problems().size()));
    rest.forEach((says, some) -> out.add(new LikelyCause(says, some)));
    return out;
  }

  /** Joined by what two of them share, and by what those share with a third. */
  private static List<List<Problem>> joined(List<Problem> problems) {
    var out = new ArrayList<List<Problem>>();
    for (var problem : problems) {
      var near = out.stream().filter(some -> some.stream().anyMatch(p -> shares(p, problem))).toList();
      var together = new ArrayList<Problem>();
      near.forEach(together::addAll);
      together.add(problem);
      out.removeAll(near);
      together.sort(Comparator.comparing(Problem::number));
      out.add(together);
    }
    return out;
  }

  private static boolean shares(Problem a, Problem b) {
    return isOfTeaching(a) && isOfTeaching(b) && a.finding().round().equals(b.finding().round()) && (ofOneClass(a, b) || sameItems(a, b));
  }

  private static boolean isOfTeaching(Problem p) {
    return p.finding().isMeasured() && p.finding().category() == Category.TEACHING;
  }

  private static boolean ofOneClass(Problem a, Problem b) {
    return a.finding().classRef().isPresent() && a.finding().classRef().equals(b.finding().classRef());
  }

  private static boolean sameItems(Problem a, Problem b) {
    var both = common(a, b);
    var fewer = Math.min(a.items().size(), b.items().size());
    return a.finding().evidence().paperId() == b.finding().evidence().paperId() && fewer > 0 && both.size() >= SAME_ITEMS * fewer;
  }

  private static Set<String> common(Problem a, Problem b) {
    var both = new HashSet<>(a.items());
    both.retainAll(b.items());
    return both;
  }

  private static Phrase common(List<Problem> together) {
    var classes = together.stream().map(p -> p.finding().classRef().map(ClassRef::label).orElse("")).collect(Collectors.toSet());
    if (classes.size() == 1 && !classes.contains("")) {
      return Phrase.of("problem.likely.class", classes.iterator().next(), together.size());
    }
    Map<String, Long> items =
        together.stream().flatMap(p -> p.items().stream()).collect(Collectors.groupingBy(i -> i, LinkedHashMap::new, Collectors.counting()));
    var shared = items.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).limit(MOST_ITEMS).collect(Collectors.joining("、"));
    return shared.isEmpty() ? apart(together.getFirst()) : Phrase.of("problem.likely.items", subject(together.getFirst().finding()), shared);
  }

  private static Phrase apart(Problem problem) {
    var finding = problem.finding();
    return isOfTeaching(problem) ? Phrase.of("problem.likely.subject", subject(finding)) : Phrase.of("problem.likely.area", finding.category().label());
  }

  private static String subject(Finding finding) {
    return (finding.grade() == 0 ? "" : Grades.label(finding.grade())) + finding.domain();
  }
}

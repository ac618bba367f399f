package org.zhigai.chain.release;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.stats.trust.HeldBlock;
import org.zhigai.stats.trust.HeldBlock.Kept;
import org.zhigai.stats.trust.HeldPopulation.Member;

/** Which questionnaires are the same one another day: nobody is named in them, so most sheets or most questions say it. */
final class HeldSurveys {
  private HeldSurveys() {}

  static String label(Questionnaire asked) {
    return asked.round().label() + " 问卷" + (asked.grade() == 0 ? "" : " " + asked.grade());
  }

  /** Without those that were imported again with most of their sheets: the same answers would be counted twice, and the difference would show those of a few. */
  static List<Questionnaire> once(List<Questionnaire> all) {
    return all.stream().filter(q -> all.stream().noneMatch(later -> later.id() > q.id() && label(later).equals(label(q)) && isMost(sheets(later), sheets(q))))
        .toList();
  }

  /** @param released of whatever paper */
  static Optional<ReleasedPaper> known(Questionnaire asked, List<ReleasedPaper> released, List<Questionnaire> all) {
    var alike = released.stream().filter(r -> r.row().get(ReleasedPaper.PAPER).equals(label(asked))).toList();
    var same = alike.stream().filter(r -> isMost(sheets(asked), sheets(r))).findFirst();
    return same.or(() -> alike.stream()
        .filter(r -> isMost(questions(asked), questions(r)))
        .filter(r -> all.stream().noneMatch(other -> isMost(sheets(other), sheets(r))))
        .findFirst());
  }

  private static boolean isMost(Set<String> of, Set<String> some) {
    var both = new HashSet<>(of);
    both.retainAll(some);
    return !some.isEmpty() && both.size() * 2 >= some.size();
  }

  private static Set<String> sheets(Questionnaire asked) {
    return HeldRows.of(asked).stream().map(Member::name).collect(Collectors.toSet());
  }

  private static Set<String> sheets(ReleasedPaper released) {
    return blocks(released).stream().flatMap(b -> b.kept().stream()).map(Kept::name).collect(Collectors.toSet());
  }

  private static Set<String> questions(Questionnaire asked) {
    return HeldRows.of(asked).stream().flatMap(m -> m.cells().columns().stream()).collect(Collectors.toSet());
  }

  private static Set<String> questions(ReleasedPaper released) {
    return blocks(released).stream().flatMap(b -> b.columns().stream()).flatMap(List::stream).collect(Collectors.toSet());
  }

  private static List<HeldBlock> blocks(ReleasedPaper released) {
    return released.row().get(ReleasedPaper.BLOCKS);
  }
}

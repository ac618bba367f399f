package org.zhigai.problems;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was found when the results were looked at.
 *
 * @param tests how many tests the budget was shared by
 * @param surprising how many of them kept the list's level, large enough or not
 * @param ps of all tests, rising
 * @param sat for each grade how many pupils in how many classes sat its largest paper
 * @param scopes subjects and grades that were tested
 * @param tested every test with its numbers, found or not; their q is not given
 * @param lacks what was not there to be tested
 */
public record Detection(List<Finding> findings, int tests, int surprising, List<Double> ps, List<Sat> sat, List<Scope> scopes, List<Finding> tested,
    List<Lack> lacks) {

  public Detection {
    findings = List.copyOf(findings);
    ps = List.copyOf(ps);
    sat = List.copyOf(sat);
    scopes = List.copyOf(scopes);
    tested = List.copyOf(tested);
    lacks = List.copyOf(lacks);
  }

  /** Pupils of a grade who sat together. */
  public record Sat(int grade, int classes, int pupils) {}

  /**
   * The step of Benjamini and Hochberg that gives a p its q: {@code q = p · tests / rank}.
   *
   * @param p the p at this rank
   */
  public record Step(double p, int rank, int tests) {

    public double q() {
      return p * tests / rank;
    }
  }

  /** How many problems the findings are: the same weakness of the same pupils in two rounds is one. */
  public int problems() {
    return (int) findings.stream().filter(f -> findings.stream().noneMatch(f::isLaterOf)).count();
  }

  /** Empty when no test had this p. */
  public Optional<Step> step(double p) {
    var all = ps.stream().mapToDouble(d -> d).toArray();
    var first = Arrays.binarySearch(all, p);
    if (first < 0) {
      return Optional.empty();
    }
    var best = new Step(p, first + 1, all.length);
    for (var i = first; i < all.length; i++) {
      var here = new Step(all[i], i + 1, all.length);
      best = here.q() <= best.q() ? here : best;
    }
    return Optional.of(best);
  }
}

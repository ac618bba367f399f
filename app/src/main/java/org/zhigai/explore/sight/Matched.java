package org.zhigai.explore.sight;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.figures.FigurePaper;
import org.zhigai.monitoring.figures.PaperFigures;

/**
 * The pupils in sight beside themselves one paper of the subject earlier.
 *
 * @param before the latest earlier paper of the same subject and the same years of entry
 * @param earlier total then of each pupil who sat now, in their order; NaN for who did not sit then
 * @param later total now; NaN likewise
 * @param n who sat both
 */
public record Matched(Paper before, double[] earlier, double[] later, int n) {

  public static Optional<Matched> of(Sight sight) {
    return earlier(sight).map(before -> with(before, sight));
  }

  private static Optional<Paper> earlier(Sight sight) {
    var now = sight.results().paper().info();
    return sight.archive().papers().stream()
        .filter(p -> p.info().isEarlierOf(now))
        .max(Comparator.comparing(p -> p.info().round()));
  }

  private static Matched with(Paper before, Sight sight) {
    var then = sight.archive().results(before.id()).pupils().stream()
        .filter(PupilResult::isPresent)
        .collect(Collectors.toMap(PupilResult::pupilId, PupilResult::total, (a, b) -> a));
    var pupils = sight.sat().pupils();
    var earlier = new double[pupils.size()];
    var later = new double[pupils.size()];
    var n = 0;
    for (var p = 0; p < earlier.length; p++) {
      var was = then.getOrDefault(pupils.get(p).pupilId(), Double.NaN);
      earlier[p] = was;
      later[p] = Double.isNaN(was) ? Double.NaN : pupils.get(p).total();
      n += Double.isNaN(was) ? 0 : 1;
    }
    return new Matched(before, earlier, later, n);
  }

  /** What the earlier paper says of everybody, its district with it. */
  PaperFigures figures(Sight sight) {
    return round(before, sight);
  }

  /** What any stored paper says of everybody; computed once. */
  public static PaperFigures round(Paper paper, Sight sight) {
    return sight.kept(
        PaperFigures.class, "round " + paper.id(), () -> FigurePaper.of(sight.archive().results(paper.id()), sight.archive().indicators()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matched that && before.equals(that.before) && n == that.n;
  }

  @Override
  public int hashCode() {
    return before.hashCode();
  }
}

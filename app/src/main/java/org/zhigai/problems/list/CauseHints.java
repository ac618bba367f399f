package org.zhigai.problems.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Category;
import org.zhigai.problems.Detection;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Source;
import org.zhigai.problems.Statements;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Link;
import org.zhigai.rows.Row;

/** What speaks for a cause in each area: numbers, factors of the questionnaire, the diagnosis of plans. Where nothing speaks, nothing is said. */
public final class CauseHints {
  private CauseHints() {}

  /**
   * By area; areas nothing speaks for are missing.
   *
   * @param detection the last look at the results
   */
  public static Map<Category, List<Phrase>> of(Problem problem, Detection detection, Facts facts) {
    var own = problem.finding();
    var out = new EnumMap<Category, List<Phrase>>(Category.class);
    if (own.isMeasured()) {
      add(out, own.category(), Stream.of(lost(problem)));
    }
    detection.findings().stream()
        .filter(f -> !f.key().equals(own.key()) && bearsUpon(f, own))
        .forEach(f -> add(out, f.category(), Stream.of(Statements.of(f))));
    facts.standingOn(Link.row(problem.id())).stream()
        .filter(r -> r.kind().quotes())
        .forEach(r -> add(out, Category.TEACHING, Stream.of(row(r))));
    return out;
  }

  /** Where the marks were lost; the sentence of the problem where there are no items. */
  private static Phrase lost(Problem problem) {
    return problem.items().isEmpty() ? Statements.of(problem.finding()) : Phrase.of("problem.hint.items", String.join("、", problem.items()));
  }

  /** Of the same subject and grade, or of the whole grade or school whatever the subject. */
  private static boolean bearsUpon(Finding f, Finding own) {
    var sameGrade = f.grade() == 0 || own.grade() == 0 || f.grade() == own.grade();
    return sameGrade && (f.domain().equals(own.domain()) || f.source() == Source.QUESTIONNAIRE || f.category() != Category.TEACHING);
  }

  private static Phrase row(Row<?> row) {
    return Phrase.of("problem.hint.row", row.kind().title(), row.number(), row.headline());
  }

  private static void add(Map<Category, List<Phrase>> out, Category area, Stream<Phrase> more) {
    out.merge(area, more.toList(), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
  }
}

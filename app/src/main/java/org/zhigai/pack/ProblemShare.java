package org.zhigai.pack;

import org.zhigai.monitoring.Round;
import org.zhigai.problems.Category;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Source;

/** A problem of the list, by what it is about. */
public record ProblemShare(
    String number, Round round, About about, Category category, Severity severity, Source source, ProblemState state) {

  /**
   * What something is about.
   *
   * @param subject 学科 or 领域
   * @param grade 0 where it is the whole school
   * @param kind as {@link org.zhigai.problems.Target#kind}
   * @param name empty where people worded it
   */
  public record About(String subject, int grade, String kind, String name) {}
}

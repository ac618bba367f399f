package org.zhigai.problems.list;

import java.time.LocalDate;
import org.zhigai.monitoring.Round;
import org.zhigai.problems.Category;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Source;

/**
 * A problem that no measurement raised, as a person writes it down. It has the fields of any other problem and no numbers.
 *
 * @param about in a word or two what it is about
 * @param domain 学科 or 领域; may be empty
 * @param grade 0 for the whole school
 * @param severity as people judge it
 * @param grounds 依据: the letter, the page, what was seen
 * @param on 提出日期
 */
public record Stated(
    String statement, String about, Source source, Category category, Round round, String domain, int grade, Severity severity, String grounds,
    LocalDate on) {

  Finding finding() {
    return Finding.stated(source, category, round, domain.strip(), grade, java.util.Optional.empty(), about.isBlank() ? statement.strip() : about.strip());
  }
}

package org.zhigai.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * What a school hands over: sums, never rows of pupils.
 *
 * @param asOf the day it was put together
 */
public record SchoolPackage(
    String school, String district, LocalDate asOf, List<PaperShare> papers, List<ProblemShare> problems, List<EntryShare> ledger,
    List<PracticeShare> practices) {

  public SchoolPackage {
    papers = List.copyOf(papers);
    problems = List.copyOf(problems);
    ledger = List.copyOf(ledger);
    practices = List.copyOf(practices);
  }
}

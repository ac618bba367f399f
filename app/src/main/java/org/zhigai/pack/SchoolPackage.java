package org.zhigai.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * What a school hands over: sums, never rows of pupils.
 *
 * @param asOf the day it was put together
 * @param signedBy the print of the key under which it came; empty when it came under none, or has not gone out
 */
public record SchoolPackage(
    String school, String district, LocalDate asOf, String signedBy, List<PaperShare> papers, List<ProblemShare> problems, List<EntryShare> ledger,
    List<PracticeShare> practices) {

  public SchoolPackage {
    papers = List.copyOf(papers);
    problems = List.copyOf(problems);
    ledger = List.copyOf(ledger);
    practices = List.copyOf(practices);
  }
}

package org.zhigai.fakes;

import java.util.Arrays;
import java.util.List;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.Questionnaire;

/** Papers, lines and questionnaires in the order they were given. */
public record ExactArchive(List<PaperResults> all, List<Indicator> indicators, List<Questionnaire> questionnaires) implements BareResults {

  public static ExactArchive of(ExactPaper... papers) {
    return new ExactArchive(
        Arrays.stream(papers).map(ExactPaper::results).toList(), Arrays.stream(papers).flatMap(p -> p.lines().stream()).toList(), List.of());
  }

  public static ExactArchive asking(List<Indicator> lines, Questionnaire... questionnaires) {
    return new ExactArchive(List.of(), lines, List.of(questionnaires));
  }

  @Override
  public List<Paper> papers() {
    return all.stream().map(PaperResults::paper).toList();
  }

  @Override
  public PaperResults results(long paperId) {
    return all.stream().filter(r -> r.paper().id() == paperId).findFirst().orElseThrow();
  }
}

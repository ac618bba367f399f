package org.zhigai.chain.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.stats.trust.Cells;
import org.zhigai.stats.trust.HeldPopulation.Member;

/** What numbers of many are made of, row by row. */
final class HeldRows {
  private static final String TOTAL = "Σ";
  private static final String GROUPS = "//";

  private HeldRows() {}

  /** Those who sat: their marks, what they chose, their total, and the groups that are compared. */
  static List<Member> of(PaperResults whole) {
    var columns = Stream.concat(whole.paper().items().stream().map(i -> i.label().strip()), Stream.of(TOTAL, GROUPS)).toList();
    return IntStream.range(0, whole.pupils().size()).filter(p -> whole.pupils().get(p).isPresent()).mapToObj(p -> member(whole, p, columns)).toList();
  }

  private static Member member(PaperResults whole, int row, List<String> columns) {
    var pupil = whole.pupils().get(row);
    var like = pupil.groups().sex() + "/" + pupil.groups().boarding();
    var values = new ArrayList<String>();
    for (var i = 0; i < whole.paper().items().size(); i++) {
      values.add(whole.scores().get(row, i) + " " + whole.choices().get(row, i));
    }
    values.add(String.valueOf(pupil.total()));
    values.add(like);
    return new Member(pupil.pseudonym(), pupil.classRef().label(), like, Cells.of(columns, values));
  }
}

package org.zhigai.chain.release;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.kernel.Digest;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.stats.trust.Cells;
import org.zhigai.stats.trust.HeldPopulation.Member;

/** What numbers of many are made of, row by row. */
final class HeldRows {
  private static final String TOTAL = "Σ";
  private static final String GROUPS = "//";
  private static final int LONG = 16;

  private HeldRows() {}

  /** Those who sat: their marks, what they chose, their total, and the groups that are compared. */
  static List<Member> of(PaperResults whole) {
    var columns = Stream.concat(whole.paper().items().stream().map(i -> i.label().strip()), Stream.of(TOTAL, GROUPS)).toList();
    return IntStream.range(0, whole.pupils().size()).filter(p -> whole.pupils().get(p).isPresent()).mapToObj(p -> member(whole, p, columns)).toList();
  }

  /** Answer sheets, each by what was answered in which class and the how many-eth like it, for there are no names. All numbers are of the whole questionnaire. */
  static List<Member> of(Questionnaire asked) {
    var columns = Stream.concat(asked.questions().stream().map(q -> q.text().isEmpty() ? q.label() : q.text()), Stream.of(GROUPS)).toList();
    var alike = new HashMap<String, Integer>();
    return IntStream.range(0, asked.classes().size()).mapToObj(r -> {
      var like = asked.classes().get(r).label();
      var values =
          Stream.concat(IntStream.range(0, asked.questions().size()).mapToObj(q -> String.valueOf(asked.answers().get(r, q))), Stream.of(like)).toList();
      var sheet = Digest.sha256(String.join(" ", values).getBytes(StandardCharsets.UTF_8)).substring(0, LONG);
      return new Member(sheet + "/" + alike.merge(sheet, 1, Integer::sum), "", like, Cells.of(columns, values));
    }).toList();
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

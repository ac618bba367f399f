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
  /** Letters that a row of the book keeps of one paper at one time: with three times and what is between them it stays under a million. */
  private static final long MOST = 300_000;
  private static final int LETTERS = 2;

  private HeldRows() {}

  /** Those who sat: their marks, what they chose, their total, and the groups that are compared. */
  static List<Member> of(PaperResults whole) {
    var all = Stream.concat(whole.paper().items().stream().map(i -> i.label().strip()), Stream.of(TOTAL, GROUPS)).toList();
    // Of a paper as large as that a change is seen in the total.
    var columns = isLarge(whole.pupils().size(), all, HeldResults.PUPILS) ? List.of(TOTAL, GROUPS) : all;
    return IntStream.range(0, whole.pupils().size()).filter(p -> whole.pupils().get(p).isPresent()).mapToObj(p -> member(whole, p, columns)).toList();
  }

  /** Answer sheets, each by what was answered in which class and the how many-eth like it, for there are no names. All numbers are of the whole questionnaire. */
  static List<Member> of(Questionnaire asked) {
    var all = Stream.concat(asked.questions().stream().map(q -> q.text().isEmpty() ? q.label() : q.text()), Stream.of(GROUPS)).toList();
    var columns = isLarge(asked.classes().size(), all, HeldResults.SHEETS) ? List.of(GROUPS) : all;
    var alike = new HashMap<String, Integer>();
    return IntStream.range(0, asked.classes().size()).mapToObj(r -> {
      var like = asked.classes().get(r).label();
      var values =
          Stream.concat(IntStream.range(0, asked.questions().size()).mapToObj(q -> String.valueOf(asked.answers().get(r, q))), Stream.of(like)).toList();
      var sheet = Digest.sha256(String.join(" ", values).getBytes(StandardCharsets.UTF_8)).substring(0, LONG);
      return new Member(sheet + "/" + alike.merge(sheet, 1, Integer::sum), "", like, cells(columns, values));
    }).toList();
  }

  /** @param block how many rows have the names of the columns once */
  private static boolean isLarge(int rows, List<String> columns, int block) {
    return (long) rows * LETTERS * columns.size() + (long) rows / block * columns.stream().mapToInt(c -> c.length() + 1).sum() > MOST;
  }

  /** The last of the values, where not all columns are kept. */
  private static Cells cells(List<String> columns, List<String> values) {
    return Cells.of(columns, values.subList(values.size() - columns.size(), values.size()));
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
    return new Member(pupil.pseudonym(), pupil.classRef().label(), like, cells(columns, values));
  }
}

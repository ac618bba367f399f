package org.zhigai.workbook.recognise.scores;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.workbook.recognise.pupils.PupilLine;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;

/**
 * What a right answer is worth where a key says which is right and nothing says for how many marks: as much as makes the subtotals, or the
 * totals, come out. Where they do not come out with the same for each, a person says; where there is none, it is one mark, and told.
 */
final class KeyedMarks {
  private static final double TOLERANCE = 0.011;
  private static final double NEARLY_ALL = 0.8;
  private static final double MOSTLY = 0.5;
  private static final int MOST = 50;

  private final Table table;
  private final Plan plan;
  private final AnswerLetters letters;
  private final List<PupilLine> lines;
  private final IssueLog log;
  private final Set<Column> contested = new LinkedHashSet<>();

  /** @param letters of its own, for they count what they are asked */
  KeyedMarks(Table table, Plan plan, AnswerLetters letters, List<PupilLine> lines, IssueLog log) {
    this.table = table;
    this.plan = plan;
    this.letters = letters;
    this.lines = lines;
    this.log = log;
  }

  /**
   * Puts the marks of these items among the others'.
   *
   * @param assumed receives those that nothing speaks for
   */
  void settle(List<Column> keyed, Map<Integer, Double> marks, List<String> assumed) {
    var open = new ArrayList<>(keyed);
    sums().forEach((sum, parts) -> {
      var own = parts.stream().filter(open::contains).toList();
      var each = own.isEmpty() ? Double.NaN : each(sum, parts, own, marks);
      if (each > 0) {
        own.forEach(c -> marks.put(c.index(), each));
        open.removeAll(own);
        if (Math.abs(each - 1) > TOLERANCE) {
          log.warning("FULL_MARK_BY_SUMS", table.view().at(table.top() - 1, sum.index()), heads(own), Scored.shown(each), sum.head());
        }
      }
    });
    contested.retainAll(open);
    if (!contested.isEmpty()) {
      ask(List.copyOf(contested));
    }
    open.stream().filter(c -> !contested.contains(c)).forEach(c -> assumed.add(c.head()));
  }

  private void ask(List<Column> columns) {
    var ones = Corrections.NONE;
    for (var c : columns) {
      ones = ones.withFullMark(c.index(), 1);
    }
    log.question(
        "FULL_MARK_UNCLEAR", table.view().at(table.top() - 1, columns.getFirst().index()), heads(columns),
        List.of(new Answer(Phrase.of("intake.answer.oneEach"), ones)));
  }

  private static String heads(List<Column> columns) {
    return String.join(" ", columns.stream().map(Column::head).toList());
  }

  /** Subtotals with the items between them and the one before, then the total with all. */
  private Map<Column, List<Column>> sums() {
    var out = new LinkedHashMap<Column, List<Column>>();
    var from = -1;
    for (var subtotal : table.all(HeadWord.SUBTOTAL)) {
      var start = from;
      out.put(subtotal, plan.columns().stream().filter(c -> c.index() > start && c.index() < subtotal.index()).toList());
      from = subtotal.index();
    }
    if (plan.total() != null) {
      out.put(plan.total(), plan.columns());
    }
    return out;
  }

  /** What each right answer is worth; NaN where nobody has a sum, or where they do not agree. */
  private double each(Column sum, List<Column> parts, List<Column> own, Map<Integer, Double> marks) {
    var worth = new HashMap<Integer, Double>(marks);
    own.forEach(c -> worth.put(c.index(), 1.0));
    var right = new ArrayList<double[]>();
    for (var line : lines) {
      var written = ScoreMark.number(table.view().data(line.row(), sum.index()));
      var count = added(line, own, worth);
      var rest = written - added(line, parts.stream().filter(c -> !own.contains(c)).toList(), worth);
      if (!Double.isNaN(rest) && (count > 0 || Math.abs(rest) > TOLERANCE)) {
        right.add(new double[] {count, rest});
      }
    }
    var quotients = right.stream().filter(r -> r[0] > 0).mapToDouble(r -> r[1] / r[0]).sorted().toArray();
    var each = quotients.length == 0 ? Double.NaN : Math.rint(quotients[quotients.length / 2] * 100) / 100;
    for (var may : new double[] {1, each}) {
      var met = right.stream().filter(r -> Math.abs(r[0] * may - r[1]) < TOLERANCE).count();
      if (may > 0 && may <= MOST && met > 0 && (may == 1 ? met > right.size() * MOSTLY : right.size() > 1 && met >= right.size() * NEARLY_ALL)) {
        return may;
      }
    }
    if (!right.isEmpty()) {
      contested.addAll(own);
    }
    return Double.NaN;
  }

  private double added(PupilLine line, List<Column> columns, Map<Integer, Double> worth) {
    return columns.stream().mapToDouble(c -> {
      var full = worth.getOrDefault(c.index(), Double.NaN);
      return letters.mark(line.row(), c.index(), Double.isNaN(full) ? 1 : full) instanceof ScoreMark.Score s
          ? s.percent() && full > 0 ? s.value() * full : s.value()
          : 0;
    }).sum();
  }
}

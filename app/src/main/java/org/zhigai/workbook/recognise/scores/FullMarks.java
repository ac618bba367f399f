package org.zhigai.workbook.recognise.scores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.stats.MissingCodes;
import org.zhigai.workbook.recognise.pupils.PupilLine;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Clean;

/** Full marks of a paper's columns: from heading or row, else blueprint, title or the cells; else assumed, and told. */
final class FullMarks {
  private static final Pattern OUT_OF = Pattern.compile("\\d+(?:\\.\\d+)?/(\\d+(?:\\.\\d+)?)");
  private static final double[] CUSTOMARY = {100, 120, 150};
  /** Marks of shorter papers: where nobody of so many is above one of them, it is likelier than a paper of a hundred that nobody half did. */
  private static final double[] SHORT = {20, 30, 40, 50, 60};
  private static final int MANY = 20;

  private final Table table;
  private final SheetView view;
  private final Plan plan;
  private final AnswerLetters letters;
  private final List<PupilLine> lines;
  private final IssueLog log;

  FullMarks(Table table, Plan plan, AnswerLetters letters, List<PupilLine> lines, IssueLog log) {
    this.table = table;
    this.view = table.view();
    this.plan = plan;
    this.letters = letters;
    this.lines = lines;
    this.log = log;
  }

  /** By column; a total beside items has one only where it is stated. */
  Map<Integer, Double> all() {
    var out = new LinkedHashMap<Integer, Double>();
    var assumed = new ArrayList<String>();
    var keyed = new ArrayList<Column>();
    for (var c : plan.columns()) {
      out.put(c.index(), item(c, assumed, keyed));
    }
    new KeyedMarks(table, plan, letters.afresh(), lines, log).settle(keyed, out, assumed);
    if (!assumed.isEmpty()) {
      var columns = plan.columns();
      log.warning(
          "FULL_MARK_ASSUMED", view.range(table.top(), columns.getFirst().index(), table.bottom(), columns.getLast().index()), String.join(" ", assumed));
      askForCodes(columns);
    }
    var total = plan.total();
    if (!plan.items().isEmpty()) {
      out.put(total == null ? -1 : total.index(), total == null || Double.isNaN(total.fullMark()) ? table.context().fullMark() : total.fullMark());
    } else if (total != null) {
      out.put(total.index(), subject(total));
    }
    return out;
  }

  /** 9 or 99 far above all other scores may say that there is no answer; nobody is given nine marks on a guess. */
  private void askForCodes(List<Column> columns) {
    var known = table.context().options();
    if (columns.stream().noneMatch(c -> MissingCodes.isUsual(best(c)))) {
      return;
    }
    var codes =
        MissingCodes.among(columns.stream().map(c -> numbers(c).toArray()).toList()).stream().map(Scored::shown).filter(c -> !known.containsKey(c)).toList();
    if (!codes.isEmpty()) {
      var shown = String.join("、", codes);
      var blank = Corrections.NONE;
      var scores = Corrections.NONE;
      for (var code : codes) {
        blank = blank.withOption(code, 0);
        scores = scores.withOption(code, Integer.parseInt(code));
      }
      log.question(
          "CODES_AMONG_SCORES", view.range(table.top(), columns.getFirst().index(), table.bottom(), columns.getLast().index()), shown,
          List.of(new Answer(Phrase.of("intake.answer.codes.blank", shown), blank), new Answer(Phrase.of("intake.answer.codes.scores", shown), scores)));
    }
  }

  private double item(Column c, List<String> assumed, List<Column> keyed) {
    var planned = plan.planned(c).map(BlueprintRow::fullMark).orElse(Double.NaN);
    var full = c.fullMark();
    if (full > 0 && planned > 0 && full != planned && c.group() == c.index()) {
      log.warning("FULL_MARK_DIFFERS", view.at(table.top() - 1, c.index()), Scored.shown(full), Scored.shown(planned), c.head());
    }
    var told = full > 0 ? full : planned > 0 ? planned : denominator(c);
    if (told > 0) {
      return told;
    }
    if (letters.isKeyed(c)) {
      keyed.add(c);
      return 1;
    }
    assumed.add(c.head());
    return isInPercent(c) ? 100 : Math.max(1, Math.ceil(best(c)));
  }

  /** Else the customary one above the best score. */
  private double subject(Column column) {
    var told = column.fullMark() > 0 ? column.fullMark() : table.context().fullMarkOf(plan.subject());
    if (told > 0) {
      return told;
    }
    var written = denominator(column);
    if (written > 0) {
      return written;
    }
    var where = view.at(table.top() - 1, column.index());
    if (isInPercent(column)) {
      log.warning("SCORES_IN_PERCENT", where, column.head());
      return 100;
    }
    var best = best(column);
    var usual = numbers(column).count() >= MANY ? DoubleStream.concat(Arrays.stream(SHORT), Arrays.stream(CUSTOMARY)) : Arrays.stream(CUSTOMARY);
    var full = usual.filter(m -> best <= m).findFirst().orElse(Math.ceil(best / 10) * 10);
    log.warning("FULL_MARK_ASSUMED", where, plan.subject().isEmpty() ? column.head() : plan.subject(), Scored.shown(full));
    return full;
  }

  private DoubleStream numbers(Column column) {
    return lines.stream().map(l -> view.data(l.row(), column.index())).filter(c -> !table.context().isBlank(c.text().strip())).mapToDouble(ScoreMark::number)
        .filter(v -> v > 0);
  }

  private double best(Column column) {
    return numbers(column).max().orElse(0);
  }

  private boolean isInPercent(Column column) {
    return lines.stream().anyMatch(l -> ScoreMark.of(view.data(l.row(), column.index())) instanceof ScoreMark.Score s && s.percent());
  }

  /** The one full mark that scores such as {@code 7/10} are written out of; NaN when they are not, or differ. */
  private double denominator(Column column) {
    var found = lines.stream().map(l -> view.data(l.row(), column.index())).filter(c -> !c.isNumber() && !c.isBlank())
        .map(c -> OUT_OF.matcher(Clean.head(c.text()))).filter(Matcher::matches).map(m -> Double.parseDouble(m.group(1))).distinct().limit(2).toList();
    return found.size() == 1 ? found.getFirst() : Double.NaN;
  }
}

package org.zhigai.workbook.recognise.scores;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Choices;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.workbook.recognise.pupils.PupilLine;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Subjects;

/** Reads one paper of a table: full marks, scores, items and what is odd about them. */
final class ReadPaper {
  private static final Pattern OPTIONAL = Pattern.compile(".*(?:选做|选考|任选|附加).*");

  private final Table table;
  private final SheetView view;
  private final Plan plan;
  private final List<Column> columns;
  private final boolean hasKeyRow;
  private final IssueLog log;
  private final AnswerLetters letters;
  private final WordsAmongScores words;
  private final Set<Integer> unkeyed = new HashSet<>();

  /** @param keyRow row of the right options; −1 when the sheet has none */
  ReadPaper(Table table, Plan plan, int keyRow, WordsAmongScores words, IssueLog log) {
    this.words = words;
    this.table = table;
    this.view = table.view();
    this.plan = plan;
    this.columns = plan.columns();
    this.hasKeyRow = keyRow >= 0;
    this.log = log;
    this.letters = new AnswerLetters(table, keyRow, plan);
  }

  /** Columns whose being filled makes a row worth reporting. */
  List<Column> watched() {
    return Stream.concat(columns.stream(), Optional.ofNullable(plan.total()).stream()).toList();
  }

  /** Letters that nothing says the right option of are asked about, and not scored. */
  void askForKeys() {
    columns.stream().filter(letters::isWithoutKey).forEach(c -> unkeyed.add(c.index()));
    if (!unkeyed.isEmpty()) {
      var heads = columns.stream().filter(c -> unkeyed.contains(c.index())).map(Column::head).toList();
      log.question("KEY_MISSING", wholeRange(), String.join("、", heads), List.of(), heads.size());
    }
  }

  /**
   * A paper as read.
   *
   * @param marks full marks by column
   * @param scores one row a pupil, one number an item; NaN where there is none
   * @param chosen likewise the options; empty when the sheet gives no letters
   */
  record Read(
      Table table, Plan plan, double fullMark, Map<Integer, Double> marks, List<Item> items, List<PupilLine> lines, List<PupilRow> pupils,
      List<double[]> scores, List<List<String>> chosen) {

    /** One a grade, because a paper belongs to one. */
    List<PaperContent> byGrade(Round round) {
      var byGrade = new TreeMap<Integer, List<Integer>>();
      for (var p = 0; p < pupils.size(); p++) {
        byGrade.computeIfAbsent(pupils.get(p).classRef().grade(), g -> new ArrayList<>()).add(p);
      }
      return byGrade.entrySet().stream().map(e -> content(new PaperInfo(round, plan.exam(), plan.subject(), e.getKey()), e.getValue())).toList();
    }

    private PaperContent content(PaperInfo info, List<Integer> members) {
      var cells = new float[members.size() * items.size()];
      for (var m = 0; m < members.size(); m++) {
        for (var i = 0; i < items.size(); i++) {
          cells[m * items.size() + i] = (float) scores.get(members.get(m))[i];
        }
      }
      var own = plan.items().isEmpty() ? Optional.ofNullable(plan.total()).stream().toList() : plan.columns();
      var left = own.stream().mapToInt(Column::index).min().orElse(table.left());
      var right = own.stream().mapToInt(Column::index).max().orElse(table.right());
      return new PaperContent(
          info, items, fullMark, members.stream().map(pupils::get).toList(), new ScoreMatrix(members.size(), items.size(), cells),
          chosen.isEmpty() ? Choices.NONE : new Choices(members.stream().map(chosen::get).toList()),
          table.view().range(lines.get(members.getFirst()).row(), left, lines.get(members.getLast()).row(), right), table.context().date());
    }
  }

  Read read(List<PupilLine> lines) {
    var marks = new FullMarks(table, plan, letters, lines, log).all();
    var total = plan.total();
    var stated = total == null ? Double.NaN : marks.getOrDefault(total.index(), Double.NaN);
    var cells = columns.stream().map(c -> new Scored.Cells(c.index(), marks.getOrDefault(c.index(), Double.NaN))).toList();
    var totals = total == null ? null : new Scored.Cells(total.index(), stated);
    var checked = new Scored(view, log, words);
    var pupils = new ArrayList<PupilRow>();
    var scores = new ArrayList<double[]>();
    for (var line : lines) {
      var row = new double[cells.size()];
      pupils.add(checked.pupil(line, cells, totals, c -> mark(line.row(), c, marks), row));
      scores.add(joined(row));
    }
    checked.tellSums(lines.size());
    var items = items(marks, lines);
    var sum = items.stream().mapToDouble(Item::fullMark).sum();
    if (!items.isEmpty()) {
      checkPaperMark(items, sum, stated);
      note("OMITTED_WRONG", letters.omitted());
      note("WRONG_ANSWER_LETTERS", letters.wrongAnswers());
      new PaperChecks(table, (row, c) -> mark(row, c, marks) instanceof ScoreMark.Score s ? s.value() : Double.NaN, log).check(columns, lines, items, scores);
    }
    return new Read(table, plan, Double.isNaN(stated) ? sum : stated, marks, items, lines, pupils, scores, chosen(lines, pupils, scores, items));
  }

  private void note(String code, int count) {
    if (count > 0) {
      log.note(code, wholeRange(), String.valueOf(count), count);
    }
  }

  private Origin wholeRange() {
    return view.range(table.top(), columns.getFirst().index(), table.bottom(), columns.getLast().index());
  }

  /** A percentage is a share of the full mark. */
  private ScoreMark mark(int row, int column, Map<Integer, Double> marks) {
    var full = marks.getOrDefault(column, Double.NaN);
    if (unkeyed.contains(column) || table.context().isBlank(view.value(row, column))) {
      return ScoreMark.BLANK;
    }
    if (table.context().isAbsent(view.value(row, column))) {
      return new ScoreMark.Sign(Presence.ABSENT);
    }
    var isTotal = plan.total() != null && plan.total().index() == column;
    var mark = isTotal ? ScoreMark.of(view.data(row, column)) : letters.mark(row, column, Double.isNaN(full) ? 1 : full);
    return mark instanceof ScoreMark.Score s && s.percent() && full > 0 ? new ScoreMark.Score(s.value() * full) : mark;
  }

  /** The scores of columns that are one item, added up. */
  private double[] joined(double[] row) {
    if (plan.items().size() == row.length) {
      return row;
    }
    var out = new double[plan.items().size()];
    var at = 0;
    for (var i = 0; i < out.length; i++) {
      out[i] = Double.NaN;
      for (var k = plan.items().get(i).size(); k > 0; k--) {
        var value = row[at++];
        out[i] = Double.isNaN(value) ? out[i] : Double.isNaN(out[i]) ? value : out[i] + value;
      }
    }
    return out;
  }

  /** The option each pupil chose of each item that stands in one column. */
  private List<List<String>> chosen(List<PupilLine> lines, List<PupilRow> pupils, List<double[]> scores, List<Item> items) {
    if (!letters.isAny()) {
      return List.of();
    }
    var out = new ArrayList<List<String>>();
    for (var p = 0; p < lines.size(); p++) {
      var row = new ArrayList<String>(items.size());
      for (var i = 0; i < items.size(); i++) {
        var own = plan.items().get(i);
        var isThere = pupils.get(p).presence() == Presence.PRESENT && own.size() == 1;
        row.add(isThere ? letters.chosen(lines.get(p).row(), own.getFirst().index(), scores.get(p)[i] >= items.get(i).fullMark()) : "");
      }
      out.add(row);
    }
    return out;
  }

  private List<Item> items(Map<Integer, Double> marks, List<PupilLine> lines) {
    var out = new ArrayList<Item>();
    var seen = new HashSet<String>();
    for (var group : plan.items()) {
      var first = group.getFirst();
      if (!seen.add(first.head())) {
        log.error("ITEM_TWICE", view.at(table.top() - 1, first.index()), first.head());
      }
      out.add(item(group, marks, lines));
    }
    return out;
  }

  private Item item(List<Column> group, Map<Integer, Double> marks, List<PupilLine> lines) {
    var first = group.getFirst();
    var planned = plan.planned(first);
    var points = new LinkedHashSet<String>(planned.map(BlueprintRow::points).orElse(List.of()));
    if (points.isEmpty()) {
      group.forEach(c -> points.addAll(PaperBlueprint.split(about(HeadWord.KNOWLEDGE_POINT, c))));
    }
    var rate = planned.map(BlueprintRow::rate).orElse(Double.NaN);
    if (Double.isNaN(rate) && table.about().containsKey(HeadWord.DISTRICT_RATE)) {
      rate = PaperBlueprint.rate(view.cell(table.about().get(HeadWord.DISTRICT_RATE), first.index()), false);
    }
    return new Item(
        first.head(),
        group.stream().mapToDouble(c -> marks.getOrDefault(c.index(), Double.NaN)).sum(),
        first.upper().stream().filter(u -> Subjects.of(u) == null).reduce((a, b) -> b).orElse(""),
        planned.map(BlueprintRow::type).filter(t -> !t.isEmpty()).orElseGet(() -> about(HeadWord.ITEM_TYPE, first)),
        List.copyOf(points),
        planned.map(BlueprintRow::ability).filter(a -> !a.isEmpty()).orElseGet(() -> about(HeadWord.ABILITY, first)),
        rate,
        view.range(lines.isEmpty() ? table.top() : lines.getFirst().row(), first.index(), lines.isEmpty() ? table.top() : lines.getLast().row(),
            group.getLast().index()),
        group.size() == 1 ? letters.key(first.index()) : "");
  }

  private String about(HeadWord word, Column column) {
    var row = table.about().get(word);
    return row == null ? "" : view.cell(row, column.index()).text().strip();
  }

  private void checkPaperMark(List<Item> items, double sum, double paperMark) {
    if (Double.isNaN(paperMark) || Math.abs(sum - paperMark) <= 0.01 || hasKeyRow) {
      return;
    }
    var choices = items.stream().filter(i -> OPTIONAL.matcher(i.label() + i.section()).matches()).mapToDouble(Item::fullMark).sum();
    if (choices > 0 && sum > paperMark && sum - choices < paperMark) {
      log.note("OPTIONAL_ITEMS", view.whole(), Scored.shown(choices));
    } else {
      var total = plan.total();
      log.warning(
          "FULL_MARK_SUM", total == null ? view.whole() : view.at(table.top() - 1, total.index()), Scored.shown(paperMark), Scored.shown(sum));
    }
  }
}

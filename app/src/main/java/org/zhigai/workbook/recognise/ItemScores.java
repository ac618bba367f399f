package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;
import org.zhigai.workbook.recognise.words.Subjects;

/** Reads 小题得分: pupils down, items across; also answers by letter against a key. */
final class ItemScores {
  private static final Pattern OUT_OF = Pattern.compile("\\d+(?:\\.\\d+)?/(\\d+(?:\\.\\d+)?)");
  private static final Pattern OPTIONAL = Pattern.compile(".*(?:选做|选考|任选|附加).*");

  private final Table table;
  private final SheetView view;
  private final IssueLog log;
  private final @Nullable PaperBlueprint blueprint;
  private final int keyRow;
  private final AnswerLetters letters;
  private final Set<Integer> unkeyed = new HashSet<>();

  private ItemScores(Table table, IssueLog log, @Nullable PaperBlueprint blueprint, int keyRow) {
    this.table = table;
    this.view = table.view();
    this.log = log;
    this.blueprint = blueprint;
    this.keyRow = keyRow;
    this.letters = new AnswerLetters(table, keyRow, blueprint);
  }

  static TablePart read(Table found, IssueLog log, List<PaperBlueprint> blueprints, boolean withKey) {
    var table = settled(found);
    var labels = table.all(HeadWord.ITEM).stream().map(Column::head).toList();
    var subject = subject(table);
    var fitting = PaperBlueprint.fitting(blueprints, labels, subject);
    var key = withKey ? AnswerKeys.row(table).orElse(-1) : -1;
    return new ItemScores(table, log, fitting.orElse(null), key).read(subject);
  }

  /** Columns whose meaning depends on what else the table has. */
  private static Table settled(Table table) {
    var numbered = table.count(HeadWord.ITEM) + table.count(HeadWord.QUESTION) >= 2;
    var nameless = !table.hasPerson() && Kinds.namesUnderItemWord(table);
    var columns = new ArrayList<Column>();
    for (var c : table.columns()) {
      if (nameless && c.index() == table.left()) {
        columns.add(c.as(HeadWord.NAME));
      } else if (c.is(HeadWord.QUESTION)) {
        columns.add(c.as(HeadWord.ITEM));
      } else if (c.is(HeadWord.SCORE) && !table.has(HeadWord.TOTAL)) {
        columns.add(c.as(HeadWord.TOTAL));
      } else if (c.word() == null && numbered && c.fullMark() > 0 && !c.head().isEmpty()) {
        columns.add(c.as(Labels.isSection(c.head()) ? HeadWord.SUBTOTAL : HeadWord.ITEM));
      } else if (c.word() == null && Labels.isSection(c.head())) {
        columns.add(c.as(HeadWord.SUBTOTAL));
      } else {
        columns.add(c);
      }
    }
    return table.withColumns(columns);
  }

  private static String subject(Table table) {
    var above = table.all(HeadWord.ITEM).stream()
        .flatMap(c -> c.upper().stream())
        .flatMap(u -> Optional.ofNullable(Subjects.of(u)).stream())
        .findFirst();
    return above.orElse(table.context().subject());
  }

  private TablePart read(String subject) {
    if (subject.isEmpty()) {
      log.question("SUBJECT_MISSING", view.whole(), "", List.of());
    }
    PaperParts.checkGrade(table, log);
    var round = PaperParts.round(table, log);
    var groups = groups();
    var columns = groups.values().stream().flatMap(List::stream).toList();
    var total = table.first(HeadWord.TOTAL).orElse(null);
    var watched = new ArrayList<>(columns);
    if (total != null) {
      watched.add(total);
    }
    columns.stream().filter(letters::isWithoutKey).forEach(c -> unkeyed.add(c.index()));
    if (!unkeyed.isEmpty()) {
      log.question("KEY_MISSING", view.range(table.top(), columns.getFirst().index(), table.bottom(), columns.getLast().index()),
          String.join("、", columns.stream().filter(c -> unkeyed.contains(c.index())).map(Column::head).toList()), List.of(), unkeyed.size());
    }
    var lines = new PupilRows(table, log).read(watched, false).stream().filter(l -> l.row() != keyRow).toList();
    var marked = fullMarks(columns, lines);
    var stated = total == null ? Double.NaN : total.fullMark();
    var paperMark = Double.isNaN(stated) ? table.context().fullMark() : stated;
    var cells = columns.stream().map(c -> new Scored.Cells(c.index(), marked.getOrDefault(c.index(), Double.NaN))).toList();
    var totals = total == null ? null : new Scored.Cells(total.index(), paperMark);
    var checked = new Scored(view, log);
    var pupils = new ArrayList<PupilRow>();
    var scores = new ArrayList<double[]>();
    for (var line : lines) {
      var row = new double[cells.size()];
      pupils.add(checked.pupil(line, cells, totals, marks(line.row(), total, marked), row));
      scores.add(joined(row, groups));
    }
    var items = items(groups, marked, lines);
    checkPaperMark(items, paperMark, total);
    if (letters.omitted() > 0) {
      log.note("OMITTED_WRONG", view.range(table.top(), columns.getFirst().index(), table.bottom(), columns.getLast().index()),
          String.valueOf(letters.omitted()), letters.omitted());
    }
    if (letters.wrongAnswers() > 0) {
      log.note("WRONG_ANSWER_LETTERS", view.range(table.top(), columns.getFirst().index(), table.bottom(), columns.getLast().index()),
          String.valueOf(letters.wrongAnswers()), letters.wrongAnswers());
    }
    new PaperChecks(table, log).check(columns, lines, items, scores);
    var sum = items.stream().mapToDouble(Item::fullMark).sum();
    var contents = lines.isEmpty()
        ? List.<org.zhigai.monitoring.intake.Content.PaperContent>of()
        : PaperParts.papers(
            table, round, table.context().exam(), subject, items, Double.isNaN(paperMark) ? sum : paperMark, pupils, scores,
            chosen(groups, lines, pupils, scores, items), indices(columns));
    var shown = table.withColumns(table.columns().stream()
        .map(c -> marked.containsKey(c.index()) ? c.withFullMark(marked.getOrDefault(c.index(), Double.NaN)) : c)
        .toList());
    return TablePart.of(shown, lines.size(), checked.presence(), contents);
  }

  /** Columns by item: those under one merged label are one item. */
  private Map<Integer, List<Column>> groups() {
    var out = new LinkedHashMap<Integer, List<Column>>();
    for (var c : table.all(HeadWord.ITEM)) {
      out.computeIfAbsent(c.group(), g -> new ArrayList<>()).add(c);
    }
    return out;
  }

  private static List<Integer> indices(List<Column> columns) {
    return columns.stream().map(Column::index).toList();
  }

  private IntFunction<ScoreMark> marks(int row, @Nullable Column total, Map<Integer, Double> marked) {
    return c -> {
      if (total != null && c == total.index()) {
        return ScoreMark.of(view.data(row, c));
      }
      if (unkeyed.contains(c)) {
        return ScoreMark.BLANK;
      }
      var full = marked.getOrDefault(c, 1.0);
      var mark = letters.mark(row, c, full);
      return mark instanceof ScoreMark.Score s && s.percent() ? new ScoreMark.Score(s.value() * full) : mark;
    };
  }

  /** The option each pupil chose of each item that stands in one column. */
  private List<List<String>> chosen(
      Map<Integer, List<Column>> groups, List<PupilLine> lines, List<PupilRow> pupils, List<double[]> scores, List<Item> items) {
    if (!letters.isAny()) {
      return List.of();
    }
    var out = new ArrayList<List<String>>();
    var own = List.copyOf(groups.values());
    for (var p = 0; p < lines.size(); p++) {
      var row = new ArrayList<String>(own.size());
      for (var i = 0; i < own.size(); i++) {
        var isThere = pupils.get(p).presence() == Presence.PRESENT && own.get(i).size() == 1;
        var isRight = scores.get(p)[i] >= items.get(i).fullMark();
        row.add(isThere ? letters.chosen(lines.get(p).row(), own.get(i).getFirst().index(), isRight) : "");
      }
      out.add(row);
    }
    return out;
  }

  private static double[] joined(double[] row, Map<Integer, List<Column>> groups) {
    if (groups.size() == row.length) {
      return row;
    }
    var out = new double[groups.size()];
    var at = 0;
    var i = 0;
    for (var group : groups.values()) {
      var sum = Double.NaN;
      for (var k = 0; k < group.size(); k++) {
        var value = row[at++];
        sum = Double.isNaN(value) ? sum : Double.isNaN(sum) ? value : sum + value;
      }
      out[i++] = sum;
    }
    return out;
  }

  /** Each column's full mark: from its heading or row, else the blueprint, else the best score anybody has, with a warning. */
  private Map<Integer, Double> fullMarks(List<Column> columns, List<PupilLine> lines) {
    var out = new LinkedHashMap<Integer, Double>();
    var assumed = new ArrayList<String>();
    for (var c : columns) {
      var planned = blueprint == null ? Double.NaN : blueprint.of(c.head()).map(BlueprintRow::fullMark).orElse(Double.NaN);
      var full = c.fullMark();
      if (full > 0 && planned > 0 && full != planned && c.group() == c.index()) {
        log.warning("FULL_MARK_DIFFERS", view.at(table.top() - 1, c.index()), Scored.shown(full), Scored.shown(planned), c.head());
      }
      if (!(full > 0)) {
        full = planned > 0 ? planned : denominator(c, lines);
      }
      if (!(full > 0)) {
        var isRightOrWrong = letters.hasOwnKey(c.index()) || letters.isTicks(c);
        full = isRightOrWrong ? 1 : best(c, lines);
        if (!isRightOrWrong) {
          assumed.add(c.head());
        }
      }
      out.put(c.index(), full);
    }
    if (!assumed.isEmpty()) {
      log.warning("FULL_MARK_ASSUMED", view.range(table.top(), columns.getFirst().index(), table.bottom(), columns.getLast().index()),
          String.join(" ", assumed));
    }
    return out;
  }

  /** The one full mark that scores such as {@code 7/10} are written out of; NaN when they are not, or differ. */
  private double denominator(Column column, List<PupilLine> lines) {
    var found = Double.NaN;
    for (var line : lines) {
      var cell = view.data(line.row(), column.index());
      var m = OUT_OF.matcher(cell.isNumber() || cell.isBlank() ? "" : Clean.head(cell.text()));
      if (m.matches()) {
        var full = Double.parseDouble(m.group(1));
        if (!Double.isNaN(found) && found != full) {
          return Double.NaN;
        }
        found = full;
      }
    }
    return found;
  }

  private double best(Column column, List<PupilLine> lines) {
    if (lines.stream().anyMatch(l -> ScoreMark.of(view.data(l.row(), column.index())) instanceof ScoreMark.Score s && s.percent())) {
      return 100;
    }
    var best = lines.stream()
        .mapToDouble(l -> ScoreMark.number(view.data(l.row(), column.index())))
        .filter(v -> v > 0)
        .max()
        .orElse(1);
    return Math.max(1, Math.ceil(best));
  }

  private List<Item> items(Map<Integer, List<Column>> groups, Map<Integer, Double> marked, List<PupilLine> lines) {
    var out = new ArrayList<Item>();
    var seen = new HashSet<String>();
    var top = lines.isEmpty() ? table.top() : lines.getFirst().row();
    var bottom = lines.isEmpty() ? table.top() : lines.getLast().row();
    for (var group : groups.values()) {
      var first = group.getFirst();
      var planned = blueprint == null ? Optional.<BlueprintRow>empty() : blueprint.of(first.head());
      var points = new LinkedHashSet<String>(planned.map(BlueprintRow::points).orElse(List.of()));
      if (points.isEmpty()) {
        group.forEach(c -> points.addAll(PaperBlueprint.split(about(HeadWord.KNOWLEDGE_POINT, c))));
      }
      var rate = planned.map(BlueprintRow::rate).orElse(Double.NaN);
      if (Double.isNaN(rate) && table.about().containsKey(HeadWord.DISTRICT_RATE)) {
        rate = PaperBlueprint.rate(view.cell(table.about().get(HeadWord.DISTRICT_RATE), first.index()), false);
      }
      var label = first.head();
      if (!seen.add(label)) {
        log.error("ITEM_TWICE", view.at(table.top() - 1, first.index()), label);
      }
      out.add(new Item(
          label,
          group.stream().mapToDouble(c -> marked.getOrDefault(c.index(), Double.NaN)).sum(),
          section(first),
          planned.map(BlueprintRow::type).filter(t -> !t.isEmpty()).orElseGet(() -> about(HeadWord.ITEM_TYPE, first)),
          List.copyOf(points),
          planned.map(BlueprintRow::ability).filter(a -> !a.isEmpty()).orElseGet(() -> about(HeadWord.ABILITY, first)),
          rate,
          view.range(top, first.index(), bottom, group.getLast().index()),
          group.size() == 1 ? letters.key(first.index()) : ""));
    }
    return out;
  }

  private static String section(Column column) {
    return column.upper().stream().filter(u -> Subjects.of(u) == null).reduce((a, b) -> b).orElse("");
  }

  private String about(HeadWord word, Column column) {
    var row = table.about().get(word);
    return row == null ? "" : view.cell(row, column.index()).text().strip();
  }

  private void checkPaperMark(List<Item> items, double paperMark, @Nullable Column total) {
    var sum = items.stream().mapToDouble(Item::fullMark).sum();
    var choices = items.stream().filter(i -> OPTIONAL.matcher(i.label() + i.section()).matches()).mapToDouble(Item::fullMark).sum();
    if (!Double.isNaN(paperMark) && Math.abs(sum - paperMark) > 0.01 && keyRow < 0) {
      if (choices > 0 && sum > paperMark && sum - choices < paperMark) {
        log.note("OPTIONAL_ITEMS", view.whole(), Scored.shown(choices));
        return;
      }
      log.warning(
          "FULL_MARK_SUM", total == null ? view.whole() : view.at(table.top() - 1, total.index()), Scored.shown(paperMark),
          Scored.shown(sum));
    }
  }
}

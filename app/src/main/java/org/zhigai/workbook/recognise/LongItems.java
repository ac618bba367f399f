package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.Heading;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;
import org.zhigai.workbook.recognise.words.Subjects;

/** Reads 小题得分 in long form, one row a pupil and item: turned into pupils down and items across, in the order of first sight. */
final class LongItems {
  private final Table table;
  private final SheetView view;
  private final IssueLog log;
  private final Column label;
  private final Column score;

  private LongItems(Table table, IssueLog log) {
    this.table = table;
    this.view = table.view();
    this.log = log;
    this.label = table.first(HeadWord.ITEM_LABEL).orElseThrow();
    this.score = table.first(HeadWord.SCORE).or(() -> table.first(HeadWord.TOTAL)).orElseThrow();
  }

  static TablePart read(Table table, IssueLog log, List<PaperBlueprint> blueprints) {
    return new LongItems(table, log).read(blueprints);
  }

  private TablePart read(List<PaperBlueprint> blueprints) {
    PaperParts.checkGrade(table, log);
    var round = PaperParts.round(table, log);
    var bySubject = new LinkedHashMap<String, List<PupilLine>>();
    for (var line : new PupilRows(table, log).read(List.of(label, score), true)) {
      bySubject.computeIfAbsent(subject(line.row()), s -> new ArrayList<>()).add(line);
    }
    var contents = new ArrayList<PaperContent>();
    var presence = new EnumMap<Presence, Integer>(Presence.class);
    var rows = 0;
    for (var one : bySubject.entrySet()) {
      if (one.getKey().isEmpty()) {
        log.question("SUBJECT_MISSING", view.whole(), "", List.of());
      }
      rows += one.getValue().size();
      contents.addAll(papers(round, one.getKey(), one.getValue(), blueprints, presence));
    }
    return TablePart.of(table, rows, presence, contents);
  }

  private String subject(int row) {
    var written = table.first(HeadWord.DOMAIN).map(c -> Clean.head(view.value(row, c.index()))).orElse("");
    var known = Subjects.of(written);
    return known != null ? known : written.isEmpty() ? table.context().subject() : written;
  }

  private List<PaperContent> papers(
      org.zhigai.monitoring.Round round,
      String subject,
      List<PupilLine> lines,
      List<PaperBlueprint> blueprints,
      Map<Presence, Integer> presence) {
    var byLabel = new LinkedHashMap<String, List<Integer>>();
    var cells = new LinkedHashMap<String, Map<String, PupilLine>>();
    for (var line : lines) {
      var item = Heading.of(view.value(line.row(), label.index())).name();
      if (item.isEmpty()) {
        log.warning("STRAY_ROW", view.range(line.row(), table.left(), line.row(), table.right()), line.name());
        continue;
      }
      byLabel.computeIfAbsent(item, i -> new ArrayList<>()).add(line.row());
      var before = cells.computeIfAbsent(line.identity(), p -> new HashMap<>()).putIfAbsent(item, line);
      if (before != null) {
        log.error("DUPLICATE_NUMBER", view.at(line.row(), label.index()), item, line.name());
      }
    }
    var order = List.copyOf(byLabel.keySet());
    var blueprint = PaperBlueprint.fitting(blueprints, order, subject).orElse(null);
    var items = byLabel.entrySet().stream().map(e -> item(e.getKey(), blueprint, e.getValue())).toList();
    var pupils = new ArrayList<PupilRow>();
    var scores = new ArrayList<double[]>();
    for (var own : cells.values()) {
      var row = new double[order.size()];
      pupils.add(pupil(own, order, items, row, presence));
      scores.add(row);
    }
    return pupils.isEmpty()
        ? List.of()
        : PaperParts.papers(table, round, table.context().exam(), subject, items, items.stream().mapToDouble(Item::fullMark).sum(), pupils, scores,
            List.of(), List.of(label.index(), score.index()));
  }

  private PupilRow pupil(
      Map<String, PupilLine> own, List<String> order, List<Item> items, double[] into, Map<Presence, Integer> presence) {
    var scored = new Scored(view, log);
    var first = own.values().stream().min((a, b) -> Integer.compare(a.row(), b.row())).orElseThrow();
    // The columns of this pupil's imagined row are the items' places.
    var columns = new ArrayList<Scored.Cells>();
    for (var i = 0; i < items.size(); i++) {
      columns.add(new Scored.Cells(i, Double.NaN));
    }
    var out = scored.pupil(
        first, columns, null,
        i -> {
          var line = own.get(order.get(i));
          return line == null ? ScoreMark.BLANK : mark(line.row(), items.get(i).fullMark());
        },
        into);
    scored.presence().forEach((p, n) -> presence.merge(p, n, Integer::sum));
    return out;
  }

  private ScoreMark mark(int row, double full) {
    var mark = ScoreMark.of(view.data(row, score.index()));
    if (mark instanceof ScoreMark.Score given && given.value() > full + 1e-6) {
      log.error("SCORE_ABOVE_FULL", view.at(row, score.index()), Scored.shown(given.value()), Scored.shown(full));
      return ScoreMark.BLANK;
    }
    if (mark instanceof ScoreMark.Score given && given.value() < 0) {
      log.error("SCORE_NEGATIVE", view.at(row, score.index()), Scored.shown(given.value()));
      return ScoreMark.BLANK;
    }
    if (mark instanceof ScoreMark.Unreadable bad) {
      log.error("SCORE_NOT_A_NUMBER", view.at(row, score.index()), bad.text());
      return ScoreMark.BLANK;
    }
    return mark;
  }

  private Item item(String name, @org.jspecify.annotations.Nullable PaperBlueprint blueprint, List<Integer> own) {
    var planned = blueprint == null ? java.util.Optional.<BlueprintRow>empty() : blueprint.of(name);
    var full = table.first(HeadWord.FULL_MARK)
        .map(c -> ScoreMark.number(view.data(own.getFirst(), c.index())))
        .filter(f -> f > 0)
        .or(() -> planned.map(BlueprintRow::fullMark).filter(f -> f > 0))
        .orElseGet(() -> assumed(name, own));
    var points = planned.map(BlueprintRow::points)
        .orElseGet(() -> table.first(HeadWord.KNOWLEDGE_POINT).map(c -> PaperBlueprint.split(view.value(own.getFirst(), c.index()))).orElse(List.of()));
    return new Item(
        name, full, "", planned.map(BlueprintRow::type).orElse(""), List.copyOf(points),
        planned.map(BlueprintRow::ability).orElse(""), planned.map(BlueprintRow::rate).orElse(Double.NaN),
        view.range(own.getFirst(), score.index(), own.getLast(), score.index()));
  }

  private double assumed(String name, List<Integer> rows) {
    var best = rows.stream().mapToDouble(r -> ScoreMark.number(view.data(r, score.index()))).filter(v -> v > 0).max();
    log.warning("FULL_MARK_ASSUMED", view.at(rows.getFirst(), score.index()), name);
    return Math.max(1, Math.ceil(best.orElse(1)));
  }
}

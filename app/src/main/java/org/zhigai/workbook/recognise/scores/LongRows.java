package org.zhigai.workbook.recognise.scores;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.monitoring.Exams;
import org.zhigai.workbook.read.Area;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.recognise.pupils.PupilLine;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Heading;
import org.zhigai.workbook.recognise.words.Lexicon;
import org.zhigai.workbook.recognise.words.Subjects;

/** A long table: one row a pupil and subject, or a pupil and item, which is laid out as one row a pupil and items across. */
final class LongRows {
  /** Of an item: its label, then what rows under a header say of items. */
  private static final List<HeadWord> ABOUT =
      List.of(HeadWord.ITEM_LABEL, HeadWord.FULL_MARK, HeadWord.KNOWLEDGE_POINT, HeadWord.ABILITY, HeadWord.ITEM_TYPE, HeadWord.DISTRICT_RATE);

  private static final int SAMPLE = 200;

  private final Table table;
  private final SheetView view;
  private final IssueLog log;
  private final boolean byItem;
  private final Column score;
  private int taken;

  LongRows(Table table, boolean byItem, IssueLog log) {
    this.table = table;
    this.view = table.view();
    this.byItem = byItem;
    this.log = log;
    this.score = table.score().orElseThrow();
  }

  /** A table laid out wide, and its pupils. */
  record Wide(Table table, List<PupilLine> lines) {}

  List<Column> watched() {
    return List.of(table.first(byItem ? HeadWord.ITEM_LABEL : HeadWord.DOMAIN).orElseThrow(), score);
  }

  /** Rows that hold a score of something named. */
  int taken() {
    return taken;
  }

  /** The column of scores with the full mark that stands beside one of them. */
  Column score(PupilLine line) {
    return table.first(HeadWord.FULL_MARK).map(c -> ScoreMark.number(view.data(line.row(), c.index()))).filter(f -> f > 0).map(score::withFullMark)
        .orElse(score);
  }

  /** What a long table may tell line by line: the subject, and the exam where a column of its own says it. */
  record Of(String subject, String exam) {}

  /** A column nobody headed otherwise whose cells all name exams. */
  private Optional<Column> exams() {
    return table.first(c -> (c.word() == null || c.is(HeadWord.IGNORED)) && table.filledRows() > 0
        && table.dataRows().limit(SAMPLE).mapToObj(r -> view.value(r, c.index())).filter(v -> !v.isEmpty()).count() > 1
        && table.dataRows().limit(SAMPLE).mapToObj(r -> view.value(r, c.index())).filter(v -> !v.isEmpty()).allMatch(v -> Exams.within(v).isPresent()));
  }

  Map<Of, List<PupilLine>> byPaper(List<PupilLine> lines) {
    var out = new LinkedHashMap<Of, List<PupilLine>>();
    // 缺考 of a paper, in a row that names no item of it.
    var away = new LinkedHashMap<Of, List<PupilLine>>();
    var exams = exams();
    var seen = new HashSet<String>();
    for (var line : lines) {
      var written = Clean.head(text(HeadWord.DOMAIN, line));
      var known = Subjects.of(written);
      var subject = known != null ? known : written.isEmpty() && byItem ? table.context().subject() : written;
      var exam = exams.flatMap(c -> Exams.within(view.value(line.row(), c.index()))).orElse(table.context().exam());
      var item = byItem ? Heading.of(text(HeadWord.ITEM_LABEL, line)).name() : subject;
      var sign = item.isEmpty() && ScoreMark.of(view.data(line.row(), score.index())) instanceof ScoreMark.Sign s ? s.presence() : null;
      if (sign != null && !subject.isEmpty()) {
        away.computeIfAbsent(new Of(subject, exam), s -> new ArrayList<>()).add(line.saying(sign));
      } else if (item.isEmpty()) {
        stray(line);
      } else if (byItem || Lexicon.word(subject) != HeadWord.TOTAL) {
        if (!seen.add(subject + "\t" + exam + "\t" + item + "\t" + line.identity())) {
          log.error("DUPLICATE_NUMBER", view.at(line.row(), watched().getFirst().index()), item, line.name());
        }
        out.computeIfAbsent(new Of(subject, exam), s -> new ArrayList<>()).add(line);
        taken++;
      }
    }
    away.forEach((of, own) -> {
      if (out.containsKey(of)) {
        out.get(of).addAll(own);
        taken += own.size();
      } else {
        own.forEach(this::stray);
      }
    });
    return out;
  }

  private void stray(PupilLine line) {
    log.warning("STRAY_ROW", view.range(line.row(), table.left(), line.row(), table.right()), line.name());
  }

  /** Items and pupils in the order of first sight; every cell knows where it stands in the file. */
  Wide laidOut(List<PupilLine> lines) {
    var items = new LinkedHashMap<String, Integer>();
    var pupils = new LinkedHashMap<String, PupilLine>();
    var cells = new HashMap<Integer, Map<Integer, Cell>>();
    var places = new HashMap<List<Integer>, Integer>();
    var columns = new ArrayList<Column>();
    for (var line : lines) {
      var label = Heading.of(text(HeadWord.ITEM_LABEL, line)).name();
      var pupil = pupils.merge(line.identity(), line.movedTo(ABOUT.size() + pupils.size()), (a, b) -> b.said().map(a::saying).orElse(a));
      places.putIfAbsent(List.of(pupil.row(), -1), line.row());
      if (label.isEmpty()) {
        continue;
      }
      var c = items.computeIfAbsent(label, l -> items.size());
      if (c == columns.size()) {
        columns.add(new Column(c, label, HeadWord.ITEM, List.of(), score(line).fullMark(), c));
        for (var about = 0; about < ABOUT.size(); about++) {
          cells.computeIfAbsent(about, r -> new HashMap<>()).put(c, Cell.text(text(ABOUT.get(about), line)));
        }
      }
      cells.computeIfAbsent(pupil.row(), r -> new HashMap<>()).put(c, view.data(line.row(), score.index()));
      places.put(List.of(pupil.row(), c), line.row());
    }
    var top = ABOUT.size();
    var wide = view.laidOut(cells, (r, c) -> {
      var row = places.getOrDefault(List.of(r, c), places.getOrDefault(List.of(Math.max(r, top), -1), table.top()));
      return new Area(row, score.index(), row, score.index());
    });
    var about = new EnumMap<HeadWord, Integer>(HeadWord.class);
    ABOUT.stream().filter(w -> w != HeadWord.ITEM_LABEL && table.has(w)).forEach(w -> about.put(w, ABOUT.indexOf(w)));
    return new Wide(new Table(wide, List.of(0), about, columns, top, top + pupils.size() - 1, table.context()), List.copyOf(pupils.values()));
  }

  private String text(HeadWord word, PupilLine line) {
    return table.first(word).map(c -> view.value(line.row(), c.index())).orElse("");
  }
}

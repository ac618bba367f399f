package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.intake.ColumnReading;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Dropped;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.workbook.recognise.header.Headless;
import org.zhigai.workbook.recognise.scores.PaperBlueprint;
import org.zhigai.workbook.recognise.scores.ReadPapers;
import org.zhigai.workbook.recognise.survey.Answers;
import org.zhigai.workbook.recognise.survey.Indicators;
import org.zhigai.workbook.recognise.survey.Legend;
import org.zhigai.workbook.recognise.survey.QuestionKey;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.Context;
import org.zhigai.workbook.recognise.table.Doubt;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.Kinds;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.table.TablePart;
import org.zhigai.workbook.recognise.table.TableShape;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;

/** One sheet on its way from grid to reading: first its tables are found and judged, then read with what other sheets know. */
final class ReadSheet {
  private static final int TITLE_ROWS = 6;
  private static final int HEADS = 8;
  private static final double SURE = 0.9;

  /** Items and what is said of them: a sheet with more rows than this does not hold its people in columns. */
  private static final int MAX_TURNED_ROWS = 1_000;

  /** A table and what it was held to be. */
  private record Judged(Table table, ShapeRules.Verdict verdict) {}

  private final SheetView view;
  private final String file;
  private final Corrections said;
  private final List<Judged> tables = new ArrayList<>();
  private final List<Table> unknown = new ArrayList<>();

  /** @param said what a person said of this sheet; its values are in the view already */
  ReadSheet(SheetView view, String file, Corrections said) {
    this.view = view;
    this.file = file;
    this.said = said;
  }

  /** Lines that may tell the other sheets their round, grade and subject. */
  List<String> ownLines() {
    var out = new ArrayList<String>();
    for (var r = 0; r < Math.min(TITLE_ROWS, view.rows()); r++) {
      for (var c = 0; c < Math.min(3, view.columns()); c++) {
        var text = view.grid().cell(r, c).text();
        if (text.length() > 5) {
          out.add(text);
        }
      }
    }
    return out;
  }

  void findTables(Context others) {
    var named = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
    var around = Context.of(List.of(view.grid().name(), named)).or(others);
    // Which way a sheet lies is seen before it is given another kind and columns other meanings: these are named as it lies.
    judge(view, new Corrected(said.withColumns(Map.of()).withKind(said.kind().filter(k -> said.leavesOut())), around));
    var isTurned =
        unknown.stream().noneMatch(ReadSheet::namesPeople) && said.header().isEmpty() && !said.leavesOut() && tables.stream().allMatch(ReadSheet::isBare)
            && view.rows() <= MAX_TURNED_ROWS;
    if (isTurned || !said.columns().isEmpty() || !said.fullMarks().isEmpty() || said.kind().isPresent()) {
      judge(isTurned ? view.turnedOver() : view, new Corrected(said, around));
      if (isTurned && tables.stream().noneMatch(ReadSheet::isSense)) {
        judge(view, new Corrected(said, around));
      }
    }
  }

  /** What a sheet that was turned over is taken for: people with their scores, items with what they test. */
  private static boolean isSense(Judged judged) {
    return judged.table().hasPerson() || switch (judged.verdict().shape()) {
      case ITEM_SCORES -> true;
      case BLUEPRINT -> judged.table().has(HeadWord.ITEM_LABEL) && PaperBlueprint.read(judged.table()).items() > 0;
      default -> false;
    };
  }

  /** Nothing under a blueprint's or summary's header, or columns nobody headed, may be a sheet that lies on its side. */
  private static boolean isBare(Judged judged) {
    return switch (judged.verdict().shape()) {
      case BLUEPRINT -> (judged.table().has(HeadWord.ITEM_LABEL) && PaperBlueprint.read(judged.table()).items() == 0)
          || judged.table().columns().stream().filter(c -> c.head().isEmpty()).count() >= 2 || Kinds.namesPeopleAcross(judged.table());
      case CLASS_SUMMARY, ITEM_SUMMARY, QUESTION_KEY -> judged.table().filledRows() == 0;
      case ITEM_SCORES, SUBJECT_SCORES -> Kinds.crossesItemsWithPeople(judged.table());
      default -> false;
    };
  }

  /** Two headings beside each other that say who somebody is. */
  private static boolean namesPeople(Table table) {
    return table.columns().stream().filter(c -> c.word() != null && c.word().isPerson()).count() >= 2;
  }

  private void judge(SheetView seen, Corrected corrected) {
    tables.clear();
    unknown.clear();
    for (var table : corrected.tables(seen)) {
      corrected.judge(table).ifPresentOrElse(v -> tables.add(new Judged(table, v)), () -> unknown.add(table));
    }
  }

  /** Whether a column nobody understands, or is sure of, is headed as an item that another sheet lists. */
  boolean hasUnknown(Set<String> labels) {
    return tables.stream().filter(j -> j.table().hasPerson()).flatMap(j -> j.table().columns().stream())
        .anyMatch(c -> c.confidence() < SURE && !c.is(HeadWord.TOTAL) && !c.head().isEmpty() && labels.contains(Labels.key(c.head())));
  }

  void collect(RecogniseWorkbook.Aids aids) {
    if (tables.stream().noneMatch(j -> j.verdict().shape() == TableShape.QUESTIONNAIRE)) {
      Legend.in(view).ifPresent(aids.legends()::add);
    }
    for (var judged : tables) {
      if (judged.verdict().shape() == TableShape.BLUEPRINT) {
        aids.blueprints().add(PaperBlueprint.read(judged.table()));
      } else if (judged.verdict().shape() == TableShape.QUESTION_KEY) {
        aids.questions().add(QuestionKey.read(judged.table()));
      }
    }
  }

  SheetReading reading(RecogniseWorkbook.Aids aids) {
    if (tables.isEmpty()) {
      return unknown();
    }
    var log = new IssueLog();
    var rows = 0;
    var headers = new ArrayList<Integer>();
    var columns = new ArrayList<ColumnReading>();
    Map<Presence, Integer> presence = new EnumMap<>(Presence.class);
    var dropped = new ArrayList<Dropped>();
    var contents = new ArrayList<Content>();
    Optional<Judged> main = Optional.empty();
    for (var judged : tables) {
      var part = part(judged, aids, log);
      rows += part.dataRows();
      headers.addAll(judged.table().shownHeaderRows());
      columns.addAll(part.columns());
      part.presence().forEach((p, n) -> presence.merge(p, n, Integer::sum));
      dropped.addAll(part.dropped());
      contents.addAll(part.contents());
      if (main.isEmpty() || weight(judged) > weight(main.get())) {
        main = Optional.of(judged);
      }
    }
    unknown.stream().filter(t -> t.filledRows() > 0).forEach(
        t -> log.warning("TABLE_NOT_USED", view.range(t.top() - 1, t.left(), t.bottom(), t.right()), heads(t), t.filledRows()));
    if (tables.stream().noneMatch(j -> j.table().view().isTurned())) {
      var known = Stream.concat(tables.stream().map(Judged::table), unknown.stream()).toList();
      new Residue(view, known).find().ifPresent(left -> log.warning("CELLS_NOT_USED",
          view.range(left.area().top(), left.area().left(), left.area().bottom(), left.area().right()), left.found(), left.rows()));
    }
    var verdict = main.orElseThrow().verdict();
    if (main.orElseThrow().table().view().isTurned()) {
      log.note("SHEET_TURNED", view.whole(), view.grid().name());
    }
    var away = IntStream.range(0, view.columns()).filter(c -> view.grid().isColumnHidden(c) && isFilled(c)).mapToObj(ColumnReading::letters).toList();
    if (!away.isEmpty()) {
      log.warning("COLUMNS_HIDDEN", view.whole(), String.join("、", away), away.size());
    }
    if (view.grid().isHidden()) {
      log.note("SHEET_HIDDEN", view.whole(), view.grid().name());
    }
    return new SheetReading(
        view.grid().name(),
        view.grid().isHidden(),
        verdict.shape().kind(),
        verdict.confidence(),
        Phrase.of("intake.reason." + verdict.shape().name()),
        headers,
        rows,
        columns,
        presence,
        dropped,
        log.issues(),
        contents);
  }

  private static String heads(Table table) {
    return table.columns().stream().map(Column::head).filter(h -> !h.isEmpty()).limit(HEADS).collect(Collectors.joining("、"));
  }

  private boolean isFilled(int column) {
    return IntStream.range(0, view.rows()).anyMatch(r -> !view.grid().cell(r, column).isBlank());
  }

  /** Scores before all else: a sheet of scores with a small summary beside it is a sheet of scores. */
  private static double weight(Judged judged) {
    return judged.verdict().confidence()
        + switch (judged.verdict().shape()) {
          case ANSWERS_WITH_KEY, ITEM_SCORES, SUBJECT_SCORES, LONG_SCORES, LONG_ITEMS, QUESTIONNAIRE -> 2;
          case BLUEPRINT, INDICATORS, QUESTION_KEY -> 1;
          case CLASS_SUMMARY, ITEM_SUMMARY -> 0;
        };
  }

  private static TablePart part(Judged judged, RecogniseWorkbook.Aids aids, IssueLog log) {
    var table = judged.table();
    table.doubts().forEach(d -> {
      var where = d.columns().isEmpty() ? table.view().whole() : table.view().at(table.top() - 1, d.columns().getFirst());
      if (d.answers().isEmpty()) {
        log.warning(d.code(), where, d.found());
      } else {
        log.question(d.code(), where, d.found(), d.answers(), d.columns().size());
      }
    });
    return switch (judged.verdict().shape()) {
      case ITEM_SCORES, ANSWERS_WITH_KEY, SUBJECT_SCORES, LONG_SCORES, LONG_ITEMS ->
          ReadPapers.read(table, judged.verdict().shape(), log, aids.blueprints());
      case QUESTIONNAIRE -> Answers.read(table, log, aids.questions(), aids.legends());
      case INDICATORS -> Indicators.read(table, log);
      case BLUEPRINT -> TablePart.of(table, PaperBlueprint.read(table).items(), Map.of(), List.of());
      case QUESTION_KEY -> TablePart.of(table, QuestionKey.read(table).size(), Map.of(), List.of());
      case CLASS_SUMMARY, ITEM_SUMMARY -> TablePart.of(table, table.filledRows(), Map.of(), List.of());
    };
  }

  private SheetReading unknown() {
    var empty = view.rows() == 0;
    var reason = said.leavesOut() ? "LEFT_OUT" : empty ? "EMPTY" : "UNKNOWN";
    var seen = unknown.stream().filter(t -> !t.view().isTurned()).toList();
    var log = new IssueLog();
    if (!empty && !said.leavesOut()) {
      var headless = seen.isEmpty() ? Headless.of(view) : Optional.<Doubt>empty();
      headless.ifPresentOrElse(
          d -> log.question(d.code(), view.whole(), d.found(), d.answers()),
          () -> Legend.in(view).ifPresentOrElse(
              l -> log.note("SHEET_OF_OPTIONS", view.whole(), firstText()), () -> log.warning("SHEET_NOT_USED", view.whole(), firstText())));
    }
    return new SheetReading(
        view.grid().name(),
        view.grid().isHidden(),
        SheetKind.UNKNOWN,
        empty || said.leavesOut() ? 1 : 0,
        Phrase.of("intake.reason." + reason),
        seen.stream().flatMap(t -> t.shownHeaderRows().stream()).toList(),
        0,
        seen.stream().flatMap(t -> TablePart.of(t, 0, Map.of(), List.of()).columns().stream()).toList(),
        Map.of(),
        List.of(),
        log.issues(),
        List.of());
  }

  private String firstText() {
    for (var r = 0; r < Math.min(view.rows(), TITLE_ROWS); r++) {
      for (var c = 0; c < view.columns(); c++) {
        if (!view.grid().cell(r, c).isBlank()) {
          return view.value(r, c);
        }
      }
    }
    return "";
  }

  Origin whole() {
    return view.whole();
  }

  /** The blueprints of this sheet that have something to say. */
  List<PaperBlueprint> blueprints() {
    return tables.stream().filter(j -> j.verdict().shape() == TableShape.BLUEPRINT).map(j -> PaperBlueprint.read(j.table())).toList();
  }
}

package org.zhigai.workbook.recognise.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.ColumnReading;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.recognise.table.CellLook;
import org.zhigai.workbook.recognise.table.ColumnValues;
import org.zhigai.workbook.recognise.table.Doubt;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.words.Subjects;

/** A list of people and numbers without a header: what its columns most likely are, for a person to confirm. */
public final class Headless {
  private static final int FEWEST_ROWS = 4;
  private static final int PREAMBLE = 30;
  private static final int SAMPLE = 12;

  private final SheetView view;
  private final List<Integer> rows;

  private Headless(SheetView view) {
    this.view = view;
    this.rows = IntStream.range(0, Math.min(view.rows(), 300)).filter(r -> !view.isRowBlank(r, 0, view.columns() - 1)).boxed().toList();
  }

  /** The question to ask; empty where the sheet holds no such list. */
  public static Optional<Doubt> of(SheetView view) {
    return view.rows() < FEWEST_ROWS || view.columns() < 2 ? Optional.empty() : new Headless(view).askAll();
  }

  private Optional<Doubt> askAll() {
    return ask().or(this::pointAt);
  }

  /** A row of words over people and numbers that nobody knows: a person says whether it is the header. */
  private Optional<Doubt> pointAt() {
    for (var i = 0; i + 3 < Math.min(rows.size(), PREAMBLE); i++) {
      var row = rows.get(i);
      var below = rows.subList(i + 1, Math.min(rows.size(), i + 1 + SAMPLE));
      var heads = IntStream.range(0, view.columns()).filter(c -> view.cell(row, c).kind() == Cell.Kind.TEXT).boxed().toList();
      var scores = heads.stream().filter(c -> ColumnValues.of(view, below, c).mayBeScores()).count();
      var people = IntStream.range(0, view.columns()).mapToObj(c -> ColumnValues.of(view, below, c)).anyMatch(v -> v.mayBeNames() || v.mayBeNumbersOfPeople());
      if (scores >= 2 && people) {
        return Optional.of(new Doubt(
            "HEADER_UNSURE", List.of(), String.join(" | ", heads.stream().limit(8).map(c -> view.value(row, c)).toList()),
            List.of(
                new Answer(Phrase.of("intake.answer.header", row + 1), Corrections.NONE.withHeader(new Corrections.Header(List.of(row + 1), false))),
                leaveOut())));
      }
    }
    return Optional.empty();
  }

  private static Answer leaveOut() {
    return new Answer(Phrase.of("intake.answer.leaveOut"), Corrections.NONE.withKind(Optional.of(SheetKind.UNKNOWN)));
  }

  private Optional<Doubt> ask() {
    var guess = Corrections.NONE.withHeader(new Corrections.Header(List.of(0), true));
    var said = new ArrayList<Phrase>();
    var named = false;
    var scored = false;
    var bySubject = IntStream.range(0, view.columns()).anyMatch(this::namesSubjects);
    var scores = IntStream.range(0, view.columns()).filter(c -> meaning(c, bySubject) == Meaning.ITEM).count();
    for (var c = 0; c < view.columns(); c++) {
      // One column of numbers is a paper's total: a paper of one item would be no table of items.
      var meaning = meaning(c, bySubject || scores == 1);
      named |= meaning == Meaning.NAME || meaning == Meaning.EXAM_NUMBER;
      scored |= meaning == Meaning.TOTAL || meaning == Meaning.ITEM;
      guess = guess.withColumn(c, meaning);
      if (meaning != Meaning.IGNORED) {
        said.add(Phrase.of("intake.answer.column", ColumnReading.letters(c), Phrase.of("imports.meaning." + meaning)));
      }
    }
    if (!named || !scored) {
      return Optional.empty();
    }
    var all = said.stream().reduce((a, b) -> Phrase.of("intake.answer.and", a, b)).orElseThrow();
    return Optional.of(new Doubt(
        "HEADER_MISSING", List.of(), String.join(" | ", IntStream.range(0, Math.min(8, view.columns())).mapToObj(c -> view.value(rows.getFirst(), c)).toList()),
        List.of(
            new Answer(Phrase.of("intake.answer.headless", all), guess),
            leaveOut())));
  }

  private Meaning meaning(int column, boolean bySubject) {
    var values = ColumnValues.of(view, rows, column);
    if (namesSubjects(column)) {
      return Meaning.DOMAIN;
    }
    if (values.maySayTheSex()) {
      return Meaning.SEX;
    }
    if (values.mayBeClasses()) {
      return Meaning.CLASS;
    }
    if (values.mayBeNumbersOfPeople()) {
      return Meaning.EXAM_NUMBER;
    }
    if (values.count(CellLook.NAME) >= values.filled() * 0.9 && values.distinct() > 2) {
      return Meaning.NAME;
    }
    if (values.mayBeScores() && values.distinct() > 1) {
      return bySubject ? Meaning.TOTAL : Meaning.ITEM;
    }
    return Meaning.IGNORED;
  }

  private boolean namesSubjects(int column) {
    var filled = rows.stream().map(r -> view.head(r, column)).filter(t -> !t.isEmpty()).toList();
    return filled.size() >= FEWEST_ROWS && filled.stream().allMatch(t -> Subjects.of(t) != null);
  }
}

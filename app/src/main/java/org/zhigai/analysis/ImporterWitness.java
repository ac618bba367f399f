package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.monitoring.intake.WorkbookReading;

/**
 * What the importer says of a plain table: which of its rows are pupils, what its columns are, which full marks are written. The one
 * place where the bench hears the importer before it reads a table itself; of a table the importer does not know it says nothing.
 *
 * @param kind of the sheet
 * @param headers 0-based rows of headings and what belongs to them
 * @param pupils 0-based rows of pupils; empty when it does not know
 * @param columns meanings by 0-based column
 * @param fullMarks written full marks by 0-based column
 * @param others sheets of the same file that hold scores or answers too
 * @param scattered whether the scores of one pupil stand in several rows, one a subject
 */
record ImporterWitness(
    SheetKind kind, List<Integer> headers, Set<Integer> pupils, Map<Integer, Meaning> columns, Map<Integer, Double> fullMarks, List<String> others,
    boolean scattered) {
  static final ImporterWitness NONE = new ImporterWitness(SheetKind.UNKNOWN, List.of(), Set.of(), Map.of(), Map.of(), List.of(), false);

  private static final Set<Meaning> NOT_ITEMS =
      Set.of(
          Meaning.SEQUENCE, Meaning.SCHOOL, Meaning.CLASS, Meaning.EXAM_NUMBER, Meaning.STUDENT_CODE, Meaning.NAME, Meaning.SEX, Meaning.BOARDING,
          Meaning.TOTAL, Meaning.SUBTOTAL, Meaning.RANK, Meaning.PRESENCE, Meaning.REMARK);
  private static final String ASSUMED = "FULL_MARK_ASSUMED";
  private static final String NO_KEY = "KEY_MISSING";
  private static final Pattern RANGE = Pattern.compile("([A-Z]+)\\d+(?::([A-Z]+)\\d+)?");
  private static final int LETTERS = 26;
  private static final int LEAST_PUPILS = 5;

  /** @param table the sheet as the bench sees it, by whose name and headings it is found */
  static ImporterWitness of(WorkbookReading reading, RawTable table) {
    var sheet = table.sheet();
    for (var one : reading.sheets()) {
      var papers = one.contents().stream().filter(Content.PaperContent.class::isInstance).map(Content.PaperContent.class::cast).toList();
      if (one.name().equals(sheet) && isKnown(one, papers) && liesAlike(one, table)) {
        var meanings = new HashMap<Integer, Meaning>();
        var marks = new HashMap<Integer, Double>();
        var assumed = assumed(one);
        for (var column : one.columns()) {
          meanings.put(column.index(), column.meaning());
          if (!assumed.contains(column.index()) && isScore(column.meaning()) && column.fullMark() > 0) {
            marks.put(column.index(), column.fullMark());
          }
        }
        return new ImporterWitness(
            one.kind(), one.headerRows().stream().map(r -> r - 1).toList(), pupils(papers), Map.copyOf(meanings), Map.copyOf(marks), others(reading, sheet),
            papers.size() > 1 && papers.stream().mapToInt(p -> p.pupils().size()).sum() == pupils(papers).size());
      }
    }
    return NONE;
  }

  /** One paper of items, any number of subjects, or a questionnaire: of forms side by side a row does not tell which is meant. */
  private static boolean isKnown(SheetReading sheet, List<Content.PaperContent> papers) {
    return switch (sheet.kind()) {
      case ITEM_SCORES -> papers.size() == 1 && !papers.getFirst().items().isEmpty();
      case SUBJECT_SCORES -> !papers.isEmpty();
      case QUESTIONNAIRE -> hasScores(sheet);
      case BLUEPRINT, CLASS_SUMMARY, ITEM_SUMMARY, INDICATOR_COMPARISON, UNKNOWN -> false;
    };
  }

  /** Whether its columns are those of the table: a table with pupils in columns it has turned. */
  private static boolean liesAlike(SheetReading sheet, RawTable table) {
    var alike = 0;
    var told = 0;
    for (var column : sheet.columns()) {
      var said = bare(column.header());
      var cells = sheet.headerRows().stream().map(r -> bare(table.cell(r - 1, column.index()))).filter(t -> !t.isEmpty()).toList();
      if (!said.isEmpty() && !cells.isEmpty()) {
        told++;
        alike += cells.stream().anyMatch(t -> said.contains(t) || t.contains(said)) ? 1 : 0;
      }
    }
    return 2 * alike > told;
  }

  private static String bare(String text) {
    return Numbers.plain(text).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isScore(Meaning meaning) {
    return meaning == Meaning.ITEM || meaning == Meaning.SUBJECT;
  }

  /** Pupils printed in columns, or several to a row, say nothing of rows. */
  private static Set<Integer> pupils(List<Content.PaperContent> papers) {
    var out = new HashSet<Integer>();
    for (var paper : papers) {
      var rows = new HashSet<Integer>();
      paper.pupils().forEach(p -> rows.add(p.sheetRow() - 1));
      if (rows.size() < paper.pupils().size()) {
        return Set.of();
      }
      out.addAll(rows);
    }
    return out;
  }

  /** Columns whose full mark is only guessed from the scores. */
  private static Set<Integer> assumed(SheetReading sheet) {
    var out = new HashSet<Integer>();
    for (var issue : sheet.issues()) {
      if (issue.code().equals(ASSUMED)) {
        out.addAll(columns(issue));
      }
    }
    return out;
  }

  private static List<Integer> columns(Issue issue) {
    var m = RANGE.matcher(issue.where().range());
    if (!m.matches()) {
      return List.of();
    }
    return IntStream.rangeClosed(column(m.group(1)), column(m.group(2) == null ? m.group(1) : m.group(2))).boxed().toList();
  }

  private static int column(String letters) {
    return letters.chars().reduce(0, (sum, c) -> sum * LETTERS + c - 'A' + 1) - 1;
  }

  private static boolean hasScores(SheetReading sheet) {
    return sheet.contents().stream().anyMatch(c -> switch (c) {
      case Content.PaperContent paper -> !paper.pupils().isEmpty();
      case Content.QuestionnaireContent answers -> !answers.questions().isEmpty();
      case Content.IndicatorContent none -> false;
    });
  }

  private static List<String> others(WorkbookReading reading, String sheet) {
    return reading.sheets().stream().filter(s -> !s.name().equals(sheet) && hasScores(s)).map(SheetReading::name).toList();
  }

  /** Whether cells of the sheet are letters of which nobody says which are right. */
  static boolean lacksKey(WorkbookReading reading, String sheet) {
    return reading.sheets().stream().anyMatch(s -> s.name().equals(sheet) && s.issues().stream().anyMatch(i -> i.code().equals(NO_KEY)));
  }

  /** Whether there are more lines of headings than a plain table has. */
  boolean hasTwoLinesOfHeadings(RawTable table) {
    var first = Headings.of(table, false).firstRow();
    return headers.stream().anyMatch(r -> r >= first && !RowRoles.isFullMarks(table, r));
  }

  /**
   * Of these rows those that it does not take for pupils. Where it knows hardly any of them it is only believed when pupils stand together
   * and all others above or below.
   */
  Set<Integer> apart(int[] rows) {
    var out = new HashSet<Integer>();
    IntStream.of(rows).filter(r -> !pupils.contains(r)).forEach(out::add);
    var first = IntStream.of(rows).filter(pupils::contains).min().orElse(Integer.MAX_VALUE);
    var last = IntStream.of(rows).filter(pupils::contains).max().orElse(Integer.MIN_VALUE);
    var together = rows.length - out.size() >= LEAST_PUPILS && out.stream().allMatch(r -> r < first || r > last);
    return 2 * out.size() > rows.length && !together ? Set.of() : out;
  }

  /** Whether it knows the column of a paper as something else than an item. */
  boolean isOther(int column) {
    var meaning = columns.get(column);
    return kind == SheetKind.ITEM_SCORES && meaning != null && NOT_ITEMS.contains(meaning);
  }

  /** Of columns that may be items those that it does not take for one; none when it finds no items at all. */
  List<Integer> notItems(List<Integer> found) {
    var items = items();
    var common = new ArrayList<>(found);
    common.retainAll(items);
    return common.isEmpty() ? List.of() : found.stream().filter(c -> !items.contains(c)).toList();
  }

  /** The full mark written for a column; null for none. */
  @Nullable
  Double fullMark(int column) {
    return fullMarks.get(column);
  }

  /** Columns that it takes for items of a paper. */
  List<Integer> items() {
    return kind == SheetKind.ITEM_SCORES
        ? columns.entrySet().stream().filter(e -> e.getValue() == Meaning.ITEM).map(Map.Entry::getKey).sorted().toList()
        : List.of();
  }

  /** The same where cells are letters: what a letter is worth the key says. */
  ImporterWitness ofLetters() {
    return new ImporterWitness(kind, headers, pupils, columns, Map.of(), others, scattered);
  }
}

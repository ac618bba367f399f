package org.zhigai.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.WorkbookReading;

/**
 * What the importer says of a plain table: which of its rows are pupils, what its columns are, which full marks are written. The one
 * place where the bench hears the importer before it reads a table itself; of a table the importer does not know it says nothing.
 *
 * @param headers 0-based rows of headings and what belongs to them
 * @param pupils 0-based rows of pupils; empty when it does not know
 * @param columns meanings by 0-based column
 * @param fullMarks written full marks by 0-based column
 */
record ImporterWitness(List<Integer> headers, Set<Integer> pupils, Map<Integer, Meaning> columns, Map<Integer, Double> fullMarks) {
  static final ImporterWitness NONE = new ImporterWitness(List.of(), Set.of(), Map.of(), Map.of());

  private static final Set<Meaning> NOT_ITEMS =
      Set.of(
          Meaning.SEQUENCE, Meaning.SCHOOL, Meaning.CLASS, Meaning.EXAM_NUMBER, Meaning.STUDENT_CODE, Meaning.NAME, Meaning.SEX, Meaning.BOARDING,
          Meaning.TOTAL, Meaning.SUBTOTAL, Meaning.RANK, Meaning.PRESENCE, Meaning.REMARK);
  private static final String ASSUMED = "FULL_MARK_ASSUMED";

  /** @param sheet its name; the first of a text file */
  static ImporterWitness of(WorkbookReading reading, String sheet) {
    for (var one : reading.sheets()) {
      var papers = one.contents().stream().flatMap(ImporterWitness::paper).toList();
      if (one.name().equals(sheet) && one.kind() == SheetKind.ITEM_SCORES && papers.size() == 1) {
        var rows = papers.getFirst().pupils().stream().map(p -> p.sheetRow() - 1).collect(Collectors.toSet());
        var meanings = new HashMap<Integer, Meaning>();
        var marks = new HashMap<Integer, Double>();
        var written = one.issues().stream().noneMatch(i -> i.code().equals(ASSUMED));
        for (var column : one.columns()) {
          meanings.put(column.index(), column.meaning());
          if (written && column.meaning() == Meaning.ITEM && column.fullMark() > 0) {
            marks.put(column.index(), column.fullMark());
          }
        }
        // Pupils printed in columns, or several to a row, say nothing of rows.
        return new ImporterWitness(one.headerRows().stream().map(r -> r - 1).toList(), rows.size() == papers.getFirst().pupils().size() ? rows : Set.of(),
            Map.copyOf(meanings), Map.copyOf(marks));
      }
    }
    return NONE;
  }

  private static Stream<Content.PaperContent> paper(Content content) {
    return content instanceof Content.PaperContent paper && !paper.items().isEmpty() ? Stream.of(paper) : Stream.empty();
  }

  /** Whether there are more lines of headings than a plain table has. */
  boolean hasTwoLinesOfHeadings(RawTable table) {
    var first = Headings.of(table, false).firstRow();
    return headers.stream().anyMatch(r -> r >= first && !RowRoles.isFullMarks(table, r));
  }

  /** Of these rows those that it does not take for pupils, unless it knows hardly any of them. */
  Set<Integer> apart(int[] rows) {
    var out = new HashSet<Integer>();
    IntStream.of(rows).filter(r -> !pupils.contains(r)).forEach(out::add);
    return 2 * out.size() > rows.length ? Set.of() : out;
  }

  /** Whether it knows the column as something else than an item. */
  boolean isOther(int column) {
    var meaning = columns.get(column);
    return meaning != null && NOT_ITEMS.contains(meaning);
  }

  /** The full mark written for a column; null for none. */
  @Nullable
  Double fullMark(int column) {
    return fullMarks.get(column);
  }

  /** Columns that it takes for items. */
  List<Integer> items() {
    return columns.entrySet().stream().filter(e -> e.getValue() == Meaning.ITEM).map(Map.Entry::getKey).sorted().toList();
  }
}

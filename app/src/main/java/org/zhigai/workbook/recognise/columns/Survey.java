package org.zhigai.workbook.recognise.columns;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.ColumnWitness;
import org.zhigai.workbook.recognise.table.Kinds;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Degrees;
import org.zhigai.workbook.recognise.words.HeadWord;

/** The columns of a questionnaire: whatever is numbered, or answered on a scale, is a question, if it says nothing else. */
final class Survey {
  private static final Pattern NUMBERED = Pattern.compile("(?:第|q|题)?\\d{1,3}(?:题|[、.:]|\\(|$).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONSENT = Pattern.compile("同意参[加与]|知情同意");
  private static final Set<HeadWord> ABOUT =
      Set.of(HeadWord.CLASS, HeadWord.GRADE, HeadWord.SEX, HeadWord.BOARDING, HeadWord.SCHOOL, HeadWord.SEQUENCE, HeadWord.NAME, HeadWord.EXAM_NUMBER,
          HeadWord.SCHOOL_NUMBER, HeadWord.STUDENT_CODE, HeadWord.TOTAL);

  private Survey() {}

  static Table settled(Table table, ColumnCells look) {
    if (!Kinds.isAboutQuestionnaire(table)) {
      return isScored(table, look) ? table.mapped(c -> c.is(HeadWord.QUESTION) ? c.as(HeadWord.ITEM, 1, ColumnWitness.VALUES) : c) : table;
    }
    if (table.has(HeadWord.QUESTION_TEXT) || table.has(HeadWord.FACTOR)) {
      return table;
    }
    var out = new ArrayList<Column>();
    var classes = table.has(HeadWord.CLASS) ? null : table.first(c -> look.at(c).mayBeClasses()).orElse(null);
    for (var c : table.columns()) {
      if (c.equals(classes)) {
        out.add(c.as(HeadWord.CLASS, 2, ColumnWitness.VALUES));
        continue;
      }
      var isAbout = (c.word() != null && ABOUT.contains(c.word())) || CONSENT.matcher(c.heading().name()).find();
      var isAsked = NUMBERED.matcher(c.heading().name()).matches() || (c.word() == null && !c.head().isEmpty() && isScaled(look, c));
      out.add(!isAbout && isAsked ? c.as(HeadWord.QUESTION, 2.5, ColumnWitness.SHEETS).called(label(c)) : c);
    }
    return table.withColumns(out);
  }

  /** Q1 Q2 Q3 with full marks, or with nothing for many, are items of a test: no scale of answers begins at 0. */
  private static boolean isScored(Table table, ColumnCells look) {
    var asked = table.all(HeadWord.QUESTION);
    return asked.stream().filter(c -> c.fullMark() > 0 || (look.at(c).mayBeScores() && look.at(c).least() == 0)).count() * 2 > asked.size();
  }

  /** {@code 2、老师关心我} is called 2. */
  private static String label(Column column) {
    var text = column.text();
    return text.isEmpty() ? column.head() : column.head().substring(0, Math.max(1, column.head().length() - text.length() - 1));
  }

  private static boolean isScaled(ColumnCells look, Column column) {
    var answers = look.rows().stream().map(r -> look.head(r, column)).filter(t -> !t.isEmpty()).toList();
    return answers.size() >= 3
        && answers.stream().filter(t -> Degrees.of(t).isPresent() || t.matches("[1-9]|10|[A-Ja-j]")).count() >= answers.size() * 0.9;
  }
}

package org.zhigai.workbook.recognise.scores;

import java.util.Optional;
import org.zhigai.monitoring.Exams;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnWitness;
import org.zhigai.workbook.recognise.table.Kinds;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;
import org.zhigai.workbook.recognise.words.Lexicon;
import org.zhigai.workbook.recognise.words.Subjects;

/** What columns of scores are, when it is known that the table is one of items or of subjects. */
final class ScoreColumns {
  private ScoreColumns() {}

  /** A table of items: what nobody headed holds names, what has a full mark is an item, but where the total was found to be made up without it. */
  static Table items(Table table) {
    var outside = table.doubts().stream().filter(d -> d.code().equals("COLUMN_OUTSIDE_TOTAL")).flatMap(d -> d.columns().stream()).toList();
    var numbered = table.count(HeadWord.ITEM) + table.count(HeadWord.QUESTION) >= 2;
    var nameless = !table.hasPerson() && Kinds.namesUnderItemWord(table);
    return table.mapped(c -> {
      if (nameless && c.index() == table.left()) {
        return c.as(HeadWord.NAME);
      }
      if (c.is(HeadWord.QUESTION)) {
        return c.as(HeadWord.ITEM);
      }
      if (c.is(HeadWord.SCORE) && !table.has(HeadWord.TOTAL)) {
        return c.as(HeadWord.TOTAL);
      }
      var marked = numbered && c.fullMark() > 0 && !c.head().isEmpty() && !outside.contains(c.index());
      return c.word() == null && (marked || Labels.isSection(c.head())) ? c.as(Labels.isSection(c.head()) ? HeadWord.SUBTOTAL : HeadWord.ITEM) : c;
    });
  }

  /** A score under a subject's heading is that subject's; without any subject column the only score is the title's. */
  static Table subjects(Table table) {
    var named = table.has(HeadWord.SUBJECT);
    var single = table.score().orElse(null);
    return table.mapped(c -> {
      var above = above(c).isPresent();
      var isScore = (above && (c.is(HeadWord.SCORE) || c.is(HeadWord.TOTAL))) || (!named && c.equals(single) && !above);
      return isScore ? c.as(HeadWord.SUBJECT) : c;
    });
  }

  /** The subject of a table of items. */
  static String subject(Table table) {
    return table.all(HeadWord.ITEM).stream().flatMap(c -> above(c).stream()).findFirst().orElse(table.context().subject());
  }

  /** The subject of a column; one that is a subject though its name is on no list is called as it is headed. */
  static String subject(Table table, Column column) {
    var own = Subjects.of(column.head());
    var said = Lexicon.word(column.head());
    var isTold =
        !table.headerRows().isEmpty() && Exams.within(column.head()).isEmpty() && !column.head().isEmpty() && (said == null || said == HeadWord.SUBTOTAL)
            && (column.by().contains(ColumnWitness.NEIGHBOURS) || column.by().contains(ColumnWitness.PERSON));
    return own != null ? own : above(column).orElse(isTold ? column.head() : table.context().subject());
  }

  /** 期中 over the first columns and 期末 over the next are two exams. */
  static String exam(Table table, Column column) {
    return column.upper().stream().flatMap(u -> Exams.within(u).stream()).findFirst()
        .or(() -> Exams.within(column.heading().name()))
        .orElse(table.context().exam());
  }

  static Optional<String> above(Column column) {
    return column.upper().stream().flatMap(u -> Optional.ofNullable(Subjects.of(u)).stream()).findFirst();
  }
}

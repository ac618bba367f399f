package org.zhigai.workbook.recognise.table;

import java.util.List;
import org.zhigai.workbook.recognise.words.HeadWord;

/** The number that says whose a row is. Beside one, a word that heads lines of full marks is what somebody is called. */
public final class PupilNumber {
  private static final List<HeadWord> NUMBERS = List.of(HeadWord.EXAM_NUMBER, HeadWord.SCHOOL_NUMBER, HeadWord.STUDENT_CODE, HeadWord.SEAT);

  private PupilNumber() {}

  /** Whether a number of the kind the others have, and nobody else's, stands in the row. */
  public static boolean standsIn(Table table, int row) {
    return NUMBERS.stream().flatMap(w -> table.all(w).stream()).anyMatch(c -> isOwn(table, row, c));
  }

  private static boolean isOwn(Table table, int row, Column column) {
    var own = table.view().value(row, column.index()).strip();
    if (own.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    var others = table.dataRows().filter(r -> r != row).mapToObj(r -> table.view().value(r, column.index()).strip()).toList();
    return !others.contains(own) && others.stream().anyMatch(o -> o.length() == own.length() && o.chars().anyMatch(Character::isDigit));
  }
}

package org.zhigai.workbook.recognise.pupils;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.PupilGroups.Boarding;
import org.zhigai.monitoring.PupilGroups.Sex;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.HeadWord;

/** Cells that say sex (in words or by GB/T 2261.1: 1 male, 2 female, 0 and 9 not known) and boarding. What cannot be read is not known. */
final class GroupCells {
  private static final Set<String> MALE = Set.of("男", "男生", "男性", "男孩", "1", "m", "male", "boy");
  private static final Set<String> FEMALE = Set.of("女", "女生", "女性", "女孩", "2", "f", "female", "girl");
  private static final Set<String> UNSAID = Set.of("", "0", "9", "-", "/", "无", "未知", "不详");
  private static final Set<String> BOARDER = Set.of("住宿", "住宿生", "住校", "住校生", "寄宿", "寄宿生", "住读", "住读生", "内宿", "内宿生", "boarder", "boarding");
  private static final Set<String> DAY =
      Set.of("走读", "走读生", "通学", "通学生", "外宿", "外宿生", "不住校", "不住宿", "非住宿", "非住校", "非寄宿", "day", "daypupil");
  private static final Set<String> YES = Set.of("是", "1", "y", "yes", "√", "true");
  private static final Set<String> NO = Set.of("否", "0", "2", "n", "no", "×", "false");

  private final SheetView view;
  private final IssueLog log;
  private final @Nullable Column sex;
  private final @Nullable Column boarding;

  GroupCells(Table table, IssueLog log) {
    this.view = table.view();
    this.log = log;
    this.sex = table.first(HeadWord.SEX).orElse(null);
    this.boarding = table.first(HeadWord.BOARDING).orElse(null);
  }

  PupilGroups of(int row) {
    return sex == null && boarding == null ? PupilGroups.UNKNOWN : new PupilGroups(sex(row), boarding(row));
  }

  private Sex sex(int row) {
    if (sex == null) {
      return Sex.UNKNOWN;
    }
    var text = text(row, sex);
    if (MALE.contains(text)) {
      return Sex.MALE;
    }
    if (FEMALE.contains(text)) {
      return Sex.FEMALE;
    }
    if (!UNSAID.contains(text)) {
      unreadable(row, sex);
    }
    return Sex.UNKNOWN;
  }

  private Boarding boarding(int row) {
    if (boarding == null) {
      return Boarding.UNKNOWN;
    }
    var text = text(row, boarding);
    // Under 是否走读 a yes is a day pupil.
    var asksForDay = boarding.head().contains("走读") && !boarding.head().contains("住") && !boarding.head().contains("宿");
    if (BOARDER.contains(text)) {
      return Boarding.BOARDER;
    }
    if (DAY.contains(text)) {
      return Boarding.DAY;
    }
    if (YES.contains(text)) {
      return asksForDay ? Boarding.DAY : Boarding.BOARDER;
    }
    if (NO.contains(text)) {
      return asksForDay ? Boarding.BOARDER : Boarding.DAY;
    }
    if (!UNSAID.contains(text)) {
      unreadable(row, boarding);
    }
    return Boarding.UNKNOWN;
  }

  private String text(int row, Column column) {
    return Clean.head(view.value(row, column.index())).toLowerCase(Locale.ROOT);
  }

  private void unreadable(int row, Column column) {
    log.note("GROUP_UNREADABLE", view.at(row, column.index()), view.value(row, column.index()), column.head());
  }
}

package org.zhigai.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a row below a heading is. */
enum RowLook {
  /** Nothing in it but a running number or what is worked out. */
  READY,
  /** An example that is to be written over. */
  SAMPLE,
  FILLED,
  /** The heading of a part of the table. */
  GROUP,
  /** A sum. */
  SUM,
  /** Numbers of columns, or how they are to be filled in. */
  HINT,
  /** What stands below a table: notes, signatures. */
  FOOT,
  /** Nothing, not even a line. */
  BARE;

  private static final Pattern SUMS = Pattern.compile("(?:本[类组项页])?(?:合计|总计|小计|共计|累计|平均|汇总|统计)(?:数|[（(].*)?[:：]?");
  private static final Pattern TOTAL_OF = Pattern.compile("(?:问题|隐患|事项|缺陷|整改)?(?:总数|总条数|数量合计|合计数)[:：]?");
  private static final Pattern NOTES = Pattern.compile("(?:[*※★]|备注|注|说明|填表说明|填报说明|注意事项|填写说明|附注)\\d*[:：.、].*", Pattern.DOTALL);
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:.*\\s)?(?:填报人|审核人|审批人|制表人|填表人|经办人|复核人|负责人|主要负责人|单位负责人|校长|分管领导|联系人|联系电话|电话|填报单位|签字|盖章|主要领导)(?:[（(][^）)]*[）)]|签字|签名|签章)*\\s*[:：].*"
              + "|.*(?:签字|签章|盖章|公章)[）)]?\\s*[:：]?\\s*",
          Pattern.DOTALL);
  private static final Pattern EXAMPLE =
      Pattern.compile("(?:示?例|样例|举例|范例|例如|填写示例|示例行|参考示例|sample|example|e\\.g\\.)\\d*[:：.、]?|.*(?:此行不录|此行不填|本行为?示例|示例.?请?删除|删除此行|仅供参考|填写样例|填写示例).*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern GROUPS =
      Pattern.compile("[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．:：\\s].{1,30}|[（(][一二三四五六七八九十]{1,3}[）)].{1,30}|[ⅠⅡⅢⅣⅤ][、.．].{1,30}", Pattern.DOTALL);
  private static final Pattern HINTS =
      Pattern.compile("[（(]?(?:必填|选填|文本|日期|下拉选择|数字|自动生成|自动计算|格式[:：].*|yyyy.*|请?(?:填写|选择|按|写明).{0,60}|必填项|可选)[）)]?", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[（(]?\\d{1,4}[）)]?[.、]?");
  private static final double WIDE = 0.6;
  private static final int LONG = 14;

  /** @param columns of the table */
  static RowLook of(FormSheet sheet, int row, List<FormTable.Column> columns) {
    var left = columns.getFirst().left();
    var right = columns.getLast().right();
    var texts = new ArrayList<String>();
    var numbersOnly = true;
    var bordered = false;
    for (var c = left; c <= right; c++) {
      var span = sheet.span(row, c);
      var cell = sheet.seen(row, c);
      bordered |= sheet.cell(row, c).bordered();
      var own = span.left() >= left && c > span.left() ? "" : cell.isFormula() ? "" : cell.text().strip();
      if (!own.isEmpty() && (span.top() == row || c == left)) {
        texts.add(own);
        numbersOnly &= c == left && NUMBER.matcher(own).matches();
      }
    }
    var first = sheet.span(row, left);
    if (texts.isEmpty()) {
      return bordered || isFormula(sheet, row, left, right) || first.isTall() ? READY : BARE;
    }
    if (texts.stream().limit(2).map(t -> t.replaceAll("\\s+", "")).anyMatch(t -> SUMS.matcher(t).matches() || TOTAL_OF.matcher(t).matches())) {
      return SUM;
    }
    if (texts.stream().anyMatch(t -> EXAMPLE.matcher(t).matches())) {
      return SAMPLE;
    }
    if (numbersOnly && texts.size() == 1) {
      return READY;
    }
    var only = texts.getFirst();
    var wide = wide(sheet, row, left, right);
    var alone = texts.size() == 1;
    if (NOTES.matcher(only).matches() || (texts.size() <= 4 && texts.stream().anyMatch(t -> SIGNED.matcher(t).matches()))) {
      return FOOT;
    }
    if (alone && (GROUPS.matcher(only).matches() || (wide && only.length() <= LONG * 2))) {
      return GROUP;
    }
    if (alone && wide) {
      return FOOT;
    }
    return counts(texts, columns.size()) || texts.stream().allMatch(t -> HINTS.matcher(t).matches()) ? HINT : FILLED;
  }

  /** 1, 2, 3 … under the headings. */
  private static boolean counts(List<String> texts, int columns) {
    if (texts.size() < 3 || texts.size() < columns - 1) {
      return false;
    }
    for (var i = 0; i < texts.size(); i++) {
      if (!NUMBER.matcher(texts.get(i)).matches() || !texts.get(i).replaceAll("\\D", "").equals(Integer.toString(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean wide(FormSheet sheet, int row, int left, int right) {
    for (var c = left; c <= right; c++) {
      if (sheet.span(row, c).columns() >= WIDE * (right - left + 1) && sheet.span(row, c).columns() > 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFormula(FormSheet sheet, int row, int left, int right) {
    for (var c = left; c <= right; c++) {
      if (sheet.cell(row, c).isFormula()) {
        return true;
      }
    }
    return false;
  }
}

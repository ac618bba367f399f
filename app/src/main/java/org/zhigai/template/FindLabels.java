package org.zhigai.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Labels beside the tables of a sheet: 填报单位：＿＿, 填报日期：  年  月  日, several in one cell too. */
final class FindLabels {
  private static final Pattern LABEL = Pattern.compile("([^\\s\\u3000:：_＿，。；（）()]{1,14}(?:[（(][^）)]{1,12}[）)])?)\\s*[:：]");
  private static final Pattern BLANK =
      Pattern.compile("[\\s_＿\\u3000\\-—]*(?:\\d{4}|20\\d{0,2}[\\s_＿]*)?[\\s_＿\\u3000]*(?:年[\\s_＿\\u3000]*月[\\s_＿\\u3000]*(?:日)?)?[\\s_＿\\u3000]*");
  private static final int ROWS = 400;
  private static final int LONGEST = 16;

  private final FormSheet sheet;
  private final FormWords words;
  private final List<FormTable> tables;

  private FindLabels(FormSheet sheet, FormWords words, List<FormTable> tables) {
    this.sheet = sheet;
    this.words = words;
    this.tables = tables;
  }

  static List<FormLabel> in(FormSheet sheet, FormWords words, List<FormTable> tables) {
    return new FindLabels(sheet, words, tables).labels();
  }

  private List<FormLabel> labels() {
    var out = new ArrayList<FormLabel>();
    for (var r = 0; r < Math.min(sheet.rows(), ROWS); r++) {
      for (var c = 0; c < sheet.columns(); c++) {
        var span = sheet.span(r, c);
        if (span.top() == r && span.left() == c && !sheet.cell(r, c).isBlank() && !sheet.cell(r, c).isFormula() && !isOfTable(r, c)) {
          cell(r, c, span, out);
        }
      }
    }
    return out;
  }

  /** Headings of a table are none, but what stands among them with a colon is. */
  private boolean isOfTable(int row, int column) {
    return tables.stream().anyMatch(t -> t.area().holds(row, column) && (row > t.headBottom() || !sheet.cell(row, column).text().matches("(?s).*[:：].*")));
  }

  private void cell(int row, int column, FormSpan span, List<FormLabel> out) {
    var text = sheet.cell(row, column).text();
    var found = LABEL.matcher(text);
    var any = false;
    var starts = new ArrayList<int[]>();
    while (found.find()) {
      starts.add(new int[] {found.start(), found.end()});
    }
    for (var i = 0; i < starts.size(); i++) {
      var label = text.substring(starts.get(i)[0], starts.get(i)[1]);
      var until = i + 1 < starts.size() ? starts.get(i + 1)[0] : text.length();
      var fact = fact(label);
      if (fact != null) {
        any = true;
        out.add(within(row, column, span, text, label, fact, starts.get(i)[1], until, starts.size() == 1));
      }
    }
    var fact = any || !starts.isEmpty() || text.strip().length() > LONGEST ? null : fact(text);
    if (fact != null && span.right() + 1 <= sheet.columns()) {
      beside(row, span, text, fact, out);
    }
  }

  private @org.jspecify.annotations.Nullable FormFact fact(String label) {
    var meanings = words.label(label);
    return meanings.isEmpty() ? null : meanings.getFirst().facts().getFirst();
  }

  private FormLabel within(int row, int column, FormSpan span, String text, String label, FormFact fact, int from, int until, boolean alone) {
    var rest = text.substring(from, until);
    var blank = BLANK.matcher(rest).matches();
    var right = span.right() + 1;
    var next = sheet.span(row, right);
    if (blank && alone && rest.isBlank() && span.columns() == 1 && sheet.seen(row, right).isBlank() && next.top() == row
        && (sheet.cell(row, right).bordered() || next.columns() > 1)) {
      return new FormLabel(label, fact, -1, -1, false, row, right, "");
    }
    return new FormLabel(label, fact, from, until, until < text.length(), row, column, blank ? "" : rest.strip());
  }

  private void beside(int row, FormSpan span, String text, FormFact fact, List<FormLabel> out) {
    var right = span.right() + 1;
    var next = sheet.seen(row, right);
    var at = sheet.span(row, right);
    var blank = next.isBlank() || BLANK.matcher(next.text()).matches();
    if (at.top() == row && blank && !isOfTable(row, right)) {
      out.add(new FormLabel(text.strip(), fact, -1, -1, false, row, right, ""));
    }
  }
}

package org.zhigai.workbook.form;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * References in a formula as text. Only what names cells is touched; words in quotation marks, functions, names and other workbooks stay what they are. A
 * formula is never understood as a whole, so that functions nobody here knows do no harm.
 */
final class CellRefs {
  private static final int ROWS = 1 << 20;
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<sheet>(?:'(?:[^']|'')*'|[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*(?::[\\p{L}_][\\p{L}\\p{N}_.]*)?|\\[\\d+][\\p{L}\\p{N}_.]*)!)?"
              + "(?:(?<a>\\$?[A-Za-z]{1,3}\\$?\\d{1,7})(?::(?<b>\\$?[A-Za-z]{1,3}\\$?\\d{1,7}))?|(?<r>\\$?\\d{1,7}):(?<s>\\$?\\d{1,7}))(?![\\p{L}\\p{N}_(.!])");

  private CellRefs() {}

  /** What is done with each reference. */
  private interface Change {
    /** Both ends without the sheet's name, the second empty for a single cell; null where it stays what it is. */
    @Nullable
    String of(String sheet, String from, String to);
  }

  /**
   * A formula after rows were added.
   *
   * @param home the sheet it stands in
   * @param row it stands in, counted from 0; below 0 for none
   * @param grown the sheet that has grown
   */
  static String grow(String formula, String home, int row, String grown, Grown by, Grown.Use use) {
    return change(formula, (sheet, from, to) -> {
      var of = sheet.isEmpty() ? home : plain(sheet);
      if (!of.equalsIgnoreCase(grown) || sheet.startsWith("[") || sheet.startsWith("'[")) {
        return null;
      }
      if (to.isEmpty()) {
        return use == Grown.Use.LOOKED_AT ? with(from, by.row(row(from))) : one(range(from, from, by, use, row));
      }
      return range(from, to, by, use, row);
    });
  }

  private static String range(String from, String to, Grown by, Grown.Use use, int home) {
    var single = column(from).equals(column(to));
    var rows = by.rows(row(from), row(to), use, single && !column(from).isEmpty(), row(to) == home);
    var first = with(from, rows[0]);
    var last = with(to, rows[1]);
    return first + ":" + last;
  }

  /** A single cell stays one. */
  private static String one(String range) {
    var cut = range.indexOf(':');
    return range.substring(0, cut).equals(range.substring(cut + 1)) ? range.substring(0, cut) : range;
  }

  /** A formula that was written for one row, for another one so many rows below. */
  static String copied(String formula, int rows, int columns) {
    return change(formula, (sheet, from, to) -> relative(from, rows, columns) + (to.isEmpty() ? "" : ":" + relative(to, rows, columns)));
  }

  private static String change(String formula, Change change) {
    var out = new StringBuilder();
    var found = REFERENCE.matcher(formula);
    var at = 0;
    while (at < formula.length()) {
      var c = formula.charAt(at);
      if (c == '"') {
        var end = closing(formula, at);
        out.append(formula, at, end);
        at = end;
      } else if (found.region(at, formula.length()).useTransparentBounds(true).lookingAt() && isStart(formula, at)) {
        var sheet = found.group("sheet") == null ? "" : found.group("sheet");
        var from = found.group("a") == null ? found.group("r") : found.group("a");
        var to = found.group("a") == null ? found.group("s") : found.group("b") == null ? "" : found.group("b");
        var changed = valid(from) ? change.of(sheet, from, to) : null;
        out.append(changed == null ? found.group() : sheet + changed);
        at = found.end();
      } else if (c == '[') {
        // A column of a table, or another workbook.
        var end = formula.indexOf(']', at);
        out.append(formula, at, end < 0 ? formula.length() : end + 1);
        at = end < 0 ? formula.length() : end + 1;
      } else if (c == '\'') {
        var end = quoted(formula, at);
        out.append(formula, at, end);
        at = end;
      } else if (Character.isLetterOrDigit(c) || c == '_' || c == '.') {
        var end = at + 1;
        while (end < formula.length() && (Character.isLetterOrDigit(formula.charAt(end)) || "_.\\".indexOf(formula.charAt(end)) >= 0)) {
          end++;
        }
        out.append(formula, at, end);
        at = end;
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  private static int closing(String text, int at) {
    var end = text.indexOf('"', at + 1);
    return end < 0 ? text.length() : end + 1;
  }

  private static int quoted(String text, int at) {
    var end = text.indexOf('\'', at + 1);
    return end < 0 ? text.length() : end + 1;
  }

  /** A reference never begins in the midst of a word. */
  private static boolean isStart(String formula, int at) {
    return at == 0 || !(Character.isLetterOrDigit(formula.charAt(at - 1)) || formula.charAt(at - 1) == '_');
  }

  private static boolean valid(String ref) {
    return row(ref) >= 0 && row(ref) < ROWS;
  }

  /** The name of a sheet without its quotation marks. */
  static String plain(String sheet) {
    var name = sheet.endsWith("!") ? sheet.substring(0, sheet.length() - 1) : sheet;
    return name.startsWith("'") && name.endsWith("'") && name.length() > 1 ? name.substring(1, name.length() - 1).replace("''", "'") : name;
  }

  /** Counted from 0. */
  static int row(String ref) {
    return Integer.parseInt(ref.replaceAll("[^0-9]", "")) - 1;
  }

  static String column(String ref) {
    return ref.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
  }

  /** Counted from 0. */
  static int columnAt(String ref) {
    var out = 0;
    for (var c : column(ref).toCharArray()) {
      out = out * 26 + c - 'A' + 1;
    }
    return out - 1;
  }

  static String letters(int column) {
    return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + (char) ('A' + column % 26);
  }

  private static String with(String ref, int row) {
    return ref.replaceAll("\\d+$", Integer.toString(row + 1));
  }

  private static String relative(String ref, int rows, int columns) {
    var letters = column(ref);
    var fixedRow = ref.lastIndexOf('$') > 0 || (letters.isEmpty() && ref.startsWith("$"));
    var out = fixedRow ? ref : with(ref, Math.max(0, row(ref) + rows));
    return letters.isEmpty() || ref.startsWith("$") || columns == 0 ? out : letters(columnAt(ref) + columns) + out.substring(letters.length());
  }
}

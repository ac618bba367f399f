package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The line of headings, or numbers in its place where a table has none. */
final class Headings {
  private static final Set<String> NOT_ITEMS =
      Set.of(
          "id", "no", "no.", "person", "pupil", "student", "studentid", "pupilid", "personid", "userid", "stuid", "uid", "name", "row", "total", "sum", "class",
          "school", "sex",
          "gender", "grade", "group", "rownames", "row.names", "...1", "unnamed:0", "timestamp", "时间戳", "序号", "编号", "考号", "学号", "学籍号", "准考证号", "姓名", "总分", "合计",
          "得分", "班级",
          "班", "学校", "性别", "年级", "总成绩");
  private static final Pattern TOTAL = Pattern.compile(".*(?:总分|总成绩|合计|总得分|coursetotal|grandtotal)");
  private static final Pattern GLOSS = Pattern.compile("\\s*(?:/\\s*\\d+(?:\\.\\d+)?|[(\\[【][^)\\]】]*[)\\]】])$");
  private static final Pattern SHARE = Pattern.compile(".*(?:百分比|百分率|得分率|percentage|percent|%)[)\\]】]?");
  private static final Pattern STAMP = Pattern.compile(".*(?:最近下载自|lastdownloadedfrom).*");
  private static final List<String> RANKS = List.of("名次", "排名", "位次", "班次", "校次", "级次", "区次", "rank");

  private static final Pattern FULL_MARK =
      Pattern.compile(".*?(?:/\\s*(\\d+(?:\\.\\d+)?)|[(\\[]\\s*(\\d+(?:\\.\\d+)?)\\s*(?:分|marks?|points?|pts)\\s*[)\\]])\\s*$");
  private static final int LOOKED_AT = 60;
  private static final int LEAST_BELOW = 4;
  private static final Pattern SCORE = Pattern.compile("[(\\[【]?(?:得分|分数|score|points|mark)[)\\]】]?");

  private final RawTable table;
  private final List<String> names;
  private final int firstRow;

  private Headings(RawTable table, List<String> names, int firstRow) {
    this.table = table;
    this.names = List.copyOf(names);
    this.firstRow = firstRow;
  }

  /** @param letters whether cells of data may be letters, so that a first line of letters is data too */
  static Headings of(RawTable table, boolean letters) {
    var first = 0;
    while (first < table.rows().size() && (blank(table.rows().get(first)) || isTitle(table, first))) {
      first++;
    }
    var isHeader = first < table.rows().size() && isHeader(table, first, letters);
    var names = new ArrayList<String>();
    var seen = new HashMap<String, Integer>();
    for (var c = 0; c < table.columns(); c++) {
      var said = isHeader ? Numbers.plain(table.cell(first, c)) : "";
      var name = said.isEmpty() ? String.valueOf(c + 1) : said;
      var times = seen.merge(name, 1, Integer::sum);
      names.add(times == 1 ? name : name + "(" + times + ")");
    }
    return new Headings(table, names, isHeader ? first + 1 : first);
  }

  private static boolean isHeader(RawTable table, int row, boolean letters) {
    if (isLikeTheNext(table, row)) {
      return false;
    }
    var inOrder = true;
    var first = Numbers.of(table.cell(row, 0));
    for (var c = 0; c < table.columns(); c++) {
      var text = Numbers.plain(table.cell(row, c));
      var single = letters && text.length() == 1;
      if (!Numbers.isNumber(text) && !Numbers.isAbsent(text) && !single) {
        return true;
      }
      inOrder &= Numbers.of(text) == c + first;
    }
    // 1, 2, 3 … over a table are the numbers of the items; 21, 22, 23 … too when there are enough of them to be no chance.
    return inOrder && table.columns() >= (first == 1 ? 3 : 5);
  }

  /**
   * Whether a row holds words and numbers as the rows below it do: numbers wherever these do, but not counting on, and no word that they do not
   * say too in the same column, but for one that is different in every row.
   */
  private static boolean isLikeTheNext(RawTable table, int row) {
    var below = IntStream.range(row + 1, Math.min(table.rows().size(), row + 1 + LOOKED_AT)).filter(r -> !blank(table.rows().get(r))).toArray();
    var numbers = new ArrayList<Double>();
    var said = 0;
    for (var c = 0; c < table.columns() && below.length >= LEAST_BELOW; c++) {
      var at = c;
      var own = Numbers.plain(table.cell(row, c));
      var texts = IntStream.of(below).mapToObj(r -> Numbers.plain(table.cell(r, at))).filter(t -> !Numbers.isAbsent(t)).toList();
      var mostly = 2 * texts.stream().filter(Numbers::isNumber).count() > texts.size();
      if (!texts.isEmpty() && !Numbers.isAbsent(own) && mostly != Numbers.isNumber(own)) {
        return false;
      }
      if (mostly && Numbers.isNumber(own)) {
        numbers.add(Numbers.of(own));
      } else if (texts.contains(own)) {
        said++;
      } else if (!Numbers.isAbsent(own) && texts.stream().distinct().count() < texts.size()) {
        return false;
      }
    }
    var counting = IntStream.range(1, numbers.size()).allMatch(k -> numbers.get(k) == numbers.get(k - 1) + 1);
    return said > 0 && !numbers.isEmpty() && (numbers.size() < 2 || !counting);
  }

  /** Whether lines of text stand above the table proper. */
  static boolean hasTitles(RawTable table) {
    for (var r = 0; r < table.rows().size(); r++) {
      if (!blank(table.rows().get(r))) {
        return isTitle(table, r);
      }
    }
    return false;
  }

  /** One or two cells of words over a table of more columns. */
  private static boolean isTitle(RawTable table, int row) {
    var filled = table.rows().get(row).stream().filter(t -> !t.isBlank()).toList();
    return table.columns() >= 4
        && filled.size() <= 2
        && filled.stream().noneMatch(t -> Numbers.isNumber(t) || Numbers.isAbsent(t));
  }

  static boolean blank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  List<String> names() {
    return names;
  }

  /** 0-based row of the table where data begin. */
  int firstRow() {
    return firstRow;
  }

  /** The column of this heading, else of this 1-based number. */
  int find(String wanted) {
    var plain = Numbers.plain(wanted);
    var exact = names.indexOf(plain);
    if (exact >= 0) {
      return exact;
    }
    for (var c = 0; c < names.size(); c++) {
      if (names.get(c).equalsIgnoreCase(plain)) {
        return c;
      }
    }
    return number(plain).orElseThrow(() -> Refusals.noColumn(table, wanted, names));
  }

  boolean has(String name) {
    return names.stream().anyMatch(n -> n.equalsIgnoreCase(Numbers.plain(name)));
  }

  /** The column of this heading, or all columns of {@code A..B}. */
  Stream<Integer> range(String wanted) {
    var dots = wanted.indexOf("..");
    if (dots <= 0 || has(wanted)) {
      return Stream.of(find(wanted));
    }
    return IntStream.rangeClosed(find(wanted.substring(0, dots)), find(wanted.substring(dots + 2))).boxed();
  }

  private OptionalInt number(String text) {
    var value = Numbers.of(text);
    return value == Math.rint(value) && value >= 1 && value <= names.size()
        ? OptionalInt.of((int) value - 1)
        : OptionalInt.empty();
  }

  /** Whether data with words in them begin at once. */
  boolean lacksHeader() {
    return (firstRow == 0 || blank(table.rows().get(firstRow - 1)) || isTitle(table, firstRow - 1)) && firstRow < table.rows().size()
        && isLikeTheNext(table, firstRow);
  }

  /** Whether the table itself names the column. */
  boolean isNamed(int column) {
    return firstRow > 0 && !table.cell(firstRow - 1, column).isBlank();
  }

  /** Whether a heading says that the column is something else than an item. */
  boolean saysOther(int column) {
    return isOther(names.get(column));
  }

  static boolean isOther(String said) {
    var name = plain(said);
    var bare = plain(GLOSS.matcher(said).replaceFirst(""));
    return Stream.of(name, bare).anyMatch(n -> NOT_ITEMS.contains(n) || RANKS.stream().anyMatch(n::endsWith) || TOTAL.matcher(n).matches())
        || SHARE.matcher(name).matches()
        || STAMP.matcher(name).matches();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  /** Whether a row says the headings once more. */
  boolean repeats(int row) {
    var cells = table.rows().get(row);
    var same = IntStream.range(0, cells.size()).filter(c -> !cells.get(c).isBlank() && Numbers.plain(cells.get(c)).equals(names.get(c))).count();
    return firstRow > 0 && same >= 2 && same == cells.stream().filter(t -> !t.isBlank()).count() && cells.stream().anyMatch(t -> !Numbers.isNumber(t));
  }

  /** The full mark that the heading gives, {@code /2.00} or {@code (3分)}; {@code NaN} for none. */
  double fullMark(int column) {
    var m = FULL_MARK.matcher(names.get(column));
    return m.matches() ? Double.parseDouble(m.group(1) == null ? m.group(2) : m.group(1)) : Double.NaN;
  }

  /** Whether another column holds the score for which this one holds the answer: {@code 第1题} beside {@code 第1题 [得分]}. */
  boolean isAnswerOf(int column) {
    var own = plain(names.get(column));
    return names.stream().map(Headings::plain)
        .anyMatch(n -> n.length() > own.length() && n.startsWith(own) && SCORE.matcher(n.substring(own.length())).matches());
  }
}

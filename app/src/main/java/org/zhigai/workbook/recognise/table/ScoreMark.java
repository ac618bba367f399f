package org.zhigai.workbook.recognise.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhigai.kernel.Presence;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.recognise.words.Clean;

/** What a score cell says. */
public sealed interface ScoreMark {

  /** A number; a percentage keeps its fraction. */
  public record Score(double value, boolean percent) implements ScoreMark {
    public Score(double value) {
      this(value, false);
    }
  }

  /** A word or sign for why there is no score. {@link Presence#NOT_ENTERED} for a mere dash. */
  public record Sign(Presence presence) implements ScoreMark {}

  /** Nothing. */
  public record Blank() implements ScoreMark {}

  /** Something that is neither. */
  public record Unreadable(String text) implements ScoreMark {}

  public Blank BLANK = new Blank();

  Map<String, Presence> SIGNS =
      signs(Map.of(
          Presence.ABSENT, "缺考 缺 缺席 缺勤 缺测 未考 未参考 未参加 未到 未到考 旷考 旷课 弃考 病假 事假 请假 病休 q absent abs", Presence.EXEMPT,
          "免考 免 免试 免测 缓考 缓 随班就读 免予执行 免于执行 免修 休学 转学 转出 退学 exempt excused ex",
          Presence.VIOLATION, "违纪 作弊 舞弊 违规",
          Presence.NOT_ENTERED, "- -- -/- / // \\ × 未录 未录入 无 无成绩 n/a null #n/a"));
  public Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]\\d{1,2})?");
  Pattern COMMA = Pattern.compile("(\\d{1,3}),(\\d{1,2})");
  /** 93（优）: the mark, and beside it the level that follows from it; a letter alone behind a number is a slip of the pen. */
  Pattern LEVELLED = Pattern.compile("(\\d+(?:\\.\\d+)?)分?(?:/?\\(?(?:优秀?|良好?|中等?|差|及格|合格|不及格|不合格|待合格)\\)?|(?:/|/?\\()[a-e][+-]?\\)?)");
  /** 85 90: nobody knows which. */
  Pattern TWO_NUMBERS = Pattern.compile(".*\\d[\\s\\u00a0\\u3000]+\\d.*", Pattern.DOTALL);
  /** (20分), as full marks stand under headings. */
  Pattern IN_BRACKETS = Pattern.compile("\\((\\d+(?:\\.\\d+)?)分\\)");
  Pattern OUT_OF = Pattern.compile("(\\d+(?:\\.\\d+)?)/(\\d+(?:\\.\\d+)?)");

  private static Map<String, Presence> signs(Map<Presence, String> words) {
    var out = new HashMap<String, Presence>();
    words.forEach((presence, all) -> List.of(all.split(" ")).forEach(w -> out.put(w, presence)));
    return Map.copyOf(out);
  }

  public static ScoreMark of(Cell cell) {
    return switch (cell.kind()) {
      case BLANK -> BLANK;
      case NUMBER -> new Score(cell.number(), cell.text().endsWith("%"));
      case TEXT, BOOLEAN -> ofText(cell.text());
      case ERROR -> cell.text().equals("#N/A") ? new Sign(Presence.NOT_ENTERED) : new Unreadable(cell.text());
      case DAMAGED_NUMBER, DATE -> new Unreadable(cell.text());
      case UNCALCULATED -> new Sign(Presence.NOT_ENTERED);
    };
  }

  public static ScoreMark ofText(String written) {
    var text = Clean.word(written).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return BLANK;
    }
    if (text.length() < written.length() && TWO_NUMBERS.matcher(written).matches()) {
      return new Unreadable(written);
    }
    var sign = SIGNS.get(text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text);
    if (sign != null) {
      return new Sign(sign);
    }
    var levelled = LEVELLED.matcher(IN_BRACKETS.matcher(text).replaceFirst("$1"));
    if (levelled.matches()) {
      return new Score(Double.parseDouble(levelled.group(1)));
    }
    var number = text.endsWith("分") ? text.substring(0, text.length() - 1) : text;
    if (NUMBER.matcher(number).matches()) {
      return new Score(Double.parseDouble(number));
    }
    var comma = COMMA.matcher(number);
    if (comma.matches()) {
      return new Score(Double.parseDouble(comma.group(1) + "." + comma.group(2)));
    }
    var outOf = OUT_OF.matcher(text);
    if (outOf.matches()) {
      return new Score(Double.parseDouble(outOf.group(1)));
    }
    if (text.endsWith("%") && NUMBER.matcher(text.substring(0, text.length() - 1)).matches()) {
      return new Score(Double.parseDouble(text.substring(0, text.length() - 1)) / 100, true);
    }
    return new Unreadable(written);
  }

  /** The number in a cell; NaN when it holds none. */
  public static double number(Cell cell) {
    return of(cell) instanceof Score score ? score.value() : Double.NaN;
  }
}

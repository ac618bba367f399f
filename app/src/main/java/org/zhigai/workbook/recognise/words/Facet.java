package org.zhigai.workbook.recognise.words;

import java.util.List;
import java.util.regex.Pattern;

/** Which side of an item or a subject a column shows, where several columns stand for one. */
public enum Facet {
  /** Nothing is said. */
  NONE(),
  SCORE("终评分", "终评", "最终得分", "最终分", "实得分", "得分情况", "卷面分", "原始分", "得分", "分数", "成绩", "实分", "scores", "score", "points", "marks", "mark", "分"),
  ANSWER("学生答案", "学生作答", "所选答案", "作答结果", "作答情况", "选项", "作答", "答题", "选择项", "填涂", "所选", "回答", "response", "answer", "choice"),
  KEY("标准答案", "正确答案", "参考答案", "正确选项", "标答", "rightanswer", "correctanswer", "key"),
  /** Answer given or right answer: the cells tell. */
  ANSWER_OR_KEY("答案"),
  /** What one of several markers gave. */
  MARKER("一评分", "二评分", "三评分", "一评", "二评", "三评", "初评", "复评", "仲裁分", "仲裁"),
  RATE("得分率", "正确率", "百分比", "百分率", "percentage", "percent", "rate"),
  FULL("满分值", "满分", "分值", "总分值", "maxscore", "fullmark"),
  TIME("答题用时", "答题时长", "用时", "时长", "耗时", "时间", "timespent", "time"),
  COMMENT("评语", "批注", "反馈", "点评", "feedback", "comment", "comments"),
  LEVEL("等第", "等级", "水平", "档次", "level"),
  RANK("排名", "名次", "位次", "rank"),
  /** Recomputed from the score: 赋分, Z, T. */
  CONVERTED("等级赋分", "赋分成绩", "赋分", "标准分", "折算分", "折合分", "转换分", "加权分", "t分", "z分", "z值", "t值");

  /** {@code Points - What do plants need?}, {@code Response 3}. */
  private static final Pattern BEFORE = Pattern.compile("([^-]+?)(?:-|(?=\\d))(.+)");

  @SuppressWarnings("ImmutableEnumChecker") // List.of is never changed
  private final List<String> tails;

  Facet(String... tails) {
    this.tails = List.of(tails);
  }

  /** A heading cut into what it is of and its facet. */
  public record Cut(String body, Facet facet) {}

  /** The longest tail that fits decides; {@code NONE} where none does or nothing would be left. */
  public static Cut cut(String head) {
    var best = new Cut(head, NONE);
    var longest = 0;
    for (var facet : values()) {
      for (var tail : facet.tails) {
        if (tail.length() > longest && head.length() > tail.length() && head.endsWith(tail)) {
          longest = tail.length();
          best = new Cut(stripped(head.substring(0, head.length() - tail.length())), facet);
        }
      }
    }
    var side = BEFORE.matcher(head);
    if (longest == 0 && side.matches() && isWord(side.group(1))) {
      return new Cut(side.group(2), of(side.group(1)));
    }
    return best.body().isEmpty() ? new Cut(head, NONE) : best;
  }

  /** The facet a whole word is, as it stands under or beside what it is of. */
  public static Facet of(String word) {
    for (var facet : values()) {
      if (facet.tails.contains(word)) {
        return facet;
      }
    }
    return NONE;
  }

  /** Whether a cleaned heading is nothing but the name of a side: 作答, 得分. */
  public static boolean isWord(String head) {
    return of(head.toLowerCase(java.util.Locale.ROOT)) != NONE;
  }

  /** Whether the side is surely no score. */
  public boolean isNoScore() {
    return switch (this) {
      case RATE, FULL, TIME, COMMENT, LEVEL, RANK, CONVERTED, KEY, MARKER -> true;
      case NONE, SCORE, ANSWER, ANSWER_OR_KEY -> false;
    };
  }

  private static String stripped(String body) {
    var end = body.length();
    while (end > 0 && "-_:.、的/".indexOf(body.charAt(end - 1)) >= 0) {
      end--;
    }
    return body.substring(0, end);
  }
}

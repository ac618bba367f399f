package org.zhigai.workbook.recognise.words;

import java.util.Locale;
import java.util.regex.Pattern;

/** Item labels as papers write them: {@code 3(1)}, {@code 第3题}, {@code 一、1}, {@code 单选3}, {@code ③}, {@code Item12}. */
public final class Labels {
  private static final String KIND =
      "第|题目?|试题|小题|大题|(?:客观?|主观?|单选|多选|单项选择|多项选择|选择|填空|判断|解答|计算|简答|应用|操作|作图|连线|口算|听力|阅读|完形|完形填空|写作|实验|论述|材料|综合|非选择|选做|选考|任选|附加)题?|t|no\\.?|题号";
  /** Numbers a part of the item, or says its full mark: the whole table tells. */
  private static final String PART = "(?:\\(\\d{1,2}(?:\\.\\d)?\\))?";
  private static final Pattern NUMBERED =
      Pattern.compile("(?:" + KIND + ")?[-_.:、]?(?:(?:[一二三四五六七八九十]{1,3}|[iⅰⅱⅲ]{1,3})[、.\\-_])?(?:" + KIND + ")?"
          + "(?:\\d{1,3}|\\(\\d{1,3}\\))(?:[.\\-_]\\d{1,2})*(?:\\(\\d{1,2}\\)|[a-e])*[.、]?(?:小?题|题目|空|问|分)?");
  private static final Pattern IN_WORDS = Pattern.compile("第[一二三四五六七八九十]{1,3}(?:小?题|空|问)|题[一二三四五六七八九十]{1,3}");
  private static final Pattern CODED = Pattern.compile("[a-z]{1,16}(?:[_.-]?[a-z]{1,16}){0,3}[_.-]?\\d{1,9}" + PART);
  private static final Pattern QUESTION = Pattern.compile("q\\d{1,3}(?:[._-]\\d{1,2})?" + PART);
  private static final Pattern SECTION = Pattern.compile("(?:第?[一二三四五六七八九十]{1,3}(?:大题|部分|题)?)(?:[、.:](?!\\d{1,2}$).*)?");
  /** 二3 and 三(1) of a section that is told by its numeral alone. */
  private static final Pattern IN_SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}(?:\\d{1,2}|\\(\\d{1,2}\\))");
  private static final Pattern SUB = Pattern.compile("\\d{1,2}|[a-e]|[ivⅰⅱⅲⅳ]{1,3}");
  private static final Pattern PARTS = Pattern.compile("\\d+|[a-e](?=$|\\))|[一二三四五六七八九十]+");

  private Labels() {}

  /** Whether a cleaned heading is the label of one item: {@code 3}, {@code 3(1)}, {@code 题1}, {@code 第1题}, {@code 一、1}. */
  public static boolean isItem(String head) {
    var label = lower(head);
    return NUMBERED.matcher(label).matches() || IN_WORDS.matcher(label).matches();
  }

  /** Whether it is a code as survey and test systems number columns: {@code Item12}, {@code HOMER_QUIZ_1044546}. */
  public static boolean isCoded(String head) {
    return CODED.matcher(lower(head)).matches();
  }

  /** Whether it is the label of a questionnaire's question, or of an item in some systems: {@code Q7}. */
  public static boolean isQuestion(String head) {
    return QUESTION.matcher(lower(head)).matches();
  }

  /** Whether it names a section: {@code 一、积累与运用}, {@code 第二大题}; {@code 一、29} is an item of one. */
  public static boolean isSection(String head) {
    return SECTION.matcher(head).matches();
  }

  /** Whether it names a part of the item over it: a, b, ii. */
  public static boolean isPart(String head) {
    return isSub(head) && !Character.isDigit(head.charAt(0));
  }

  static boolean isSub(String inBrackets) {
    return SUB.matcher(lower(inBrackets)).matches();
  }

  /** Numbers of a label joined by hyphens, so that {@code 3(1)}, {@code 3.1} and {@code 3-1} are one; the label itself when it has none. */
  public static String key(String label) {
    var clean = Heading.of(label).name();
    var numbers = PARTS.matcher(lower(clean));
    var out = new StringBuilder();
    while (numbers.find()) {
      var part = numbers.group();
      var value = part.length() == 1 && part.charAt(0) >= 'a' && part.charAt(0) <= 'e' ? -1 : Numerals.of(part);
      out.append(out.isEmpty() ? "" : "-").append(value < 0 ? part : String.valueOf(value));
    }
    var isLabel = isItem(clean) || isCoded(clean) || isQuestion(clean) || IN_SECTION.matcher(clean).matches();
    return out.isEmpty() || !isLabel ? clean : out.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

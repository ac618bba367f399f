package org.zhigai.workbook.recognise;

import java.util.regex.Pattern;

/** Item labels as papers write them, and the full mark a heading carries with it: {@code 3(1)（2分）}. */
final class Labels {
  private static final Pattern FULL = Pattern.compile("(?:[(,，:]|满分)\\s*(?:满分|共|本题)?:?(\\d+(?:\\.\\d+)?)分?\\)?$");
  private static final Pattern FULL_TAIL = Pattern.compile("\\(?(?:满分|共|本题)?:?(\\d+(?:\\.\\d+)?)分\\)?$");
  private static final Pattern NUMBERED =
      Pattern.compile("(?:第|题|(?:选做|选考|任选|附加)题?|t|小题|选择题?|填空题?|判断题?|解答题?|计算题?|听力|阅读|[一二三四五六七八九十]+[、.\\-]?)?"
          + "\\d{1,3}(?:[.\\-_]\\d{1,2})*(?:\\(\\d{1,2}\\)|[a-e])*(?:题|小题|分)?");
  private static final Pattern CODED = Pattern.compile("[a-z]{1,16}(?:[_.-]?[a-z]{1,16}){0,3}[_.-]?\\d{1,9}");
  private static final Pattern QUESTION = Pattern.compile("q\\d{1,3}(?:[._-]\\d{1,2})?");
  private static final Pattern SECTION = Pattern.compile("(?:第?[一二三四五六七八九十]{1,3}(?:大题|部分|题)?)(?:[、.:].*)?");
  private static final Pattern DIGITS = Pattern.compile("\\d+|[a-e](?=$|\\))");

  private Labels() {}

  /** NaN when the heading says no full mark. */
  static double fullMark(String head) {
    var m = FULL_TAIL.matcher(head);
    if (!m.find()) {
      m = FULL.matcher(head);
      if (!m.find() || !head.contains("分")) {
        return Double.NaN;
      }
    }
    return m.start() == 0 ? Double.NaN : Double.parseDouble(m.group(1));
  }

  /** The heading without its full mark. */
  static String withoutMark(String head) {
    var m = FULL_TAIL.matcher(head);
    return m.find() && m.start() > 0 ? head.substring(0, m.start()) : head;
  }

  /** Whether a cleaned heading is the label of one item: {@code 3}, {@code 3(1)}, {@code 题1}, {@code 第1题}, {@code 一、1}. */
  static boolean isItem(String head) {
    return NUMBERED.matcher(lower(withoutMark(head))).matches();
  }

  /** Whether it is a code as survey and test systems number columns: {@code Item12}, {@code HOMER_QUIZ_1044546}. */
  static boolean isCoded(String head) {
    return CODED.matcher(lower(withoutMark(head))).matches();
  }

  /** Whether it is the label of a questionnaire's question, or of an item in some systems: {@code Q7}. */
  static boolean isQuestion(String head) {
    return QUESTION.matcher(lower(head)).matches();
  }

  /** Whether it names a section: {@code 一、积累与运用}, {@code 第二大题}. */
  static boolean isSection(String head) {
    return SECTION.matcher(withoutMark(head)).matches();
  }

  /** Numbers of a label joined by hyphens, so that {@code 3(1)}, {@code 3.1} and {@code 3-1} are one. */
  static String key(String label) {
    var numbers = DIGITS.matcher(lower(withoutMark(Clean.head(label))));
    var out = new StringBuilder();
    while (numbers.find()) {
      out.append(out.isEmpty() ? "" : "-").append(numbers.group().replaceFirst("^0+(?=\\d)", ""));
    }
    return out.isEmpty() ? Clean.head(label) : out.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }
}

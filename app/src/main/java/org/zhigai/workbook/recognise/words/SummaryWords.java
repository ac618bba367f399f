package org.zhigai.workbook.recognise.words;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words that head a line of statistics, of full marks or of answers, or a line under a table: nobody is called so. */
public final class SummaryWords {
  /** What is worked out; a line called so, with or without whose it is, is no pupil's. */
  private static final Pattern STATISTIC =
      Pattern.compile(
          ".*(?:平均|均分|人均|班均|校均|区均|均值|均数|标准差|方差|中位|众数|最高|最低|极差|全距|合计|总计|小计|总和|人数|人次|分数段|得分率|难度|区分度|信度|效度|满分|分值|离均|超均|一分三率|一分四率|四率|三率|两率|对比|差距|增值"
              + "|统计|汇总|及格数|优秀数|良好数|低分数|应考|实考|参考数|缺考数|正确率|错误率|答对|题型|知识点|能力层级)(?:[^\\p{IsHan}].*|值|分|数|率|线|情况|分值|成绩|得分|.{0,4})?|.{2,6}率|.{0,6}(?:占比|比例|百分比)(?:\\(?%\\)?)?");
  private static final Pattern LATIN =
      Pattern.compile(
          "(?:class|group|grade|school|overall|total)?(?:average|avg|mean|median|mode|max|min|maximum|minimum|sum|total|count|n|sd|std|stddev|stdev|standarddeviation|variance|range"
              + "|pointspossible|fullmarks?|highest|lowest|passrate|difficulty|discrimination|key|answerkey|grandtotal)(?:scores?|marks?|points)?\\.?");
  private static final Pattern KEY = Pattern.compile("(?:标准|参考|正确)?答案|key|answerkey|correct(?:answer|response)s?|正确选项");
  private static final Pattern NOTE =
      Pattern
          .compile("(?:合计|总计|年级|全年级|全班|全校|全区|区|市|本校|学校|本班|班级|制表|填表|审核|复核|负责人|校长|教导|打印|日期|备注|说明|注[:.0-9]|\\*|※|数据来源|制作|统计人|任课教师|班主任|联系电话|填报|单位|签字|签名|教务|阅卷).*");

  private SummaryWords() {}

  /** Whether a cleaned text is the name of a line of statistics, full marks or answers. */
  public static boolean isOne(String text) {
    if (text.isEmpty() || text.length() > 24) {
      return false;
    }
    var low = Clean.word(text).toLowerCase(Locale.ROOT);
    return STATISTIC.matcher(low).matches() || LATIN.matcher(low).matches() || KEY.matcher(low).matches();
  }

  /** Whether people are called so too: 满 is a family's name, and Max is one only with the highest scores. */
  public static boolean isName(String text) {
    return text.equals("Max") || text.equals("Min") || text.equals("满分");
  }

  public static boolean isKey(String text) {
    return KEY.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether a line that begins so, and names nobody, is a note under a table. */
  public static boolean isNote(String first) {
    return isOne(first) || NOTE.matcher(first).matches();
  }
}

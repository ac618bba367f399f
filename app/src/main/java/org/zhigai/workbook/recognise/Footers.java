package org.zhigai.workbook.recognise;

import java.util.regex.Pattern;

/** Lines under or between pupils that are not pupils. */
final class Footers {
  private static final Pattern LINE =
      Pattern.compile("(?:合计|总计|小计|总和|平均|均分|班均|班级平均|年级|全年级|全班|全校|全区|区|市|本校|学校|最高|最低|标准差|方差|中位|及格|优秀|良好|低分|高分"
          + "|得分率|难度|区分度|信度|满分|总人数|人数|实考|应考|参考|缺考|统计|分数段|制表|填表|审核|复核|负责人|校长|教导|打印|日期|备注|说明|注[:.]|\\*|※|数据来源).*");
  private static final Pattern NAME =
      Pattern.compile("合计|总计|小计|总和|(?:班级?|年级|全班|全年级|全校|学校|区|全区)?平均(?:分|值|得分)?|均分|最高分?|最低分?|标准差|方差|中位数|及格率|优秀率|良好率"
          + "|低分率|得分率|难度|区分度|满分值?|(?:总|实考|应考|参考|缺考|及格|优秀)人数|人数|制表人?.*|审核人?.*|备注.*|说明.*|统计");

  private Footers() {}

  static boolean isLine(String first) {
    return LINE.matcher(Clean.head(first)).matches();
  }

  /** Stricter, for the column of names: 全 and 区 are surnames. */
  static boolean isInsteadOfName(String name) {
    return NAME.matcher(Clean.head(name)).matches();
  }
}

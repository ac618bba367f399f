package org.zhigai.workbook.recognise;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headings schools use, in one list; the first line that fits a whole heading decides. */
final class Headings {
  private record Line(HeadWord word, Pattern heading) {}

  private static final List<Line> LINES =
      List.of(
          line(HeadWord.RANK, ".*(?:排名|名次|班次|校次|位次|级次|区次|年次|年名|班名|rank|排序|进退步).*"),
          line(HeadWord.SCHOOL_N, "(?:本校|学校|我校)(?:实考|参测|有效|答卷)?(?:人数|样本量|样本数|n)"),
          line(HeadWord.DISTRICT_N, "(?:区|全区|区域|因素区|区县|县)(?:实考|参测|有效|答卷)?(?:人数|样本量|样本数|n)"),
          line(HeadWord.DISTRICT_SD, "(?:区|全区|区域|区县)(?:标准差|sd)"),
          line(HeadWord.DISTRICT_RATE, "(?:区|全区|区域|区平均|区县|全县|县)(?:平均|均)?得分率(?:\\(?%\\)?)?|区(?:均|平均)率|区难度"),
          line(HeadWord.CLASS, "班级?|班别|行政班|教学班|(?:所在|学生|班级)?班级(?:名称|名)?|班号|学生所在班级|class(?:name|no|id)?|homeroom"),
          line(HeadWord.GRADE, "年级|学段|所在年级|grade"),
          line(HeadWord.SCHOOL, "学校|学校名称|校名|单位名称|学校代码|所在学校|学校标识码|school"),
          line(HeadWord.STUDENT_CODE, "(?:全国|国网|国家|学生)?学籍(?:号|辅号|号码|编号)|身份证号?码?|证件号码?|学籍"),
          line(HeadWord.EXAM_NUMBER, "考号|准考证号?码?|考生号|考试号|参考号|考生编号|(?:自定义|全区|校内)考号|报名号|考籍号|条形码|id|(?:user|person|candidate|examinee|respondent|subject|pupil)(?:id|identifiers?|no|number|code)?"),
          line(HeadWord.SCHOOL_NUMBER, "学号|学生编号|学生号|校内学号|学生id|student(?:id|no|number|code)?"),
          line(HeadWord.SEAT, "座位号?|座号|考场号?|考室|试场|考点"),
          line(HeadWord.NAME, "(?:学生|考生)?姓名|学生(?:名称|名)?|考生|名字|(?:student|full|last|first|sur|family|given)?name"),
          line(HeadWord.SEX, "(?:学生|考生|你的|您的)?性别(?:代码)?(?:\\(.*\\))?|sex|gender"),
          line(HeadWord.BOARDING,
              "(?:是否|学生)?(?:住校|住宿|寄宿|走读|住读)(?:/(?:住校|住宿|寄宿|走读))?(?:情况|类型|类别|方式|状态|否)?(?:\\(.*\\))?|就读方式|board(?:ing|er)?|residen(?:ce|t)"),
          line(HeadWord.SEQUENCE, "序号?|编号|no\\.?|#|答卷编号|问卷编号"),
          line(HeadWord.PRESENCE, "考试状态|缺考(?:标记|标志|情况)?|是否缺考|到考(?:情况|状态)?|参考(?:状态|情况)|考勤|状态|考试情况"),
          line(HeadWord.REMARK, "备注|附注|注"),
          line(HeadWord.IGNORED, "参与统计|额外统计班级|是否统计|任课教师|班主任|教师|答题时长|提交时间|作答时间|试卷类型|卷型"),
          line(HeadWord.ITEM_LABEL, "题号|试题号?|小题号?|题目编号|题序|试题编号|题次|题目序号|小题|(?:question|item)(?:identifier|id|no|number)?"),
          line(HeadWord.ITEM_TYPE, "题型|题目类型|试题类型|题类|试题题型|(?:question|item)?type"),
          line(HeadWord.FULL_MARK, "满分值?|分值|分数值|赋分|配分|(?:本题|小题)(?:满分|分值)|题分|标准分值|满分分值|fullmarks?|weight|points|max(?:imum)?(?:score|marks?|points)?"),
          line(HeadWord.KNOWLEDGE_POINT,
              "(?:主要|所属|考查|考核|测查|对应)?知识(?:点|内容|模块|板块|要点|单元)|(?:考查|测查|考核|考试)(?:内容|要点|点)|考点|内容领域|内容主题|topic|skill|knowledgepoint"),
          line(HeadWord.ABILITY, "(?:考查|认知|学科|学习)?能力(?:层级|要求|水平|维度|层次|目标|等级)?|认知(?:层次|水平|层级|要求|维度)|层次|层级|考查能力"),
          line(HeadWord.LITERACY, "(?:学科|核心|学科核心)?素养(?:表现|维度|要素)?"),
          line(HeadWord.DIFFICULTY, "(?:预估|预设|估计|实测|预计)?难(?:度|易)(?:系数|度|程度|值|等级)?(?:\\(得分率口径\\))?"),
          line(HeadWord.KEY, "(?:标准|参考|正确)?答案|(?:answer)?key|correct(?:response|answer)"),
          line(HeadWord.FACTOR, "(?:所属|对应)?(?:因素|维度)(?:名称)?|一级指标|问卷因素"),
          line(HeadWord.QUESTION_TEXT, "题目(?:内容|描述)?|题干|问题(?:内容)?|题项|问卷题目"),
          line(HeadWord.REVERSED, "(?:计分|记分)(?:方向|方式)|方向|(?:是否)?反向(?:题|计分|记分)?|正反向"),
          line(HeadWord.UNIT, "(?:计量)?单位"),
          line(HeadWord.INDICATOR, "(?:监测|评价|二级|三级|统计)?指标(?:名称)?|监测项目|项目"),
          line(HeadWord.DOMAIN, "学科(?:/领域|\\(领域\\)|领域|名称)?|科目(?:名称)?|领域|监测领域|考试科目|课程|学科/因素|类别|subject"),
          line(HeadWord.SCHOOL_VALUE, "(?:本校|我校|学校)(?:值|得分|结果|数值|平均值?|均值|数据|表现)?(?:\\(?%\\)?)?"),
          line(HeadWord.DISTRICT_VALUE, "(?:区|全区|本区|区县|区域|区级|县|全县|南开区)(?:值|平均值?|均值|平均|均|结果|数据|常模)?(?:\\(?%\\)?)?"),
          line(HeadWord.CITY_VALUE, "(?:市|全市|本市|市级|天津市|天津)(?:值|平均值?|均值|平均|均|结果|数据|常模)?(?:\\(?%\\)?)?"),
          line(HeadWord.NATION_VALUE, "(?:全国|国家|国|国测)(?:值|平均值?|均值|平均|均|结果|数据|常模)?(?:\\(?%\\)?)?"),
          line(HeadWord.TOTAL, "(?:卷面|试卷|全卷|学科|考试)?总(?:分数?|成绩|得分|计)|合计分?|全卷(?:得分)?|total(?:score|marks?)?|sum(?:score)?|grandtotal"),
          line(HeadWord.SCORE, "成绩|分数|得分|原始分|卷面(?:分|成绩|得分)|考试成绩|score|mark"),
          line(HeadWord.SUBTOTAL,
              "(?:客观|主观|选择|填空|判断|解答|计算|非选择|附加|基础|提高)题?(?:得分|总分|小计|合计|分)?|.*(?:小计|客观题?得?分|主观题?得?分)|[iⅠ]卷|[iⅡ]{1,2}卷"),
          line(HeadWord.STATISTIC,
              ".*(?:平均分?|均分|标准差|方差|率|最高分?|最低分?|中位数|众数|人数|人次|区分度|信度|系数|指数|差值|达成度|比例|得分率)(?:\\(?%\\)?)?"));

  private Headings() {}

  /** What a heading says; null when it is on no line. Item labels are told elsewhere. */
  static @Nullable HeadWord of(String cleanedHead) {
    if (cleanedHead.isEmpty() || cleanedHead.length() > 24) {
      return null;
    }
    var head = Labels.withoutMark(cleanedHead).toLowerCase(Locale.ROOT);
    if (Subjects.of(head) != null) {
      return HeadWord.SUBJECT;
    }
    for (var line : LINES) {
      if (line.heading().matcher(head).matches()) {
        return line.word();
      }
    }
    return null;
  }

  private static Line line(HeadWord word, String pattern) {
    return new Line(word, Pattern.compile(pattern));
  }
}

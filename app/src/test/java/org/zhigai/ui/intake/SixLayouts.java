package org.zhigai.ui.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhigai.workbook.SheetFile;

/** Workbooks of an invented school in six layouts that schools use, each with its own difficulty. */
final class SixLayouts {
  private static final String[] NAMES = {
      "安禾", "白一帆", "曹雨", "邓安然", "方一诺", "高山", "韩青", "江月", "柯然", "林溪", "马小川", "宁静", "潘多", "秦风", "任远", "沈星", "唐果", "韦一"
  };

  private SixLayouts() {}

  /** File by name of the layout. */
  static Map<String, Path> in(Path folder) throws IOException {
    var out = new LinkedHashMap<String, Path>();
    out.put("three-row-header", threeRowHeader().save(folder.resolve("2026春三年级期末成绩采集.xlsx")));
    out.put("knowledge-under-items", knowledgeUnderItems().save(folder.resolve("2026年春季四年级数学小分.xlsx")));
    out.put("long-form", longForm().save(folder.resolve("2025—2026学年第二学期五年级成绩流水.xlsx")));
    out.put("starts-at-b2", startsAtB2().save(folder.resolve("2026年春季四年级语文成绩汇总.xlsx")));
    out.put("answers-with-key", answersWithKey().save(folder.resolve("2026春六年级科学答题卡.xlsx")));
    out.put("errors", errors(folder.resolve("2026年春季四年级英语小题得分.csv")));
    return out;
  }

  private static SheetFile threeRowHeader() {
    var lines = new ArrayList<>(List.of("启明小学期末成绩采集表（2026春）", "njbj|xm|yuwen|shuxue|yingyu|bz", "班级|姓名|语文|数学|英语|备注"));
    for (var i = 0; i < 18; i++) {
      lines.add("3." + (1 + i / 9) + "|" + NAMES[i] + "|" + (i == 4 ? "缺考" : 78 + i % 13) + "|" + (80 + i * 7 % 19) + "|" + (75 + i * 5 % 23)
          + "|" + (i == 4 ? "病假" : ""));
    }
    return SheetFile.xlsx().sheet("成绩", lines.toArray(String[]::new)).merge("A1:F1");
  }

  private static SheetFile knowledgeUnderItems() {
    var lines = new ArrayList<>(List.of(
        "题号|1|2|3||4|5|总分||班级|平均分", "知识点|小数|运算律|几何直观|面积|小数|应用题|||四（1）班|16.2", "满分|3|3|2|2|5|5|20||四（2）班|15.8"));
    for (var i = 0; i < 14; i++) {
      var a = i % 4;
      lines.add(NAMES[i] + "|" + Math.min(3, a) + "|" + (i % 3) + "|" + (i % 2) + "|" + (i % 3) + "|" + (5 - a) + "|" + (i % 6) + "|"
          + (Math.min(3, a) + i % 3 + i % 2 + i % 3 + 5 - a + i % 6));
    }
    return SheetFile.xlsx().sheet("四（1）班", lines.toArray(String[]::new)).merge("D1:E1");
  }

  private static SheetFile longForm() {
    var lines = new ArrayList<>(List.of("年级|班级|学号|姓名|科目|成绩"));
    var subjects = new String[] {"语文", "数学", "英语"};
    for (var i = 0; i < 8; i++) {
      for (var s = 0; s < 3; s++) {
        lines.add("五年级|" + (1 + i / 4) + "班|'20260" + (101 + i) + "|" + (s == 0 ? NAMES[i] : "") + "|" + subjects[s] + "|" + (70 + (i * 9 + s * 5) % 28));
      }
    }
    lines.add("|||||");
    lines.add("制表：教务处|||||");
    var file = SheetFile.xlsx().sheet("流水", lines.toArray(String[]::new));
    for (var i = 0; i < 8; i++) {
      file.merge("D" + (2 + 3 * i) + ":D" + (4 + 3 * i));
    }
    return file;
  }

  private static SheetFile startsAtB2() {
    var lines = new ArrayList<>(List.of("序号|班级|姓名|语文|班次|校次"));
    for (var i = 0; i < 15; i++) {
      lines.add((i + 1) + "|四（" + (1 + i / 8) + "）班|" + NAMES[i] + "|" + (i == 9 ? "免考" : 72 + i * 11 % 27) + "|" + (1 + i % 8) + "|" + (i + 1));
    }
    lines.add("平均|||83.4||");
    return SheetFile.xlsx().sheetAt(1, 1, "汇总", lines.toArray(String[]::new));
  }

  private static SheetFile answersWithKey() {
    var letters = "ABCD";
    var lines = new ArrayList<String>();
    var head = new StringBuilder("班级|姓名");
    var key = new StringBuilder("|KEY");
    for (var q = 1; q <= 20; q++) {
      head.append("|").append(q);
      key.append("|").append(letters.charAt(q * 7 % 4));
    }
    lines.add(head.toString());
    lines.add(key.toString());
    for (var i = 0; i < 16; i++) {
      var row = new StringBuilder("六（" + (1 + i / 8) + "）班|" + NAMES[i]);
      for (var q = 1; q <= 20; q++) {
        row.append("|").append(letters.charAt((i * q) % 5 == 0 ? (q * 7 + 1) % 4 : q * 7 % 4));
      }
      lines.add(row.toString());
    }
    return SheetFile.xlsx().sheet("答题", lines.toArray(String[]::new));
  }

  private static Path errors(Path file) throws IOException {
    var text = new StringBuilder("班级,考号,姓名,1,2,3,4,总分,校排名\n满分,,,5,5,10,10,30,\n");
    for (var i = 0; i < 16; i++) {
      var two = i == 3 ? "8" : i == 6 ? "－" : String.valueOf(i % 6);
      var sum = 4 + (i == 3 ? 8 : i % 6) + 7 + i % 11 + (i == 8 ? 2 : 0);
      text.append("四（").append(1 + i / 8).append("）班,").append(i == 11 ? "2604010" : "26040" + (10 + i)).append(',').append(NAMES[i])
          .append(",4,").append(two).append(",7,").append(i == 12 ? "七" : i % 11).append(',').append(sum).append(',').append(i + 1).append('\n');
    }
    Files.writeString(file, text.toString());
    return file;
  }
}

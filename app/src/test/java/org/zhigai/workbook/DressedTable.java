package org.zhigai.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;

/** A table of scores that is known, and a dress for it: headings from a grammar, orders, spacers, summary rows, groups, titles. */
final class DressedTable {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "class", List.of("班级", "班别", "班", "所在班级", "行政班", "班级名称", "學生班級", "Class"),
          "number", List.of("考号", "准考证号", "学号", "考生号", "学生编号", "监测号", "Student ID", "student_id"),
          "name", List.of("姓名", "学生姓名", "考生姓名", "名字", "学生", "Name"),
          "total", List.of("总分", "合计", "总成绩", "卷面总分", "总得分", "試卷總分", "Total"),
          "extra", List.of("序号", "性别", "班级名次", "备注", "学校", "任课教师", "民族", "座位号", "年级排名", "等级", "身高", "家长签字", "校次"));
  private static final List<String> SUMMARY =
      List.of("平均分", "班平均", "年级均分", "最高分", "最低分", "标准差", "及格率", "优秀率", "合计", "得分率", "区平均", "平均", "人均", "Average", "难度");
  private static final List<String> NAMED = List.of("计算", "填空", "选择", "操作", "应用", "作文", "书写", "听力", "口语", "阅读理解", "实验", "绘图", "朗读", "默写");
  private static final List<String> GLOSSES = List.of("必填", "请核对", "按学籍", "以身份证为准", "手写", "系统导出", "不可修改");

  final List<String> names = new ArrayList<>();
  final List<String> numbers = new ArrayList<>();
  final List<ClassRef> classes = new ArrayList<>();
  final List<Presence> presence = new ArrayList<>();
  final int[] marks;
  final double[][] scores;
  /** What was chosen of the dress, for a failure to be understood. */
  final List<String> chosen = new ArrayList<>();
  boolean writesMarks;
  boolean writesNumbers;
  private final Random random;

  /** @param table seed of what is known */
  DressedTable(long table) {
    var known = new Random(table);
    var items = 3 + known.nextInt(12);
    var pupils = 6 + known.nextInt(24);
    marks = known.ints(items, 2, 12).toArray();
    scores = new double[pupils][items];
    for (var p = 0; p < pupils; p++) {
      names.add("" + "赵钱孙李周吴郑王冯陈".charAt(known.nextInt(10)) + "若宜思景沐知".charAt(p % 6) + (char) ('安' + p * 3));
      numbers.add(String.format(Locale.ROOT, "2604%04d", 100 + p * 7));
      classes.add(new ClassRef(4, 1 + p * 2 / pupils));
      presence.add(known.nextInt(14) == 0 ? Presence.ABSENT : Presence.PRESENT);
      for (var i = 0; i < items; i++) {
        scores[p][i] = known.nextInt(8) == 0 ? 0 : known.nextInt(2 * marks[i] + 1) / 2.0;
      }
      scores[p][known.nextInt(items)] = 1;
    }
    random = new Random(table);
  }

  double total(int pupil) {
    return java.util.Arrays.stream(scores[pupil]).sum();
  }

  int items() {
    return marks.length;
  }

  /** @param dress seed of the dress */
  Path write(long dress, Path file) throws IOException {
    random.setSeed(dress);
    chosen.clear();
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet(one("Sheet1", "成绩", "小题分", "四年级"));
      new Writer(sheet).write();
      try (var out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    return file;
  }

  private String one(String... of) {
    var out = of[random.nextInt(of.length)];
    chosen.add(out);
    return out;
  }

  private boolean in(int of) {
    return random.nextInt(of) == 0;
  }

  /** A heading as somebody types it: required marks, glosses, blanks, breaks. */
  private String dressed(String word) {
    var out = word;
    if (in(6) && word.length() == 2 && word.charAt(0) > 127) {
      out = word.charAt(0) + one(" ", "　", "\n") + word.charAt(1);
    }
    out = in(8) ? one("*", "＊", "※") + out : out;
    out = in(8) ? out + one("（", "(", "【") + GLOSSES.get(random.nextInt(GLOSSES.size())) + one("）", ")") : out;
    return in(12) ? out + " " : out;
  }

  private String marked(String label, int mark) {
    return switch (random.nextInt(6)) {
      case 0 -> label + "（" + mark + "分）";
      case 1 -> label + "(满分" + mark + ")";
      case 2 -> label + "/" + mark + "分";
      case 3 -> label + "【" + mark + "′】";
      case 4 -> label + "\n(" + mark + "分)";
      default -> label + "（共" + mark + "分）";
    };
  }

  /** Writes one dress. */
  private final class Writer {
    private final Sheet sheet;
    private final int left = random.nextInt(3);
    private final List<String> kinds = new ArrayList<>();
    private final Map<Integer, String> heads = new HashMap<>();
    private final Map<Integer, String> written = new HashMap<>();
    private boolean grouped;
    private final boolean inHead = in(3);
    private final boolean inRow = !inHead && in(2);
    private final int style = random.nextInt(16);
    private int row;

    Writer(Sheet sheet) {
      this.sheet = sheet;
    }

    void write() {
      writesMarks = inHead || inRow;
      var people = new ArrayList<>(List.of("class", "name"));
      writesNumbers = !in(3);
      if (writesNumbers) {
        people.add("number");
      }
      Collections.shuffle(people, random);
      kinds.addAll(people);
      for (var extra = random.nextInt(3); extra > 0; extra--) {
        kinds.add(random.nextInt(kinds.size() + 1), "extra");
      }
      var totalAt = random.nextInt(3);
      if (totalAt == 0) {
        kinds.add("total");
      }
      var spacer = in(5) ? random.nextInt(items()) : -1;
      for (var i = 0; i < items(); i++) {
        kinds.add("i" + i);
        if (i == spacer) {
          kinds.add("spacer");
        }
      }
      if (totalAt == 1 || style == 15) {
        kinds.remove("total");
        kinds.add("total");
      }
      if (in(3)) {
        kinds.add("extra");
      }
      head();
      if (inRow) {
        about(one("满分", "分值", "小题满分"), i -> String.valueOf(marks[i]));
      }
      if (in(8)) {
        about(one("知识点", "考查内容", "考点"), i -> List.of("数的认识", "运算律", "图形", "统计").get(i % 4));
      }
      if (in(6)) {
        summary(0, names.size());
      }
      rows();
      for (var more = random.nextInt(4); more > 0; more--) {
        summary(0, names.size());
      }
      if (in(3)) {
        row += random.nextInt(2);
        put(row++, left, one("制表人：教导处", "说明：缺考学生不计入平均", "审核：            日期：", "注：满分以试卷为准"));
      }
    }

    private void head() {
      var title = "实验小学2026年春四年级数学" + one("期末", "期末质量监测", "期末检测") + one("小题得分表", "成绩登记表", "成绩汇总");
      put(row, left + (in(4) ? 2 : 0), title);
      if (in(2)) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, left, left + kinds.size() - 1));
      }
      row++;
      for (var more = random.nextInt(3); more > 0; more--) {
        put(row++, left, one("填报单位（盖章）：", "考试时间：2026年6月25日", "单位：分", ""));
      }
      grouped = in(4);
      if (grouped) {
        var first = kinds.indexOf("i0");
        var last = kinds.indexOf("i" + (items() - 1));
        put(row, left + first, one("各题得分", "小题得分", "卷面得分", "数学"));
        sheet.addMergedRegion(new CellRangeAddress(row, row, left + first, left + last));
        for (var c = 0; c < kinds.size(); c++) {
          if (c < first || c > last) {
            put(row, left + c, heading(c));
            sheet.addMergedRegion(new CellRangeAddress(row, row + 1, left + c, left + c));
          }
        }
        row++;
      }
      for (var c = 0; c < kinds.size(); c++) {
        if (!grouped || kinds.get(c).startsWith("i") || kinds.get(c).equals("spacer")) {
          put(row, left + c, heading(c));
        }
      }
      row++;
    }

    private String heading(int column) {
      var out = spoken(column);
      written.put(column, out);
      return out;
    }

    private String spoken(int column) {
      var kind = kinds.get(column);
      if (kind.equals("spacer")) {
        return "";
      }
      if (kind.startsWith("i")) {
        var label = label(Integer.parseInt(kind.substring(1)));
        return inHead ? marked(label, marks[Integer.parseInt(kind.substring(1))]) : label;
      }
      var words = new ArrayList<>(WORDS.getOrDefault(kind, List.of()));
      words.removeAll(heads.values());
      var word = words.get(random.nextInt(words.size()));
      chosen.add(word);
      heads.put(column, word);
      return kind.equals("extra") ? word : kind.equals("total") && inHead ? marked(word, java.util.Arrays.stream(marks).sum()) : dressed(word);
    }

    private String label(int i) {
      return switch (style) {
        case 0 -> String.valueOf(i + 1);
        case 1 -> "第" + (i + 1) + "题";
        case 2 -> "题" + (i + 1);
        case 3 -> "客观题" + (i + 1);
        case 4 -> (i / 2 + 1) + "(" + (i % 2 + 1) + ")";
        case 5 -> "T" + (i + 1);
        case 6 -> "第" + (i + 1) + "题得分";
        case 7 -> (i + 1) + ".";
        case 8 -> "小题" + (i + 1);
        case 9 -> "（" + (i + 1) + "）";
        case 10 -> "单选" + (i + 1);
        case 11 -> (i + 1) + "题";
        case 12 -> "Item" + (i + 1);
        case 13 -> "一、" + (i + 1);
        case 14 -> "试题 " + (i + 1);
        default -> NAMED.get(i % NAMED.size());
      };
    }

    private void about(String word, java.util.function.IntFunction<String> says) {
      put(row, left + Math.max(0, kinds.indexOf("name")), word);
      for (var i = 0; i < items(); i++) {
        put(row, left + kinds.indexOf("i" + i), says.apply(i));
      }
      if (kinds.contains("total") && in(2)) {
        put(row, left + kinds.indexOf("total"), String.valueOf(java.util.Arrays.stream(marks).sum()));
      }
      row++;
    }

    private void rows() {
      var perClass = in(5);
      var pageEnd = in(6) && !grouped ? names.size() / 2 : -1;
      for (var p = 0; p < names.size(); p++) {
        if (p == pageEnd) {
          repeated();
        }
        pupil(p);
        if (perClass && (p + 1 == names.size() || !classes.get(p + 1).equals(classes.get(p)))) {
          var of = classes.get(p);
          summary(classes.indexOf(of), p + 1);
        }
      }
    }

    /** The header printed again on the next page. */
    private void repeated() {
      chosen.add("page");
      for (var c = 0; c < kinds.size(); c++) {
        put(row, left + c, written.getOrDefault(c, ""));
      }
      row++;
    }

    private void pupil(int p) {
      for (var c = 0; c < kinds.size(); c++) {
        var kind = kinds.get(c);
        var there = presence.get(p) == Presence.PRESENT;
        if (kind.startsWith("i")) {
          put(row, left + c, there ? number(scores[p][Integer.parseInt(kind.substring(1))]) : "");
        } else {
          put(row, left + c, switch (kind) {
            case "class" -> "四（" + classes.get(p).number() + "）班";
            case "name" -> names.get(p);
            case "number" -> "'" + numbers.get(p);
            case "total" -> there ? number(total(p)) : "缺考";
            case "extra" -> extra(heads.getOrDefault(c, ""), p);
            default -> "";
          });
        }
      }
      if (presence.get(p) != Presence.PRESENT && !kinds.contains("total")) {
        put(row, left + kinds.indexOf("i0"), "缺考");
      }
      row++;
    }

    private String extra(String head, int p) {
      return switch (head) {
        case "序号", "座位号" -> String.valueOf(p + 1);
        case "性别" -> p % 2 == 0 ? "男" : "女";
        case "学校" -> "实验小学";
        case "任课教师" -> "周老师";
        case "民族" -> p % 7 == 0 ? "回族" : "汉族";
        case "等级" -> List.of("优", "良", "合格").get(p % 3);
        case "身高" -> String.valueOf(130 + p % 20);
        case "班级名次", "年级排名", "校次" -> String.valueOf(1 + (p * 5) % names.size());
        default -> "";
      };
    }

    /** A line of statistics of some rows, with its word where the name, the class or the first cell is. */
    private void summary(int from, int to) {
      var word = SUMMARY.get(random.nextInt(SUMMARY.size()));
      chosen.add("row " + word);
      put(row, left + (in(3) ? 0 : kinds.indexOf(in(4) ? "class" : "name")), word);
      for (var c = 0; c < kinds.size(); c++) {
        var kind = kinds.get(c);
        if (kind.startsWith("i") || kind.equals("total")) {
          var at = kind.equals("total") ? -1 : Integer.parseInt(kind.substring(1));
          var values = new ArrayList<Double>();
          for (var p = from; p < to; p++) {
            if (presence.get(p) == Presence.PRESENT) {
              values.add(at < 0 ? total(p) : scores[p][at]);
            }
          }
          put(row, left + c, number(statistic(word, values)));
        }
      }
      row++;
    }

    private double statistic(String word, List<Double> values) {
      var all = values.stream().mapToDouble(d -> d).summaryStatistics();
      return switch (word) {
        case "最高分" -> all.getMax();
        case "最低分" -> all.getMin();
        case "合计" -> all.getSum();
        case "及格率", "优秀率", "得分率", "难度" -> Math.round(all.getAverage() / Math.max(1, all.getMax()) * 100) / 100.0;
        default -> Math.round(all.getAverage() * 100) / 100.0;
      };
    }

    private String number(double value) {
      return value == Math.rint(value) ? String.valueOf((int) value) : String.valueOf(value);
    }

    private void put(int r, int c, String text) {
      if (!text.isEmpty()) {
        var line = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
        SheetFile.put(line.createCell(c), text);
      }
    }
  }
}

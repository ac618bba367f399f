package org.zhigai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** Whatever table of scores is written, however it is dressed, reads back as what was written. */
class AnyTableTest {
  private static final List<String> MARKS = List.of("缺考", "缺", "免考", "违纪", "缓考");
  private static final List<Presence> MEANT =
      List.of(Presence.ABSENT, Presence.ABSENT, Presence.EXEMPT, Presence.VIOLATION, Presence.EXEMPT);

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void aDressedTableReadsBackEqual(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    var made = new Made(random);
    var file = Files.createTempFile("zhigai-any", ".xlsx");
    try (var book = new XSSFWorkbook()) {
      made.write(book.createSheet("Sheet1"), random);
      try (var out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    var reading = new RecogniseWorkbook().read(file, Progress.NONE);
    Files.delete(file);
    assertThat(reading.issues()).filteredOn(i -> i.severity() == Issue.Severity.ERROR).isEmpty();
    assertThat(reading.contents()).hasSize(1);
    var paper = (PaperContent) reading.contents().getFirst();
    assertThat(paper.items()).extracting(i -> i.label()).containsExactlyElementsOf(made.labels);
    assertThat(paper.pupils()).hasSize(made.pupils);
    for (var p = 0; p < made.pupils; p++) {
      var pupil = paper.pupils().get(p);
      assertThat(pupil.name()).isEqualTo(made.names.get(p));
      assertThat(pupil.examNumber()).isEqualTo(made.numbers.get(p));
      assertThat(pupil.classRef()).isEqualTo(made.classes.get(p));
      assertThat(pupil.presence()).isEqualTo(made.presence.get(p));
      assertThat(pupil.groups()).isEqualTo(made.groups.get(p));
      for (var i = 0; i < made.labels.size(); i++) {
        var there = pupil.presence() == Presence.PRESENT ? made.scores[p][i] : Float.NaN;
        assertThat(Float.compare(paper.scores().get(p, i), there)).as("pupil %d item %d", p, i).isZero();
      }
    }
    if (made.withMarks) {
      assertThat(paper.items()).extracting(i -> (int) i.fullMark()).containsExactlyElementsOf(made.marks);
    }
  }

  /** Two pupils who sat it, so that some items add up to another by chance: 一、29 is the 29th item, and no sum of its section. */
  @Test
  void anItemOfASectionIsNoSumOfIt() throws IOException {
    aDressedTableReadsBackEqual(-965361);
  }

  /** A table and its dress. */
  private static final class Made {
    final int pupils;
    final List<String> labels = new ArrayList<>();
    final List<Integer> marks = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    final List<String> numbers = new ArrayList<>();
    final List<ClassRef> classes = new ArrayList<>();
    final List<Presence> presence = new ArrayList<>();
    final List<String> signs = new ArrayList<>();
    final List<PupilGroups> groups = new ArrayList<>();
    final float[][] scores;
    final boolean withGroups;
    final boolean withMarks;

    Made(Random random) {
      pupils = 3 + random.nextInt(40);
      withMarks = random.nextBoolean();
      withGroups = random.nextBoolean();
      var style = random.nextInt(5);
      var items = 3 + random.nextInt(30);
      for (var i = 1; i <= items; i++) {
        labels.add(switch (style) {
          case 0 -> String.valueOf(i);
          case 1 -> "题" + i;
          case 2 -> "第" + i + "题";
          case 3 -> (i + 1) / 2 + "(" + (2 - i % 2) + ")";
          default -> "一、" + i;
        });
        marks.add(1 + random.nextInt(10));
      }
      scores = new float[pupils][items];
      for (var p = 0; p < pupils; p++) {
        names.add("赵钱孙李周吴郑王".charAt(random.nextInt(8)) + "一二三四五六七八九十".substring(p % 9, p % 9 + 1) + (char) ('乐' + p));
        numbers.add(String.format(java.util.Locale.ROOT, "%06d", 4000 + p));
        classes.add(new ClassRef(4, 1 + p * 3 / pupils));
        var mark = random.nextInt(12) == 0 ? random.nextInt(MARKS.size()) : -1;
        presence.add(mark < 0 ? Presence.PRESENT : MEANT.get(mark));
        groups.add(
            withGroups
                ? new PupilGroups(PupilGroups.Sex.values()[random.nextInt(3)], PupilGroups.Boarding.values()[random.nextInt(3)])
                : PupilGroups.UNKNOWN);
        signs.add(mark < 0 ? "" : MARKS.get(mark));
        for (var i = 0; i < items; i++) {
          scores[p][i] = random.nextInt(25) == 0 ? Float.NaN : random.nextInt(2 * marks.get(i) + 1) / 2f;
        }
        if (mark < 0) {
          scores[p][0] = marks.getFirst();
        }
      }
    }

    void write(XSSFSheet sheet, Random random) {
      var left = random.nextInt(4);
      var top = random.nextInt(3);
      var title = sheet.createRow(top++);
      title.createCell(left).setCellValue("南开区某小学2026年春季四年级数学期末小题得分表");
      if (random.nextBoolean()) {
        sheet.addMergedRegion(new CellRangeAddress(title.getRowNum(), title.getRowNum(), left, left + 2 + labels.size()));
      }
      for (var extra = random.nextInt(3); extra > 0; extra--) {
        sheet.createRow(top++).createCell(left).setCellValue(List.of("制表单位：教导处", "填报日期：2026年6月30日", "说明：缺考学生请注明").get(extra));
      }
      top += random.nextInt(2);
      var order = new ArrayList<>(List.of("班级", "考号", "姓名"));
      if (withGroups) {
        order.addAll(List.of("性别", "住宿"));
      }
      Collections.shuffle(order, random);
      var ranked = random.nextBoolean();
      var totalled = random.nextBoolean();
      var head = sheet.createRow(top++);
      var items = left + order.size();
      for (var c = 0; c < order.size(); c++) {
        head.createCell(left + c).setCellValue(order.get(c));
      }
      for (var i = 0; i < labels.size(); i++) {
        head.createCell(items + i).setCellValue(labels.get(i));
      }
      var after = items + labels.size();
      if (totalled) {
        head.createCell(after).setCellValue("总分");
      }
      if (ranked) {
        head.createCell(after + 1).setCellValue("班级名次");
      }
      if (withMarks) {
        var row = sheet.createRow(top++);
        row.createCell(left).setCellValue("满分");
        for (var i = 0; i < labels.size(); i++) {
          row.createCell(items + i).setCellValue(marks.get(i));
        }
      }
      var first = top;
      for (var p = 0; p < pupils; p++) {
        var row = sheet.createRow(top++);
        var sum = 0.0;
        for (var c = 0; c < order.size(); c++) {
          row.createCell(left + c).setCellValue(switch (order.get(c)) {
            case "班级" -> "四（" + classes.get(p).number() + "）班";
            case "考号" -> numbers.get(p);
            case "性别" -> List.of("女", "男", "").get(groups.get(p).sex().ordinal());
            case "住宿" -> List.of("住宿", "走读", "").get(groups.get(p).boarding().ordinal());
            default -> names.get(p);
          });
        }
        for (var i = 0; i < labels.size(); i++) {
          if (presence.get(p) == Presence.PRESENT && !Float.isNaN(scores[p][i])) {
            row.createCell(items + i).setCellValue(scores[p][i]);
            sum += scores[p][i];
          }
        }
        if (presence.get(p) != Presence.PRESENT) {
          row.createCell(items).setCellValue(signs.get(p));
        } else if (totalled) {
          row.createCell(after).setCellValue(sum);
        }
        if (ranked) {
          row.createCell(after + 1).setCellValue(p + 1);
        }
      }
      mergeClasses(sheet, left + order.indexOf("班级"), first, random);
      for (var footer = random.nextInt(3); footer > 0; footer--) {
        sheet.createRow(top++).createCell(left).setCellValue(List.of("", "平均分", "制表人：张老师").get(footer));
      }
    }

    /** The cells of a class merged downwards, as some schools print them. */
    private void mergeClasses(XSSFSheet sheet, int column, int first, Random random) {
      if (random.nextInt(3) > 0) {
        return;
      }
      for (var from = 0; from < pupils;) {
        var to = from;
        while (to + 1 < pupils && classes.get(to + 1).equals(classes.get(from))) {
          to++;
          sheet.getRow(first + to).getCell(column).setBlank();
        }
        if (to > from) {
          sheet.addMergedRegion(new CellRangeAddress(first + from, first + to, column, column));
        }
        from = to + 1;
      }
    }
  }
}

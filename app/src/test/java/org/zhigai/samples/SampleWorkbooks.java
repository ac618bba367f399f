package org.zhigai.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes the sample workbooks. Run {@link #main} with the folder as its first argument, and the file for the expected numbers as its second,
 * after changing anything in this package.
 */
public final class SampleWorkbooks {
  static final String MATHS = "01_2026春_四年级数学_小题得分.xlsx";
  static final String CHINESE = "02_2026春_四年级语文_小题得分.xlsx";
  static final String INDICATORS = "03_2026春_区校对比_指标.xlsx";
  static final String QUESTIONNAIRE = "04_2026春_学生问卷.xlsx";
  static final String MATHS_LATER = "05_2026秋_四升五年级数学_小题得分.xlsx";
  static final String SUBJECTS = "06_2026春_四年级英语_科目成绩.xls";
  static final String SCIENCE = "07_2026春_四年级科学_成绩_GBK.csv";
  static final String README = "README.md";

  private SampleWorkbooks() {}

  /** The files by name, in order; the same bytes on every call. */
  static Map<String, byte[]> files(World world) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put(MATHS, new MathsWorkbook(world.maths(), "2026年春季四年级数学期末质量监测", "2026年6月26日", c -> Classes.wide(4, c),
        columns("性别", Pupil::sex, "住宿", Pupil::boarding), Letters.NONE).bytes());
    files.put(CHINESE, new ChineseWorkbook(world.chinese()).bytes());
    files.put(INDICATORS, new IndicatorWorkbook(world).bytes());
    files.put(QUESTIONNAIRE, new QuestionnaireWorkbook(world.survey()).bytes());
    files.put(MATHS_LATER,
        new MathsWorkbook(world.mathsLater(), "2026年秋季五年级数学期中质量监测", "2026年11月12日", c -> Classes.spoken(5, c),
            Map.of("性别", Pupil::sexCode), world.letters()).bytes());
    files.put(SUBJECTS, new EnglishWorkbook(world).bytes());
    files.put(SCIENCE, ScienceCsv.bytes(world.science()));
    files.put(README, new Readme(world).text().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static Map<String, Function<Pupil, Object>> columns(
      String one, Function<Pupil, Object> first, String other, Function<Pupil, Object> second) {
    var out = new LinkedHashMap<String, Function<Pupil, Object>>();
    out.put(one, first);
    out.put(other, second);
    return out;
  }

  public static void main(String[] args) throws IOException {
    var world = World.make();
    var folder = Path.of(args[0]);
    Files.createDirectories(folder);
    for (var file : files(world).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(Path.of(args[1]), Expected.of(world).json());
  }
}

package org.zhigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.Chain;
import org.zhigai.chain.SampleSchool;
import org.zhigai.kernel.Progress;

/** The four submitted tables of the sample school, written and read back. They are left in target/exports to be looked at. */
class ReportsTest {
  private static final Path OUT = Path.of("target", "exports");

  @TempDir
  Path folder;

  @Test
  void allFourAreWrittenWithTheColumnsTheFieldAsksFor() throws IOException {
    try (var chain = walked()) {
      var files = chain.reports().writeAll(OUT, Progress.NONE);
      assertThat(files).extracting(f -> f.getFileName().toString())
          .containsExactly("附件1+南开区示例小学+问题清单+20261120.xlsx", "附件2+南开区示例小学+教学调整+20261120.xlsx", "附件3+南开区示例小学+整改台账+20261120.xlsx",
              "附件4+南开区示例小学+效果评估+20261120.xlsx");
      try (var book = new XSSFWorkbook(Files.newInputStream(OUT.resolve("附件3+南开区示例小学+整改台账+20261120.xlsx")))) {
        var sheet = book.getSheetAt(0);
        assertThat(row(sheet, 3))
            .startsWith("序号", "台账编号", "问题编号", "存在问题", "整改目标（可量化）", "措施编号", "整改措施", "措施责任人", "措施时限", "措施状态", "完成日期", "牵头领导", "责任单位（部门）", "责任人",
                "配合部门", "启动时间", "完成时限", "原定时限", "整改进展", "完成情况");
        assertThat(row(book.getSheetAt(1), 3)).contains("佐证材料（编号）", "成效", "自查意见", "复核单位", "复核人", "所处", "复核日期", "复核结果", "是否销号", "第一次回头看");
        assertThat(row(sheet, 1).getFirst()).isEqualTo("南开区示例小学义务教育质量监测结果应用整改台账（2026年）");
        assertThat(row(sheet, 2)).contains("填报单位（盖章）：南开区示例小学", "截至日期：2026年11月20日　填报日期：2026年11月20日");
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(3);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(row(sheet, 4)).startsWith("1", "ZG-2026-001", "WT-2026-001");
        assertThat(row(sheet, sheet.getLastRowNum())).contains("填报人：", "主要负责人（签字）：");
      }
    }
  }

  @Test
  void noNameAndNoStudentCodeLeavesTheSchool() throws IOException {
    try (var chain = walked()) {
      for (var file : chain.reports().writeAll(folder, Progress.NONE)) {
        try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
          for (var row : book.getSheetAt(0)) {
            assertThat(row(book.getSheetAt(0), row.getRowNum())).noneMatch(t -> t.contains("999999") || t.contains("20260401"));
          }
        }
      }
    }
  }

  private Chain walked() {
    var chain = SampleSchool.imported(folder);
    chain.problems().refresh(SampleSchool.CLERK, Progress.NONE);
    chain.book().apply(chain.problems().confirm(chain.problems().problems(), SampleSchool.CLERK)).orThrow();
    var confirmed = chain.problems().confirmed();
    chain.book().apply(chain.adjustments().draftFor(confirmed, SampleSchool.CLERK)).orThrow();
    chain.book().apply(chain.ledger().open(confirmed, chain.leader(), SampleSchool.CLERK)).orThrow();
    chain.effects().judge(SampleSchool.CLERK, Progress.NONE);
    return chain;
  }

  private static List<String> row(XSSFSheet sheet, int index) {
    var format = new DataFormatter();
    var out = new java.util.ArrayList<String>();
    sheet.getRow(index).forEach(c -> out.add(format.formatCellValue(c)));
    return out;
  }
}

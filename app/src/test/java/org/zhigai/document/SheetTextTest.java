package org.zhigai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.zhigai.kernel.Lang;
import org.zhigai.report.Block;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Document;
import org.zhigai.report.Document.Section;
import org.zhigai.report.Run;

/** Tables on paper, read back: headings over groups, rows that are whole, letters that still can be read. */
class SheetTextTest {

  private static XWPFDocument written(Block... blocks) throws IOException {
    var document =
        new Document(Lang.ZH, Document.Paper.A3, "附件1", "某校台账", Run.empty(), Run.empty(), List.of(new Section(Run.empty(), List.of(blocks))));
    return new XWPFDocument(new ByteArrayInputStream(new WriteDocuments().pages(document)));
  }

  private static Column column(String header, String group, int width, Align align) {
    return new Column(Run.of(header), group, width, align);
  }

  private static final List<Column> GROUPED =
      List.of(
          column("序号", "", 5, Align.CENTRE), column("时间", "基线", 8, Align.LEFT), column("值", "基线", 12, Align.RIGHT), column("时间", "期末", 8, Align.CENTRE),
          column("备注", "", 20, Align.LEFT));

  private static List<Run> row(String... cells) {
    return java.util.Arrays.stream(cells).map(Run::of).toList();
  }

  private static String text(XWPFTable table, int row, int cell) {
    return table.getRow(row).getCell(cell).getText();
  }

  @Test
  void aGroupStandsOverItsColumnsAndAHeadingWithoutOneOverBothRows() throws IOException {
    try (var document = written(new Block.Grid(GROUPED, List.of(row("1", "春", "52", "秋", "无"), row("2", "春", "60", "秋", "甲\n乙"))))) {
      var table = document.getTables().getFirst();
      assertThat(table.getRows()).hasSize(4);
      assertThat(table.getRow(0).getTableCells()).extracting(XWPFTableCell::getText).containsExactly("序号", "基线", "期末", "备注");
      assertThat(table.getRow(0).getCell(1).getCTTc().getTcPr().getGridSpan().getVal().intValue()).isEqualTo(2);
      assertThat(table.getRow(0).getCell(0).getCTTc().getTcPr().getVMerge().getVal()).isEqualTo(STMerge.RESTART);
      assertThat(table.getRow(1).getCell(0).getCTTc().getTcPr().getVMerge().getVal()).isEqualTo(STMerge.CONTINUE);
      assertThat(table.getRow(1).getTableCells()).extracting(XWPFTableCell::getText).containsExactly("", "时间", "值", "时间", "");
      assertThat(IntStream.range(0, 5).mapToObj(c -> text(table, 3, c))).containsExactly("2", "春", "60", "秋", "甲\n乙");
      assertThat(table.getRows()).allMatch(r -> r.isCantSplitRow());
      assertThat(List.of(table.getRow(0).isRepeatHeader(), table.getRow(1).isRepeatHeader(), table.getRow(2).isRepeatHeader())).containsExactly(true, true,
          false);
    }
  }

  @Test
  void columnsShareTheWidthAndStandAsTheyAreTold() throws IOException {
    try (var document = written(new Block.Grid(GROUPED, List.of(row("1", "春", "52", "秋", "无"))))) {
      var table = document.getTables().getFirst();
      var widths = table.getCTTbl().getTblGrid().getGridColList().stream().mapToInt(c -> ((Number) c.getW()).intValue()).toArray();
      assertThat(widths).hasSize(5);
      assertThat(widths[4] / (double) widths[0]).isBetween(3.8, 4.2);
      assertThat(IntStream.range(0, 5).mapToObj(c -> table.getRow(2).getCell(c).getParagraphs().getFirst().getAlignment()))
          .containsExactly(ParagraphAlignment.CENTER, ParagraphAlignment.LEFT, ParagraphAlignment.RIGHT, ParagraphAlignment.CENTER, ParagraphAlignment.LEFT);
    }
  }

  @Test
  void aTableWithoutHeadingsHasNoneAndOneOfSingleHeadingsHasOne() throws IOException {
    var bare = List.of(column("", "", 8, Align.LEFT), column("", "", 8, Align.LEFT));
    try (var document = written(new Block.Grid(bare, List.of(row("5", "开场"))))) {
      assertThat(document.getTables().getFirst().getRows()).hasSize(1);
    }
    try (var document = written(new Block.Grid(List.of(column("甲", "", 8, Align.LEFT)), List.of(row("1"))))) {
      var table = document.getTables().getFirst();
      assertThat(table.getRows()).hasSize(2);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(0).getCell(0).getColor()).isEqualTo("EEF3F8");
    }
  }

  /** Nineteen columns on one sheet: small, but never smaller than seven points; few columns never larger than eleven. */
  @ParameterizedTest
  @CsvSource({"2,10,11", "19,14,7", "60,14,7"})
  void lettersFitTheColumnsAndCanBeRead(int columns, int width, int expected) throws IOException {
    var all = IntStream.range(0, columns).mapToObj(c -> column("列" + c, "", width, Align.LEFT)).toList();
    try (var document = written(new Block.Grid(all, List.of(all.stream().map(c -> Run.of("字")).toList())))) {
      var size = document.getTables().getFirst().getRow(1).getCell(0).getParagraphs().getFirst().getRuns().getFirst().getFontSizeAsDouble();
      assertThat(size).isEqualTo(expected);
    }
  }

  /** Two signatures stand at both ends of the line, more share it. */
  @Test
  void placesToSignShareTheLine() throws IOException {
    try (var document = written(new Block.Signatures(row("填报单位：", "填报日期：")), new Block.Signatures(row("一", "二", "三")))) {
      var two = document.getTables().getFirst().getRow(0);
      assertThat(two.getCell(1).getParagraphs().getFirst().getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
      var three = document.getTables().getLast().getRow(0);
      assertThat(three.getTableCells()).extracting(XWPFTableCell::getText).containsExactly("一", "二", "三");
      assertThat(three.getCell(1).getParagraphs().getFirst().getAlignment()).isEqualTo(ParagraphAlignment.LEFT);
    }
  }

  /** One paragraph wraps where it must, a Chinese letter as wide as it is high, a Latin one a little more than half. */
  @Test
  void roomIsReckonedOnTheSafeSide() {
    assertThat(TextFit.height(List.of(""), 10, 100, 2)).isEqualTo(15, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(TextFit.height(List.of("字字字字字字字字字"), 10, 100, 0)).as("nine of ten points in ninety").isEqualTo(13, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(TextFit.height(List.of("字字字字字字字字字字"), 10, 100, 0)).isEqualTo(26, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(TextFit.height(List.of("abcdefghijklmnop"), 10, 100, 0)).isEqualTo(13, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(TextFit.size(List.of("字".repeat(40)), 100, 60, 14, 8)).isEqualTo(9);
    assertThat(TextFit.size(List.of("字".repeat(4000)), 100, 60, 14, 8)).as("none fits").isEqualTo(8);
  }
}

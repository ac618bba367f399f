package org.zhigai.workbook.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhigai.kernel.Lang;
import org.zhigai.report.Block;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.ChartForm;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Block.Drawn;
import org.zhigai.report.Block.Series;
import org.zhigai.report.ChartSheet;
import org.zhigai.report.Run;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

class WriteChartsTest {
  private static ChartSheet sheet(Optional<Drawn> chart) throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1920, 1200, BufferedImage.TYPE_INT_RGB), "png", png);
    return new ChartSheet(
        Run.of("=1+1 不是公式"), Run.of("四年级数学 · n = 118"),
        new Block.Grid(
            List.of(new Column("班级", 15, Align.LEFT), new Column("得分率", 15, Align.RIGHT)),
            List.of(List.of(Run.of("四（1）班"), Run.of(new Value.Level(0.583, Unit.RATE))), List.of(Run.of("四（2）班"), Run.of("n<5")))),
        new Block.Figure(chart, png.toByteArray()));
  }

  @ParameterizedTest
  @EnumSource(ChartForm.class)
  void everyFormIsAChartThatPointsAtItsNumbers(ChartForm form) throws IOException {
    var chart = new Drawn(
        form, List.of("四（1）班", "四（2）班", "全校"),
        List.of(new Series("甲", List.of(0.3, Double.NaN, 0.4), 0xB2503A), new Series("乙", List.of(0.7, Double.NaN, 0.6), 0x2B6CA3)),
        "0.0%");
    var bytes = new WriteCharts().of(sheet(Optional.of(chart)), Lang.ZH);
    Files.createDirectories(Path.of("target", "charts"));
    Files.write(Path.of("target", "charts", form + ".xlsx"), bytes);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var drawn = book.getSheetAt(0).getDrawingPatriarch().getCharts();
      assertThat(drawn).hasSize(1);
      assertThat(drawn.getFirst().getChartSeries()).hasSize(1);
      var series = drawn.getFirst().getChartSeries().getFirst();
      assertThat(series.getSeriesCount()).isEqualTo(form == ChartForm.POINTS ? 1 : 2);
      assertThat(series.getSeries(0).getValuesData().getDataRangeReference()).contains("图表数据").contains("$2").contains("$4");
      var data = book.getSheet("图表数据");
      assertThat(data.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(0.3);
      assertThat(data.getRow(2).getCell(1)).as("a hidden class has an empty cell, not a zero").isNull();
      assertThat(book.getSheetAt(0).getPrintSetup().getLandscape()).isTrue();
      assertThat(book.getSheetAt(0).getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(book.getPrintArea(0)).isNotEmpty();
    }
  }

  @Test
  void aFormSpreadsheetsHaveNotComesAsPictureAndTheNumbersStandBelow() throws IOException {
    var bytes = new WriteCharts().of(sheet(Optional.empty()), Lang.ZH);
    Files.createDirectories(Path.of("target", "charts"));
    Files.write(Path.of("target", "charts", "PICTURE.xlsx"), bytes);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(book.getAllPictures()).hasSize(1);
      assertThat(book.getNumberOfSheets()).isOne();
      var page = book.getSheetAt(0);
      assertThat(page.getRow(0).getCell(0).getStringCellValue()).isEqualTo("=1+1 不是公式");
      assertThat(page.getRow(page.getLastRowNum() - 1).getCell(1).getNumericCellValue()).isEqualTo(0.583);
      assertThat(page.getRow(page.getLastRowNum()).getCell(1).getStringCellValue()).isEqualTo("n<5");
    }
  }
}

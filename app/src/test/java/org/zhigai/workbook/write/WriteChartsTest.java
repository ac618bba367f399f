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
import org.zhigai.report.ChartSheet;
import org.zhigai.report.ChartSheet.Form;
import org.zhigai.report.ChartSheet.Native;
import org.zhigai.report.ChartSheet.Series;
import org.zhigai.report.SheetReport;

class WriteChartsTest {
  private static ChartSheet sheet(Optional<Native> chart) throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1920, 1200, BufferedImage.TYPE_INT_RGB), "png", png);
    return new ChartSheet(
        "=1+1 不是公式", "四年级数学 · n = 118", List.of("班级", "得分率"),
        List.of(List.of(new SheetReport.Text("四（1）班"), new SheetReport.Figure(0.583, "0.0%")), List.of(new SheetReport.Text("四（2）班"), new SheetReport.Text("n<5"))),
        chart, png.toByteArray());
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void everyFormIsAChartThatPointsAtItsNumbers(Form form) throws IOException {
    var chart = new Native(
        form, List.of("四（1）班", "四（2）班", "全校"), List.of(new Series("甲", List.of(0.3, Double.NaN, 0.4), 0xB2503A), new Series("乙", List.of(0.7, Double.NaN, 0.6), 0x2B6CA3)),
        "0.0%");
    var bytes = new WriteCharts().of(sheet(Optional.of(chart)));
    Files.createDirectories(Path.of("target", "charts"));
    Files.write(Path.of("target", "charts", form + ".xlsx"), bytes);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var drawn = book.getSheetAt(0).getDrawingPatriarch().getCharts();
      assertThat(drawn).hasSize(1);
      assertThat(drawn.getFirst().getChartSeries()).hasSize(1);
      var series = drawn.getFirst().getChartSeries().getFirst();
      assertThat(series.getSeriesCount()).isEqualTo(form == Form.POINTS ? 1 : 2);
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
    var bytes = new WriteCharts().of(sheet(Optional.empty()));
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

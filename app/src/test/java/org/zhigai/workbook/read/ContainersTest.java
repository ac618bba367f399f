package org.zhigai.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.workbook.SheetFile;

/**
 * One table in every container. The stored ones were written by LibreOffice 7.4 (ods, xls, html) and SheetJS 0.18 (xlsb, Excel
 * 2003 XML) from one workbook: what differs between them is the container only.
 */
class ContainersTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({"table.ods,ods", "table.xls,xls", "table.xlsb,xlsb", "table-2003.xml,xml", "table.html,html"})
  void theSameTableIsReadFromEveryContainer(String name, String format) throws IOException {
    var source = read(stored(name));
    assertThat(source.format()).isEqualTo(format);
    var grid = source.sheets().getFirst();
    assertThat(grid.cell(0, 0).text()).isEqualTo("2026年春季四年级 A & B <期末>");
    assertThat(grid.cell(1, 5).kind()).isEqualTo(Cell.Kind.DATE);
    assertThat(grid.cell(1, 5).head()).isEqualTo("1-2");
    assertThat(grid.cell(2, 1).text()).isEqualTo("000017");
    assertThat(grid.cell(2, 1).raw()).isEqualTo("17");
    assertThat(grid.cell(2, 2).text()).isEqualTo("甲一");
    assertThat(grid.cell(2, 3).number()).isEqualTo(85.5);
    assertThat(grid.cell(2, 6).number()).isEqualTo(0.835);
    assertThat(grid.cell(2, 6).text()).isEqualTo("83.5%");
    assertThat(grid.cell(3, 2).text()).isEqualTo("乙　二");
    assertThat(grid.cell(3, 3).text()).isEqualTo("缺考");
    assertThat(grid.cell(3, 4).number()).isEqualTo(90);
    assertThat(grid.cell(grid.rows() - 1, 3).number()).isEqualTo(81.25);
    assertThat(grid.merges()).containsExactlyInAnyOrder(new Area(0, 0, 0, 6), new Area(2, 0, 3, 0));
    if (!format.equals("html")) {
      assertThat(source.sheets()).extracting(Grid::name).containsExactly("成绩", "底稿");
      assertThat(source.sheets().get(1).isHidden()).isTrue();
      assertThat(grid.isRowHidden(4)).isTrue();
      assertThat(grid.notes()).extracting(ReadNote::code).containsExactly("SHOWN_AS_WORD", "ROWS_HIDDEN");
    }
  }

  @Test
  void repeatedCellsNotesAndFormulasOfAFlatDocument() throws IOException {
    var grid = read(write("平.fods", fods(
        """
            <table:table table:name='数学'><table:shapes><draw:frame><text:p>图</text:p></draw:frame></table:shapes>
            <table:table-row table:number-rows-repeated='2'><table:table-cell office:value-type='float' office:value='5' table:number-columns-repeated='3'><text:p>5</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell office:value-type='string'><office:annotation><text:p>批注</text:p></office:annotation><text:p>甲<text:s text:c='2'/><text:span>一</text:span></text:p><text:p>乙</text:p></table:table-cell>
            <table:covered-table-cell/><table:table-cell table:formula='of:=[.A1]'/><table:table-cell office:value-type='date' office:date-value='2026-06-26T09:30:00'><text:p>6月26日</text:p></table:table-cell>
            <table:table-cell office:value-type='string' calcext:value-type='error'><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated='1048570'><table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table>""")))
        .sheets().getFirst();
    assertThat(grid.rows()).isEqualTo(3);
    assertThat(grid.cell(1, 2).number()).isEqualTo(5);
    assertThat(grid.cell(2, 0).text()).isEqualTo("甲  一\n乙");
    assertThat(grid.cell(2, 2).kind()).isEqualTo(Cell.Kind.UNCALCULATED);
    assertThat(grid.cell(2, 3).text()).isEqualTo("2026-06-26 09:30");
    assertThat(grid.cell(2, 4).kind()).isEqualTo(Cell.Kind.ERROR);
  }

  @Test
  void encryptedOpenDocumentIsRefusedByName() throws IOException {
    var file = zip("密.ods", "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml",
        "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>", "content.xml", "\u0001\u0002");
    refused("ZG-308", file);
  }

  @Test
  void aSavedPageWithItsSheetsInParts() throws IOException {
    var sheet = "<html><body><table><tr><td>姓名<td>语文</tr><tr><td>赵一<td x:num=\"85.5\">86</tr></table></body></html>";
    var main = "<html><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>一班</x:Name><x:WorksheetSource HRef=\"b.files/sheet001.htm\"/>"
        + "</x:ExcelWorksheet><x:ExcelWorksheet><x:Name>二班</x:Name><x:WorksheetSource HRef=\"b.files/sheet002.htm\"/></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><frameset></frameset></html>";
    var gb = new String(sheet.getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1);
    var quoted = new StringBuilder();
    for (var i = 0; i < gb.length(); i++) {
      var c = gb.charAt(i);
      quoted.append(c == '=' || c > 126 ? String.format("=%02X", (int) c) : String.valueOf(c)).append(i % 60 == 59 ? "=\r\n" : "");
    }
    var mht = "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"--x\"\r\n\r\n----x\r\nContent-Location: file:///C:/b.htm\r\n"
        + "Content-Transfer-Encoding: base64\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(main.getBytes(StandardCharsets.UTF_8))
        + "\r\n----x\r\nContent-Location: file:///C:/b.files/sheet001.htm\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset=\"gb2312\"\r\n\r\n"
        + quoted + "\r\n----x--\r\n";
    var sheets = read(write("页.mht", mht)).sheets();
    assertThat(sheets).extracting(Grid::name).containsExactly("一班", "二班");
    assertThat(sheets.get(0).cell(1, 0).text()).isEqualTo("赵一");
    assertThat(sheets.get(0).cell(1, 1).number()).isEqualTo(85.5);
    assertThat(sheets.get(1).notes()).extracting(ReadNote::code).containsExactly("SHEET_MISSING");
  }

  @Test
  void tablesWithinTablesAndWhatPagesHide() throws IOException {
    var html = "<table><tr><td>导航<td><table id=a><tr style='display: none'><th>旧<tr><th>姓名<th>语文</tr>"
        + "<!-- <tr><td>注</td></tr> --><script>var t='<td>x</td>';</script><tr><td title='a>b'>赵&radic;一<td><input type=text value=85></tr></table></table>";
    var sheets = read(write("网.xls", html)).sheets();
    assertThat(sheets).hasSize(2);
    var grid = sheets.get(1);
    assertThat(grid.isRowHidden(0)).isTrue();
    assertThat(grid.cell(1, 1).text()).isEqualTo("语文");
    assertThat(grid.cell(2, 0).text()).isEqualTo("赵√一");
    assertThat(grid.cell(2, 1).text()).isEqualTo("85");
  }

  @Test
  void aTableOfDBaseWithoutALanguageByte() throws IOException {
    var file = Files.write(folder.resolve("成绩.dbf"), dbf(0, "|C10|班级|C12|姓名|N2|语文|N4.1|数学|N18|学籍号",
        " 四1班     ,赵一        ,87, 8.4,370102201501010012", " 四2班     ,钱二        ,10,10.0,370102201501010013",
        "*四2班     ,孙三        ,99,10.0,370102201501010014"));
    var source = read(file);
    assertThat(source.format()).isEqualTo("dbf");
    assertThat(source.encoding()).isEqualTo("GB18030");
    var grid = source.sheets().getFirst();
    assertThat(grid.rows()).isEqualTo(3);
    assertThat(grid.cell(0, 1).text()).isEqualTo("姓名");
    assertThat(grid.cell(1, 1).text()).isEqualTo("赵一");
    assertThat(grid.cell(1, 3).number()).isEqualTo(8.4);
    assertThat(grid.cell(2, 2).number()).isEqualTo(10);
    assertThat(grid.cell(2, 4).text()).isEqualTo("370102201501010013");
    assertThat(grid.notes()).extracting(ReadNote::code).containsExactly("ROWS_DELETED");
    var high = Files.write(folder.resolve("高.dbf"), dbf(0x4D, "|C10|姓名|N2|语文", " 赵一      ,95", " 钱二      ,10"));
    assertThat(read(high).sheets().getFirst().notes()).extracting(ReadNote::code).containsExactly("FIELD_NARROW");
    var cut = Files.readAllBytes(file);
    refusedOrTold(Files.write(folder.resolve("断.dbf"), java.util.Arrays.copyOf(cut, cut.length - 60)));
  }

  @Test
  void columnsHeldApartByBlanks() throws IOException {
    var grid = read(write("空.txt", "2026春四年级成绩\n班级   考号  姓名    语文\n四（1）班  001   张 三   85\n四（1）班 　 002  李四  9.5\n四（2）班  003  王五  77\n")).sheets().getFirst();
    assertThat(grid.cell(2, 2).text()).isEqualTo("张 三");
    assertThat(grid.cell(3, 3).text()).isEqualTo("9.5");
    refused("ZG-311", write("缺.txt", "班级 考号 姓名 语文\n四1班 001 张三 85\n四1班 002 李四\n四2班 003 王五 77\n"));
  }

  @Test
  void traditionalAndSimplifiedTextAreToldApart() throws IOException {
    var traditional = "班級,座號,學號,姓名,國語\n四年一班,1,110001,陳怡君,85\n四年一班,2,110002,林志豪,90\n";
    var big5 = Files.write(folder.resolve("繁.csv"), traditional.getBytes(Charset.forName("Big5")));
    assertThat(read(big5).encoding()).isEqualTo("Big5");
    assertThat(read(big5).sheets().getFirst().cell(1, 3).text()).isEqualTo("陳怡君");
    var simplified = "班级,考号,姓名,语文\n四年级一班,1,张玥,85\n四年级一班,2,李曌,90\n四年级一班,3,王喆,90\n";
    var gb = Files.write(folder.resolve("简.csv"), simplified.getBytes(Charset.forName("GB18030")));
    assertThat(read(gb).encoding()).isEqualTo("GB18030");
    var wide = Files.write(folder.resolve("宽.csv"), simplified.getBytes(StandardCharsets.UTF_16LE));
    assertThat(read(wide).sheets().getFirst().cell(2, 2).text()).isEqualTo("李曌");
  }

  @Test
  void aHeaderOneShortStandsOverItsColumns() throws IOException {
    var grid = read(write("r.csv", "\"I1\",\"I2\"\n\"1\",0,1\n\"2\",1,1\n\"3\",1,0\n")).sheets().getFirst();
    assertThat(grid.cell(0, 1).text()).isEqualTo("I1");
    assertThat(grid.cell(1, 1).text()).isEqualTo("0");
    assertThat(grid.notes()).extracting(ReadNote::code).containsExactly("HEADER_ONE_SHORT");
    assertThat(read(write("尾.csv", "I1,I2\n0,1,\n1,1,\n1,0,\n")).sheets().getFirst().cell(0, 0).text()).isEqualTo("I1");
  }

  @Test
  void aZipOfWorkbooksStandsForItsMembers() throws IOException {
    var book = Files.readAllBytes(SheetFile.xlsx().sheet("成绩", "姓名|语文", "赵一|85").save(folder.resolve("书.xlsx")));
    var file = folder.resolve("各班.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file), Charset.forName("GBK"))) {
      for (var name : List.of("一班/2026春四年级.xlsx", "../../越界.xlsx", "__MACOSX/._一班.xlsx", "说明.docx")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(book);
        zip.closeEntry();
      }
    }
    var chosen = ReadFile.chosen(List.of(folder.resolve("书.xlsx"), file));
    assertThat(chosen.workbooks()).containsExactly(folder.resolve("书.xlsx"), file.resolve("一班/2026春四年级.xlsx"));
    assertThat(chosen.leftOut()).containsExactly("各班.zip: ../../越界.xlsx", "各班.zip: 说明.docx");
    assertThat(read(chosen.workbooks().get(1)).sheets().getFirst().cell(1, 1).number()).isEqualTo(85);
    refused("ZG-301", file.resolve("没有.xlsx"));
    refused("ZG-312", zip("图.zip", "a.png", "x"));
  }

  @Test
  void otherFormatsAreRefusedByName() throws IOException {
    refused("ZG-308", write("a.slk", "ID;PWXL;N;E\nC;Y1;X1;K\"a\"\nE\n"));
    refused("ZG-308", write("a.dif", "TABLE\n0,1\n\"x\"\nVECTORS\n0,6\n\"\"\n"));
    refused("ZG-308", write("a.xls", "%PDF-1.7\n1,2\n3,4\n"));
    refused("ZG-308", zip("a.numbers", "Index/Document.iwa", "x"));
    refused("ZG-308", write("a.htm", "<html><frameset><frame src=x></frameset></html>"));
  }

  @Test
  void bombsOfEveryContainerStop() throws IOException {
    refused("ZG-307", write("宽.fods", fods("<table:table table:name='a'><table:table-row table:number-rows-repeated='1048576'>"
        + "<table:table-cell table:number-columns-repeated='16384' office:value-type='float' office:value='1'><text:p>1</text:p></table:table-cell></table:table-row></table:table>")));
    refused("ZG-303", write("深.fods", fods("<table:table table:name='a'>" + "<x>".repeat(100_000) + "</table:table>")));
    refused("ZG-303",
        write("笑.xls", "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'ha'>]><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>&a;</Workbook>"));
    refused("ZG-307", write("跨.xls", "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet><Table>"
        + "<Row ss:Index='9'><Cell ss:Index='16384'><Data ss:Type='Number'>1</Data></Cell></Row>".repeat(4_000).replace("ss:Index='9'", "")
        + "</Table></Worksheet></Workbook>"));
    var spans = write("页.xls", "<table>" + "<tr>" + "<td rowspan=9999 colspan=9999>x".repeat(3_000) + "</table>");
    assertThat(read(spans).sheets()).hasSize(1);
  }

  private static String fods(String tables) {
    return "<?xml version='1.0' encoding='UTF-8'?><office:document xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:draw='d' xmlns:calcext='c'>"
        + "<office:body><office:spreadsheet>" + tables + "</office:spreadsheet></office:body></office:document>";
  }

  /** Fields as {@code |C10|name}; records with their mark of deletion first and commas where a field ends. */
  private static byte[] dbf(int language, String fields, String... records) throws IOException {
    var gbk = Charset.forName("GBK");
    var parts = fields.substring(1).split("\\|");
    var count = parts.length / 2;
    var out = new ByteArrayOutputStream();
    var length = 1;
    var described = new ByteArrayOutputStream();
    for (var i = 0; i < count; i++) {
      var kind = parts[2 * i];
      var size = kind.substring(1).split("\\.");
      var width = Integer.parseInt(size[0]);
      length += width;
      described.write(java.util.Arrays.copyOf(parts[2 * i + 1].getBytes(gbk), 11));
      described.write(kind.charAt(0));
      described.write(new byte[4]);
      described.write(width);
      described.write(size.length > 1 ? Integer.parseInt(size[1]) : 0);
      described.write(new byte[14]);
    }
    var header = 32 + described.size() + 1;
    out.write(new byte[] {3, 126, 6, 26, (byte) records.length, 0, 0, 0, (byte) header, (byte) (header >> 8), (byte) length, (byte) (length >> 8)});
    out.write(new byte[17]);
    out.write(language);
    out.write(new byte[2]);
    out.write(described.toByteArray());
    out.write('\r');
    for (var record : records) {
      var cells = record.split(",");
      out.write(cells[0].charAt(0));
      cells[0] = cells[0].substring(1);
      for (var i = 0; i < count; i++) {
        var width = Integer.parseInt(parts[2 * i].substring(1).split("\\.")[0]);
        var padded = java.util.Arrays.copyOf(cells[i].strip().getBytes(gbk), width);
        java.util.Arrays.fill(padded, cells[i].strip().getBytes(gbk).length, width, (byte) ' ');
        out.write(padded);
      }
    }
    out.write(0x1A);
    return out.toByteArray();
  }

  private void refusedOrTold(Path file) {
    assertThat(read(file).sheets().getFirst().notes()).extracting(ReadNote::code).contains("ROWS_CUT_OFF");
  }

  private Path stored(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path zip(String name, String... parts) throws IOException {
    var file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private static SourceFile read(Path file) {
    return new ReadFile().read(file, Progress.NONE);
  }

  private static void refused(String code, Path file) {
    assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(UserFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }
}

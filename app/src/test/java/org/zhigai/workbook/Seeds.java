package org.zhigai.workbook;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Small invented workbooks of every format, to be damaged. */
public final class Seeds {
  private static final String[] ITEMS = {
      "2026年春季四年级数学期末小题得分", "班级|考号|姓名|1|2(1)|2(2)|3|总分", "满分|||2|3|5|10|20", "四（1）班|'0401|甲一|2|3|缺考|8|13",
      "四（1）班|'0402|乙二|1|2|5|9|17", "四（2）班|'0403|丙三|免考||||", "四（2）班|'0404|丁四|0|0|1|2.5|3.5", "平均|||1|2|3|6|11"
  };
  private static final String[] BLUEPRINT = {"题号|题型|分值|知识点|能力层级", "1|填空|2|小数|识记", "2(1)|选择|3|可能性|理解", "2(2)|选择|5|小数|应用", "3|解答|10|可能性|应用"};

  private static final String NAMES = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
      + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
  private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String[] FEW = {"班级,考号,姓名,1,2,总分", "四（1）班,0401,甲一,2,3,5", "四（1）班,0402,乙二,1,缺考,1", "四（2）班,0403,丙三,2,3,5"};

  private Seeds() {}

  public static List<Path> all(Path folder) throws IOException {
    var csv = String.join("\n", ITEMS).replace("|", ",").replace("'", "") + "\n";
    var html = "<html><table>" + String.join("", List.of(ITEMS).stream()
        .map(l -> "<tr><td>" + l.replace("|", "</td><td>") + "</td></tr>").toList()) + "</table></html>";
    return List.of(
        SheetFile.xlsx().sheet("小题得分", ITEMS).merge("A1:H1").sheet("双向细目表", BLUEPRINT).save(folder.resolve("a.xlsx")),
        SheetFile.xls().sheet("小题得分", ITEMS).merge("A1:H1").sheet("双向细目表", BLUEPRINT).save(folder.resolve("b.xls")),
        Files.writeString(folder.resolve("c.csv"), csv),
        Files.write(folder.resolve("d.csv"), csv.getBytes(Charset.forName("GB18030"))),
        Files.write(folder.resolve("e.txt"), csv.replace(',', '\t').getBytes(java.nio.charset.StandardCharsets.UTF_16)),
        Files.writeString(folder.resolve("f.xls"), html),
        stored("table.ods", folder.resolve("g.ods")),
        stored("table.xlsb", folder.resolve("h.xlsb")),
        stored("table-2003.xml", folder.resolve("i.xls")),
        stored("table.html", folder.resolve("j.xls")),
        stored("table.dbf", folder.resolve("k.dbf")),
        Files.writeString(folder.resolve("l.mht"), "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html\n"
            + "Content-Transfer-Encoding: base64\n\n" + Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)) + "\n--b--\n"),
        Files.writeString(folder.resolve("m.txt"), csv.replace("，", "").replace(",", "  ")));
  }

  /** The same as small as they can be, for many tries: zips hold what a reader asks for and nothing else, unpacked. */
  public static List<Path> small(Path folder) throws IOException {
    var csv = String.join("\n", FEW) + "\n";
    var html = "<table><tr><td>" + csv.strip().replace(",", "</td><td>").replace("\n", "</td></tr><tr><td>") + "</td></tr></table>";
    var xlsx = xlsx();
    var ods = ods();
    return List.of(
        write(folder, "small.xlsx", Mutations.packed(xlsx)),
        SheetFile.xls().sheet("小题得分", Arrays.stream(FEW).map(l -> l.replace(',', '|')).toArray(String[]::new)).save(folder.resolve("small.xls")),
        stored("table.xlsb", folder.resolve("small.xlsb")),
        write(folder, "small.ods", Mutations.packed(ods)),
        write(folder, "small.fods", flat()),
        stored("table-2003.xml", folder.resolve("small-2003.xml")),
        write(folder, "small.html", html.getBytes(StandardCharsets.UTF_8)),
        write(folder, "small.mht", ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html\n"
            + "Content-Transfer-Encoding: base64\n\n" + Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)) + "\n--b--\n")
            .getBytes(StandardCharsets.UTF_8)),
        stored("table.dbf", folder.resolve("small.dbf")),
        write(folder, "small.csv", csv.getBytes(StandardCharsets.UTF_8)),
        write(folder, "gb18030.csv", csv.getBytes(Charset.forName("GB18030"))),
        write(folder, "utf16.txt", csv.replace(',', '\t').getBytes(StandardCharsets.UTF_16)),
        write(folder, "spaced.txt", csv.replace(",", "  ").getBytes(StandardCharsets.UTF_8)),
        write(folder, "workbooks.zip", Mutations.packed(Map.of("a.csv", csv.getBytes(StandardCharsets.UTF_8), "b.xlsx", Mutations.packed(xlsx)))),
        SheetFile.xlsx().sheet("问卷", "班级|1. 老师关心我|2. 作业太多", "四（1）班|5|1", "四（1）班|4|2", "四（2）班|3|非常符合").save(folder.resolve("questionnaire.xlsx")));
  }

  private static Map<String, byte[]> xlsx() {
    var rows = new StringBuilder();
    for (var r = 0; r < FEW.length; r++) {
      rows.append("<row r=\"").append(r + 1).append("\">");
      var cells = FEW[r].split(",", -1);
      for (var c = 0; c < cells.length; c++) {
        var at = " r=\"" + (char) ('A' + c) + (r + 1) + "\"";
        rows.append(cells[c].matches("[1-9]\\d*")
            ? "<c" + at + " s=\"0\"><v>" + cells[c] + "</v></c>"
            : "<c" + at + " t=\"s\"><v>" + (r * cells.length + c) + "</v></c>");
      }
      rows.append("</row>");
    }
    var strings = Arrays.stream(FEW).flatMap(l -> Arrays.stream(l.split(",", -1))).map(t -> "<si><t>" + t + "</t></si>").collect(Collectors.joining());
    var main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    var relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    var sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    var out = new LinkedHashMap<String, byte[]>();
    out.put("[Content_Types].xml", bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + sheetType
        + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + sheetType + "worksheet+xml\"/></Types>"));
    out.put("_rels/.rels", bytes(relations + "<Relationship Id=\"r1\" Type=\"" + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
    out.put("xl/workbook.xml",
        bytes("<workbook " + main + " xmlns:r=\"" + office + "\"><sheets><sheet name=\"小题得分\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
    out.put("xl/_rels/workbook.xml.rels", bytes(relations + "<Relationship Id=\"r1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        + "<Relationship Id=\"r2\" Type=\"" + office + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        + "<Relationship Id=\"r3\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/></Relationships>"));
    out.put("xl/worksheets/sheet1.xml", bytes("<worksheet " + main + "><dimension ref=\"A1:F4\"/><sheetData>" + rows
        + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"H1:I1\"/></mergeCells></worksheet>"));
    out.put("xl/sharedStrings.xml", bytes("<sst " + main + " count=\"24\" uniqueCount=\"24\">" + strings + "</sst>"));
    out.put("xl/styles.xml", bytes("<styleSheet " + main + "><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0\"/></numFmts>"
        + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"));
    return out;
  }

  private static String table() {
    var rows =
        Arrays.stream(FEW).map(l -> "<table:table-row>" + Arrays.stream(l.split(",", -1)).map(Seeds::cell).collect(Collectors.joining()) + "</table:table-row>")
            .collect(Collectors.joining());
    return "<office:body><office:spreadsheet><table:table table:name=\"小题得分\">" + rows + "</table:table></office:spreadsheet></office:body>";
  }

  private static String cell(String text) {
    var value = text.matches("[1-9]\\d*") ? " office:value-type=\"float\" office:value=\"" + text + "\"" : " office:value-type=\"string\"";
    return "<table:table-cell" + value + "><text:p>" + text + "</text:p></table:table-cell>";
  }

  private static Map<String, byte[]> ods() {
    var out = new LinkedHashMap<String, byte[]>();
    out.put("mimetype", bytes(SPREADSHEET));
    out.put("content.xml", bytes("<office:document-content" + NAMES + " office:version=\"1.2\">" + table() + "</office:document-content>"));
    return out;
  }

  private static byte[] flat() {
    return bytes(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document" + NAMES + " office:version=\"1.2\" office:mimetype=\"" + SPREADSHEET + "\">" + table()
            + "</office:document>");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Path write(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static Path stored(String name, Path to) throws IOException {
    try (var in = Objects.requireNonNull(Seeds.class.getResourceAsStream("read/" + name))) {
      return Files.write(to, in.readAllBytes());
    }
  }
}

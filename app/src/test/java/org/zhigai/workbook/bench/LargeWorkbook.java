package org.zhigai.workbook.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhigai.workbook.read.Area;

/** A whole district school's year: pupils × items as a spreadsheet program would save them, names as shared strings. */
final class LargeWorkbook {
  private static final String NS = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private LargeWorkbook() {}

  static Path write(Path file, int pupils, int items) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
          + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
          + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
      entry(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\"" + REL + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      entry(zip, "xl/workbook.xml",
          "<workbook " + NS + " xmlns:r=\"" + REL + "\"><sheets><sheet name=\"小题得分\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      entry(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\"" + REL + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
          + "<Relationship Id=\"rId2\" Type=\"" + REL + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
      var strings =
          new StringBuilder("<sst " + NS + "><si><t>2026年春季四年级数学期末小题得分</t></si><si><t>班级</t></si><si><t>考号</t></si><si><t>姓名</t></si><si><t>总分</t></si>");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      text(zip, "<worksheet " + NS + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\">");
      for (var c = 0; c < 3; c++) {
        text(zip, cell(1, c, "t=\"s\"", String.valueOf(c + 1)));
      }
      for (var i = 0; i < items; i++) {
        text(zip, cell(1, 3 + i, "", String.valueOf(i + 1)));
      }
      text(zip, cell(1, 3 + items, "t=\"s\"", "4") + "</row>");
      var random = new Random(1);
      var known = 5;
      for (var p = 0; p < pupils; p++) {
        var row = new StringBuilder("<row r=\"" + (p + 3) + "\">");
        for (var word : new String[] {"四（" + (1 + p * 60 / pupils) + "）班", String.format("%08d", 26040000 + p), "生" + p}) {
          strings.append("<si><t>").append(word).append("</t></si>");
          row.append(cell(p + 2, known % 3 == 2 ? 0 : known % 3 == 0 ? 1 : 2, "t=\"s\"", String.valueOf(known++)));
        }
        var sum = 0;
        for (var i = 0; i < items; i++) {
          var score = Math.min(4, random.nextInt(6));
          sum += score;
          row.append(cell(p + 2, 3 + i, "", String.valueOf(score)));
        }
        text(zip, row.append(cell(p + 2, 3 + items, "", String.valueOf(sum))).append("</row>").toString());
      }
      text(zip, "</sheetData></worksheet>");
      zip.closeEntry();
      entry(zip, "xl/sharedStrings.xml", strings.append("</sst>").toString());
    }
    return file;
  }

  private static String cell(int row, int column, String type, String value) {
    return "<c r=\"" + Area.name(row, column) + "\" " + type + "><v>" + value + "</v></c>";
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    text(zip, text);
    zip.closeEntry();
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

package org.zhigai.workbook;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** Small invented workbooks of every format, to be damaged. */
public final class Seeds {
  private static final String[] ITEMS = {
      "2026年春季四年级数学期末小题得分", "班级|考号|姓名|1|2(1)|2(2)|3|总分", "满分|||2|3|5|10|20", "四（1）班|'0401|甲一|2|3|缺考|8|13",
      "四（1）班|'0402|乙二|1|2|5|9|17", "四（2）班|'0403|丙三|免考||||", "四（2）班|'0404|丁四|0|0|1|2.5|3.5", "平均|||1|2|3|6|11"
  };
  private static final String[] BLUEPRINT = {"题号|题型|分值|知识点|能力层级", "1|填空|2|小数|识记", "2(1)|选择|3|可能性|理解", "2(2)|选择|5|小数|应用", "3|解答|10|可能性|应用"};

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

  private static Path stored(String name, Path to) throws IOException {
    try (var in = Objects.requireNonNull(Seeds.class.getResourceAsStream("read/" + name))) {
      return Files.write(to, in.readAllBytes());
    }
  }
}

package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The texts a workbook keeps once and points at. */
final class SharedStrings {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private SharedStrings() {}

  static List<Cell> read(XlsxParts parts, String part) throws IOException {
    var out = new ArrayList<Cell>();
    parts.parse(part, xml -> {
      for (var event = xml.next(); event != XmlReader.END_OF_FILE; event = xml.next()) {
        if (event == XmlReader.START && xml.name().equals("si")) {
          out.add(Cell.text(text(xml)));
        }
      }
    });
    return out;
  }

  /** All runs of the element that started, without readings given above characters. Leaves the parser at its end. */
  static String text(XmlReader xml) throws IOException {
    var out = new StringBuilder();
    var until = xml.depth() - 1;
    var phonetic = 0;
    var inText = false;
    for (var event = xml.next(); event != XmlReader.END || xml.depth() > until; event = xml.next()) {
      switch (event) {
        case XmlReader.START -> {
          phonetic += xml.name().equals("rPh") ? 1 : 0;
          inText = xml.name().equals("t");
        }
        case XmlReader.END -> {
          phonetic -= xml.name().equals("rPh") ? 1 : 0;
          inText = false;
        }
        default -> {
          if (inText && phonetic == 0) {
            out.append(xml.text(event));
          }
        }
      }
    }
    return unescaped(out.toString());
  }

  static String unescaped(String text) {
    return text.indexOf("_x") < 0
        ? text
        : ESCAPED.matcher(text).replaceAll(m -> java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }
}

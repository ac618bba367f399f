package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts a workbook keeps once and points at. */
final class SharedStrings {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private SharedStrings() {}

  static List<Cell> read(XlsxParts parts, String part) throws IOException, XMLStreamException {
    var out = new ArrayList<Cell>();
    parts.parse(part, xml -> {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          out.add(Cell.text(text(xml)));
        }
      }
    });
    return out;
  }

  /** All runs of the element the parser stands on, without readings given above characters. Leaves it at its end. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    var out = new StringBuilder();
    var depth = 1;
    var phonetic = 0;
    var inText = false;
    while (depth > 0 && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
          inText = xml.getLocalName().equals("t");
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
          inText = false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inText && phonetic == 0) {
            out.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
        }
        default -> { }
      }
    }
    return unescaped(out.toString());
  }

  static String unescaped(String text) {
    return text.indexOf("_x") < 0
        ? text
        : ESCAPED.matcher(text).replaceAll(m ->
            java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }
}

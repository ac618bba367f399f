package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Number formats by style index. */
record XlsxStyles(List<NumberFormat> byStyle) {

  static XlsxStyles read(XlsxParts parts, String part) throws IOException, XMLStreamException {
    var codes = new HashMap<Integer, NumberFormat>();
    var out = new ArrayList<NumberFormat>();
    var inCells = new boolean[1];
    parts.parse(part, xml -> {
      while (xml.hasNext()) {
        var event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
          inCells[0] = false;
        }
        if (event != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "numFmt" -> codes.put(
              number(XlsxOutline.attribute(xml, "numFmtId")),
              NumberFormat.of(XlsxOutline.orEmpty(XlsxOutline.attribute(xml, "formatCode"))));
          case "cellXfs" -> inCells[0] = true;
          case "xf" -> {
            if (inCells[0]) {
              var id = number(XlsxOutline.attribute(xml, "numFmtId"));
              var format = codes.get(id);
              out.add(format == null ? NumberFormat.builtIn(id) : format);
            }
          }
          default -> { }
        }
      }
    });
    return new XlsxStyles(out);
  }

  NumberFormat of(int style) {
    return style >= 0 && style < byStyle.size() ? byStyle.get(style) : NumberFormat.GENERAL;
  }

  private static int number(@org.jspecify.annotations.Nullable String text) {
    return text == null || text.isBlank() ? 0 : Integer.parseInt(text.trim());
  }
}

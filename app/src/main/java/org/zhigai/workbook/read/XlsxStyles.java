package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Number formats by style index. */
record XlsxStyles(List<NumberFormat> byStyle) {

  static XlsxStyles read(XlsxParts parts, String part) throws IOException {
    var codes = new HashMap<Integer, NumberFormat>();
    var out = new ArrayList<NumberFormat>();
    parts.parse(part, xml -> {
      var inCells = false;
      for (var event = xml.next(); event != XmlReader.END_OF_FILE; event = xml.next()) {
        if (event == XmlReader.END && xml.name().equals("cellXfs")) {
          inCells = false;
        }
        if (event != XmlReader.START) {
          continue;
        }
        switch (xml.name()) {
          case "numFmt" -> codes.put(xml.attributeInt("numFmtId", 0), NumberFormat.of(xml.attributeOr("formatCode", "")));
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            if (inCells) {
              var id = xml.attributeInt("numFmtId", 0);
              var format = codes.get(id);
              out.add(format == null ? NumberFormat.builtIn(id) : format);
            }
          }
          default -> {}
        }
      }
    });
    return new XlsxStyles(out);
  }

  NumberFormat of(int style) {
    return style >= 0 && style < byStyle.size() ? byStyle.get(style) : NumberFormat.GENERAL;
  }
}

package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook's main part says: its sheets in order, where they are, and from which day it counts.
 *
 * @param uncalculated whether all formulas wait for a program that calculates them: their stored results may be mere zeros
 */
record XlsxOutline(List<Sheet> sheets, String stringsPart, String stylesPart, boolean from1904, boolean uncalculated) {

  /**
   * One sheet of the book.
   *
   * @param part empty when the workbook names a sheet and nothing says where it is
   */
  record Sheet(String name, String part, boolean hidden) {}

  /** A link from one part to another. */
  record Relation(String type, String part) {}

  static XlsxOutline read(XlsxParts parts, String book) throws IOException, XMLStreamException {
    var slash = book.lastIndexOf('/') + 1;
    var folder = book.substring(0, slash);
    var links = relations(parts, folder + "_rels/" + book.substring(slash) + ".rels", folder);
    var sheets = new ArrayList<Sheet>();
    var from1904 = new boolean[1];
    var uncalculated = new boolean[1];
    parts.parse(book, xml -> {
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "workbookPr" -> from1904[0] = isOn(attribute(xml, "date1904"));
          case "calcPr" -> uncalculated[0] = isOn(attribute(xml, "fullCalcOnLoad"));
          case "sheet" -> {
            var link = links.get(orEmpty(attribute(xml, "id")));
            var number = sheets.size() + 1;
            var usual = links.isEmpty() ? folder + "worksheets/sheet" + number + ".xml" : "";
            var part = link == null ? usual : link.part();
            if (link == null || link.type().endsWith("/worksheet")) {
              var state = orEmpty(attribute(xml, "state"));
              sheets.add(new Sheet(orEmpty(attribute(xml, "name")), part, state.endsWith("idden")));
            }
          }
          default -> { }
        }
      }
    });
    return new XlsxOutline(
        sheets,
        target(links, "/sharedStrings", folder + "sharedStrings.xml"),
        target(links, "/styles", folder + "styles.xml"),
        from1904[0],
        uncalculated[0]);
  }

  static Map<String, Relation> relations(XlsxParts parts, String part, String folder)
      throws IOException, XMLStreamException {
    var out = new HashMap<String, Relation>();
    parts.parse(part, xml -> {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
          var target = orEmpty(attribute(xml, "Target")).replace('\\', '/');
          var where = target.startsWith("/") ? target.substring(1) : resolved(folder + target);
          out.put(orEmpty(attribute(xml, "Id")), new Relation(orEmpty(attribute(xml, "Type")), where));
        }
      }
    });
    return out;
  }

  /** An attribute by its local name, whatever its namespace. */
  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        // Sheets carry an "id" in the relations' namespace beside their own "sheetId".
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  static boolean isOn(@Nullable String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String target(Map<String, Relation> links, String type, String otherwise) {
    return links.values().stream()
        .filter(l -> l.type().endsWith(type))
        .map(Relation::part)
        .findFirst()
        .orElse(otherwise);
  }

  private static String resolved(String path) {
    var out = new ArrayDeque<String>();
    for (var step : path.split("/")) {
      if (step.equals("..")) {
        out.pollLast();
      } else if (!step.equals(".") && !step.isEmpty()) {
        out.add(step);
      }
    }
    return String.join("/", out);
  }
}

package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  static XlsxOutline read(XlsxParts parts, String book) throws IOException {
    var slash = book.lastIndexOf('/') + 1;
    var folder = book.substring(0, slash);
    var links = relations(parts, folder + "_rels/" + book.substring(slash) + ".rels", folder);
    var sheets = new ArrayList<Sheet>();
    var from1904 = new boolean[1];
    var uncalculated = new boolean[1];
    parts.parse(book, xml -> {
      for (var event = xml.next(); event != XmlReader.END_OF_FILE; event = xml.next()) {
        if (event != XmlReader.START) {
          continue;
        }
        switch (xml.name()) {
          case "workbookPr" -> from1904[0] = isOn(xml.attribute("date1904"));
          case "calcPr" -> uncalculated[0] = isOn(xml.attribute("fullCalcOnLoad"));
          case "sheet" -> {
            var link = links.get(xml.attributeOr("id", ""));
            var number = sheets.size() + 1;
            var usual = links.isEmpty() ? folder + "worksheets/sheet" + number + ".xml" : "";
            var part = link == null ? usual : link.part();
            if (link == null || link.type().endsWith("/worksheet")) {
              var state = xml.attributeOr("state", "");
              sheets.add(new Sheet(xml.attributeOr("name", ""), part, state.endsWith("idden")));
            }
          }
          default -> {}
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
      throws IOException {
    var out = new HashMap<String, Relation>();
    parts.parse(part, xml -> {
      for (var event = xml.next(); event != XmlReader.END_OF_FILE; event = xml.next()) {
        if (event == XmlReader.START && xml.name().equals("Relationship")) {
          var target = xml.attributeOr("Target", "").replace('\\', '/');
          var where = target.startsWith("/") ? target.substring(1) : resolved(folder + target);
          out.put(xml.attributeOr("Id", ""), new Relation(xml.attributeOr("Type", ""), where));
        }
      }
    });
    return out;
  }

  static boolean isOn(@Nullable String flag) {
    return "1".equals(flag) || "true".equals(flag);
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

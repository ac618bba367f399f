package org.zhigai.workbook.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The workbook's own part: which sheets there are, which words they share, which names. */
final class BookXml {
  private final FormPackage parts;
  private final String part;
  private final List<Sheet> sheets = new ArrayList<>();
  private final FormStyles styles;
  private final List<Element> words;
  private final boolean from1904;

  /**
   * A sheet of cells.
   *
   * @param index its place among all sheets, those of charts too
   */
  record Sheet(String name, String part, boolean hidden, int index, String id) {}

  BookXml(FormPackage parts) throws IOException {
    this.parts = parts;
    this.part = parts.targets("").values().stream().filter(r -> r.is("officeDocument")).map(FormPackage.Relation::part).filter(parts::has).findFirst()
        .orElse("xl/workbook.xml");
    var root = parts.tree(part).getDocumentElement();
    var targets = parts.targets(part);
    var all = FormXml.child(root, "sheets").map(s -> FormXml.children(s, "sheet")).orElse(List.of());
    for (var i = 0; i < all.size(); i++) {
      var relation = targets.get(relation(all.get(i)));
      if (relation != null && relation.is("worksheet") && parts.has(relation.part())) {
        var state = all.get(i).getAttribute("state");
        sheets.add(new Sheet(all.get(i).getAttribute("name"), parts.named(relation.part()), !state.isEmpty() && !state.equals("visible"), i,
            all.get(i).getAttribute("sheetId")));
      }
    }
    this.styles = new FormStyles(parts, target(targets, "styles").orElse("xl/styles.xml"));
    var shared = target(targets, "sharedStrings");
    this.words = shared.isPresent() ? FormXml.children(parts.tree(shared.get()).getDocumentElement(), "si") : List.of();
    var set = FormXml.child(root, "workbookPr").map(p -> p.getAttribute("date1904")).orElse("");
    this.from1904 = set.equals("1") || set.equals("true");
  }

  private static String relation(Element sheet) {
    var attributes = sheet.getAttributes();
    for (var i = 0; i < attributes.getLength(); i++) {
      if (attributes.item(i).getNodeName().endsWith(":id")) {
        return attributes.item(i).getNodeValue();
      }
    }
    return "";
  }

  private Optional<String> target(Map<String, FormPackage.Relation> targets, String type) {
    return targets.values().stream().filter(r -> r.is(type)).map(FormPackage.Relation::part).filter(parts::has).findFirst();
  }

  String part() {
    return part;
  }

  List<Sheet> sheets() {
    return sheets;
  }

  FormStyles styles() {
    return styles;
  }

  boolean isFrom1904() {
    return from1904;
  }

  Element root() throws IOException {
    return parts.tree(part).getDocumentElement();
  }

  Optional<Element> word(String index) {
    var at = SheetXml.number(index);
    return at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
  }

  /** The text of a shared or inline string without what is only read aloud. */
  static String text(Element string) {
    var out = new StringBuilder();
    for (var child : FormXml.children(string)) {
      switch (FormXml.local(child)) {
        case "t" -> out.append(child.getTextContent());
        case "r" -> FormXml.children(child, "t").forEach(t -> out.append(t.getTextContent()));
        default -> {
          // How it is pronounced, and what is not text.
        }
      }
    }
    return out.toString();
  }

  /** Names of cells, with what they stand for. */
  List<Element> names() throws IOException {
    return FormXml.child(root(), "definedNames").map(n -> FormXml.children(n, "definedName")).orElse(List.of());
  }

  /** Names that stand for one area, in small letters. */
  Map<String, String> areas() throws IOException {
    var out = new LinkedHashMap<String, String>();
    names().forEach(n -> out.put(n.getAttribute("name").toLowerCase(java.util.Locale.ROOT), n.getTextContent()));
    return out;
  }
}

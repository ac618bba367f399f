package org.zhigai.workbook.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;

/** A sheet like another one in the same workbook, with pictures and page of its own. */
final class CopySheets {
  private static final int LONGEST = 31;

  private final FormPackage parts;
  private final BookXml book;

  CopySheets(FormPackage parts, BookXml book) {
    this.parts = parts;
    this.book = book;
  }

  BookXml.Sheet copy(BookXml.Sheet model, String name) throws IOException {
    var called = free(name);
    var part = fresh(model.part());
    parts.put(part, parts.bytes(model.part()));
    typed(model.part(), part);
    follow(model.part(), part);
    FormXml.all(parts.tree(part), "sheetView").forEach(v -> v.removeAttribute("tabSelected"));
    parts.changed(part);
    var sheets = FormXml.child(book.root(), "sheets").orElseThrow();
    var all = FormXml.children(sheets, "sheet");
    var id = all.stream().mapToInt(s -> SheetXml.number(s.getAttribute("sheetId"))).max().orElse(0) + 1;
    var entry = (Element) all.get(model.index()).cloneNode(true);
    entry.setAttribute("name", called);
    entry.setAttribute("sheetId", Integer.toString(id));
    var key = related(part);
    var attributes = entry.getAttributes();
    for (var i = 0; i < attributes.getLength(); i++) {
      if (attributes.item(i).getNodeName().endsWith(":id")) {
        attributes.item(i).setNodeValue(key);
      }
    }
    sheets.appendChild(entry);
    parts.changed(book.part());
    names(model, called, all.size());
    var made = new BookXml.Sheet(called, part, false, all.size(), Integer.toString(id));
    book.sheets().add(made);
    return made;
  }

  /** Page and titles of the model, for the copy too. */
  private void names(BookXml.Sheet model, String called, int index) throws IOException {
    for (var name : book.names()) {
      if (name.getAttribute("localSheetId").equals(Integer.toString(model.index()))) {
        var own = (Element) name.cloneNode(true);
        own.setAttribute("localSheetId", Integer.toString(index));
        own.setTextContent(name.getTextContent().replace(quoted(model.name()) + "!", quoted(called) + "!").replace(model.name() + "!", quoted(called) + "!"));
        name.getParentNode().appendChild(own);
      }
    }
  }

  private static String quoted(String name) {
    return "'" + name.replace("'", "''") + "'";
  }

  private String free(String wanted) {
    var plain = wanted.replaceAll("[\\\\/?*\\[\\]:]", "_");
    var base = plain.length() > LONGEST ? plain.substring(0, LONGEST - 5) + plain.substring(plain.lastIndexOf('(')) : plain;
    var out = base;
    for (var n = 2; taken(out); n++) {
      out = base.substring(0, Math.min(base.length(), LONGEST - 4)) + "_" + n;
    }
    return out;
  }

  private boolean taken(String name) {
    return book.sheets().stream().anyMatch(s -> s.name().equalsIgnoreCase(name));
  }

  /** A name beside that of a part. */
  private String fresh(String part) {
    var dot = part.lastIndexOf('.');
    var stem = part.substring(0, dot).replaceAll("\\d+$", "");
    for (var n = 1;; n++) {
      var name = stem + n + part.substring(dot);
      if (!parts.has(name)) {
        return name;
      }
    }
  }

  private void typed(String model, String part) throws IOException {
    var types = parts.tree("[Content_Types].xml");
    Optional<Element> like =
        FormXml.all(types, "Override").stream().filter(o -> o.getAttribute("PartName").toLowerCase(Locale.ROOT).equals("/" + model.toLowerCase(Locale.ROOT)))
            .findFirst();
    like.ifPresent(o -> {
      var own = (Element) o.cloneNode(true);
      own.setAttribute("PartName", "/" + part);
      o.getParentNode().appendChild(own);
      parts.changed("[Content_Types].xml");
    });
  }

  /** What a sheet points to and is its own, pictures' places and notes, is copied with it; pictures themselves are shared. */
  private void follow(String model, String part) throws IOException {
    var rels = FormPackage.relations(model);
    if (!parts.has(rels)) {
      return;
    }
    var text = new String(parts.bytes(rels), StandardCharsets.UTF_8);
    for (var target : parts.targets(model).values()) {
      if (parts.has(target.part())
          && (target.is("drawing") || target.is("comments") || target.is("vmlDrawing") || target.is("printerSettings") || target.is("chart"))) {
        var own = fresh(parts.named(target.part()));
        parts.put(own, parts.bytes(target.part()));
        typed(target.part(), own);
        follow(parts.named(target.part()), own);
        var from = target.part().substring(target.part().lastIndexOf('/') + 1);
        text = text.replace("/" + from + "\"", "/" + own.substring(own.lastIndexOf('/') + 1) + "\"");
      }
    }
    parts.put(FormPackage.relations(part), text.getBytes(StandardCharsets.UTF_8));
  }

  private String related(String part) throws IOException {
    var rels = parts.tree(FormPackage.relations(book.part()));
    var keys = FormXml.all(rels, "Relationship").stream().map(r -> r.getAttribute("Id")).toList();
    var n = 1;
    while (keys.contains("rIdZ" + n)) {
      n++;
    }
    var like = FormXml.all(rels, "Relationship").stream().filter(r -> r.getAttribute("Type").endsWith("/worksheet")).findFirst().orElseThrow();
    var own = (Element) like.cloneNode(true);
    own.setAttribute("Id", "rIdZ" + n);
    own.setAttribute("Target", "/" + part);
    like.getParentNode().appendChild(own);
    parts.changed(FormPackage.relations(book.part()));
    return "rIdZ" + n;
  }
}

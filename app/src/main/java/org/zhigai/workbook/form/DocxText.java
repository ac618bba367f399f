package org.zhigai.workbook.form;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The letters of a paragraph or of a cell, with the runs they stand in. */
final class DocxText {
  private static final int LEAST = 12;

  private final Element holder;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** Letters of one element and where they begin. */
  private record Piece(Element element, int at, int length) {}

  private DocxText(Element holder) {
    this.holder = holder;
  }

  static DocxText of(Element holder) {
    var out = new DocxText(holder);
    out.collect(holder);
    return out;
  }

  String text() {
    return text.toString();
  }

  private void collect(Element in) {
    for (var child : FormXml.children(in)) {
      switch (FormXml.local(child)) {
        case "t" -> {
          pieces.add(new Piece(child, text.length(), child.getTextContent().length()));
          text.append(child.getTextContent());
        }
        case "tab" -> {
          if (FormXml.is(child.getParentNode(), "r")) {
            text.append('\t');
          }
        }
        case "br", "cr" -> text.append('\n');
        case "p" -> {
          if (!text.isEmpty()) {
            text.append('\n');
          }
          collect(child);
        }
        case "pPr", "rPr", "tcPr", "instrText", "delText", "del", "txbxContent", "tbl" -> {
          // How it looks, what was deleted, and what is another table's.
        }
        default -> collect(child);
      }
    }
  }

  /** Letters are replaced where they stand; runs keep their looks. */
  void replace(int from, int to, String by) {
    var home = pieces.stream().filter(p -> p.at() <= from && from < p.at() + p.length()).findFirst()
        .or(() -> pieces.stream().filter(p -> p.at() <= from && from <= p.at() + p.length()).reduce((a, b) -> b));
    if (home.isEmpty()) {
      whole(text.substring(0, Math.min(from, text.length())) + by + text.substring(Math.min(to, text.length())));
      return;
    }
    for (var piece : pieces) {
      var old = piece.element().getTextContent();
      var head = old.substring(0, Math.clamp(from - piece.at(), 0, old.length()));
      var tail = old.substring(Math.clamp(to - piece.at(), 0, old.length()));
      if (piece.equals(home.get())) {
        set(piece.element(), head + by + tail);
      } else if (piece.at() < to && piece.at() + piece.length() > from) {
        set(piece.element(), head + tail);
      }
    }
  }

  private static void set(Element t, String text) {
    t.setTextContent(text);
    t.setAttribute("xml:space", "preserve");
  }

  /** All of it anew, in the looks of its first letters. */
  void whole(String fresh) {
    var paragraph = FormXml.is(holder, "p") ? holder : FormXml.all(holder, "p").stream().findFirst().orElseGet(() -> {
      var made = FormXml.make(holder, "p");
      holder.appendChild(made);
      return made;
    });
    var looks = FormXml.all(paragraph, "r").stream().flatMap(r -> FormXml.child(r, "rPr").stream()).findFirst()
        .or(() -> FormXml.child(paragraph, "pPr").flatMap(p -> FormXml.child(p, "rPr"))).map(r -> (Element) r.cloneNode(true));
    for (var child : FormXml.children(paragraph)) {
      if (!FormXml.is(child, "pPr") && !FormXml.is(child, "bookmarkStart") && !FormXml.is(child, "bookmarkEnd")) {
        paragraph.removeChild(child);
      }
    }
    for (Node n = paragraph.getNextSibling(); n != null;) {
      var next = n.getNextSibling();
      if (!holder.equals(paragraph) && FormXml.is(n, "p")) {
        n.getParentNode().removeChild(n);
      }
      n = next;
    }
    var run = FormXml.make(paragraph, "r");
    looks.ifPresent(l -> {
      // An empty cell of some programs has letters too small to be read.
      FormXml.children(l).stream().filter(e -> FormXml.local(e).startsWith("sz") && SheetXml.number(DocxRows.attribute(e, "val")) < LEAST)
          .forEach(l::removeChild);
      FormXml.children(l).stream().filter(e -> List.of("ins", "del", "rPrChange").contains(FormXml.local(e))).forEach(l::removeChild);
      run.appendChild(l);
    });
    var lines = fresh.split("\n", -1);
    for (var i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.appendChild(FormXml.make(run, "br"));
      }
      var t = FormXml.make(run, "t");
      set(t, allowed(lines[i]));
      run.appendChild(t);
    }
    paragraph.appendChild(run);
  }

  private static String allowed(String text) {
    return text.codePoints().filter(c -> c == '\t' || FormXml.isLetter(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}

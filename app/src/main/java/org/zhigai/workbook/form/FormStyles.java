package org.zhigai.workbook.form;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** The cell formats of a workbook: what they show, and a few more made like them where a cell needs another. */
final class FormStyles {
  private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
  private static final int TEXT = 49;
  private static final int FIRST_OWN = 164;
  private static final double USUAL_POINTS = 11;

  private final FormPackage parts;
  private final String part;
  private final Element root;
  private final List<Element> formats;
  private final List<Element> borders;
  private final List<Element> fonts;
  private final Map<Integer, String> codes = new HashMap<>();
  private final Map<String, Integer> made = new HashMap<>();
  private final java.util.ArrayList<Element> all;

  FormStyles(FormPackage parts, String part) throws IOException {
    this.parts = parts;
    this.part = part;
    this.root = parts.tree(part).getDocumentElement();
    this.formats = list("cellXfs");
    this.all = new java.util.ArrayList<>(formats);
    this.borders = list("borders");
    this.fonts = list("fonts");
    list("numFmts").forEach(f -> codes.put(number(f, "numFmtId"), f.getAttribute("formatCode")));
  }

  private List<Element> list(String name) {
    return FormXml.child(root, name).map(FormXml::children).orElse(List.of());
  }

  private static int number(Element of, String attribute) {
    var text = of.getAttribute(attribute);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private int format(int style) {
    return style < all.size() && style >= 0 ? number(all.get(style), "numFmtId") : 0;
  }

  /** Whether it shows numbers as days. */
  boolean isDay(int style) {
    var id = format(style);
    var code = codes.getOrDefault(id, "").toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
    return codes.containsKey(id) ? code.contains("y") || (code.contains("d") && code.contains("m")) : DAYS.contains(id);
  }

  boolean isText(int style) {
    return format(style) == TEXT || "@".equals(codes.get(format(style)));
  }

  boolean isBordered(int style) {
    if (style < 0 || style >= all.size()) {
      return false;
    }
    var id = number(all.get(style), "borderId");
    return id < borders.size() && FormXml.children(borders.get(id)).stream()
        .anyMatch(side -> !side.getAttribute("style").isEmpty() && !side.getAttribute("style").equals("none"));
  }

  double points(int style) {
    if (style < 0 || style >= all.size()) {
      return USUAL_POINTS;
    }
    var font = number(all.get(style), "fontId");
    var size = font < fonts.size() ? FormXml.child(fonts.get(font), "sz").map(s -> s.getAttribute("val")).orElse("") : "";
    return size.matches("\\d{1,3}(\\.\\d+)?") ? Double.parseDouble(size) : USUAL_POINTS;
  }

  boolean wraps(int style) {
    return style >= 0 && style < all.size()
        && FormXml.child(all.get(style), "alignment").map(a -> a.getAttribute("wrapText")).filter(w -> w.equals("1") || w.equals("true")).isPresent();
  }

  /** The same, with lines broken. */
  int wrapping(int style) {
    return wraps(style) ? style : made.computeIfAbsent("wrap " + style, k -> {
      var fresh = copy(style);
      var alignment = FormXml.child(fresh, "alignment").orElseGet(() -> {
        var own = FormXml.make(fresh, "alignment");
        own.setAttribute("vertical", "center");
        fresh.insertBefore(own, fresh.getFirstChild());
        return own;
      });
      alignment.setAttribute("wrapText", "1");
      fresh.setAttribute("applyAlignment", "1");
      return add(fresh);
    });
  }

  /** The same, for days. */
  int showing(int style, String code) {
    return made.computeIfAbsent("day " + style + " " + code, k -> {
      var fresh = copy(style);
      fresh.setAttribute("numFmtId", Integer.toString(code(code)));
      fresh.setAttribute("applyNumberFormat", "1");
      return add(fresh);
    });
  }

  /** The lines of a heading, without its strong letters and colours: for rows below it. */
  int below(int heading) {
    return made.computeIfAbsent("below " + heading, k -> {
      var fresh = copy(heading);
      fresh.setAttribute("fillId", "0");
      fresh.setAttribute("numFmtId", "0");
      fresh.setAttribute("fontId", Integer.toString(plain(number(fresh, "fontId"))));
      return add(fresh);
    });
  }

  private int plain(int font) {
    if (font >= fonts.size() || FormXml.child(fonts.get(font), "b").isEmpty()) {
      return font;
    }
    var holder = FormXml.child(root, "fonts").orElseThrow();
    var fresh = (Element) fonts.get(font).cloneNode(true);
    FormXml.child(fresh, "b").ifPresent(fresh::removeChild);
    holder.appendChild(fresh);
    var at = FormXml.children(holder).size() - 1;
    holder.setAttribute("count", Integer.toString(at + 1));
    return at;
  }

  private int code(String code) {
    var known = codes.entrySet().stream().filter(e -> e.getValue().equals(code)).map(Map.Entry::getKey).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    var id = Math.max(FIRST_OWN, codes.keySet().stream().mapToInt(i -> i + 1).max().orElse(FIRST_OWN));
    var holder = FormXml.child(root, "numFmts").orElseGet(() -> {
      var own = FormXml.make(root, "numFmts");
      root.insertBefore(own, root.getFirstChild());
      return own;
    });
    var format = FormXml.make(holder, "numFmt");
    format.setAttribute("numFmtId", Integer.toString(id));
    format.setAttribute("formatCode", code);
    holder.appendChild(format);
    holder.setAttribute("count", Integer.toString(FormXml.children(holder).size()));
    codes.put(id, code);
    return id;
  }

  private Element copy(int style) {
    return style >= 0 && style < all.size() ? (Element) all.get(style).cloneNode(true) : FormXml.make(FormXml.child(root, "cellXfs").orElse(root), "xf");
  }

  private int add(Element format) {
    var holder = FormXml.child(root, "cellXfs").orElse(root);
    holder.appendChild(format);
    all.add(format);
    holder.setAttribute("count", Integer.toString(all.size()));
    parts.changed(part);
    return all.size() - 1;
  }
}

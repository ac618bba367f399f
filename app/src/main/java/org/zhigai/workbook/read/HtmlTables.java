package org.zhigai.workbook.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an HTML page, one grid a table, spans as merges, the stored value where the page tells it beside what is shown.
 * Reads tags as they come and never looks anything up. A table within a cell is a table of its own.
 */
final class HtmlTables {
  private static final Pattern SHEET_NAME = Pattern.compile("<x:ExcelWorksheet>\\s*<x:Name>([^<]{1,80})</x:Name>", Pattern.CASE_INSENSITIVE);
  private static final int MAX_SPAN = 500;
  private static final int MAX_DEPTH = 60;

  private final String html;
  private final String lower;
  private final List<OpenTable> tables = new ArrayList<>();
  private final Deque<OpenTable> open = new ArrayDeque<>();
  private int at;

  private HtmlTables(String html) {
    this.html = html;
    this.lower = lower(html);
  }

  /** No table at all gives an empty list; sheets are named where the page says how many it has and what they are called. */
  static List<Grid> read(String html) {
    return new HtmlTables(html).grids();
  }

  private List<Grid> grids() {
    while (at < html.length()) {
      var bracket = html.indexOf('<', at);
      if (bracket < 0) {
        text(at, html.length());
        break;
      }
      text(at, bracket);
      at = bracket;
      token();
    }
    while (!open.isEmpty()) {
      open.pop().endCell();
    }
    var filled = tables.stream().filter(OpenTable::isFilled).toList();
    var names = SHEET_NAME.matcher(html).results().map(m -> HtmlText.unescaped(m.group(1))).toList();
    var out = new ArrayList<Grid>();
    for (var i = 0; i < filled.size(); i++) {
      var name = names.size() == filled.size() ? names.get(i) : i == 0 ? "" : String.valueOf(i + 1);
      out.add(filled.get(i).build(name));
    }
    return out;
  }

  /** Character by character, so that positions stay the same. */
  private static String lower(String text) {
    var out = new char[text.length()];
    for (var i = 0; i < out.length; i++) {
      var c = text.charAt(i);
      out[i] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return new String(out);
  }

  private void text(int from, int to) {
    var table = open.peek();
    if (table != null && to > from) {
      table.text(html.substring(from, to));
    }
  }

  private void token() {
    if (lower.startsWith("<!--", at)) {
      var close = lower.indexOf("-->", at + 4);
      at = close < 0 ? html.length() : close + 3;
      return;
    }
    var closing = at + 1 < html.length() && html.charAt(at + 1) == '/';
    var start = at + (closing ? 2 : 1);
    var end = start;
    while (end < lower.length() && (Character.isLetterOrDigit(lower.charAt(end)) || lower.charAt(end) == ':')) {
      end++;
    }
    if (end == start) {
      if (start < html.length() && (html.charAt(start) == '!' || html.charAt(start) == '?')) {
        var close = html.indexOf('>', start);
        at = close < 0 ? html.length() : close + 1;
      } else {
        text(at, at + 1);
        at++;
      }
      return;
    }
    var tag = lower.substring(start, end);
    var attributes = new HtmlAttributes(html, end);
    at = attributes.end();
    if (closing) {
      close(tag);
    } else {
      open(tag, attributes);
    }
  }

  private void open(String tag, HtmlAttributes attributes) {
    var table = open.peek();
    switch (tag) {
      case "script", "style", "comment" -> {
        var close = lower.indexOf("</" + tag, at);
        at = close < 0 ? html.length() : close;
      }
      case "table" -> {
        if (open.size() < MAX_DEPTH) {
          var fresh = new OpenTable();
          tables.add(fresh);
          open.push(fresh);
        }
      }
      case "tr" -> {
        if (table != null) {
          table.startRow(attributes.isHidden());
        }
      }
      case "td", "th" -> {
        if (table != null) {
          table.startCell(attributes);
        }
      }
      case "br" -> text("\n");
      case "p", "div", "li" -> text(" ");
      case "input" -> {
        if (table != null && !attributes.is("type", "hidden")) {
          table.entered(attributes.get("value"));
        }
      }
      default -> {}
    }
  }

  private void text(String text) {
    var table = open.peek();
    if (table != null) {
      table.verbatim(text);
    }
  }

  private void close(String tag) {
    var table = open.peek();
    if (table != null) {
      switch (tag) {
        case "td", "th" -> table.endCell();
        case "tr" -> table.endRow();
        case "table" -> {
          table.endCell();
          open.pop();
        }
        default -> {}
      }
    }
  }

  /** A table whose end has not come. */
  private static final class OpenTable {
    private final GridBuilder grid = new GridBuilder("", false);
    private final Spans spans = new Spans();
    private int row = -1;
    private int column;
    private @Nullable HtmlAttributes cell;
    private final StringBuilder text = new StringBuilder();
    private String entry = "";
    private boolean filled;

    void startRow(boolean hidden) {
      endCell();
      row++;
      column = 0;
      if (hidden) {
        grid.hideRow(row);
      }
    }

    void endRow() {
      endCell();
    }

    void startCell(HtmlAttributes attributes) {
      endCell();
      row = Math.max(row, 0);
      cell = attributes;
      text.setLength(0);
      entry = "";
    }

    void text(String piece) {
      if (cell != null) {
        HtmlText.append(piece, text);
      }
    }

    void verbatim(String piece) {
      if (cell != null) {
        text.append(piece);
      }
    }

    /** What stands in a field of a form, for cells that hold nothing else. */
    void entered(String value) {
      entry = value;
    }

    void endCell() {
      if (cell == null) {
        return;
      }
      var said = HtmlText.tidy(text.toString());
      var value = cell.value(said.isEmpty() ? entry : said);
      column = spans.free(row, column);
      filled |= !value.isBlank();
      grid.put(row, column, value);
      var down = cell.span("rowspan", MAX_SPAN);
      var across = cell.span("colspan", MAX_SPAN);
      if (down > 1 || across > 1) {
        grid.merge(new Area(row, column, row + down - 1, column + across - 1));
        spans.add(row, column, down, across);
      }
      column += across;
      cell = null;
    }

    boolean isFilled() {
      return filled;
    }

    Grid build(String name) {
      return grid.build(name);
    }
  }
}

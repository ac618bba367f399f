package org.zhigai.workbook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The tables of an HTML page, one grid a table, spans as merges. Reads tags as they come and never looks anything up. */
final class HtmlTables {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9]+)([^>]{0,4000})>");
  private static final Pattern SPAN = Pattern.compile("(row|col)span\\s*=\\s*[\"']?(\\d{1,4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-z]{2,6});");

  private final String file;

  HtmlTables(String file) {
    this.file = file;
  }

  List<Grid> read(String html) {
    var out = new ArrayList<Grid>();
    var tags = TAG.matcher(html);
    var grid = new GridBuilder("", false);
    var row = -1;
    var column = 0;
    var start = -1;
    var spans = new int[] {1, 1};
    var taken = new java.util.HashSet<Long>();
    while (tags.find()) {
      var name = tags.group(2).toLowerCase(Locale.ROOT);
      var cellTag = name.equals("td") || name.equals("th");
      if (start >= 0 && (cellTag || name.equals("tr") || name.equals("table"))) {
        while (taken.contains(key(row, column))) {
          column++;
        }
        grid.put(row, column, Cell.text(text(html.substring(start, tags.start()))));
        if (spans[0] > 1 || spans[1] > 1) {
          grid.merge(new Area(row, column, row + spans[0] - 1, column + spans[1] - 1));
          for (var r = 1; r < spans[0] && taken.size() < 200_000; r++) {
            for (var c = 0; c < spans[1] && taken.size() < 200_000; c++) {
              taken.add(key(row + r, column + c));
            }
          }
        }
        column += spans[1];
        start = -1;
      }
      if (tags.group(1).isEmpty() && name.equals("tr")) {
        row++;
        column = 0;
      } else if (tags.group(1).isEmpty() && cellTag) {
        row = Math.max(row, 0);
        start = tags.end();
        spans = spans(tags.group(3));
      } else if (!tags.group(1).isEmpty() && name.equals("table")) {
        out.add(grid.build());
        grid = new GridBuilder(String.valueOf(out.size() + 1), false);
        row = -1;
        taken.clear();
      }
    }
    out.add(grid.build());
    out.removeIf(g -> g.rows() == 0);
    if (out.isEmpty()) {
      throw ReadFaults.notAWorkbook(file);
    }
    return out;
  }

  private static long key(int row, int column) {
    return (long) row << 32 | column;
  }

  private static int[] spans(String attributes) {
    var out = new int[] {1, 1};
    var m = SPAN.matcher(attributes);
    while (m.find()) {
      out[m.group(1).equalsIgnoreCase("row") ? 0 : 1] = Math.clamp(Integer.parseInt(m.group(2)), 1, 500);
    }
    return out;
  }

  private static String text(String inner) {
    var bare = inner.replaceAll("(?i)<br[^>]*>", "\n").replaceAll("<[^>]*>", "");
    return ENTITY.matcher(bare).replaceAll(m -> java.util.regex.Matcher.quoteReplacement(entity(m.group(1)))).strip();
  }

  private static String entity(String name) {
    if (name.startsWith("#")) {
      var hex = name.startsWith("#x");
      var digits = name.substring(hex ? 2 : 1);
      if (digits.isEmpty() || (!hex && !digits.chars().allMatch(Character::isDigit)) || digits.startsWith("x")) {
        return "";
      }
      var code = Integer.parseInt(digits, hex ? 16 : 10);
      return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      default -> " ";
    };
  }
}

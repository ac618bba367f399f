package org.zhigai.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.report.Stamp;

/** Finds the ledger in a file that came back: its headings wherever they stand and in whatever order, its rows up to the notes below. */
final class ReadLedger {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern NUMBERED = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{3,}");
  private static final Pattern BELOW = Pattern.compile("(备注|填报人|审核人|主要负责人|联系电话|合计|总计).*", Pattern.DOTALL);
  /** Of the headings that are known so many say that a row is the head of the table. */
  private static final int LEAST = 3;
  private static final Set<String> KNOWN =
      Stream.of(
          Arrays.stream(LedgerColumn.values()).map(LedgerColumn::heading),
          Stream.of("序号", LedgerLines.ENTRY, LedgerLines.MEASURE, CameRow.PROBLEM, "原定时限", CameRow.STATUS, "逾期")).flatMap(s -> s).collect(Collectors.toSet());

  private final String file;
  private final boolean several;
  private final List<SeenSheet> sheets;

  private ReadLedger(String file, boolean several, List<SeenSheet> sheets) {
    this.file = file;
    this.several = several;
    this.sheets = sheets;
  }

  /**
   * @param several whether places say which file they are in
   * @throws UserFault {@code ZG-385} when there is no such table in it
   */
  static CameTable of(String file, boolean several, List<SeenSheet> sheets) {
    return new ReadLedger(file, several, sheets).table();
  }

  /** Where the headings stand, by what they are called. */
  private record Head(SeenSheet sheet, int row, Map<String, Integer> columns) {
    int column(String heading) {
      return columns.getOrDefault(heading, -1);
    }
  }

  private CameTable table() {
    var head = sheets.stream().filter(s -> !s.hidden()).flatMap(s -> head(s).stream()).findFirst()
        .orElseThrow(() -> new UserFault(
            UserFault.Kind.INPUT, "ZG-385", Phrase.of("exchange.none", file), Phrase.of("exchange.none.remedy")));
    var rows = rows(head);
    var missing = EnumSet.allOf(LedgerColumn.class);
    missing.removeIf(c -> head.columns().containsKey(c.heading()));
    var told = new ArrayList<Phrase>();
    if (!missing.isEmpty()) {
      told.add(Phrase.of("exchange.told.columns", missing.stream().map(LedgerColumn::heading).collect(Collectors.joining("、"))));
    }
    var others = others(head);
    if (!others.isEmpty()) {
      told.add(Phrase.of("exchange.told.others", String.join("、", others)));
    }
    return new CameTable(id(head, rows), rows, missing, told);
  }

  private static Optional<Head> head(SeenSheet sheet) {
    for (var r = 0; r < sheet.rows().size(); r++) {
      var columns = new LinkedHashMap<String, Integer>();
      for (var c = 0; c < sheet.rows().get(r).size(); c++) {
        var at = c;
        heading(sheet.cell(r, c)).ifPresent(h -> columns.putIfAbsent(h, at));
      }
      if (columns.size() >= LEAST && columns.containsKey(LedgerColumn.TEXT.heading())
          && (columns.containsKey(LedgerLines.ENTRY) || columns.containsKey(LedgerColumn.ISSUE.heading()))) {
        return Optional.of(new Head(sheet, r, columns));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> heading(String text) {
    var letters = CellText.heading(text);
    return letters.equals(Stamp.NAME) ? Optional.of(Stamp.NAME) : KNOWN.stream().filter(k -> CellText.heading(k).equals(letters)).findFirst();
  }

  private static List<String> others(Head head) {
    var row = head.sheet().rows().get(head.row());
    return row.stream().map(CellText::plain).filter(t -> !t.isEmpty() && heading(t).isEmpty()).toList();
  }

  /** Of the hidden sheet; where a table was carried into another book, of what most of its rows carry. */
  private String id(Head head, List<CameRow> rows) {
    var said = sheets.stream().filter(s -> s.name().equals(Stamp.NAME)).map(s -> s.cell(0, 0).strip()).filter(t -> ID.matcher(t).matches()).findFirst();
    if (said.isPresent() || head.column(Stamp.NAME) < 0) {
      return said.orElse("");
    }
    var carried = rows.stream().map(r -> RowMark.id(r.mark())).filter(t -> ID.matcher(t).matches())
        .collect(Collectors.groupingBy(t -> t, HashMap::new, Collectors.counting()));
    return carried.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
  }

  private List<CameRow> rows(Head head) {
    var sheet = head.sheet();
    var tops = tops(head);
    var out = new ArrayList<CameRow>();
    var below = false;
    for (var r = head.row() + 1; r < sheet.rows().size(); r++) {
      var measure = number(head, r, LedgerLines.MEASURE);
      var own = number(head, r, LedgerLines.ENTRY);
      var numbered = NUMBERED.matcher(measure).matches() || NUMBERED.matcher(own).matches();
      below |= !numbered && isBelow(sheet, r);
      if (numbered || (!below && isFilled(head, r) && !isHead(head, r))) {
        out.add(row(head, r, tops, own, measure));
      }
    }
    return out;
  }

  private static String number(Head head, int row, String heading) {
    return CellText.number(head.sheet().cell(row, head.column(heading)));
  }

  private static boolean isBelow(SeenSheet sheet, int row) {
    return sheet.rows().get(row).stream().map(CellText::plain).anyMatch(t -> BELOW.matcher(t).matches() && t.matches("(?s)[^：:]{2,12}[：:].*|合计|总计"));
  }

  private static boolean isFilled(Head head, int row) {
    return Arrays.stream(LedgerColumn.values()).anyMatch(c -> !CellText.plain(head.sheet().cell(row, head.column(c.heading()))).isEmpty());
  }

  /** The headings once more, as they are printed on every page. */
  private static boolean isHead(Head head, int row) {
    return CellText.heading(head.sheet().cell(row, head.column(LedgerColumn.TEXT.heading()))).equals(CellText.heading(LedgerColumn.TEXT.heading()));
  }

  private CameRow row(Head head, int row, Map<Long, Integer> tops, String own, String measure) {
    var sheet = head.sheet();
    var top = tops.getOrDefault(place(row, head.column(LedgerLines.ENTRY)), row);
    var entry = own.isEmpty() && top < row ? number(head, top, LedgerLines.ENTRY) : own;
    var says = !own.isEmpty() || (entry.isEmpty() && !CellText.plain(sheet.cell(row, head.column(LedgerColumn.ISSUE.heading()))).isEmpty());
    var cells = new LinkedHashMap<String, String>();
    for (var column : LedgerColumn.values()) {
      var at = head.column(column.heading());
      if (at >= 0) {
        var text = column.plain(sheet.cell(row, at));
        var silent = text.isEmpty() && column.isOfEntry() && (!says || tops.getOrDefault(place(row, at), row) < row);
        if (!silent) {
          cells.put(column.heading(), text);
        }
      }
    }
    // Nobody writes these through the table; who only counts reads them.
    for (var read : CameRow.READ) {
      if (head.column(read) >= 0) {
        cells.put(read, CellText.plain(sheet.cell(row, head.column(read))));
      }
    }
    var mark = head.column(Stamp.NAME) < 0 ? "" : sheet.cell(row, head.column(Stamp.NAME)).strip();
    var name = sheet.name().isEmpty() ? file : several ? "[" + file + "]" + sheet.name() : sheet.name();
    return new CameRow(name + "!" + (row + 1), entry, says, measure, cells, mark);
  }

  /** Of cells below the first of a merged area, where that is. */
  private static Map<Long, Integer> tops(Head head) {
    var out = new HashMap<Long, Integer>();
    for (var merge : head.sheet().merges()) {
      for (var r = merge.top() + 1; r <= merge.bottom(); r++) {
        for (var c = merge.left(); c <= merge.right(); c++) {
          out.put(place(r, c), merge.top());
        }
      }
    }
    return out;
  }

  private static long place(int row, int column) {
    return ((long) row << 20) | (column & 0xFFFFF);
  }
}

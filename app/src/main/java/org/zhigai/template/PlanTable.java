package org.zhigai.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.template.FormTable.Section;
import org.zhigai.template.SheetFilling.Put;
import org.zhigai.template.SheetFilling.Room;

/** How a table is filled: which rows are used and which are added, what is merged, what goes into each cell. */
final class PlanTable {
  private final FormSheet sheet;
  private final FormPart part;
  private final FormTable table;
  private final Map<FormFact, Known> form;
  private final boolean over;
  private final ColumnTally tally;
  private final Map<Integer, List<String>> hints = new HashMap<>();
  private final IdentityHashMap<Section, Map<Integer, String>> examples = new IdentityHashMap<>();
  private final List<Room> rooms = new ArrayList<>();
  private final List<FormSpan> apart = new ArrayList<>();
  private final List<FormSpan> together = new ArrayList<>();
  private final List<Put> puts = new ArrayList<>();
  private final Set<Integer> joined;
  private final boolean byMeasure;
  private int rows;
  private int homeless;
  private int number;

  PlanTable(FormSheet sheet, FormPart part, Map<FormFact, Known> form, boolean over) {
    this.sheet = sheet;
    this.part = part;
    this.table = part.table().orElseThrow();
    this.form = form;
    this.over = over;
    this.tally = new ColumnTally(part.columns());
    var tall = tall();
    var ofMeasure = part.columns().stream().anyMatch(c -> c.facts().stream().anyMatch(FormFact::isOfMeasure));
    this.byMeasure = ofMeasure
        || (!tall.isEmpty() && part.columns().stream().anyMatch(c -> c.facts().contains(FormFact.MEASURES) && !tall.contains(c.column())));
    this.joined = tall.isEmpty() || !byMeasure ? entryColumns() : tall;
  }

  /** Columns in which the form itself has cells over several rows. */
  private Set<Integer> tall() {
    var out = new HashSet<Integer>();
    for (var span : sheet.spans()) {
      if (span.isTall() && span.top() > table.headBottom() && span.bottom() <= table.bottom()) {
        part.columns().stream().map(ColumnMatch::column).filter(c -> span.left() == c).forEach(out::add);
      }
    }
    return out;
  }

  private Set<Integer> entryColumns() {
    var out = new HashSet<Integer>();
    part.columns().stream().filter(c -> c.facts().stream().noneMatch(f -> f.isOfMeasure() || f == FormFact.MEASURES)).forEach(c -> out.add(c.column()));
    return out;
  }

  /** @param unsorted an entry each */
  SheetFilling plan(List<FactLine> unsorted) {
    var lines = new ArrayList<>(unsorted);
    runs().forEach(c -> lines.sort(java.util.Comparator.comparing(l -> l.get(c.facts().getFirst()).text())));
    var groups = new GroupLines(table.sections().stream().map(Section::label).toList(), lines);
    homeless = groups.homeless();
    for (var s = 0; s < table.sections().size(); s++) {
      room(table.sections().get(s), height(groups.of(s)));
    }
    takeApart();
    for (var s = 0; s < table.sections().size(); s++) {
      var section = table.sections().get(s);
      number = s > 0 && goesOn(section) ? number : over ? 0 : numbered(section);
      fill(section, groups.of(s));
    }
    return new SheetFilling(part.sheet(), "", rooms, apart, together, puts);
  }

  /** The last number of the rows that stay: a thing over several rows may have one in each of them. */
  private int numbered(Section section) {
    var rows = section.filled();
    var column = numbers();
    if (column.isEmpty() || rows.isEmpty()) {
      return rows.size();
    }
    return IntStream.rangeClosed(rows.getFirst(), rows.getLast()).mapToObj(r -> sheet.cell(r, column.get().column()).text())
        .filter(t -> t.matches("\\d{1,4}")).mapToInt(Integer::parseInt).max().orElse(rows.size());
  }

  private Optional<ColumnMatch> numbers() {
    return part.columns().stream().filter(c -> c.facts().contains(FormFact.NO)).findFirst();
  }

  /** Whether numbers run on from the part of the table before. */
  private boolean goesOn(Section section) {
    var column = numbers();
    return column.isPresent() && !section.ready().isEmpty() && sheet.cell(section.ready().getFirst(), column.get().column()).text().matches("\\d+")
        && !sheet.cell(section.ready().getFirst(), column.get().column()).text().equals("1");
  }

  /** Columns in which the form has one cell for entries of the same kind: 模块名称 over six rows. */
  private List<ColumnMatch> runs() {
    var tall = byMeasure ? Set.<Integer>of() : tall();
    return part.columns().stream().filter(c -> tall.contains(c.column()) && !c.facts().isEmpty() && GroupLines.BY.contains(c.facts().getFirst())).toList();
  }

  /** One cell for all rows side by side that say the same. */
  private void run(ColumnMatch column, List<FactLine> lines, List<Integer> places) {
    var right = right(column);
    for (var i = 0; i < lines.size();) {
      var text = lines.get(i).get(column.facts().getFirst()).text();
      var to = i;
      while (to + 1 < lines.size() && places.get(to + 1) == places.get(to) + 1 && lines.get(to + 1).get(column.facts().getFirst()).text().equals(text)) {
        to++;
      }
      if (to > i) {
        var span = new FormSpan(places.get(i), column.column(), places.get(to), right);
        together.removeIf(s -> s.meets(span));
        together.add(span);
        puts.removeIf(p -> p.column() == column.column() && p.row() > span.top() && p.row() <= span.bottom());
      }
      i = to + 1;
    }
  }

  private int right(ColumnMatch column) {
    return table.columns().stream().filter(c -> c.left() == column.column()).findFirst().orElseThrow().right();
  }

  private int height(List<FactLine> lines) {
    return lines.stream().mapToInt(this::height).sum();
  }

  private int height(FactLine line) {
    return byMeasure ? Math.max(1, line.measures().size()) : 1;
  }

  /** Rows of the form that are used, in the order in which they stand. */
  private List<Integer> places(Section section) {
    if (over) {
      return IntStream.concat(section.ready().stream().mapToInt(r -> r), section.filled().stream().mapToInt(r -> r)).sorted().boxed().toList();
    }
    var last = section.filled().isEmpty() ? -1 : section.filled().getLast();
    return section.ready().stream().filter(r -> r > last || section.samples().contains(r)).toList();
  }

  private void room(Section section, int needed) {
    var places = places(section);
    if (needed > places.size()) {
      var like = places.stream().filter(r -> !section.samples().contains(r)).reduce((a, b) -> b)
          .or(() -> places.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(places.getLast()))
          .or(() -> section.filled().isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(section.filled().getLast()))
          .or(() -> table.sections().stream().flatMap(s -> s.ready().stream()).findFirst());
      var first = IntStream.concat(section.ready().stream().mapToInt(r -> r), section.filled().stream().mapToInt(r -> r)).min().orElse(section.after() + 1);
      rooms.add(new Room(section.after(), first, needed - places.size(), like.orElse(table.headBottom()), like.isEmpty()));
    }
  }

  /** Where a row of the form stands after others were added. */
  private int moved(int row) {
    return row + rooms.stream().filter(r -> r.after() < row).mapToInt(Room::many).sum();
  }

  private List<Integer> moved(Section section) {
    var out = new ArrayList<>(places(section).stream().map(this::moved).toList());
    rooms.stream().filter(r -> r.after() == section.after()).forEach(r -> {
      for (var i = 1; i <= r.many(); i++) {
        out.add(moved(r.after()) + i);
      }
    });
    return out;
  }

  /** Cells that the form has merged down its rows for another number of measures. */
  private void takeApart() {
    for (var section : table.sections()) {
      var places = new HashSet<>(places(section));
      for (var span : sheet.spans()) {
        if (span.isTall() && span.left() >= table.left() && span.right() <= table.right() && places.contains(span.top())) {
          apart.add(new FormSpan(moved(span.top()), span.left(), moved(span.bottom()), span.right()));
          for (var r = span.top(); r <= span.bottom() && span.columns() > 1; r++) {
            together.add(new FormSpan(moved(r), span.left(), moved(r), span.right()));
          }
        }
      }
    }
  }

  private void fill(Section section, List<FactLine> lines) {
    var places = moved(section);
    var at = 0;
    for (var line : lines) {
      var height = height(line);
      number++;
      line(section, line, places.subList(at, at + height));
      at += height;
    }
    if (!byMeasure) {
      var used = places.subList(0, at);
      runs().forEach(c -> run(c, lines, used));
    }
    rows += at;
    rest(section, places.subList(at, places.size()));
  }

  private void line(Section section, FactLine line, List<Integer> places) {
    for (var column : part.columns()) {
      var right = right(column);
      var whole = places.size() > 1 && joined.contains(column.column());
      if (whole) {
        together.removeIf(s -> s.left() == column.column() && places.contains(s.top()));
        together.add(new FormSpan(places.getFirst(), column.column(), places.getLast(), right));
      }
      for (var i = 0; i < places.size(); i++) {
        var first = i == 0;
        if (!whole && right > column.column() && isNew(places.get(i))) {
          together.add(new FormSpan(places.get(i), column.column(), places.get(i), right));
        }
        if (first || !whole) {
          cell(section, column, right, line, places.get(i), byMeasure && !joined.contains(column.column()) ? i : -1);
        } else if (isOld(places.get(i)) && !wasBlank(places.get(i), column.column())) {
          puts.add(new Put(places.get(i), column.column(), new Entered.Nothing()));
        }
      }
    }
  }

  private void cell(Section section, ColumnMatch column, int right, FactLine line, int row, int measure) {
    var like = like(section, row);
    var cell = sheet.cell(like, column.column());
    if (column.facts().isEmpty()) {
      clear(section, column, row);
      return;
    }
    var facts = column.facts().stream().map(f -> known(f, line, measure)).toList();
    var wants = new FitValue.Wants(cell, choices(section, like, column.column()),
        hints.computeIfAbsent(column.column(), c -> HeadingText.of(heading(column)).hints()), example(section, column),
        sheet.width(column.column(), right));
    var put = tally.fit(column, facts, wants);
    put.ifPresentOrElse(entered -> puts.add(new Put(row, column.column(), entered)), () -> clear(section, column, row));
  }

  /** Of a list without rows: those of the place where they come. */
  private List<String> choices(Section section, int like, int column) {
    return sheet.choices(like > table.headBottom() ? like : section.after() + 1, column);
  }

  private String heading(ColumnMatch column) {
    return table.columns().stream().filter(c -> c.left() == column.column()).findFirst().orElseThrow().heading();
  }

  private Known known(FormFact fact, FactLine line, int measure) {
    if (fact == FormFact.NO) {
      return Known.of(Integer.toString(number));
    }
    if (fact.isOfForm()) {
      return form.getOrDefault(fact, Known.NOTHING);
    }
    return measure < 0 ? fact.isOfMeasure() ? line.ofMeasure(fact, 0, false) : line.get(fact) : line.ofMeasure(fact, measure, true);
  }

  /** What was an example there is taken away. */
  private void clear(Section section, ColumnMatch column, int row) {
    var was = before(row);
    var isExample = section.samples().contains(was) || (over && section.filled().contains(was));
    var isLike = was < 0 && rooms.stream().map(r -> sheet.cell(r.like(), column.column())).anyMatch(c -> !c.isBlank() && !c.isFormula());
    if (isLike || (isExample && !sheet.cell(was, column.column()).isBlank() && !sheet.cell(was, column.column()).isFormula())) {
      puts.add(new Put(row, column.column(), new Entered.Nothing()));
    }
  }

  /** Rows that are left over keep their numbers, going on; examples in them go. */
  private void rest(Section section, List<Integer> places) {
    for (var i = 0; i < places.size(); i++) {
      var was = before(places.get(i));
      for (var column : part.columns()) {
        var cell = sheet.cell(was, column.column());
        if (column.facts().contains(FormFact.NO) && cell.kind() == FormCell.Kind.NUMBER && !section.samples().isEmpty()) {
          puts.add(new Put(places.get(i), column.column(), new Entered.Figure(number + i + 1)));
        } else {
          clear(section, column, places.get(i));
        }
      }
    }
  }

  /** The row of the form that this row was; below 0 for one that was added. */
  private int before(int row) {
    var shift = 0;
    for (var room : rooms) {
      var at = room.after() + shift;
      if (row > at && row <= at + room.many()) {
        return -1;
      }
      shift += row > at ? room.many() : 0;
    }
    return row - shift;
  }

  private boolean isNew(int row) {
    return before(row) < 0;
  }

  private boolean isOld(int row) {
    return !isNew(row);
  }

  private boolean wasBlank(int row, int column) {
    return sheet.cell(before(row), column).isBlank();
  }

  /** The row whose cells say what a row wants. */
  private int like(Section section, int row) {
    var was = before(row);
    return was >= 0 ? was : rooms.stream().filter(r -> r.after() == section.after()).findFirst().map(Room::like).orElse(table.headBottom());
  }

  /** What somebody has written into this column. */
  private String example(Section section, ColumnMatch column) {
    return examples.computeIfAbsent(section, k -> new HashMap<>()).computeIfAbsent(column.column(),
        c -> Stream.concat(section.filled().stream(), section.samples().stream())
            .map(r -> sheet.cell(r, c).text().strip()).filter(t -> !t.isEmpty()).findFirst().orElse(""));
  }

  FillReport.Part report(List<FillReport.Label> labels) {
    var kept = over ? 0 : table.sections().stream().mapToInt(s -> s.filled().size()).sum();
    return new FillReport.Part(
        part.name(), false, rows, rooms.stream().mapToInt(Room::many).sum(), kept, homeless, tally.columns(), labels);
  }
}

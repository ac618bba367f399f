package org.zhigai.workbook.recognise.columns;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.Sides;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Heading;

/** T1(A) T2(C) T3(AB) over the letters pupils chose: what stands in brackets is the right option, where no item has two such columns. */
final class KeyInHeads {
  private static final Pattern KEYED = Pattern.compile("(.+?)\\(([A-H]{1,8})\\)");
  private static final int FEWEST = 3;

  private KeyInHeads() {}

  static Table settled(Table table, ColumnCells look) {
    var keys = new HashMap<Integer, String>();
    var heads = new HashMap<Integer, Heading>();
    var names = new HashSet<String>();
    for (var c : table.columns()) {
      var m = KEYED.matcher(written(c));
      if (look.at(c).isLettered() && m.matches() && names.add(m.group(1))) {
        heads.put(c.index(), Heading.of(m.group(1)));
        keys.put(c.index(), m.group(2));
      } else if (look.at(c).isLettered()) {
        return table;
      }
    }
    return keys.size() < FEWEST
        ? table
        : table.mapped(c -> heads.containsKey(c.index()) ? c.headed(Objects.requireNonNull(heads.get(c.index()))) : c)
            .with(new Sides(Map.of(), Map.of(), keys));
  }

  private static String written(Column column) {
    var heading = column.heading();
    return heading.glosses().isEmpty() ? heading.name() : heading.name() + "(" + heading.glosses().getLast() + ")";
  }
}

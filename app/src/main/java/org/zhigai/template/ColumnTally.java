package org.zhigai.template;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts facts into cells, and counts column by column what went in and what did not. */
final class ColumnTally {
  private final IdentityHashMap<ColumnMatch, Counts> counts = new IdentityHashMap<>();
  private final List<ColumnMatch> columns;

  /** Of one column. */
  private static final class Counts {
    private int filled;
    private int empty;
    private String first = "";
    private final LinkedHashSet<String> refused = new LinkedHashSet<>();
  }

  ColumnTally(List<ColumnMatch> columns) {
    this.columns = List.copyOf(columns);
    columns.forEach(c -> counts.put(c, new Counts()));
  }

  /** What goes into a cell of this column; nothing where nothing is known or its list has no word. */
  Optional<Entered> fit(ColumnMatch column, List<Known> facts, FitValue.Wants wants) {
    var count = counts.get(column);
    if (count == null) {
      return Optional.empty();
    }
    return switch (FitValue.fit(facts, column.facts(), wants)) {
      case FitValue.Fits fits -> {
        count.filled++;
        count.first = count.first.isEmpty() ? said(fits.entered()) : count.first;
        yield Optional.of(fits.entered());
      }
      case FitValue.Unknown _ -> {
        count.empty++;
        yield Optional.empty();
      }
      case FitValue.NoWord no -> {
        count.refused.add(no.said());
        yield Optional.empty();
      }
    };
  }

  private static String said(Entered entered) {
    return switch (entered) {
      case Entered.Text text -> text.text();
      case Entered.Figure figure -> Long.toString(Math.round(figure.number()));
      case Entered.Date date -> FitValue.chinese(date.on());
      case Entered.Within within -> within.text();
      case Entered.Nothing _ -> "";
    };
  }

  List<FillReport.Column> columns() {
    var out = new ArrayList<FillReport.Column>();
    columns.forEach(column -> {
      var c = Objects.requireNonNull(counts.get(column));
      out.add(new FillReport.Column(column, c.filled, c.empty, List.copyOf(c.refused), c.first));
    });
    return out;
  }
}

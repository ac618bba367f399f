package org.zhigai.workbook.recognise.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.intake.Content.IndicatorContent;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.recognise.pupils.Occasion;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.table.TablePart;
import org.zhigai.workbook.recognise.words.ClassNames;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Lexicon;

/** Reads 区校对比: indicators down, 本校, 区, 市 and 全国 across. Percentages stay 0–100. */
public final class Indicators {
  private static final List<HeadWord> VALUES =
      List.of(HeadWord.SCHOOL_VALUE, HeadWord.DISTRICT_VALUE, HeadWord.CITY_VALUE, HeadWord.NATION_VALUE);

  private final Table table;
  private final SheetView view;
  private final IssueLog log;

  private Indicators(Table table, IssueLog log) {
    this.table = table;
    this.view = table.view();
    this.log = log;
  }

  public static TablePart read(Table found, IssueLog log) {
    var named = found.has(HeadWord.SCHOOL_VALUE);
    var columns = found.columns().stream()
        .map(c -> !named && c.is(HeadWord.SCHOOL) ? c.as(HeadWord.SCHOOL_VALUE) : c)
        .toList();
    var table = found.withColumns(columns);
    var statistics = table.columns().stream().filter(Indicators::isStatistic).map(Column::head).distinct().toList();
    if (statistics.size() < 2) {
      return new Indicators(table, log).read();
    }
    var all = new ArrayList<Indicator>();
    for (var statistic : statistics) {
      var own = new Indicators(table.withColumns(table.columns().stream().filter(c -> !isStatistic(c) || c.head().equals(statistic)).toList()), log);
      all.addAll(own.lines());
    }
    return new Indicators(table, log).part(all);
  }

  /** 平均分 or 优秀率 of one of those that are compared, where the lines do not say which statistic they show. */
  private static boolean isStatistic(Column column) {
    return column.word() != null && VALUES.contains(column.word()) && Lexicon.word(column.head()) == HeadWord.STATISTIC;
  }

  private TablePart read() {
    return part(lines());
  }

  private List<Indicator> lines() {
    var round = Occasion.round(table, log);
    var out = new ArrayList<Indicator>();
    var domain = "";
    for (var row : table.dataRows().toArray()) {
      var own = text(HeadWord.DOMAIN, row);
      var name = named(row);
      if (!hasValue(row)) {
        if (!own.isEmpty() && !name.isEmpty() && view.area(row, table.left()).right() == table.left()) {
          log.note("INDICATOR_EMPTY", view.range(row, table.left(), row, table.right()), name);
        }
        continue;
      }
      domain = own.isEmpty() ? domain : own;
      out.add(indicator(row, round, domain.isEmpty() ? table.context().subject() : domain, name));
    }
    return out;
  }

  private String named(int row) {
    var name = text(HeadWord.INDICATOR, row);
    return !name.isEmpty()
        ? name
        : !text(HeadWord.FACTOR, row).isEmpty() ? text(HeadWord.FACTOR, row) : table.first(Indicators::isStatistic).map(Column::head).orElse("");
  }

  private TablePart part(List<Indicator> out) {
    var contents = out.isEmpty()
        ? List.<IndicatorContent>of()
        : List.of(new IndicatorContent(withDeviations(out), view.range(table.top(), table.left(), table.bottom(), table.right())));
    return TablePart.of(table, out.size(), new EnumMap<>(Presence.class), contents);
  }

  private boolean hasValue(int row) {
    return VALUES.stream()
        .flatMap(w -> table.first(w).stream())
        .anyMatch(c -> !Double.isNaN(ScoreMark.number(view.data(row, c.index()))));
  }

  private Indicator indicator(int row, Round round, String domain, String name) {
    var unit = text(HeadWord.UNIT, row).replace("％", "%");
    var share = unit.contains("%") || (unit.isEmpty() && isShare(row, name));
    var grade = table.first(HeadWord.GRADE).map(c -> ClassNames.grade(view.value(row, c.index()))).orElse(0);
    var values = values(row, share, unit.contains("%"));
    return new Indicator(
        round, domain, grade > 0 ? grade : table.context().grade(), name, share ? "%" : unit.isEmpty() ? "分" : unit, values[0], values[1], values[2], values[3],
        value(HeadWord.SCHOOL_N, row, false), value(HeadWord.DISTRICT_N, row, false), value(HeadWord.DISTRICT_SD, row, false),
        view.range(row, table.left(), row, table.right()));
  }

  /** 0.521 beside 55.1% is 52.1: what is written as a part of one and as so many of a hundred is told apart by the others of its line. */
  private double[] values(int row, boolean share, boolean isToldPercent) {
    var out = VALUES.stream().mapToDouble(w -> value(w, row, share)).toArray();
    var parts = IntStream.range(0, out.length).filter(i -> share && out[i] > 0 && out[i] <= 1 && !isPercent(VALUES.get(i), row)).toArray();
    if (parts.length == 0) {
      return out;
    }
    var others = Arrays.stream(out).filter(v -> v > 1).average();
    var areAll = others.isEmpty() && !isToldPercent && !hasHundredths();
    for (var i : parts) {
      var isPart = others.isPresent() ? out[i] * 10 < others.getAsDouble() : areAll;
      out[i] = isPart ? Math.round(out[i] * 1e8) / 1e6 : out[i];
      if (!areAll && (isPart || others.isEmpty())) {
        var at = table.first(VALUES.get(i)).map(Column::index).orElse(table.left());
        log.warning("SHARE_UNCLEAR", view.at(row, at), view.value(row, at), out[i]);
      }
    }
    return out;
  }

  private boolean isPercent(HeadWord word, int row) {
    return table.first(word).filter(c -> view.data(row, c.index()).text().contains("%")).isPresent();
  }

  /** Whether the headings, or shares in other lines, are of a hundred. */
  private boolean hasHundredths() {
    return VALUES.stream().flatMap(w -> table.first(w).stream()).anyMatch(c -> c.shown().contains("%") || c.heading().glosses().contains("%")
        || table.dataRows()
            .anyMatch(r -> isShare(r, named(r)) && !view.data(r, c.index()).text().contains("%") && ScoreMark.number(view.data(r, c.index())) > 1));
  }

  private boolean isShare(int row, String name) {
    var percentCell = VALUES.stream()
        .flatMap(w -> table.first(w).stream())
        .anyMatch(c -> view.data(row, c.index()).text().contains("%") || c.head().contains("%"));
    return percentCell || name.contains("率") || name.contains("比例") || name.contains("占比") || name.contains("%");
  }

  /** A cell shown as 80.6% holds 0.806: shares are given out of a hundred. */
  private double value(HeadWord word, int row, boolean share) {
    var column = table.first(word).orElse(null);
    if (column == null) {
      return Double.NaN;
    }
    var cell = view.data(row, column.index());
    var mark = ScoreMark.of(cell);
    if (mark instanceof ScoreMark.Unreadable bad) {
      log.error("SCORE_NOT_A_NUMBER", view.at(row, column.index()), bad.text());
    }
    var value = ScoreMark.number(cell);
    var hundredths = cell.text().contains("%") && cell.kind() != Cell.Kind.BLANK;
    return share && hundredths ? Math.round(value * 1e8) / 1e6 : value;
  }

  /** A line 标准差 tells the spread the mean of the same domain is judged by. */
  private static List<Indicator> withDeviations(List<Indicator> lines) {
    var deviations = new HashMap<String, Double>();
    for (var line : lines) {
      if (line.name().equals("标准差")) {
        deviations.put(line.domain() + line.grade(), line.district());
      }
    }
    return lines.stream()
        .map(l -> {
          var deviation = deviations.get(l.domain() + l.grade());
          var mean = l.name().equals("平均分") || l.name().equals("均分");
          return mean && deviation != null && Double.isNaN(l.districtSd())
              ? new Indicator(
                  l.round(), l.domain(), l.grade(), l.name(), l.unit(), l.school(), l.district(), l.city(), l.nation(),
                  l.schoolN(), l.districtN(), deviation, l.origin())
              : l;
        })
        .toList();
  }

  private String text(HeadWord word, int row) {
    return table.first(word).map(c -> view.value(row, c.index())).orElse("");
  }
}

package org.zhigai.workbook.recognise.scores;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.workbook.recognise.pupils.PupilLine;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;

/** Scores of one pupil after another: checks each cell, decides presence, adds up. */
final class Scored {
  private static final double SUM_TOLERANCE = 0.011;

  private static final int MANY = 5;
  private static final double MOSTLY = 0.5;

  private final SheetView view;
  private final IssueLog log;
  private final WordsAmongScores words;
  private final List<Runnable> differing = new ArrayList<>();
  private final Map<Presence, Integer> presence = new EnumMap<>(Presence.class);

  Scored(SheetView view, IssueLog log, WordsAmongScores words) {
    this.view = view;
    this.log = log;
    this.words = words;
  }

  /**
   * A column with scores.
   *
   * @param fullMark NaN when it sets no bound
   */
  record Cells(int column, double fullMark) {}

  Map<Presence, Integer> presence() {
    return presence;
  }

  /**
   * One pupil's row.
   *
   * @param marks what the cell in a column says
   * @param total the column of totals; null when there is none
   * @param into receives the score of each of {@code items}; NaN where there is none
   */
  PupilRow pupil(PupilLine line, List<Cells> items, @Nullable Cells total, IntFunction<ScoreMark> marks, double[] into) {
    var sign = line.said().orElse(null);
    var signAt = -1;
    var read = new ArrayList<ScoreMark>(items.stream().map(c -> marks.apply(c.column())).toList());
    var ofTotal = total == null ? ScoreMark.BLANK : marks.apply(total.column());
    read.add(ofTotal);
    var coded = isCoded(read);
    var scores = 0;
    var positive = false;
    var sum = 0.0;
    for (var i = 0; i < items.size(); i++) {
      var cell = items.get(i);
      var mark = read.get(i);
      into[i] = value(mark, line, cell, coded);
      if (mark instanceof ScoreMark.Sign said && said.presence() != Presence.NOT_ENTERED && sign == null) {
        sign = said.presence();
        signAt = cell.column();
      }
      if (!Double.isNaN(into[i])) {
        scores++;
        sum += into[i];
        positive |= into[i] > 0;
      }
    }
    var written = Double.NaN;
    var signedTotal = false;
    if (total != null) {
      written = value(ofTotal, line, total, coded);
      if (ofTotal instanceof ScoreMark.Sign said && said.presence() != Presence.NOT_ENTERED) {
        sign = said.presence();
        signAt = total.column();
        signedTotal = true;
      }
    }
    positive |= written > 0;
    var decided = decide(line, sign, signAt, signedTotal, positive, scores, written, !items.isEmpty(), total);
    presence.merge(decided, 1, Integer::sum);
    if (decided != Presence.PRESENT) {
      java.util.Arrays.fill(into, Double.NaN);
      written = Double.NaN;
    } else {
      written = checkedTotal(line, items, total, scores, sum, written);
    }
    return new PupilRow(
        line.examNumber(), line.studentCode(), line.name(), line.classRef(), decided, written, line.shownRow(),
        line.groups());
  }

  private Presence decide(
      PupilLine line,
      @Nullable Presence sign,
      int signAt,
      boolean signedTotal,
      boolean positive,
      int scores,
      double written,
      boolean itemised,
      @Nullable Cells total) {
    var scored = scores > 0 || !Double.isNaN(written);
    if (sign != null) {
      if (!positive) {
        return sign;
      }
      log.warning("MARK_AMONG_SCORES", view.at(line.row(), Math.max(signAt, 0)), Phrase.of("intake.presence." + sign), line.name());
      return signedTotal || signAt < 0 ? sign : Presence.PRESENT;
    }
    if (!scored) {
      return Presence.NOT_ENTERED;
    }
    if (itemised && scores == 0 && !positive && total != null) {
      log.warning("ZERO_WITHOUT_ITEMS", view.at(line.row(), total.column()), "0", line.name());
      return Presence.NOT_ENTERED;
    }
    return Presence.PRESENT;
  }

  private double checkedTotal(PupilLine line, List<Cells> items, @Nullable Cells total, int scores, double sum, double written) {
    if (items.isEmpty()) {
      return written;
    }
    if (Double.isNaN(written)) {
      return sum;
    }
    if (total != null && scores > 0 && Math.abs(sum - written) > SUM_TOLERANCE) {
      differing.add(() -> log.warning("SUM_DIFFERS", view.at(line.row(), total.column()), shown(written), shown(sum), line.name()));
    }
    return written;
  }

  /** Whether one number below zero, and no score, stands all along a pupil's row: −1 says why there is none. */
  private static boolean isCoded(List<ScoreMark> row) {
    var code = Double.NaN;
    for (var mark : row) {
      if (mark instanceof ScoreMark.Score s) {
        if (s.value() >= 0 || (code < 0 && code != s.value())) {
          return false;
        }
        code = s.value();
      }
    }
    return code < 0;
  }

  /** Totals that are not the sum of their items: one by one, or at once where nearly all of them are something else. */
  void tellSums(int pupils) {
    if (differing.size() >= MANY && differing.size() >= pupils * MOSTLY) {
      log.warning("SUMS_DIFFER", view.whole(), String.valueOf(differing.size()), differing.size(), pupils);
    } else {
      differing.forEach(Runnable::run);
    }
  }

  private double value(ScoreMark mark, PupilLine line, Cells cell, boolean coded) {
    var row = line.row();
    if ((mark instanceof ScoreMark.Score && !coded) || mark instanceof ScoreMark.Sign) {
      words.scored(line.shownRow());
    }
    return switch (mark) {
      case ScoreMark.Score score -> {
        if (coded && words.take(view.value(row, cell.column()), view.at(row, cell.column()), line.shownRow())) {
          yield Double.NaN;
        }
        if (score.value() < 0) {
          log.error("SCORE_NEGATIVE", view.at(row, cell.column()), shown(score.value()));
          yield Double.NaN;
        }
        if (score.value() > cell.fullMark() + 1e-6) {
          log.error("SCORE_ABOVE_FULL", view.at(row, cell.column()), shown(score.value()), shown(cell.fullMark()));
          yield Double.NaN;
        }
        yield score.value();
      }
      case ScoreMark.Unreadable bad -> {
        if (!words.take(view.value(row, cell.column()), view.at(row, cell.column()), line.shownRow())) {
          log.error("SCORE_NOT_A_NUMBER", view.at(row, cell.column()), bad.text());
        }
        yield Double.NaN;
      }
      case ScoreMark.Sign sign -> Double.NaN;
      case ScoreMark.Blank blank -> Double.NaN;
    };
  }

  static String shown(double value) {
    return org.zhigai.workbook.read.Cell.number(value).text();
  }
}

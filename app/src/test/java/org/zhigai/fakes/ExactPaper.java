package org.zhigai.fakes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.Measured;
import org.zhigai.stats.ScoreMatrix;

/**
 * A paper row by row, for tests whose numbers are worked out elsewhere. Without items a row is a total; with items the total is their sum.
 * Pupils are numbered 1, 2 … in the order of their rows unless a row names its pupil.
 */
public final class ExactPaper {
  private final List<Item> items = new ArrayList<>();
  private final List<PupilResult> pupils = new ArrayList<>();
  private final List<float[]> rows = new ArrayList<>();
  private final List<Indicator> lines = new ArrayList<>();
  private PaperInfo info;
  private long id = 1;
  private double fullMark = 100;
  private PupilGroups groups = PupilGroups.UNKNOWN;

  private ExactPaper(PaperInfo info) {
    this.info = info;
  }

  /** Mathematics of grade 4 in spring 2026, out of 100. */
  public static ExactPaper mathematics() {
    return new ExactPaper(new PaperInfo(new Round(2026, Term.SPRING), "数学", 4));
  }

  /** The next paper of the same pupils, half a year on. */
  public static ExactPaper halfAYearLater() {
    return new ExactPaper(new PaperInfo(new Round(2026, Term.AUTUMN), "数学", 5)).id(2);
  }

  /** The same pupils, a year on. */
  public static ExactPaper aYearLater() {
    return new ExactPaper(new PaperInfo(new Round(2027, Term.SPRING), "数学", 5)).id(3);
  }

  public ExactPaper id(long other) {
    id = other;
    return this;
  }

  public ExactPaper exam(String name) {
    info = new PaperInfo(info.round(), name, info.subject(), info.grade());
    return this;
  }

  public ExactPaper outOf(double full) {
    fullMark = full;
    return this;
  }

  /** Items are numbered 1, 2 …; their column is called by the same number. */
  public ExactPaper item(double full, double districtRate, String point, String ability, String type) {
    var label = Integer.toString(items.size() + 1);
    items.add(
        new Item(
            label, full, "一", type, point.isEmpty() ? List.of() : List.of(point.split("、")), ability, districtRate, new Origin("卷.xlsx", "小题分", "C" + label)));
    fullMark = items.stream().mapToDouble(Item::fullMark).sum();
    return this;
  }

  public ExactPaper item(double full, double districtRate, String point) {
    return item(full, districtRate, point, "", "");
  }

  /** The district's mean and standard deviation, NaN for one that is not given. */
  public ExactPaper district(double mean, double sd) {
    return line("平均分", "分", mean, sd);
  }

  public ExactPaper line(String name, String unit, double district, double sd) {
    lines.add(
        new Indicator(
            info.round(), info.subject(), info.grade(), name, unit, Double.NaN, district, Double.NaN, Double.NaN, Double.NaN, Double.NaN, sd,
            new Origin("指标.xlsx", "一", "B2")));
    return this;
  }

  /** Who sits from now on. */
  public ExactPaper of(PupilGroups.Sex sex) {
    groups = new PupilGroups(sex, PupilGroups.Boarding.UNKNOWN);
    return this;
  }

  /** One who sat. */
  public ExactPaper row(int inClass, double... scores) {
    return add(rows.size() + 1L, inClass, Presence.PRESENT, scores);
  }

  /** This one, who sat. */
  public ExactPaper pupil(long pupil, int inClass, double... scores) {
    return add(pupil, inClass, Presence.PRESENT, scores);
  }

  /** One without a score. */
  public ExactPaper away(int inClass, Presence why) {
    return add(rows.size() + 1L, inClass, why);
  }

  private ExactPaper add(long pupil, int inClass, Presence presence, double... scores) {
    var cells = new float[items.size()];
    Arrays.fill(cells, Float.NaN);
    for (var i = 0; i < Math.min(cells.length, scores.length); i++) {
      cells[i] = (float) scores[i];
    }
    var total = scores.length == 0 ? Double.NaN : Arrays.stream(scores).filter(s -> !Double.isNaN(s)).sum();
    pupils.add(
        new PupilResult(pupil, "S-%04d".formatted(pupil), new ClassRef(info.grade(), inClass), presence, total, rows.size() + 3, groups));
    rows.add(cells);
    return this;
  }

  public PaperResults results() {
    var scores = items.isEmpty() ? new ScoreMatrix(rows.size(), 0, new float[0]) : ScoreMatrix.of(rows.toArray(float[][]::new));
    return new PaperResults(new Paper(id, id, info, items, fullMark, new Origin("卷.xlsx", "小题分", "A3:Z99"), Optional.empty()), pupils, scores);
  }

  public List<Indicator> lines() {
    return List.copyOf(lines);
  }

  /** As rules see these papers. */
  public static Measured measured(ExactPaper... papers) {
    var lines = Arrays.stream(papers).flatMap(p -> p.lines.stream()).toList();
    return new Measured(Arrays.stream(papers).map(p -> Measured.Measure.of(p.results(), lines)).toList(), List.of(), List.of());
  }
}

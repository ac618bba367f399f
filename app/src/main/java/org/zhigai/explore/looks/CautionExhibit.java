package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Curves;
import org.zhigai.charts.spec.SpGrid;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Form;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Fits;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.ctt.StudentProblem;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/**
 * S-P 表: the table itself, or its two curves over the items from the easiest to the hardest. S says which share of pupils has at least so many right, P which
 * share got each item; where they part, pupils and items do not go together. The table sorts pupils by what they have right, so its rows bear no name.
 */
final class CautionExhibit {
  /** From here on an item's pattern is unusual (Sato). */
  private static final double UNUSUAL = 0.5;
  private static final String GRID = "grid";
  private static final String CURVES = "curves";
  /** Height the table wants, in rows of a list. */
  private static final int GRID_LINES = 12;

  private CautionExhibit() {}

  static Exhibit of(PaperFigures figures, Sight sight) {
    var complete = sight.kept(ScoreMatrix.class, "complete", () -> Fits.binary(sight).complete());
    var facts = TrustFacts.of(complete.persons());
    var table = sight.kept(StudentProblem.class, "sp", () -> StudentProblem.of(Fits.binary(sight)));
    var trust = TrustRules.of(Method.SP_TABLE, Double.isNaN(table.meanCaution()) ? facts.notDefined() : facts);
    if (figures.items().isEmpty() || complete.persons() < Small.PUPILS) {
      return Exhibit.absent(
          figures.items().isEmpty() ? Phrase.of("explore.absent.items") : Phrase.of("explore.absent.few"), PaperExhibits.subtitle(figures));
    }
    var unusual = IntStream.range(0, complete.items()).filter(i -> table.itemCaution()[i] >= UNUSUAL)
        .mapToObj(i -> figures.items().get(i).item().label()).toList();
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.add(Phrase.of("explore.sp.what"));
    reading.add(
        unusual.isEmpty() ? Phrase.of("explore.sp.usual") : Phrase.of("explore.sp.unusual", unusual.size(), Names.list(unusual)));
    return new Exhibit(
        Phrase.of(unusual.isEmpty() ? "explore.sp.title.usual" : "explore.sp.title", unusual.size(), figures.items().size()),
        PaperExhibits.subtitle(figures),
        Optional.of(Form.of(sight.place(), GRID, CURVES).equals(GRID) ? grid(figures, complete, sight) : curves(complete)),
        table(figures, sorted(complete, sight), table),
        reading,
        PaperExhibits.n(complete.persons()),
        Phrase.of("explore.sp.interval"),
        trust)
        .offering(List.of(Form.option(GRID, CURVES)));
  }

  private static Sorted sorted(ScoreMatrix complete, Sight sight) {
    return sight.kept(Sorted.class, "sp", () -> Sorted.of(complete));
  }

  private static Plot grid(PaperFigures figures, ScoreMatrix complete, Sight sight) {
    var sorted = sorted(complete, sight);
    return new Plot(GRID_LINES, words -> new SpGrid(
        new ChartSpec.Heading("", ""), sorted.right(), sorted.persons(),
        Arrays.stream(sorted.items()).mapToObj(i -> figures.items().get(i).item().label()).toList(), words.say("explore.sp.pupils", sorted.persons()),
        words.say("explore.sp.columns"), words.say("explore.sp.s"), words.say("explore.sp.p")));
  }

  /**
   * The answers from the most right to the fewest, pupil by pupil, and from the easiest item to the hardest.
   *
   * @param items which item each column is
   * @param solved how many got each item, in the order of the paper
   */
  private record Sorted(boolean[] right, int persons, int[] items, double[] solved) {
    static Sorted of(ScoreMatrix complete) {
      var totals = complete.totals();
      var right = IntStream.range(0, complete.items()).mapToDouble(i -> Arrays.stream(complete.column(i)).sum()).toArray();
      var rows = IntStream.range(0, complete.persons()).boxed().sorted(Comparator.comparingDouble(p -> -totals[p])).mapToInt(p -> p).toArray();
      var columns = IntStream.range(0, complete.items()).boxed().sorted(Comparator.comparingDouble(i -> -right[i])).mapToInt(i -> i).toArray();
      var out = new boolean[complete.cells().length];
      for (var r = 0; r < rows.length; r++) {
        for (var c = 0; c < columns.length; c++) {
          out[r * columns.length + c] = complete.get(rows[r], columns[c]) == 1;
        }
      }
      return new Sorted(out, rows.length, columns, right);
    }
  }

  private static Plot curves(ScoreMatrix complete) {
    return new Plot(1, words -> {
      var x = IntStream.range(0, complete.items()).mapToObj(i -> i + 1.0).toList();
      return new Curves(
          new ChartSpec.Heading("", ""),
          List.of(
              new Curves.Curve(words.say("explore.sp.s"), x, students(complete), true, ChartSpec.Role.SCHOOL),
              new Curves.Curve(words.say("explore.sp.p"), x, problems(complete), true, ChartSpec.Role.BENCHMARK)),
          List.of(), List.of(), new Curves.Scale(words.say("explore.sp.axis"), 1, Math.max(2, complete.items()), false),
          new Curves.Scale(words.say("explore.sp.share"), 0, 1, true));
    });
  }

  /** Share of pupils with at least 1, 2, … items right. */
  private static List<Double> students(ScoreMatrix right) {
    var totals = right.totals();
    return IntStream.rangeClosed(1, right.items())
        .mapToObj(k -> (double) Arrays.stream(totals).filter(t -> t >= k).count() / right.persons())
        .toList();
  }

  /** Share of pupils who got the easiest item, the next, … */
  private static List<Double> problems(ScoreMatrix right) {
    var shares = IntStream.range(0, right.items()).mapToDouble(i -> Arrays.stream(right.column(i)).average().orElse(0)).sorted().toArray();
    return IntStream.range(0, shares.length).mapToObj(i -> shares[shares.length - 1 - i]).toList();
  }

  private static ExhibitTable table(PaperFigures figures, Sorted right, StudentProblem sp) {
    return new ExhibitTable(
        List.of(ExhibitTable.words("item"), ExhibitTable.number("right"), ExhibitTable.number("caution")),
        IntStream.range(0, right.solved().length)
            .mapToObj(i -> List.of(
                Names.text(figures.items().get(i).item().label()), Names.count((int) right.solved()[i]), Names.fine(sp.itemCaution()[i])))
            .toList());
  }
}

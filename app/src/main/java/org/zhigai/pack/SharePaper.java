package org.zhigai.pack;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.kernel.Digest;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.figures.Levels;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.pack.PaperShare.Scale;
import org.zhigai.pack.PaperShare.SpanShare;
import org.zhigai.stats.Marks;
import org.zhigai.stats.trust.Narrowing;
import org.zhigai.stats.trust.ScaleSpans;

/** What of a paper can be told so that nothing is told of a few pupils, neither by what is there nor by what is left when one is taken from another. */
final class SharePaper {
  /** Fewer pupils have no paper of their own in a package. */
  static final int LEAST_PRESENT = 20;
  static final int STEPS = 20;
  private static final int LEAST = 5;
  private static final int PERCENT = 100;

  private final SatPaper sat;
  private final PaperResults results;
  private final List<int[]> others;

  /** @param others of the steps how many came, or went, since something of this paper was told */
  private SharePaper(PaperResults results, List<int[]> others) {
    this.results = results;
    this.sat = SatPaper.of(results);
    this.others = others;
  }

  /** Nothing where too few were present. */
  static Optional<PaperShare> of(PaperResults results, List<int[]> others) {
    return new SharePaper(results, others).share();
  }

  private Optional<PaperShare> share() {
    var n = sat.totals().length;
    if (n < LEAST_PRESENT) {
      return Optional.empty();
    }
    var paper = results.paper();
    var missing = results.pupils().size() - n;
    var counts = steps(sat.totals(), paper.fullMark());
    var all = decimals(sat.totals());
    var published = published(counts, all);
    var levelEnds = levelEnds(counts);
    var told = told(published, counts, levelEnds);
    var sum = Double.isNaN(told.sum()) ? Optional.<BigDecimal>empty() : Optional.of(sum(all));
    var squares = Double.isNaN(told.squares()) ? Optional.<BigDecimal>empty() : Optional.of(sum(all.stream().map(x -> x.multiply(x)).toList()));
    var spans = new ArrayList<SpanShare>();
    if (told.ends().equals(published.ends()) || told.ends().equals(levelEnds)) {
      spans.addAll(spans(Scale.LEVEL, counts, levelEnds));
    }
    if (told.ends().equals(published.ends())) {
      spans.addAll(spans(Scale.STEP, counts, published.ends()));
    }
    return Optional.of(
        new PaperShare(
            paper.info(), print(results), paper.fullMark(), missing > 0 && missing < LEAST ? OptionalInt.empty() : OptionalInt.of(results.pupils().size()), n,
            sum, squares, spans, SharePoints.of(sat, sum.isPresent())));
  }

  /** The most that can be told: all of it; else with the levels alone, without a distribution, without squares, without sums. */
  private static Narrowing.Scores told(Narrowing.Scores all, int[] counts, List<Integer> levelEnds) {
    var stretches = new ArrayList<int[]>();
    IntStream.range(0, STEPS).forEach(s -> stretches.add(new int[] {s, s + 1}));
    var from = 0;
    for (var end : LEVEL_ENDS) {
      stretches.add(new int[] {from, end});
      from = end;
    }
    var levels = all.in(levelEnds, pupils(counts, levelEnds));
    var nowhere = all.in(List.of(STEPS), pupils(counts, List.of(STEPS)));
    return Stream.of(all, levels, nowhere, all.without(false), nowhere.without(false))
        .filter(asked -> Narrowing.hides(asked, counts, stretches, LEAST)).findFirst().orElseGet(() -> all.without(true));
  }

  private Narrowing.Scores published(int[] counts, List<BigDecimal> totals) {
    var ends = new ArrayList<Integer>();
    var from = 0;
    for (var levels : levelEnds(counts)) {
      var start = from;
      var parts = new ArrayList<int[]>(List.of(Arrays.copyOfRange(counts, start, levels)));
      others.forEach(o -> parts.add(Arrays.copyOfRange(o, start, levels)));
      ScaleSpans.ends(parts, LEAST).forEach(e -> ends.add(start + e));
      from = levels;
    }
    var full = results.paper().fullMark();
    return new Narrowing.Scores(
        STEPS, ends, pupils(counts, ends), sum(totals).doubleValue() / full, sum(totals.stream().map(x -> x.multiply(x)).toList()).doubleValue() / full / full);
  }

  private static List<Integer> pupils(int[] counts, List<Integer> ends) {
    var out = new ArrayList<Integer>();
    var from = 0;
    for (var end : ends) {
      out.add(Arrays.stream(counts, from, end).sum());
      from = end;
    }
    return out;
  }

  private static final List<Integer> LEVEL_ENDS = levelSteps();

  private static List<Integer> levelSteps() {
    var out = new ArrayList<Integer>();
    Arrays.stream(Levels.values()).skip(1).forEach(l -> out.add((int) Math.round(l.from() * STEPS)));
    out.add(STEPS);
    return out;
  }

  /** Where spans of levels end, as steps. */
  private List<Integer> levelEnds(int[] counts) {
    var byLevel = new ArrayList<int[]>(List.of(byLevel(counts)));
    others.forEach(o -> byLevel.add(byLevel(o)));
    return ScaleSpans.ends(byLevel, LEAST).stream().map(e -> LEVEL_ENDS.get(e - 1)).toList();
  }

  private static int[] byLevel(int[] counts) {
    var out = new int[LEVEL_ENDS.size()];
    for (var l = 0; l < out.length; l++) {
      out[l] = Arrays.stream(counts, l == 0 ? 0 : LEVEL_ENDS.get(l - 1), LEVEL_ENDS.get(l)).sum();
    }
    return out;
  }

  private static List<SpanShare> spans(Scale scale, int[] counts, List<Integer> ends) {
    var out = new ArrayList<SpanShare>();
    var from = 0;
    for (var end : ends) {
      out.add(new SpanShare(scale, from * PERCENT / STEPS, end * PERCENT / STEPS, Arrays.stream(counts, from, end).sum()));
      from = end;
    }
    return out;
  }

  /** In which step of the scale each total lies, counted. */
  static int[] steps(double[] totals, double full) {
    var out = new int[STEPS];
    for (var total : totals) {
      out[step(total, full)]++;
    }
    return out;
  }

  static int step(double total, double full) {
    return Marks.step(total, full, STEPS);
  }

  private static List<BigDecimal> decimals(double[] totals) {
    return Arrays.stream(totals).mapToObj(BigDecimal::valueOf).toList();
  }

  static BigDecimal sum(List<BigDecimal> all) {
    return PaperLines.exact(all.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** Eight hexadecimal letters. */
  private static String print(PaperResults results) {
    var marks = results.paper().items().stream().mapToDouble(Item::fullMark).toArray();
    var bytes = ByteBuffer.allocate(Double.BYTES * (marks.length + 1)).putDouble(results.paper().fullMark());
    Arrays.stream(marks).forEach(bytes::putDouble);
    return Digest.sha256(bytes.array()).substring(0, 8);
  }
}

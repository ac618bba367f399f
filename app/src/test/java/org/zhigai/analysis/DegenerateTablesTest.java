package org.zhigai.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhigai.analysis.Request.ModelName;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.report.Run;
import org.zhigai.report.SheetReport;
import org.zhigai.stats.Interval;
import org.zhigai.stats.irt.GuessPrior;
import org.zhigai.stats.trust.Trust;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** Whatever a table holds, it has an answer: a number, or none and the reason. Never a stack trace. */
class DegenerateTablesTest {
  private static final Path Q = Path.of("q.csv");
  private static final Path SCALES = Path.of("scales.csv");
  private static final Path OTHER = Path.of("other.csv");
  private static final Path HERE = Path.of("here.csv");

  /** How a table is filled. */
  enum Filling {
    ALL_RIGHT,
    ALL_WRONG,
    ALL_ABSENT,
    CONSTANT_TOTAL,
    ONE_PERSON_PRESENT,
    POINTS,
    RANDOM,
    RANDOM_WITH_GAPS
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return Combinators.combine(
        Arbitraries.of(Filling.class), Arbitraries.integers().between(1, 9), Arbitraries.integers().between(1, 6),
        Arbitraries.integers().between(1, 4), Arbitraries.longs())
        .as(DegenerateTablesTest::table);
  }

  private static List<List<String>> table(Filling filling, int persons, int items, int groups, long seed) {
    var random = new java.util.SplittableRandom(seed);
    var rows = new ArrayList<List<String>>();
    var head = new ArrayList<>(List.of("g", "earlier"));
    for (var i = 0; i < items; i++) {
      head.add("i" + i);
    }
    rows.add(head);
    for (var p = 0; p < persons; p++) {
      var row = new ArrayList<>(List.of(String.valueOf((char) ('A' + p % groups)), String.valueOf(random.nextInt(3))));
      for (var i = 0; i < items; i++) {
        row.add(
            switch (filling) {
              case ALL_RIGHT -> "1";
              case ALL_WRONG -> "0";
              case ALL_ABSENT -> "NA";
              case CONSTANT_TOTAL -> i == p % items ? "1" : "0";
              case ONE_PERSON_PRESENT -> p == 0 ? String.valueOf(i % 2) : "NA";
              case POINTS -> String.valueOf(random.nextInt(5) * .5);
              case RANDOM -> String.valueOf(random.nextInt(2));
              case RANDOM_WITH_GAPS -> random.nextInt(3) == 0 ? "NA" : String.valueOf(random.nextInt(2));
            });
      }
      rows.add(row);
    }
    return rows;
  }

  @Property(tries = 400)
  void everyTableHasAnAnswer(
      @ForAll("tables") List<List<String>> rows, @ForAll ModelName model, @ForAll boolean cml, @ForAll boolean prior, @ForAll boolean sayAll,
      @ForAll boolean linked) {
    var items = rows.getFirst().size() - 2;
    var request =
        new Request(
            HERE, null, new Columns(List.of(), List.of(), List.of(), null, "g", null, null, null, null, null, List.of("earlier"), "earlier", null), null,
            false, new double[0],
            model, cml, prior, GuessPrior.FOUR_OPTIONS, Q, null, true, .6, null, Double.NaN, linked ? OTHER : null, SCALES, new Interval(0, 5), linked ? 0 : 5,
            true, true, null, sayAll,
            true,
            true);
    Analysis found;
    try {
      found = new AnalyseScores((file, progress) -> List.of(table(file, rows, items)), new RecogniseWorkbook()).run(request, Progress.NONE);
    } catch (UserFault refused) {
      // Gaps may leave two forms that nobody joins, a rating scale may have items of different marks; that is refused, by name.
      assertThat(refused.code()).isIn("ZG-370", "ZG-371", "ZG-252");
      return;
    }
    assertThat(found.n()).isEqualTo(rows.size() - 1);
    var ofItems = Objects.requireNonNull(found.items());
    assertThat(ofItems).hasSize(items);
    var words = new Words(Lang.EN);
    for (var table : AnalysisTables.of(found, words)) {
      assertThat(table.title()).doesNotContain("«");
      for (var row : table.grid().rows()) {
        assertThat(row).hasSameSizeAs(table.grid().columns());
        row.stream().filter(Run.Plain.class::isInstance).forEach(c -> assertThat(c.toString()).doesNotContain("«", "NaN"));
      }
    }
    for (var item : ofItems) {
      var alone = Double.isNaN(item.itemRest()) && !sayAll;
      assertThat(!alone || item.trust().level() == Trust.Level.NOT_USABLE).as(item.toString()).isTrue();
    }
  }

  private static RawTable table(Path file, List<List<String>> rows, int items) {
    if (file.equals(Q)) {
      var q = new ArrayList<>(List.of(List.of("k1", "k2", "k3")));
      for (var i = 0; i < items; i++) {
        q.add(List.of("1", i % 2 == 0 ? "1" : "0", "0"));
      }
      return new RawTable("q.csv", "", List.copyOf(q));
    }
    if (file.equals(SCALES)) {
      return new RawTable("scales.csv", "", List.of(List.of("item", "scale"), List.of("i0", "s", "r")));
    }
    return new RawTable(file.toString(), "", rows);
  }
}

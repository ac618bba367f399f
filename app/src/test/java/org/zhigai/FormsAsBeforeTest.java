package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.Chain;
import org.zhigai.chain.RunChain;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.report.Submitted;
import org.zhigai.store.H2Stores;
import org.zhigai.workbook.recognise.RecogniseWorkbook;
import org.zhigai.workbook.write.WriteSheets;
import org.zhigai.workbook.write.WrittenSheet;

/**
 * The four tables of the sample workbooks, cell by cell, beside those that the build before records and values wrote on the same day ({@code
 * before/*.tsv}). What differs is written down here with its reason; nothing else may.
 */
class FormsAsBeforeTest {
  /** A difference on purpose: what the old text says now. */
  private record Explained(String why, UnaryOperator<String> now) {
    static Explained of(String why, String pattern, String now) {
      return new Explained(why, old -> Pattern.compile(pattern).matcher(old).replaceAll(now));
    }
  }

  private static final List<Explained> EXPLAINED =
      List.of(
          Explained.of("an interval is written as one, without brackets", "\\[(-?[\\d.]+), (-?[\\d.]+)\\]", "$1 至 $2"),
          Explained.of("the minus sign is a minus sign everywhere", "(^|[ 至])-(?=\\d)", "$1−"),
          Explained.of("a unit stands in the tree of units, and is named with the one above it", "^数学备课组$", "数学教研组（数学备课组）"));

  /**
   * Columns whose words are drafted from the pupils' answers and the library of strategies since, no longer from one sentence with the point pasted in.
   * Everything beside them is held to what it was.
   */
  private static final Map<Submitted, Set<String>> REDRAFTED = Map.of(
      // What a questionnaire factor is about its name says since; they were all 管理.
      Submitted.PROBLEMS, Set.of("问题类别"));

  /**
   * Plans are drafted anew as a whole: which there are follows from the diagnosis (a class gets one of its own only where something else is to be done),
   * and there are plans of the departments for what no lesson mends. What stays is that every problem that had plans has some.
   *
   * <p>The form of effects is reckoned from the pupils measured both times, in the district's words; what it said before stands in its annex. The ledger has a row a measure.
   */
  private static final Set<Submitted> REWRITTEN = Set.of(Submitted.ADJUSTMENTS, Submitted.LEDGER, Submitted.EFFECTS);

  @TempDir
  private static Path out;

  @BeforeAll
  static void writeThem() throws IOException {
    var clock = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    List<Path> samples;
    try (var files = Files.list(Path.of("..", "sample-workbooks"))) {
      samples = files.filter(f -> f.getFileName().toString().matches("\\d\\d_.*\\.(xlsx|xls|csv)")).sorted().toList();
    }
    var archive = new H2Stores(clock).create(out.resolve("school" + Stores.SUFFIX), "a long password".toCharArray(), new SchoolProfile("示例小学", "示例区", ""));
    try (var chain = Chain.over(archive, new RecogniseWorkbook(), new WriteSheets(clock), new Words(Lang.ZH), clock)) {
      new RunChain(chain, new Words(Lang.ZH)).run(samples, out, new Actor("命令行", "教务处"), Progress.NONE);
    }
  }

  /** A column of before, and where its words stand now: the list has a fact a cell since, and what it was judged by stands in its annex. */
  private static final Map<String, String> MOVED = Map.of("数据依据（指标·本校值·对照值）", "数据依据", "提出人/日期", "提出日期");

  @Test
  void everyWordOfTheProblemListIsAsItWasOrItsDifferenceIsExplained() throws IOException {
    var before = before(Submitted.PROBLEMS);
    var form = WrittenSheet.read(file(Submitted.PROBLEMS)).getFirst().lines();
    var annex = WrittenSheet.read(file(Submitted.PROBLEMS)).get(1).lines();
    var rows = numbered(before);
    assertThat(numbered(form)).isEqualTo(rows);
    for (var name : before.get(head(before))) {
      if (!REDRAFTED.getOrDefault(Submitted.PROBLEMS, Set.of()).contains(name)) {
        var now = MOVED.getOrDefault(name, name);
        var where = form.get(head(form)).contains(now) ? form : annex;
        assertThat(cells(where, now)).as(name).containsExactlyElementsOf(cells(before, name).stream().map(FormsAsBeforeTest::explained).toList());
      }
    }
  }

  /** Numbers of its lines, in their order. */
  private static List<String> numbered(List<List<String>> rows) {
    return cells(rows, "问题编号");
  }

  private static List<String> cells(List<List<String>> rows, String name) {
    var at = rows.get(head(rows)).indexOf(name);
    return rows.stream().skip(head(rows) + 1L).filter(r -> r.size() > 1 && r.get(1).startsWith("WT-")).map(r -> r.size() > at ? r.get(at) : "").toList();
  }

  @Test
  void everyProblemThatHadPlansHasSome() throws IOException {
    assertThat(column(WrittenSheet.read(file(Submitted.ADJUSTMENTS)).getFirst().lines(), "问题编号"))
        .containsAll(column(before(Submitted.ADJUSTMENTS), "问题编号"));
  }

  private static Path file(Submitted table) {
    return out.resolve("附件" + (table.ordinal() + 1) + "+示例小学+" + table.title() + "+20261124.xlsx");
  }

  /** The row of headings. */
  private static int head(List<List<String>> rows) {
    return IntStream.range(0, rows.size()).filter(r -> !rows.get(r).isEmpty() && rows.get(r).getFirst().equals("序号")).findFirst().orElseThrow();
  }

  private static Set<String> column(List<List<String>> rows, String name) {
    var at = rows.get(head(rows)).indexOf(name);
    return rows.stream().skip(head(rows) + 1L).filter(r -> r.size() > at).map(r -> r.get(at)).filter(c -> c.startsWith("WT-")).collect(Collectors.toSet());
  }

  @Test
  void everyExplanationIsNeeded() throws IOException {
    var needed = new TreeSet<String>();
    for (var table : Arrays.stream(Submitted.values()).filter(t -> !REWRITTEN.contains(t)).toList()) {
      before(table)
          .forEach(row -> row.forEach(cell -> EXPLAINED.stream().filter(e -> !e.now().apply(cell).equals(cell)).map(Explained::why).forEach(needed::add)));
    }
    assertThat(needed).containsExactlyInAnyOrderElementsOf(EXPLAINED.stream().map(Explained::why).toList());
  }

  private static String explained(String old) {
    var out = old;
    for (var each : EXPLAINED) {
      out = each.now().apply(out);
    }
    return out;
  }

  private static List<List<String>> before(Submitted table) throws IOException {
    var name = "/org/zhigai/report/before/" + table.name().toLowerCase(Locale.ROOT) + ".tsv";
    try (var in = FormsAsBeforeTest.class.getResourceAsStream(name)) {
      var out = new ArrayList<List<String>>();
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        out.add(line.isEmpty() ? List.of() : List.of(line.split("\t", -1)).stream().map(c -> c.replace("\\n", "\n")).toList());
      }
      return out;
    }
  }
}

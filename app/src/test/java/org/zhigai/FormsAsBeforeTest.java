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
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
          Explained.of("a unit stands in the tree of units, and is named with the one above it", "^数学备课组$", "数学教研组（数学备课组）"),
          Explained.of("half a tenth is rounded away from zero: 16.25 %", "(平均得分率|得分率由) 16\\.2%", "$1 16.3%"));

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
    try (var chain = Chain.over(archive, new RecogniseWorkbook(), new WriteSheets(), new Words(Lang.ZH), clock)) {
      new RunChain(chain, new Words(Lang.ZH)).run(samples, out, new Actor("命令行", "教务处"), Progress.NONE);
    }
  }

  @ParameterizedTest
  @EnumSource(Submitted.class)
  void everyCellIsAsItWasOrItsDifferenceIsExplained(Submitted table) throws IOException {
    var before = before(table);
    var now = WrittenSheet.read(out.resolve(table.title() + ".xlsx")).getFirst().lines();
    assertThat(now).hasSameSizeAs(before);
    for (var r = 0; r < before.size(); r++) {
      assertThat(now.get(r)).as("row %d", r + 1).containsExactlyElementsOf(before.get(r).stream().map(FormsAsBeforeTest::explained).toList());
    }
  }

  @Test
  void everyExplanationIsNeeded() throws IOException {
    var needed = new TreeSet<String>();
    for (var table : Submitted.values()) {
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

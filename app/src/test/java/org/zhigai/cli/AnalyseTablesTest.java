package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code analyse} takes for a table, what it writes, and how it refuses. */
class AnalyseTablesTest {
  @TempDir
  Path folder;

  @Test
  void columnsThatAreNoItemsAndScoresThatAreNone() {
    var run = new Analysed(folder);
    var file = run.file("mixed.csv", "学号,姓名,班级,总分,1,2,3,年级名次\n1,甲,1,3,1,1,1,1\n2,乙,1,1,0,NA,1,3\n3,丙,2,,缺考,,缺考,\n4,丁,2,2,1,0,1,2\n");
    var out = run.json(file, "--group", "班级", "--id", "学号");
    assertThat(out.get("items")).hasSize(3);
    assertThat(out.get("items").get(1).get("n").intValue()).isEqualTo(2);
    assertThat(out.get("items").get(1).get("mean").doubleValue()).isEqualTo(.5);
    assertThat(out.get("n").intValue()).isEqualTo(4);
    assertThat(out.get("total").get("n").intValue()).isEqualTo(2);
    assertThat(out.get("sp").get("persons").get(3).get("id").stringValue()).isEqualTo("4");
    assertThat(out.get("notes").toString()).contains("年级名次", "姓名");
  }

  /** A sum under an unknown heading would make every item look as if it told pupils apart. */
  @Test
  void aColumnThatIsTheSumOfTheOthersIsNoItem() {
    var run = new Analysed(folder);
    var out = run.json(run.file("sum.csv", "a,b,points,c\n1,1,3,1\n0,1,1,0\n1,0,2,1\n0,0,0,0\n1,1,2,0\n"));
    assertThat(out.get("items")).hasSize(3);
    assertThat(out.get("notes").toString()).contains("points");
    var twins = run.json(run.file("twins.csv", "a,b,c\n1,0,1\n0,0,0\n1,0,1\n0,0,0\n1,0,1\n"));
    assertThat(twins.get("items")).hasSize(3);
  }

  @Test
  void rowNumbersTruthValuesOwnMarksAndALineOfNothing() {
    var run = new Analysed(folder);
    var file = run.file("odd.csv", "\"\",\"a\",\"b\"\n1,TRUE,1\n2,FALSE,9\n3,TRUE,0\n4,FALSE,1\n5,TRUE,1\n");
    var out = run.json(file, "--na", "9");
    assertThat(out.get("items")).hasSize(2);
    assertThat(out.get("items").get(0).get("mean").doubleValue()).isCloseTo(.6, within(1e-9));
    assertThat(out.get("items").get(1).get("n").intValue()).isEqualTo(4);
    var gaps = run.json(run.file("gaps.csv", "a,b\n1,0\n,\n1,1\n\n"));
    assertThat(gaps.get("n").intValue()).isEqualTo(3);
    assertThat(gaps.get("sp").get("persons").get(1).get("caution").isNull()).isTrue();
  }

  /** Lines that are quite empty, as some programs put after every line, are nobody; codes are no scores, whatever they are called. */
  @Test
  void emptyLinesCodesAndSemicolonsWithDecimalCommas() {
    var run = new Analysed(folder);
    var text = "candidate;draw;a;b\r\r\n20240107;3;1,5;0\r\r\n20240101;1;0,5;1\r\r\n20240133;2;2;1\r\r\n20240118;5;1;1\r\r\n20240102;4;1;0\r\r\n";
    var out = run.json(run.file("codes.csv", text));
    assertThat(out.get("n").intValue()).isEqualTo(5);
    assertThat(out.get("items")).hasSize(3);
    assertThat(out.get("items").get(1).get("mean").doubleValue()).isEqualTo(1.2);
    assertThat(out.get("notes").toString()).contains("candidate");
    var bare = run.json(run.file("bare2.csv", "1,5;0\n0,5;1\n2,5;1\n"));
    assertThat(bare.get("items")).hasSize(2);
    assertThat(bare.get("items").get(0).get("mean").doubleValue()).isEqualTo(1.5);
  }

  @Test
  void nothingIsSaidOfAScoreThatIsNotThere() {
    var run = new Analysed(folder);
    var file = run.file("two.csv", "班级,before,after\n10班,1,2\n2班,2,4\n10班,3,3\n2班,4,6\n1班,2,2\n");
    var out = run.json(file, "--group", "班级", "--before", "before", "--after", "after");
    assertThat(out.has("variance")).isFalse();
    assertThat(out.has("groups")).isFalse();
    assertThat(out.get("valueAdded").get("groups").get(2).get("group").stringValue()).isEqualTo("10班");
    assertThat(run.run(file, "--before", "before", "--drop", "after")).isEqualTo(2);
  }

  @Test
  void tableWithoutHeadingsIsAllItems() {
    var run = new Analysed(folder);
    var out = run.json(run.file("bare.csv", "1,0,1\n0,0,1\n1,1,1\n"));
    assertThat(out.get("n").intValue()).isEqualTo(3);
    assertThat(out.get("items").get(2).get("item").stringValue()).isEqualTo("3");
  }

  @Test
  void itemsByRangeColumnsLeftAloneAndTheSumAsScore() {
    var run = new Analysed(folder);
    var text = new StringBuilder("town,a,b,c,age\n");
    for (var p = 0; p < 40; p++) {
      text.append(p % 4).append(',').append(p % 2).append(',').append(p % 3 == 0 ? 1 : 0).append(",1,").append(p).append('\n');
    }
    var file = run.file("range.csv", text.toString());
    assertThat(run.json(file, "--items", "a..b").get("items")).hasSize(2);
    var out = run.json(file, "--drop", "age", "--group", "town", "--variance", "total");
    assertThat(out.get("items")).hasSize(3);
    assertThat(out.get("variance").get("n").intValue()).isEqualTo(40);
    // Odd towns are right on a and even ones are not, and nothing else tells them apart.
    assertThat(out.get("variance").get("icc").doubleValue()).isGreaterThan(.3);
  }

  @Test
  void fullMarksFromALineOrAFlag() {
    var run = new Analysed(folder);
    var file = run.file("full.csv", "号,a,b\n满分,2,8\nx,1,4\ny,2,2\n");
    assertThat(run.json(file, "--id", "号").get("items").get(1).get("difficultyP").doubleValue()).isEqualTo(3.0 / 8);
    assertThat(run.json(file, "--id", "号", "--full", "4,10").get("items").get(1).get("fullMark").doubleValue()).isEqualTo(10);
  }

  @Test
  void lettersWithAKey() {
    var run = new Analysed(folder);
    var text = new StringBuilder("q1,q2,q3\n");
    for (var p = 0; p < 40; p++) {
      text.append(p % 4 == 0 ? "B" : "A").append(',').append(p % 3 == 0 ? "C" : "D").append(',').append(p == 7 ? "" : "a").append('\n');
    }
    var items = run.json(run.file("letters.csv", text.toString()), "--key", "ADA").get("items");
    assertThat(items.get(0).get("difficultyP").doubleValue()).isEqualTo(.75);
    assertThat(items.get(2).get("n").intValue()).isEqualTo(39);
    var options = items.get(0).get("options");
    assertThat(options.get(0).get("key").booleanValue()).isTrue();
    assertThat(options.get(1).get("share").doubleValue()).isEqualTo(.25);
  }

  @Test
  void schoolSheetAsTheImporterReadsIt() {
    var sheet = Path.of("..", "sample-workbooks", "01_2026春_四年级数学_小题得分.xlsx");
    var out = new Analysed(folder).json(sheet, "--cluster", "班级");
    assertThat(out.get("items")).hasSize(32);
    assertThat(out.get("n").intValue()).isEqualTo(240);
    assertThat(out.get("total").get("n").intValue()).isEqualTo(234);
    assertThat(out.get("variance").get("groups")).hasSize(6);
  }

  @Test
  void questionnaireAsTheImporterReadsIt() {
    var out = new Analysed(folder).json(Path.of("..", "sample-workbooks", "04_2026春_学生问卷.xlsx"));
    assertThat(out.get("scales").size()).isGreaterThan(2);
    assertThat(out.get("scales").get(0).get("alpha").get("value").doubleValue()).isBetween(0.0, 1.0);
  }

  /** One person, one item, all right, all wrong, all absent, everybody with the same total: printed without NaN, never our own fault. */
  @ParameterizedTest
  @ValueSource(
      strings = {
          "a,b,c\n1,0,1\n", "a\n1\n0\n1\n", "a,b,c\n1,1,1\n1,1,1\n", "a,b,c\n0,0,0\n0,0,0\n", "a,b,c\nNA,NA,NA\nNA,NA,NA\n",
          "a,b,c\n1,0,0\n0,1,0\n0,0,1\n", "a,b,c\n2,0,3\n1,NA,0\n"
      })
  void degenerateTablesInEveryModel(String text) {
    var run = new Analysed(folder);
    var file = run.file("table.csv", text);
    var items = text.lines().findFirst().orElseThrow().split(",").length;
    var q = run.file("q.csv", "k\n" + "1\n".repeat(items));
    for (var model : new String[] {"ctt", "rasch", "2pl", "gpcm", "dina", "gdina"}) {
      var out = run.json(file, "--model", model, "--q", q.toString(), "--say-all", "--bootstrap", "20");
      assertThat(out.get("items")).hasSize(items);
      assertThat(run.out()).doesNotContain("NaN", "Infinity");
      assertThat(out.get("total").get("alpha").has("trust")).isTrue();
      assertThat(run.run(file, "--model", model, "--q", q.toString())).isZero();
      assertThat(run.out()).doesNotContain("NaN", "«");
    }
  }

  /** Groups of one, one group, nobody with a label, a point that no item asks for, an item that asks for nothing, nothing to compare. */
  @ParameterizedTest
  @ValueSource(
      strings = {
          "g,x,a,b\nu,1,1,0\nv,2,0,1\n", "g,x,a,b\nu,1,1,0\nu,1,1,0\nu,1,0,1\n", "g,x,a,b\n,1,1,0\n,2,0,1\n",
          "g,x,a,b\nu,,1,0\nv,,0,1\nw,,1,1\n", "g,x,a,b\nu,3,NA,NA\nv,3,NA,NA\nu,3,NA,NA\n", "g,x,a,b\nu,1,1,1\nv,1,1,1\nw,1,1,1\nu,1,1,1\n"
      })
  void degenerateGroupsInEveryPart(String text) {
    var run = new Analysed(folder);
    var file = run.file("groups.csv", text);
    var q = run.file("q.csv", "k,none\n1,0\n0,0\n");
    var scales = run.file("scales.csv", "item,scale\na,s\nb,s\n");
    for (var flags : new String[][] {
        {"--group", "g", "--pass", ".6"}, {"--group", "g", "--variance", "x"}, {"--group", "g", "--variance", "total", "--covariate", "x"},
        {"--group", "g", "--before", "x", "--tiers"}, {"--cluster", "g", "--before", "x", "--bootstrap", "10"}, {"--group", "g", "--focal", "u", "--no-purify"},
        {"--q", q.toString(), "--model", "dina", "--drop", "x,g"}, {"--q", q.toString(), "--model", "gdina", "--cluster", "g", "--drop", "x"},
        {"--scales", scales.toString(), "--total", "x"},
        {"--link", file.toString(), "--model", "2pl"}
    }) {
      var asked = new ArrayList<>(List.of(flags));
      asked.addAll(List.of("--explain", "--say-all"));
      assertThat(run.run(file, asked.toArray(String[]::new))).as(asked + run.err()).isIn(0, asked.contains("--focal") && !text.contains("u") ? 3 : 0);
      assertThat(run.out()).doesNotContain("NaN", "Infinity", "«");
      asked.add("--json");
      run.run(file, asked.toArray(String[]::new));
      assertThat(run.out()).doesNotContain("NaN", "Infinity", "«");
    }
  }

  @Test
  void workbookOfAllTables() throws IOException {
    var run = new Analysed(folder);
    var to = folder.resolve("out").resolve("lsat7.xlsx");
    assertThat(run.run(run.copied("lsat7.csv"), "--model", "2pl", "--out", to.toString())).as(run.err()).isZero();
    try (var book = new XSSFWorkbook(Files.newInputStream(to))) {
      assertThat(book.getSheet("题目").getRow(3).getCell(6).getNumericCellValue()).isBetween(.3, .5);
      assertThat(book.getSheet("模型参数").getRow(3).getCell(1).getNumericCellValue()).isBetween(.98, .99);
    }
    assertThat(run.out()).isEmpty();
  }

  @Test
  void tableForReadingInEnglish() {
    var run = new Analysed(folder);
    assertThat(run.run(run.copied("lsat7.csv"), "--lang", "en")).isZero();
    assertThat(run.out()).contains("Total and reliability", "Item.5", "0.4534", "usable").doesNotContain("«", "NaN");
  }

  @Test
  void refusalsNameThePlace() {
    var run = new Analysed(folder);
    var file = run.file("bad.csv", "a,b\n1,0\n0,x1\n1,1\n");
    assertThat(run.run(file)).isEqualTo(3);
    assertThat(run.err()).contains("ZG-352", "bad.csv", "B3", "x1");
    assertThat(run.run(file, "--group", "sex")).isEqualTo(3);
    assertThat(run.err()).contains("ZG-351", "sex", "a, b");
    assertThat(run.run(run.copied("lsat7.csv"), "--model", "dina")).isEqualTo(2);
    assertThat(run.run(run.copied("lsat7.csv"), "--model", "4pl")).isEqualTo(2);
    assertThat(run.run(run.copied("lsat7.csv"), "--sheet", "other")).isEqualTo(3);
    assertThat(run.run(folder.resolve("nowhere.csv"))).isEqualTo(3);
    assertThat(run.run(run.copied("lsat7.csv"), "--model", "dina", "--q", run.copied("frac1q.csv").toString())).isEqualTo(3);
    assertThat(run.err()).contains("ZG-355");
    assertThat(run.run(run.copied("lsat7.csv"), "--out", folder.toString())).isEqualTo(5);
  }
}

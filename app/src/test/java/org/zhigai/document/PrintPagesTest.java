package org.zhigai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Lang;
import org.zhigai.report.Block;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Block.Drawn;
import org.zhigai.report.Block.Series;
import org.zhigai.report.Document;
import org.zhigai.report.Document.Section;
import org.zhigai.report.Run;

/** Pages of our own layout, read back. */
class PrintPagesTest {
  private static final String LONG = "监测结果说明学生在几何直观上存在困难，需要先操作后画图再说理。";

  private static Document report(Block... blocks) {
    return new Document(
        Lang.ZH, Document.Paper.A4_UPRIGHT, "", "某校报告", Run.empty(), Run.empty(), Document.Manner.REPORT,
        List.of(new Section(Run.of("一节"), List.of(blocks))));
  }

  private static List<String> pages(Document document) throws IOException {
    var out = new ArrayList<String>();
    try (var pdf = Loader.loadPDF(new WriteDocuments().printed(document).pdf())) {
      for (var p = 1; p <= pdf.getNumberOfPages(); p++) {
        var page = new PDFTextStripper();
        page.setStartPage(p);
        page.setEndPage(p);
        out.add(page.getText(pdf));
      }
    }
    return out;
  }

  /** An emoji, a rare character beyond the basic plane, a letter of a script nobody carries: a box each, told, and the file is whole. */
  @Test
  void aCharacterTheFontLacksNeverCostsTheFile() throws IOException {
    var printed = new WriteDocuments().printed(report(
        new Block.Text(Run.of("张𠀋老师😀写了ꙮ\u0000\u200b。")),
        new Block.Grid(List.of(new Column("😀列", 10, Align.LEFT)), List.of(List.of(Run.of("\ud83d")))),
        new Block.Figure(Optional.of(new Drawn(Block.ChartForm.BARS, List.of("😀类"), List.of(new Series("ꙮ", List.of(0.5), 0)), "0%")), new byte[0])));
    assertThat(printed.lacking()).containsExactlyInAnyOrder("𠀋", "😀", "ꙮ");
    try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("张□老师□写了□。", "□列");
    }
  }

  @Test
  void headingsOfATableStandAgainOnEverySheetAndNoRowIsLost() throws IOException {
    var rows = IntStream.range(0, 90).mapToObj(i -> List.of(Run.of("行" + i + "。"), Run.of(LONG))).toList();
    var pages = pages(report(new Block.Grid(List.of(new Column("编号", 10, Align.LEFT), new Column("说明", 40, Align.LEFT)), rows)));
    assertThat(pages.size()).isGreaterThan(3);
    assertThat(pages.subList(1, pages.size())).allSatisfy(p -> assertThat(p).contains("编号", "说明"));
    var all = String.join("", pages);
    assertThat(IntStream.range(0, 90)).allSatisfy(i -> assertThat(all).contains("行" + i + "。"));
  }

  /** A cell higher than a sheet goes on over several. */
  @Test
  void aRowHigherThanASheetIsWhole() throws IOException {
    var sentences = IntStream.range(0, 300).mapToObj(i -> "第" + i + "句。").toList();
    var pages = pages(report(new Block.Grid(
        List.of(new Column("长", 10, Align.LEFT), new Column("短", 40, Align.LEFT)),
        List.of(List.of(Run.of(String.join("\n", sentences)), Run.of("短"))))));
    var all = String.join("", pages);
    assertThat(sentences).allSatisfy(s -> assertThat(all).contains(s));
  }

  /** Whatever stands below it: words, a table with its caption, a chart. */
  @Test
  void noHeadingStandsAtTheFootOfASheet() throws IOException {
    var grid = new Block.Grid(List.of(new Column("编号", 10, Align.LEFT)), List.of(List.of(Run.of("甲")), List.of(Run.of("乙")), List.of(Run.of("丙"))));
    var chart = new Block.Figure(
        Optional.of(new Drawn(Block.ChartForm.COLUMNS, List.of("类"), List.of(new Series("数", List.of(3.0), 0)), "0")), new byte[0]);
    for (var below : List.of(
        List.<Block>of(new Block.Text(Run.of(LONG + LONG + LONG))), List.<Block>of(new Block.Caption(Block.Caption.Of.TABLE, Run.of("表名")), grid),
        List.<Block>of(chart, new Block.Caption(Block.Caption.Of.FIGURE, Run.of("图名"))))) {
      for (var lines = 22; lines < 40; lines++) {
        var blocks = new ArrayList<Block>(Collections.nCopies(lines, new Block.Text(Run.of("短。"))));
        blocks.add(new Block.Heading(Run.of("小标题")));
        blocks.addAll(below);
        for (var page : pages(report(blocks.toArray(Block[]::new))).stream().skip(1).toList()) {
          assertThat(page.lines().toList().getLast()).as("lines " + lines).doesNotContain("小标题").doesNotContain("表名");
        }
      }
    }
  }

  /** A thing whose rows go on over the sheet says again which it is, and the last row has company. */
  @Test
  void aThingIsNamedAgainOnTheNextSheet() throws IOException {
    var columns = List.of(
        new Column(Run.of("编号"), "", 10, Align.LEFT, true, false, List.of()), new Column("措施", 30, Align.LEFT));
    for (var many = 30; many < 40; many++) {
      var number = many;
      var rows = IntStream.range(0, many).mapToObj(i -> List.of(i == 0 ? Run.of("ZG-1") : Run.empty(), Run.of("第" + i + "项"))).toList();
      var pages = pages(report(new Block.Grid(columns, rows, false, List.of(many))));
      for (var page : pages.stream().skip(1).filter(p -> p.contains("项")).toList()) {
        assertThat(page).as("rows " + many).contains("ZG-1");
        assertThat(page.lines().filter(l -> l.contains("项") && !l.contains("措施")).count()).isGreaterThan(1);
      }
      assertThat(String.join("", pages)).contains("第" + (number - 1) + "项");
    }
  }

  /** What is said again takes its own height: the row below begins under it, and no sheet is written beyond its foot. */
  @Test
  void whatIsSaidAgainOverNoRowIsPrinted() throws IOException {
    var columns = List.of(new Column(Run.of("问题"), "", 10, Align.LEFT, true, false, List.of()), new Column("措施", 30, Align.LEFT));
    var issue = IntStream.range(0, 8).mapToObj(i -> "问题第" + i + "行").collect(Collectors.joining("\n"));
    for (var many = 28; many < 40; many++) {
      var rows = IntStream.range(0, many).mapToObj(i -> List.of(i == 0 ? Run.of(issue) : Run.empty(), Run.of("第" + i + "项"))).toList();
      var feet = feet(report(new Block.Grid(columns, rows, false, List.of(many))));
      assertThat(feet.size()).as("rows " + many).isGreaterThan(1);
      for (var page : feet.stream().filter(p -> p.containsKey("问题第7行") && p.size() > 12).toList()) {
        var first = page.keySet().stream().filter(l -> l.matches("第\\d+项")).min(Comparator.comparing(page::get)).orElseThrow();
        var below = page.entrySet().stream().filter(e -> e.getKey().matches("第\\d+项") && !e.getKey().equals(first)).mapToDouble(Map.Entry::getValue).min();
        assertThat(below.orElseThrow()).as("rows " + many + " below the issue").isGreaterThan(page.get("问题第7行"));
      }
    }
  }

  /** Words of each page and how far down they stand. */
  private static List<Map<String, Double>> feet(Document document) throws IOException {
    var out = new ArrayList<Map<String, Double>>();
    try (var pdf = Loader.loadPDF(new WriteDocuments().printed(document).pdf())) {
      for (var p = 1; p <= pdf.getNumberOfPages(); p++) {
        var on = new HashMap<String, Double>();
        var page = new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> letters) {
            on.put(text.strip(), (double) letters.getFirst().getYDirAdj());
          }
        };
        page.setStartPage(p);
        page.setEndPage(p);
        page.getText(pdf);
        out.add(on);
      }
    }
    return out;
  }

  /** Headings higher than a sheet would leave none for rows; they stand over the first sheet, and the rows go on. */
  @Test
  void headingsHigherThanASheetLeaveRoomForRows() {
    var columns = List.of(new Column("很长的列名".repeat(30), 1, Align.LEFT), new Column("措施", 40, Align.LEFT));
    var rows = IntStream.range(0, 60).mapToObj(i -> List.of(Run.of(i == 30 ? "句".repeat(100) : ""), Run.of("行" + i))).toList();
    var pages = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> pages(report(new Block.Grid(columns, rows))));
    assertThat(pages).hasSizeBetween(3, 12);
    assertThat(String.join("", pages)).contains("行0", "行59");
  }

  /** A scale that goes below nothing says so. */
  @Test
  void marksBelowNothingHaveTheirSign() throws IOException {
    var chart = new Drawn(Block.ChartForm.LINES, List.of("春", "秋"), List.of(new Series("差", List.of(-1.7, 0.4), 0)), "0.0");
    assertThat(pages(report(new Block.Figure(Optional.of(chart), new byte[0]))).getLast().lines().map(String::strip)).contains("−1.7", "−2", "−1", "1")
        .doesNotContain("2");
  }

  /** A name cut without a word would be another name. */
  @Test
  void whatIsCutSaysSo() throws IOException {
    var name = "能够运用所学知识解决实际生活中的数学问题并说明理由的能力层级";
    for (var form : List.of(Block.ChartForm.BARS, Block.ChartForm.STACKED, Block.ChartForm.COLUMNS)) {
      var chart = new Drawn(form, List.of(name, "短名", name, name), List.of(new Series("本校", List.of(0.5, 0.5, 0.5, 0.5), 0)), "0%");
      var page = pages(report(new Block.Figure(Optional.of(chart), new byte[0]))).getLast();
      assertThat(page).as(form.name()).contains("短名").containsPattern("能够运用[^…]*…").doesNotContain(name);
      assertThat(page.split("…", -1)).as(form.name()).hasSize(4);
    }
    var title = "某校" + "很长的题目".repeat(30);
    var document = new Document(Lang.ZH, Document.Paper.A4_UPRIGHT, "", title, Run.empty(), Run.empty(), Document.Manner.REPORT, List.of());
    assertThat(pages(document).getFirst().lines().findFirst()).get().asString().endsWith("…");
  }

  @Test
  void linesBreakAsChineseIsSet() throws IOException {
    try (var file = new PDDocument()) {
      var lines = new PrintLines(new PrintFonts(file));
      var style = new PrintStyle(10, false, Ink.TEXT);
      assertThat(lines.of("一二三四五，六七", style, 50, 0)).as("no mark begins a line").containsExactly("一二三四", "五，六七");
      assertThat(lines.of("一二三四（五）六", style, 50, 0)).as("no bracket ends one").containsExactly("一二三四", "（五）六");
      assertThat(lines.of("得分率 demonstration 高", style, 75, 0)).as("words stay whole").containsExactly("得分率", "demonstration", "高");
      assertThat(lines.of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", style, 50, 0).size()).as("but for those wider than the line").isGreaterThan(2);
      assertThat(lines.of("一\n\n二", style, 50, 0)).containsExactly("一", "", "二");
    }
  }

  /** The page in the contents is where the heading stands. */
  @Test
  void contentsLeadToTheRightPage() throws IOException {
    var sections = IntStream.range(0, 60).mapToObj(i -> new Section(Run.of("部分" + i + "。"), List.of(new Block.Text(Run.of(LONG.repeat(6)))))).toList();
    var document = new Document(
        Lang.ZH, Document.Paper.A4_UPRIGHT, "", "某校报告", Run.empty(), Run.empty(), Document.Manner.REPORT, sections);
    var pages = pages(document);
    try (var file = new PDDocument()) {
      var entries = new PrintPages(file, document).write();
      assertThat(entries).hasSize(60);
      assertThat(entries).allSatisfy(e -> assertThat(pages.get(e.page() - 1)).contains(e.number() + e.text()));
      assertThat(entries.getFirst().page()).as("contents take two pages").isEqualTo(3);
    }
  }
}

package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.Chain;
import org.zhigai.chain.RunChain;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.sample.SampleStory;
import org.zhigai.document.WriteDocuments;
import org.zhigai.dossier.Composed;
import org.zhigai.dossier.DossierKind;
import org.zhigai.dossier.DossierKind.About;
import org.zhigai.dossier.Dossiers;
import org.zhigai.explore.Explore;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.figures.GroupRate;
import org.zhigai.report.Block;
import org.zhigai.report.Counted;
import org.zhigai.report.Document;
import org.zhigai.report.Run;
import org.zhigai.rows.Outcome;

/** Every report of the worked sample school and of an empty one, read back from both files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierStoryTest {
  private static final Words ZH = new Words(Lang.ZH);
  private static final Actor BY = new Actor("王老师", "教务处");
  private static final Pattern RANKED = Pattern.compile("(?<!不用来|不作|不谈)(?:排名|名次)|第[一二三123]名|倒数|最差|垫底");

  @TempDir
  static Path folder;
  private final Wiring wiring = Wiring.standard();
  private final WriteDocuments writer = new WriteDocuments();
  private final List<Chain> open = new ArrayList<>();
  private Optional<Dossiers> worked = Optional.empty();
  private Optional<Dossiers> bare = Optional.empty();

  private Chain chain(String name) {
    var archive = wiring.stores().create(folder.resolve(name + ".zhigai"), "zhigai-demo".toCharArray(), new SchoolProfile("示例小学", "南开区", "李校长"));
    var chain = Chain.over(archive, wiring.reader(), wiring.writer(), ZH, wiring.clock());
    open.add(chain);
    return chain;
  }

  @BeforeAll
  void schools() throws IOException {
    List<Path> samples;
    try (var files = Files.list(Path.of("..", "sample-workbooks"))) {
      samples = files.filter(f -> f.getFileName().toString().matches("\\d\\d_.*\\.(xlsx|xls|csv)")).sorted().toList();
    }
    var full = chain("worked");
    new RunChain(full, ZH, new SampleStory(wiring.pack())).run(samples, folder, BY, Progress.NONE);
    worked = Optional.of(new Dossiers(full, new Explore(full.held()), writer));
    var none = chain("empty");
    bare = Optional.of(new Dossiers(none, new Explore(none.held()), writer));
  }

  @AfterAll
  void closed() {
    open.forEach(Chain::close);
  }

  private Dossiers worked() {
    return worked.orElseThrow();
  }

  private Dossiers bare() {
    return bare.orElseThrow();
  }

  private static Document whole(Dossiers of, DossierKind kind, About about) {
    return of.draft(kind, about, Progress.NONE).document(Optional.empty());
  }

  private static Document usual(Dossiers of, String kind) {
    var it = Dossiers.kind(kind).orElseThrow();
    return whole(of, it, of.about(it).getFirst());
  }

  /** Everything it says, in its order. */
  private static List<String> said(Document document) {
    var out = new ArrayList<String>();
    out.add(document.title());
    out.add(document.about().in(ZH));
    for (var section : document.sections()) {
      out.add(section.title().in(ZH));
      section.blocks().forEach(b -> said(b).map(r -> r.in(ZH)).forEach(out::add));
      out.add(section.made().in(ZH));
    }
    return out.stream().filter(s -> !s.isBlank()).toList();
  }

  private static Stream<Run> said(Block block) {
    return switch (block) {
      case Block.Text text -> Stream.of(text.run());
      case Block.Heading heading -> Stream.of(heading.run());
      case Block.Caption caption -> Stream.of(caption.run());
      case Block.Note note -> Stream.of(note.run());
      case Block.Lack lack -> Stream.of(lack.run());
      case Block.Points points -> points.points().stream();
      case Block.Room room -> Stream.of(room.heading());
      case Block.Grid grid -> Stream.concat(grid.columns().stream().map(Block.Column::header), grid.rows().stream().flatMap(List::stream));
      case Block.Figure _ -> Stream.empty();
      case Block.Signatures signed -> signed.places().stream();
    };
  }

  private static String solid(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
  }

  /** Without what stands over and under every page, which is drawn first. */
  private static String text(PDDocument pdf) throws IOException {
    var out = new StringBuilder();
    for (var p = 1; p <= pdf.getNumberOfPages(); p++) {
      var page = new PDFTextStripper();
      page.setStartPage(p);
      page.setEndPage(p);
      page.getText(pdf).lines().skip(2).forEach(out::append);
    }
    return solid(out.toString());
  }

  /** Headings as they are counted. */
  private static List<String> headings(Document document) {
    var counted = new Counted(ZH);
    var out = new ArrayList<String>();
    for (var section : document.sections()) {
      out.add(counted.section() + section.title().in(ZH));
      section.all(Block.Heading.class).forEach(h -> out.add(counted.heading() + h.run().in(ZH)));
    }
    return out;
  }

  private static List<String> outline(PDOutlineNode node) {
    var out = new ArrayList<String>();
    for (var item : node.children()) {
      out.add(item.getTitle());
      out.addAll(outline(item));
    }
    return out;
  }

  private void check(Document document, String name) throws IOException {
    assertThat(said(document)).as(name).isNotEmpty().noneMatch(s -> s.contains("«") || s.contains("NaN") || s.contains("null"));
    var printed = writer.printed(document);
    assertThat(printed.lacking()).as(name).isEmpty();
    try (var pdf = Loader.loadPDF(printed.pdf())) {
      var text = text(pdf);
      assertThat(said(document)).as(name).allSatisfy(s -> assertThat(text).contains(solid(s)));
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      for (var page : pdf.getPages()) {
        for (var font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
          assertThat(page.getResources().getFont(font).getName()).as("a part of it").matches("[A-Z]{6}\\+.*");
        }
      }
      if (document.manner() == Document.Manner.REPORT) {
        assertThat(outline(pdf.getDocumentCatalog().getDocumentOutline())).isEqualTo(headings(document));
      }
    }
    try (var docx = new XWPFDocument(new ByteArrayInputStream(writer.pages(document)))) {
      if (document.manner() == Document.Manner.REPORT) {
        var entries = docx.getParagraphs().stream().filter(p -> p.getStyle() != null && p.getStyle().matches("TOC\\d"))
            .map(p -> p.getText().replaceAll("TOC .*?\\\\u", "").replaceAll("\\t.*", "")).toList();
        assertThat(entries).as(name).isEqualTo(headings(document));
        var plain = docx.getParagraphs().stream().filter(p -> p.getStyle() != null && p.getStyle().startsWith("Heading")).map(p -> p.getText()).toList();
        assertThat(plain).hasSameSizeAs(entries);
        assertThat(docx.getCharts()).hasSize((int) document.sections().stream().flatMap(s -> s.all(Block.Figure.class).stream()).count());
      }
      assertThat(docx.getTables()).hasSizeGreaterThanOrEqualTo((int) document.sections().stream().mapToLong(s -> s.all(Block.Grid.class).size()).sum());
    }
  }

  @Test
  void everyReportOfTheSampleSaysTheSameInBothFiles() throws IOException {
    for (var kind : Dossiers.ALL) {
      var abouts = worked().about(kind);
      for (var about : abouts.subList(0, Math.min(2, abouts.size()))) {
        var document = whole(worked(), kind, about);
        check(document, kind.id() + " " + about.key());
        keep(document, kind.id() + "-" + abouts.indexOf(about));
      }
    }
  }

  /** To be looked at. */
  private void keep(Document document, String name) throws IOException {
    Files.createDirectories(Path.of("target", "dossier"));
    Files.write(Path.of("target", "dossier", name + ".docx"), writer.pages(document));
    Files.write(Path.of("target", "dossier", name + ".pdf"), writer.printed(document).pdf());
  }

  @Test
  void anEmptyStoreSaysWhatIsMissingAndFillsNothing() throws IOException {
    for (var kind : Dossiers.ALL) {
      var document = whole(bare(), kind, bare().about(kind).getFirst());
      check(document, kind.id());
      assertThat(document.sections()).as(kind.id()).isNotEmpty();
      assertThat(document.sections()).filteredOn(s -> !List.of("carried", "goals").contains(id(kind, s))).as(kind.id())
          .allMatch(s -> !s.all(Block.Lack.class).isEmpty() || s.title().in(ZH).equals("领导小组"));
    }
  }

  private String id(DossierKind kind, Document.Section section) {
    return bare().draft(kind, bare().about(kind).getFirst(), Progress.NONE).chapters().stream().filter(c -> ZH.say(c.title()).equals(section.title().in(ZH)))
        .map(org.zhigai.dossier.Chapter::id).findFirst().orElse("");
  }

  /** A number without its version could be of any day. */
  @Test
  void everyChartAndTableOfResultsTellsItsVersion() {
    for (var kind : List.of("analysis", "diagnosis")) {
      for (var section : usual(worked(), kind).sections()) {
        var waiting = false;
        for (var block : section.blocks()) {
          if (block instanceof Block.Figure || block instanceof Block.Grid) {
            waiting = true;
          } else if (block instanceof Block.Note note && note.run().in(ZH).contains("数据版本")) {
            waiting = false;
          }
        }
        assertThat(!waiting || section.made().in(ZH).contains("数据版本")).as(kind + " " + section.title().in(ZH)).isTrue();
      }
    }
  }

  @Test
  void nobodyIsRankedAndNoPupilIsNamed() {
    var chain = open.getFirst();
    var pupils = chain.archive().results().papers().stream().flatMap(p -> chain.archive().results().results(p.id()).pupils().stream())
        .map(PupilResult::pseudonym).distinct().toList();
    for (var kind : Dossiers.ALL) {
      for (var about : worked().about(kind)) {
        var all = String.join("\n", said(whole(worked(), kind, about)));
        assertThat(all).as(kind.id()).doesNotContainPattern(RANKED).doesNotContainPattern("[GJL]\\d{17}[0-9X]");
        if (!kind.id().equals("parents")) {
          assertThat(pupils).as(kind.id()).noneMatch(all::contains);
        }
      }
    }
  }

  /** Knowledge points stand as in the paper, classes by their numbers: neither by result. */
  @Test
  void linesStandInTheOrderOfThePaper() {
    var kind = Dossiers.kind("diagnosis").orElseThrow();
    var about = worked().about(kind).getFirst();
    var chain = open.getFirst();
    var paper = chain.figures().papers().stream().filter(p -> about.key().equals("paper-" + p.id())).findFirst().orElseThrow();
    var points = whole(worked(), kind, about).sections().get(2).all(Block.Grid.class).getFirst().rows().stream().map(r -> r.getFirst().in(ZH)).toList();
    assertThat(points).isEqualTo(chain.figures().figures(paper.id()).knowledge().stream().map(GroupRate::name).toList());
    var levels = whole(worked(), kind, about).sections().get(1).all(Block.Figure.class).getFirst().drawn().orElseThrow();
    assertThat(levels.categories()).first().asString().contains("（1）");
  }

  /** What people wrote stands after numbers were made anew, goes with undo, and what was left out stays out. */
  @Test
  void wordsSurviveNewNumbers() {
    var kind = Dossiers.kind("summary").orElseThrow();
    var about = bare().about(kind).getFirst();
    var book = open.getLast().book();
    assertThat(book.apply(bare().write(kind, about, "lessons", "先补概念再做题\n少讲多画", BY))).isInstanceOf(Outcome.Done.class);
    assertThat(book.apply(bare().show(kind, about, "future", false, BY))).isInstanceOf(Outcome.Done.class);
    var again = bare().draft(kind, about, Progress.NONE).document(bare().written(kind, about));
    assertThat(again.sections()).extracting(s -> s.title().in(ZH)).containsExactly("目标达成情况", "工作成果", "经验教训");
    assertThat(said(again)).contains("先补概念再做题", "少讲多画").noneMatch(s -> s.contains("待填写：三年工作的经验与教训"));
    assertThat(book.undo(BY)).isPresent();
    assertThat(bare().draft(kind, about, Progress.NONE).document(bare().written(kind, about)).sections()).hasSize(4);
    assertThat(book.undo(BY)).isPresent();
    assertThat(bare().written(kind, about)).isEmpty();
  }

  @Test
  void sectionsAreChosenByName() {
    var kind = Dossiers.kind("midterm").orElseThrow();
    Composed composed = bare().draft(kind, About.ALL, Progress.NONE);
    assertThat(composed.document(Optional.empty(), List.of("advice", "ledger")::contains).sections()).extracting(s -> s.title().in(ZH))
        .containsExactly("整改进展", "改进措施和建议");
  }

  @Test
  void filesAreCalledAsTheOfficeAsks() {
    var kind = Dossiers.kind("analysis").orElseThrow();
    assertThat(worked().fileName(kind, worked().about(kind).getFirst())).matches("示例小学\\+监测结果分析报告\\+2026.*\\+\\d{8}");
    assertThat(Dossiers.ALL).extracting(DossierKind::id).allMatch(id -> id.equals(id.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
  }
}

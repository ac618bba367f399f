package org.zhigai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.Fonts;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.session.ArrangeSession;
import org.zhigai.fakes.Causes;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.FakeResults;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Severity;
import org.zhigai.report.SessionPack;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.session.Meeting;

/** Both files are read back; their native charts hold the numbers of the pack in a workbook of their own. */
class WriteDocumentsTest {
  private static final List<Aspect> PICKED = List.of(Aspect.LEVELS, Aspect.KNOWLEDGE, Aspect.GAPS, Aspect.ITEM, Aspect.SCORES, Aspect.CAUTION);

  private final Words zh = new Words(Lang.ZH);
  private final SessionPack pack = pack(zh);

  private static SessionPack pack(Words words) {
    var explore = new Explore(new FakeResults());
    var entry = explore.entries().getFirst();
    var charts = new Charts(new Fonts());
    var picked = new ArrayList<ArrangeSession.Picked>();
    for (var aspect : PICKED) {
      var exhibit = explore.show(Place.of(entry.key(), aspect), entry, Progress.NONE);
      var picture = charts.png(exhibit.plot().orElseThrow().spec().apply(words), 620, 388);
      picked.add(new ArrangeSession.Picked(aspect, Optional.of(exhibit), problem(explore, entry, aspect), picture, 0));
    }
    var decision =
        new Meeting.Decision("下一单元补几何直观两课时", Meeting.Decision.Sort.ADJUSTMENT, "王老师", Optional.of(LocalDate.of(2026, 12, 20)), Optional.empty(), 0);
    var meeting = Meeting.of("四年级数学·学科诊断会", LocalDate.of(2026, 11, 24)).withDecisions(List.of(decision))
        .withHead("四年级数学·学科诊断会", LocalDate.of(2026, 11, 24), "四年级数学备课组、教研员", 60);
    return ArrangeSession.of(meeting, "南开区示例小学", picked, words);
  }

  /** The gaps stand for a problem of the list. */
  private static Optional<Problem> problem(Explore explore, Entry entry, Aspect aspect) {
    if (aspect != Aspect.GAPS) {
      return Optional.empty();
    }
    var finding = explore.raised(Place.of(entry.key(), Aspect.ITEMS).with(Place.POINT, "几何直观"), entry, "k");
    return Optional.of(
        Books.problem(
            Books.fresh(), finding, ProblemState.CONFIRMED,
            Values.of(Problem.STATEMENT, Prose.of("四年级数学“几何直观”得分率低于区，需要补学"))
                .and(Problem.SEVERITY, Severity.MIDDLE)
                .and(Problem.CAUSES, Causes.said("概念没有建立"))
                .and(Problem.PROPOSER, "王敏")));
  }

  @Test
  void theAgendaFillsTheHourAndEachFindingHasItsQuestions() {
    assertThat(pack.agenda().stream().mapToInt(SessionPack.Step::minutes).sum()).isEqualTo(60);
    assertThat(pack.pages()).hasSize(6).allSatisfy(p -> assertThat(p.questions()).hasSize(3));
    assertThat(pack.pages().getFirst().facts().in(zh)).startsWith("n = 118");
    assertThat(pack.pages().get(2)).satisfies(p -> {
      assertThat(p.kind().in(zh)).isEqualTo("问题 WT-2026-001 · 已确认");
      assertThat(p.evidence().title().in(zh)).isEqualTo("四年级数学“几何直观”得分率低于区，需要补学");
      assertThat(p.reading()).anyMatch(r -> r.in(zh).contains("概念没有建立"));
    });
  }

  @Test
  void everyPageIsLaidOutInBothLanguagesToBeLookedAt() throws IOException {
    Files.createDirectories(Path.of("target", "pack"));
    for (var lang : Lang.values()) {
      var said = pack(new Words(lang));
      Files.write(Path.of("target", "pack", "session-" + lang + ".pptx"), new WriteDocuments().slides(said.document()));
      Files.write(Path.of("target", "pack", "handout-" + lang + ".docx"), new WriteDocuments().pages(said.document()));
      assertThat(said.pages()).allSatisfy(p -> assertThat(p.toString()).as("every word is there").doesNotContain("«"));
    }
  }

  @Test
  void slidesHoldNativeChartsWithTheirNumbers() throws IOException, InvalidFormatException {
    var bytes = new WriteDocuments().slides(pack.document());
    try (var show = new XMLSlideShow(new ByteArrayInputStream(bytes))) {
      assertThat(show.getSlides()).hasSize(9);
      var charts = show.getCharts();
      assertThat(charts).as("levels, item and scores are native; heat map, forest and the S-P table are pictures").hasSize(3);
      var levels = show.getSlides().get(2).getRelations().stream()
          .filter(XSLFChart.class::isInstance).map(XSLFChart.class::cast).findFirst().orElseThrow();
      assertThat(levels.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0).getDLbls().getShowVal().getVal()).as("values at the bars").isTrue();
      var sheet = levels.getWorkbook().getSheetAt(0);
      var told = pack.pages().getFirst().evidence().figure().drawn().orElseThrow();
      for (var s = 0; s < told.series().size(); s++) {
        for (var c = 0; c < told.categories().size(); c++) {
          assertThat(sheet.getRow(c + 1).getCell(s + 1).getNumericCellValue()).isEqualTo(told.series().get(s).values().get(c));
        }
      }
      assertThat(text(show, 2)).contains(pack.pages().getFirst().evidence().title().in(zh));
      assertThat(cells(show, 8)).contains("下一单元补几何直观两课时", "教学调整", "王老师", "2026年12月20日");
      assertThat(show.getSlides()).allSatisfy(s -> assertThat(s.getShapes()).allSatisfy(shape -> {
        assertThat(shape.getAnchor().getMaxX()).as("inside the slide").isLessThanOrEqualTo(960);
        assertThat(shape.getAnchor().getMaxY()).as("inside the slide").isLessThanOrEqualTo(540);
      }));
    }
  }

  private static List<String> cells(XMLSlideShow show, int slide) {
    return show.getSlides().get(slide).getShapes().stream().filter(XSLFTable.class::isInstance).map(XSLFTable.class::cast)
        .flatMap(t -> t.getRows().stream()).flatMap(r -> r.getCells().stream()).map(XSLFTextShape::getText).toList();
  }

  private static String text(XMLSlideShow show, int slide) {
    return String.join(
        "\n", show.getSlides().get(slide).getShapes().stream()
            .filter(XSLFTextShape.class::isInstance).map(s -> ((XSLFTextShape) s).getText()).toList());
  }

  @Test
  void theHandoutHasEveryFindingItsPictureAndRoomForDecisions() throws IOException {
    var bytes = new WriteDocuments().pages(pack.document());
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      assertThat(document.getAllPictures()).hasSize(6);
      assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText)
          .containsAll(pack.pages().stream().map(p -> p.evidence().title().in(zh)).toList());
      var decisions = document.getTables().getLast();
      assertThat(decisions.getRow(0).getCell(0).getText()).isEqualTo("决定");
      assertThat(decisions.getRow(1).getCell(0).getText()).isEqualTo("下一单元补几何直观两课时");
      assertThat(decisions.getRows()).hasSize(14).allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
      assertThat(document.getFooterList().getFirst().getParagraphs().getFirst().getCTP().xmlText()).contains("PAGE", "NUMPAGES");
    }
  }
}

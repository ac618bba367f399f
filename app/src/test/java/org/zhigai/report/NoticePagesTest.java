package org.zhigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.document.WriteDocuments;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Causes;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.people.Role;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;

/** What a notice and a feedback sheet say, and the receipt below them. */
class NoticePagesTest {
  private static final Words ZH = new Words(Lang.ZH);

  @TempDir
  Path folder;

  private final School school = new School();
  private final Problem problem = Books.given(school.book, Problem.KIND, Edit.put(
      school.problems().getFirst().row(),
      Values.of(Problem.CAUSES, Causes.said("操作不足")).and(Problem.DIRECTION, Prose.of("先操作后画图")))).view();

  private NoticePages pages() {
    return new NoticePages(
        new Letterhead("示例小学", java.time.LocalDate.now(TestFrame.CLOCK)), school.people, school.problemDesk::grounds, school.book.now());
  }

  private LedgerEntry begun() {
    var entry = school.begin(problem);
    return Books.given(school.book, LedgerEntry.KIND, Edit.put(
        entry.row(), Values.of(LedgerEntry.PERSON, school.person("王敏", "数学教研组")).and(LedgerEntry.SUPPORTING, List.of(school.unit("德育处"))))).view();
  }

  /** What stands beside a label, in one of the grids of a section: 0 the matter, 1 the receipt. */
  private static String beside(Document document, int section, int grid, String label) {
    return document.sections().get(section).all(Block.Grid.class).get(grid).rows().stream().filter(r -> r.getFirst().in(ZH).equals(label))
        .map(r -> r.get(1).in(ZH)).findFirst().orElseThrow(() -> new AssertionError(label));
  }

  private static List<String> labels(Document document, int grid) {
    return document.sections().getFirst().all(Block.Grid.class).get(grid).rows().stream().map(r -> r.getFirst().in(ZH)).toList();
  }

  private static List<String> signed(Document document) {
    return document.sections().getFirst().all(Block.Signatures.class).stream().flatMap(s -> s.places().stream()).map(r -> r.in(ZH).strip()).toList();
  }

  @Test
  void aNoticeSaysWhatIsAskedOfWhomByWhen() {
    var entry = begun();
    var notice = pages().notices(List.of(entry));
    assertThat(notice.title()).isEqualTo("整改通知书");
    assertThat(labels(notice, 0)).containsExactly("问题表述", "证据", "原因分析", "整改目标", "整改要求", "责任部门", "完成时限");
    assertThat(beside(notice, 0, 0, "问题表述")).contains("几何直观", "（问题编号 WT-2026-001）");
    assertThat(beside(notice, 0, 0, "证据")).contains("来源：区测", "2026春", "数学", "四年级", "52.3%", "64.4%", "n=236");
    assertThat(beside(notice, 0, 0, "整改要求")).startsWith("1. ").contains("集体备课（2026年6月1日前）");
    assertThat(beside(notice, 0, 0, "责任部门")).isEqualTo("教务处（数学教研组）　责任人：王敏\n配合部门：德育处");
    assertThat(beside(notice, 0, 0, "完成时限")).isEqualTo("2026年9月29日");
    assertThat(signed(notice)).containsExactly("签发人（签字）：", "签发单位（盖章）：", "部门负责人（签字）：", "日期：　　　年　　月　　日");
    assertThat(Stream.of("编号：ZG-2026-001", "签发日期：2026年6月1日", "教务处（数学教研组）："))
        .allSatisfy(said -> assertThat(notice.sections().getFirst().all(Block.Points.class)).anySatisfy(
            p -> assertThat(p.points().stream().map(r -> r.in(ZH)).toList().toString()).contains(said)));
  }

  /** 签收人, 签收日期, 措施概述, 预计完成: with room to write. */
  @Test
  void theReceiptIsCutOffAndFilledIn() {
    var notice = pages().notices(List.of(begun()));
    assertThat(labels(notice, 1)).containsExactly("编号 / 部门", "签收人", "措施概述", "预计完成");
    assertThat(beside(notice, 0, 1, "编号 / 部门")).isEqualTo("ZG-2026-001　教务处（数学教研组）");
    assertThat(beside(notice, 0, 1, "签收人")).contains("签收日期：");
    assertThat(beside(notice, 0, 1, "措施概述").lines().count()).isGreaterThan(1);
    assertThat(beside(notice, 0, 1, "预计完成")).isBlank();
  }

  @Test
  void aDateThatMovedIsShownWithTheFirst() {
    var entry = begun();
    var asked = Books.given(school.book, DueRequest.KIND, new Edit.Open<>(
        DueRequest.KIND, 2026,
        Values.of(DueRequest.OF, entry.id()).and(DueRequest.FROM, entry.due()).and(DueRequest.TO, entry.due().plusDays(30)).and(DueRequest.WHY, "等学具")
            .and(DueRequest.ASKED_BY, entry.person()).and(DueRequest.ASKED_ON, entry.start())));
    Books.given(school.book, DueRequest.KIND, Edit.go(
        asked, DueRequest.State.GRANTED, Values.of(DueRequest.DECIDED_BY, school.people.holder(Role.PRINCIPAL).orElseThrow().id())));
    assertThat(beside(pages().notices(school.entries()), 0, 0, "完成时限")).isEqualTo("2026年10月29日（原定 2026年9月29日）");
  }

  @Test
  void aFeedbackSheetSaysTheSameOfAProblemAlsoBeforeItIsInTheLedger() {
    var sheet = pages().feedback(school.problems());
    assertThat(sheet.title()).isEqualTo("问题反馈单");
    assertThat(sheet.sections()).extracting(s -> s.title().in(ZH)).as("the first stands under the title").containsExactly("", "问题反馈单");
    assertThat(labels(sheet, 0)).containsExactly("问题表述", "证据", "类别 / 程度", "原因分析", "整改要求", "责任部门", "完成时限");
    assertThat(beside(sheet, 0, 0, "整改要求")).isEqualTo("先操作后画图");
    assertThat(beside(sheet, 0, 0, "完成时限")).as("to be written").isBlank();
    begun();
    assertThat(beside(pages().feedback(List.of(problem)), 0, 0, "完成时限")).isEqualTo("2026年9月29日\n（台账编号 ZG-2026-001）");
  }

  /** Two tables with nothing between them are one to a word processor: what is signed stands apart from the form. */
  @Test
  void asAFileTheFormAndTheReceiptAreTablesOfTheirOwn() throws IOException {
    school.reports.notices(List.of(begun()), folder.resolve("n.docx"), new WriteDocuments());
    try (var in = Files.newInputStream(folder.resolve("n.docx")); var file = new XWPFDocument(in)) {
      var elements = file.getBodyElements();
      for (var i = 1; i < elements.size(); i++) {
        var both = elements.get(i - 1) instanceof XWPFTable && elements.get(i) instanceof XWPFTable;
        assertThat(both).as("two tables touch at " + i).isFalse();
      }
      assertThat(file.getTables()).hasSize(4);
    }
  }
}

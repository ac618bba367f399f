package org.zhigai.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.FakeIntake;
import org.zhigai.fakes.FakeWorkbook;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.ColumnReading;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.Dropped;
import org.zhigai.monitoring.intake.ImportOutcome;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.ui.TestFrame;

class PreviewTest {
  private static final Words ZH = new Words(Lang.ZH);
  private final TestFrame test = new TestFrame();
  private final FakeIntake intake = new FakeIntake();
  private final List<ImportOutcome> outcomes = new ArrayList<>();
  private WorkbookReading reading = workbook("a.xlsx", List.of());
  private final ImportResults imports = new ImportResults((file, password, progress) -> new FakeWorkbook(file, () -> reading), intake, Books.fresh(), ZH);
  private final PreviewViewModel model = new PreviewViewModel(imports, test.frame, outcomes::add);

  @Test
  void thePlanOfASheetIsOneSentence() {
    assertThat(new SheetPlan(reading, reading.sheets().getFirst()).sentence(ZH))
        .isEqualTo("2026春 四年级数学：4 名学生，2 个班，1 题，满分 100；2 人未实考；其中缺考 1 人、免考 1 人，不计入统计；不导入的列：班次、校次");
  }

  @Test
  void readingWritesNothingAndImportingWritesOnce() {
    model.read(List.of(Path.of("a.xlsx")));
    assertThat(intake.records).isEmpty();
    assertThat(model.sheets()).hasSize(1);
    assertThat(model.mayImport().get()).isTrue();
    model.commit();
    assertThat(intake.records).singleElement().satisfies(r -> assertThat(r.by()).isEqualTo("王敏"));
    assertThat(test.saves).isEqualTo(1);
    assertThat(test.opened).containsExactly("monitoring");
    assertThat(outcomes).hasSize(1);
    assertThat(model.sheets()).isEmpty();
  }

  @Test
  void theSameFileAgainChangesNothingAndSaysSo() {
    model.read(List.of(Path.of("a.xlsx")));
    model.commit();
    test.told.clear();
    model.read(List.of(Path.of("a.xlsx")));
    model.commit();
    assertThat(intake.records).hasSize(1);
    assertThat(test.told).extracting(Phrase::key).containsExactly("preview.unchanged");
    assertThat(test.saves).isEqualTo(1);
  }

  @Test
  void anErrorStandsInTheWayAndItsSheetIsShownFirst() {
    reading = workbook("a.xlsx", List.of(issue(Issue.Severity.ERROR)));
    model.read(List.of(Path.of("a.xlsx")));
    assertThat(model.mayImport().get()).isFalse();
    assertThat(model.errors()).isEqualTo(1);
    assertThat(model.chosen().get()).get().satisfies(p -> assertThat(p.errors()).isEqualTo(1));
  }

  @Test
  void aWarningDoesNotStandInTheWay() {
    reading = workbook("a.xlsx", List.of(issue(Issue.Severity.WARNING)));
    model.read(List.of(Path.of("a.xlsx")));
    assertThat(model.mayImport().get()).isTrue();
    assertThat(model.warnings()).isEqualTo(1);
  }

  @Test
  void leavingForgetsWhatWasRead() {
    model.read(List.of(Path.of("a.xlsx")));
    model.leave();
    assertThat(model.sheets()).isEmpty();
    assertThat(model.mayImport().get()).isFalse();
    assertThat(model.chosen().get()).isEmpty();
  }

  @Test
  void anImportIsTakenBackFromTheHistory() {
    model.read(List.of(Path.of("a.xlsx")));
    model.commit();
    var gone = new ArrayList<String>();
    var history = new HistoryViewModel(imports, () -> List.copyOf(intake.records), test.frame, r -> gone.add(r.file()));
    history.refresh();
    assertThat(history.rows()).hasSize(1);
    history.undo(history.rows().getFirst());
    assertThat(history.rows()).isEmpty();
    assertThat(gone).containsExactly("a.xlsx");
  }

  @Test
  void columnsAreLetteredAsSpreadsheetsDo() {
    assertThat(List.of(0, 25, 26, 51, 52, 701, 702)).map(ColumnReading::letters).containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
  }

  private static Issue issue(Issue.Severity severity) {
    return new Issue(
        new Origin("a.xlsx", "小题分", "D3"), severity, "SCORE_ABOVE_FULL", Phrase.of("intake.found.value", "12"),
        Phrase.of("intake.SCORE_ABOVE_FULL.expected", 10), Phrase.of("intake.SCORE_ABOVE_FULL.remedy"));
  }

  private static WorkbookReading workbook(String name, List<Issue> issues) {
    var presence = new EnumMap<Presence, Integer>(Map.of(Presence.PRESENT, 2, Presence.ABSENT, 1, Presence.EXEMPT, 1));
    var origin = new Origin(name, "小题分", "A1:D6");
    var pupils =
        List.of(
            pupil(1, Presence.PRESENT), pupil(2, Presence.PRESENT), pupil(1, Presence.ABSENT), pupil(2, Presence.EXEMPT));
    var item = new Item("1", 100, "", "", List.of("几何直观"), "", Double.NaN, origin);
    var scores = ScoreMatrix.of(new float[][] {{80}, {70}, {Float.NaN}, {Float.NaN}});
    var paper =
        new Content.PaperContent(
            new PaperInfo(new Round(2026, Term.SPRING), "数学", 4), List.of(item), 100, pupils, scores, origin);
    var columns =
        List.of(new ColumnReading(0, "姓名", Meaning.NAME, Double.NaN), new ColumnReading(1, "1", Meaning.ITEM, 100));
    var dropped = List.of(new Dropped("班次", Phrase.of("intake.dropped.rank")), new Dropped("校次", Phrase.of("intake.dropped.rank")));
    var sheet =
        new SheetReading(
            "小题分", false, SheetKind.ITEM_SCORES, 0.95, Phrase.of("intake.reason.ITEM_SCORES"), List.of(2), 4, columns,
            presence, dropped, issues, List.of(paper));
    return new WorkbookReading(Path.of(name), "sha-" + name, "xlsx", "", List.of(sheet));
  }

  private static PupilRow pupil(int classNumber, Presence presence) {
    return new PupilRow("", "", "", new ClassRef(4, classNumber), presence, Double.NaN, 3);
  }
}

package org.zhigai.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.zhigai.kernel.Phrase;
import java.util.Map;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.stats.ScoreMatrix;

/** Parts of one paper with other items of the same pupils, whatever their totals are of and in whichever order they stand. */
class JoinItemsTest {
  private static final int PUPILS = 12;

  /** Items from one number to another, ten marks each; a pupil's scores follow from his number and the item's. */
  private record Part(int from, int to, boolean isWhole, double fullMark, List<Integer> missing, List<Integer> absent) {

    static Part of(int from, int to) {
      return new Part(from, to, false, (to - from + 1) * 10, List.of(), List.of());
    }

    /** With totals and full mark of the whole paper. */
    Part whole(double mark) {
      return new Part(from, to, true, mark, missing, absent);
    }

    Part without(Integer... pupils) {
      return new Part(from, to, isWhole, fullMark, List.of(pupils), absent);
    }

    Part absent(Integer... pupils) {
      return new Part(from, to, isWhole, fullMark, missing, List.of(pupils));
    }

    PaperContent made() {
      var origin = new Origin("数学.xlsx", from + "-" + to, "A1:F40");
      var items = new ArrayList<Item>();
      for (var i = from; i <= to; i++) {
        items.add(new Item(String.valueOf(i), 10, "", "", List.of(), "", Double.NaN, origin));
      }
      var pupils = new ArrayList<PupilRow>();
      var rows = new ArrayList<float[]>();
      for (var p = 1; p <= PUPILS; p++) {
        if (!missing.contains(p)) {
          var isAbsent = absent.contains(p);
          var row = new float[items.size()];
          for (var i = 0; i < row.length; i++) {
            row[i] = isAbsent ? Float.NaN : score(p, from + i);
          }
          var total = isAbsent ? Double.NaN : isWhole ? sum(p, 1, 6) : sum(p, from, to);
          var presence = isAbsent ? Presence.ABSENT : Presence.PRESENT;
          pupils.add(new PupilRow("0" + p, "", "生" + p, new ClassRef(4, 1), presence, total, p + 2));
          rows.add(row);
        }
      }
      return new PaperContent(
          new PaperInfo(new Round(2026, Term.SPRING), "期末", "数学", 4), items, fullMark, pupils, ScoreMatrix.of(rows.toArray(float[][]::new)), origin);
    }
  }

  private static int score(int pupil, int item) {
    return (pupil * 3 + item * 5) % 11;
  }

  private static double sum(int pupil, int from, int to) {
    var sum = 0;
    for (var i = from; i <= to; i++) {
      sum += score(pupil, i);
    }
    return sum;
  }

  private static JoinPapers.Joined join(Part... parts) {
    return JoinPapers.of(Arrays.stream(parts).<Content>map(Part::made).toList());
  }

  private static PaperContent paper(JoinPapers.Joined joined) {
    assertThat(joined.contents()).hasSize(1);
    return (PaperContent) joined.contents().getFirst();
  }

  private static void isThePaper(PaperContent paper) {
    assertThat(paper.fullMark()).isEqualTo(60);
    assertThat(paper.items()).extracting(Item::label).containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(paper.pupils()).hasSize(PUPILS);
    for (var p = 0; p < PUPILS; p++) {
      var number = Integer.parseInt(paper.pupils().get(p).examNumber());
      assertThat(paper.pupils().get(p).total()).isEqualTo(sum(number, 1, 6));
      assertThat(paper.scores().get(p, 5)).isEqualTo(score(number, 6));
    }
  }

  @Test
  void totalsAndFullMarksOfTheWholePaperAreNotAddedUp() {
    for (var parts : List.of(
        List.of(Part.of(1, 2), Part.of(3, 6)), List.of(Part.of(1, 2).whole(60), Part.of(3, 6).whole(60)), List.of(Part.of(1, 2), Part.of(3, 6).whole(60)),
        List.of(Part.of(1, 2).whole(60), Part.of(3, 6)), List.of(Part.of(1, 2).whole(60), Part.of(3, 4).whole(60), Part.of(5, 6).whole(60)),
        List.of(Part.of(1, 2), Part.of(3, 4), Part.of(5, 6).whole(60)), List.of(Part.of(1, 2).whole(20), Part.of(3, 6).whole(40)))) {
      isThePaper(paper(join(parts.toArray(Part[]::new))));
      isThePaper(paper(join(parts.reversed().toArray(Part[]::new))));
    }
  }

  @Test
  void aWholeTotalThatTheOtherPartContradictsIsAnError() {
    var other = Part.of(3, 6).whole(60).made();
    var pupils = new ArrayList<>(other.pupils());
    var was = pupils.get(4);
    pupils.set(4, new PupilRow(was.examNumber(), "", was.name(), was.classRef(), was.presence(), was.total() + 3, was.sheetRow()));
    var wrong = new PaperContent(other.info(), other.items(), 60, pupils, other.scores(), other.origin());
    assertThat(JoinPapers.of(List.of(Part.of(1, 2).whole(60).made(), wrong)).issues()).filteredOn(Issue::stops).singleElement()
        .satisfies(i -> assertThat(i.code() + i.where().range()).isEqualTo("PUPIL_TWICE_DIFFERENT7:7"));
  }

  /** Half a total is no total; who has that of the whole paper keeps it. */
  @Test
  void whoSatOnePartOnlyIsToldAndHasNoHalfTotal() {
    for (var half : List.of(Part.of(3, 6).without(5), Part.of(3, 6).absent(5))) {
      for (var parts : List.of(List.of(Part.of(1, 2), half), List.of(half, Part.of(1, 2)))) {
        var joined = join(parts.toArray(Part[]::new));
        assertThat(joined.issues()).filteredOn(i -> i.code().equals("HALF_A_PAPER")).singleElement().satisfies(i -> {
          assertThat(i.where().sheet()).isEqualTo("1-2");
          assertThat(i.found().values()).containsExactly("生5");
          assertThat(i.severity()).isEqualTo(Issue.Severity.WARNING);
          assertThat(i.told().values()).doesNotContain("生5");
        });
        var paper = paper(joined);
        var row = paper.pupils().stream().map(PupilRow::name).toList().indexOf("生5");
        assertThat(paper.pupils().get(row).presence()).isEqualTo(half.absent().isEmpty() ? Presence.NOT_ENTERED : Presence.ABSENT);
        assertThat(paper.pupils().get(row).total()).isNaN();
        assertThat(paper.scores().get(row, 0)).isNaN();
        assertThat(paper.pupils()).hasSize(PUPILS);
      }
    }
    var kept = paper(join(Part.of(1, 2).whole(60), Part.of(3, 6).without(5)));
    assertThat(kept.pupils()).filteredOn(p -> p.name().equals("生5")).singleElement().satisfies(p -> assertThat(p.total()).isEqualTo(sum(5, 1, 6)));
  }

  @Test
  void whichOfTheSheetsIsFirstSaysNothing() {
    var parts = new ArrayList<>(List.of(Part.of(1, 2).without(5), Part.of(3, 4), Part.of(5, 6).without(9)));
    for (var turn = 0; turn < 3; turn++) {
      Collections.rotate(parts, 1);
      for (var order : List.of(List.copyOf(parts), List.copyOf(parts).reversed())) {
        var joined = join(order.toArray(Part[]::new));
        assertThat(joined.issues()).noneMatch(Issue::stops);
        var paper = paper(joined);
        assertThat(paper.items()).extracting(Item::label).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(paper.pupils()).filteredOn(p -> p.presence() != Presence.PRESENT).extracting(PupilRow::name).containsExactlyInAnyOrder("生5", "生9");
      }
    }
  }

  /** A sheet of some items under totals of all looks wrong by itself; with its other part it is right, but where it is wrong for somebody. */
  @Test
  void totalsOfTheWholePaperAreJudgedWhenItIsWhole() {
    var parts = List.of(Part.of(1, 2).whole(60).made(), Part.of(3, 6).made());
    var joined = JoinPapers.of(List.copyOf(parts));
    assertThat(joined.issues()).extracting(Issue::code).doesNotContain("SUM_DIFFERS");
    for (var code : List.of("SUM_DIFFERS", "SUMS_DIFFER")) {
      assertThat(List.of("1-2", "3-6")).filteredOn(s -> joined.standing().test(issue(code, s))).as(code).containsExactly("3-6");
    }
    var wrong = JoinPapers.of(List.of(withTotal(Part.of(1, 2).whole(60).made(), 4, 59), Part.of(3, 6).made()));
    assertThat(wrong.issues()).filteredOn(i -> i.code().equals("SUM_DIFFERS")).singleElement()
        .satisfies(i -> assertThat(i.where().range() + i.found().values()).isEqualTo("7:7[59]"));
  }

  @Test
  void partsInFilesOfTheirOwnAreOneImport() {
    for (var parts : List.of(
        List.of(Part.of(1, 2), Part.of(3, 6)), List.of(Part.of(1, 2).whole(60), Part.of(3, 6).whole(60)),
        List.of(Part.of(5, 6), Part.of(1, 2), Part.of(3, 4)))) {
      var files = parts.stream().map(p -> file(p.from() + ".xlsx", p.made())).toList();
      var whole = JoinFiles.of(files);
      assertThat(whole).hasSize(1);
      isThePaper((PaperContent) whole.getFirst().contents().getFirst());
      assertThat(whole.getFirst().issues()).extracting(Issue::code).contains("PARTS_JOINED");
    }
    assertThat(JoinFiles.of(List.of(file("a.xlsx", Part.of(1, 2).made()), file("b.xlsx", Part.of(2, 6).made())))).hasSize(2);
  }

  private static WorkbookReading file(String name, PaperContent paper) {
    var sheet = new SheetReading(
        name, false, SheetKind.ITEM_SCORES, 1, Phrase.of("intake.reason.ITEM_SCORES"), List.of(1), PUPILS, List.of(), Map.of(), List.of(), List.of(),
        List.of(paper));
    return new WorkbookReading(Path.of(name), name, "xlsx", "", List.of(sheet));
  }

  private static PaperContent withTotal(PaperContent paper, int pupil, double total) {
    var pupils = new ArrayList<>(paper.pupils());
    var was = pupils.get(pupil);
    pupils.set(pupil, new PupilRow(was.examNumber(), "", was.name(), was.classRef(), was.presence(), total, was.sheetRow()));
    return new PaperContent(paper.info(), paper.items(), paper.fullMark(), pupils, paper.scores(), paper.origin());
  }

  private static Issue issue(String code, String sheet) {
    return new Issue(
        new Origin("数学.xlsx", sheet, "F3"), Issue.Severity.WARNING, code, Phrase.of("intake.found.nothing"), Phrase.of("intake.found.nothing"),
        Phrase.of("intake.found.nothing"));
  }
}

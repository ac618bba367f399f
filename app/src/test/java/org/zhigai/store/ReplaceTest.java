package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.Choices;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.PaperDifference;
import org.zhigai.monitoring.intake.PupilMatch;
import org.zhigai.monitoring.intake.PupilMatch.How;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.store.jooq.Tables;

/** A corrected workbook takes a paper's place and gives it back; nobody is guessed on the way. */
class ReplaceTest {
  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  @Test
  void whatDiffersIsToldByPupilAndItem() {
    commit("数学.xlsx", first(), Decisions.NONE);
    var difference = difference(corrected());
    assertThat(difference.before().file()).isEqualTo("数学.xlsx");
    assertThat(difference.changes())
        .extracting(c -> c.name() + " " + c.item() + " " + c.before() + "→" + c.after())
        .containsExactly("诸葛测试1 2(1) 3.0→5.0", "诸葛测试1  7.5→9.5", "诸葛测试2  7.5→NaN");
    assertThat(difference.changes().getLast().presenceAfter()).isEqualTo(Presence.ABSENT);
    assertThat(difference.added()).isEqualTo(1);
    assertThat(difference.gone()).hasSize(1).allMatch(p -> p.startsWith("S-"));
    assertThat(difference(first()).isNone()).isTrue();
  }

  @Test
  void withoutAWordNothingIsReplaced() {
    commit("数学.xlsx", first(), Decisions.NONE);
    assertThatThrownBy(() -> commit("数学二.xlsx", corrected(), Decisions.NONE))
        .isInstanceOfSatisfying(UserFault.class, fault -> assertThat(fault.code()).isEqualTo("ZG-322"));
  }

  @Test
  void totalsThatSayOtherwiseAreRefusedWithTheirNumber() {
    commit("数学.xlsx", first(), Decisions.NONE);
    var same = totals(first().pupils());
    fresh.imports().commit(List.of(Some.reading("总分.xlsx", same)), Some.CLERK, Progress.NONE);
    assertThat(results().scores().items()).isEqualTo(2);
    var other = totals(corrected().pupils());
    assertThatThrownBy(() -> fresh.imports().commit(List.of(Some.reading("期末总分.xlsx", other)), Some.CLERK, Progress.NONE))
        .isInstanceOfSatisfying(UserFault.class, fault -> {
          assertThat(fault.code()).isEqualTo("ZG-324");
          assertThat(fault.what().values()).contains("数学.xlsx").endsWith(2, 1, 4);
        });
    assertThat(fresh.count(Tables.IMPORT)).isEqualTo(2);
    assertThat(fresh.count(Tables.PAPER)).isEqualTo(1);
  }

  private static PaperContent totals(List<PupilRow> pupils) {
    return new PaperContent(first().info(), List.of(), 10, pupils, new ScoreMatrix(pupils.size(), 0, new float[0]), Some.origin("总分.xlsx", "A1:D9"));
  }

  @Test
  void theCorrectedPaperKeepsItsKeyAndUndoingBringsTheFirstBack() {
    commit("数学.xlsx", first(), Decisions.NONE);
    var before = results();
    var second = replace();
    assertThat(results().paper().id()).isEqualTo(before.paper().id());
    assertThat(results().paper().importId()).isEqualTo(second.id());
    assertThat(results().scores().get(1, 1)).isEqualTo(5f);
    assertThat(results().pupils().get(1).pupilId()).isEqualTo(before.pupils().get(1).pupilId());
    fresh.reopen().intake().undo(second.id(), Some.CLERK);
    assertThat(results().paper()).isEqualTo(before.paper());
    assertThat(results().pupils()).isEqualTo(before.pupils());
    assertThat(results().scores().get(1, 1)).isEqualTo(3f);
    assertThat(fresh.count(Tables.REPLACED_PAPER)).isZero();
    assertThat(fresh.count(Tables.REPLACED_PUPIL)).isZero();
    assertThat(fresh.count(Tables.PUPIL)).isEqualTo(before.pupils().size());
  }

  @Test
  void groupsAndLettersAreReplacedAndBroughtBack() {
    commit("数学.xlsx", lettered("B", PupilGroups.Sex.FEMALE), Decisions.NONE);
    var difference = difference(lettered("C", PupilGroups.Sex.FEMALE));
    assertThat(difference.changes()).isEmpty();
    assertThat(difference.besides()).isEqualTo(first().pupils().size());
    assertThat(difference.isNone()).isFalse();
    assertThat(difference(lettered("B", PupilGroups.Sex.MALE)).besides()).isEqualTo(first().pupils().size());
    assertThat(difference(lettered("B", PupilGroups.Sex.FEMALE)).isNone()).isTrue();
    var second =
        commit("数学（更正）.xlsx", lettered("C", PupilGroups.Sex.MALE), new Decisions(Set.of(first().info()), Map.of()));
    assertThat(results().choices().get(2, 0)).isEqualTo("C");
    assertThat(results().pupils()).allMatch(p -> p.groups().sex() == PupilGroups.Sex.MALE);
    fresh.reopen().intake().undo(second.id(), Some.CLERK);
    assertThat(results().choices().get(2, 0)).isEqualTo("B");
    assertThat(results().choices().get(2, 1)).isEmpty();
    assertThat(results().pupils())
        .allMatch(p -> p.groups().equals(new PupilGroups(PupilGroups.Sex.FEMALE, PupilGroups.Boarding.DAY)));
  }

  private static PaperContent lettered(String option, PupilGroups.Sex sex) {
    var paper = first();
    var pupils =
        paper.pupils().stream()
            .map(p -> new PupilRow(
                p.examNumber(), p.studentCode(), p.name(), p.classRef(), p.presence(), p.total(), p.sheetRow(),
                new PupilGroups(sex, PupilGroups.Boarding.DAY)))
            .toList();
    var choices = new Choices(pupils.stream().map(p -> List.of(option, "")).toList());
    return new PaperContent(paper.info(), paper.items(), paper.fullMark(), pupils, paper.scores(), choices, paper.origin());
  }

  @Test
  void whatRestsOnThePaperStaysAndHindersOnlyTheFirstImport() {
    var one = commit("数学.xlsx", first(), Decisions.NONE);
    var problem = Some.problem(fresh.book(), results().paper().id(), "数学.xlsx", ProblemState.CONFIRMED);
    var second = replace();
    assertThat(fresh.imports().dependants(one.id())).contains("数学（更正）.xlsx");
    assertThat(fresh.imports().dependants(second.id())).isEmpty();
    assertThatThrownBy(() -> fresh.imports().undo(one.id(), Some.CLERK)).isInstanceOf(UserFault.class);
    fresh.imports().undo(second.id(), Some.CLERK);
    assertThat(fresh.book().all(Problem.KIND)).containsExactly(problem);
    assertThat(fresh.imports().dependants(one.id())).containsExactly(problem.number());
  }

  @Test
  void replacedTwiceAndTakenBackInTurn() {
    commit("数学.xlsx", first(), Decisions.NONE);
    var before = results();
    var second = replace();
    var third = commit("数学（再更正）.xlsx", first(), new Decisions(Set.of(first().info()), Map.of()));
    assertThat(fresh.imports().dependants(second.id())).containsExactly("数学（再更正）.xlsx");
    fresh.archive().intake().undo(third.id(), Some.CLERK);
    assertThat(results().scores().get(1, 1)).isEqualTo(5f);
    fresh.archive().intake().undo(second.id(), Some.CLERK);
    assertThat(results().pupils()).isEqualTo(before.pupils());
  }

  @Test
  void twoOfOneNameAreAPersonsToTellApart() {
    var spring = Some.paper(Some.SPRING, "数学", List.of(Some.pupil("1", "", "甲", 1), Some.pupil("2", "", "甲", 1), Some.pupil("3", "", "乙", 1)));
    commit("春.xlsx", spring, Decisions.NONE);
    var known = results().pupils().stream().map(PupilResult::pupilId).toList();
    var later = Some.paper(Some.SPRING, "语文", List.of(at("", "甲", 5), at("", "甲", 6), at("", "乙", 7)));
    var matches = fresh.archive().intake().match(later);
    assertThat(matches).extracting(PupilMatch::how).containsExactly(How.UNSURE, How.UNSURE, How.NAME);
    assertThat(matches.getFirst().candidates()).extracting(c -> c.pupilId()).containsExactlyElementsOf(known.subList(0, 2));
    assertThat(matches.getFirst().candidates()).allMatch(c -> c.papers() == 1);
    var decided =
        new Decisions(
            Set.of(),
            Map.of(Decisions.at(later, later.pupils().get(0)), known.get(1), Decisions.at(later, later.pupils().get(1)), 0L));
    var record = commit("语文.xlsx", later, decided);
    var results = fresh.archive().results();
    var paper = results.papers().stream().filter(p -> p.importId() == record.id()).findFirst().orElseThrow();
    var pupils = results.results(paper.id()).pupils().stream().map(PupilResult::pupilId).toList();
    assertThat(pupils.get(0)).isEqualTo(known.get(1));
    assertThat(known).doesNotContain(pupils.get(1));
    assertThat(pupils.get(2)).isEqualTo(known.get(2));
  }

  @Test
  void oneRowInSeveralSubjectsIsOnePupilEvenWhenTheNameIsShared() {
    var rows = List.of(at("", "甲", 5), at("", "甲", 6));
    fresh.archive().intake().commit(
        Some.reading("汇总.xlsx", Some.paper(Some.SPRING, "数学", rows), Some.paper(Some.SPRING, "语文", rows)), "", Some.CLERK, Progress.NONE);
    var results = fresh.archive().results();
    assertThat(results.papers()).hasSize(2);
    assertThat(results.papers().stream().map(p -> results.results(p.id()).pupils().stream().map(PupilResult::pupilId).toList()).distinct())
        .hasSize(1);
    assertThat(fresh.count(Tables.PUPIL)).isEqualTo(2);
  }

  @Test
  void theCodeStandsWithAndWithoutItsH() {
    commit("春.xlsx", Some.paper(Some.SPRING, "数学", List.of(Some.pupil("1", "H120104001", "甲", 1))), Decisions.NONE);
    var later = Some.paper(Some.AUTUMN, "数学", List.of(Some.pupil("9", "120104001", "甲", 4)));
    assertThat(fresh.archive().intake().match(later)).extracting(PupilMatch::how).containsExactly(How.STUDENT_CODE);
  }

  @Test
  void theExamNumberGoesFirstUnlessTheCodeIsSomebodyElses() {
    commit(
        "春.xlsx",
        Some.paper(Some.SPRING, "数学", List.of(Some.pupil("1", "", "", 1), Some.pupil("2", "G2", "", 1))), Decisions.NONE);
    var match = fresh.archive().intake().match(
        Some.paper(Some.SPRING, "语文", List.of(Some.pupil("1", "G9", "", 1), Some.pupil("7", "G2", "", 1))));
    assertThat(match).extracting(PupilMatch::how).containsExactly(How.EXAM_NUMBER, How.STUDENT_CODE);
    var crossed = fresh.archive().intake().match(Some.paper(Some.SPRING, "语文", List.of(Some.pupil("1", "G2", "", 1))));
    assertThat(crossed).extracting(PupilMatch::how).containsExactly(How.STUDENT_CODE);
  }

  private static PupilRow at(String exam, String name, int row) {
    var p = Some.pupil(exam, "", name, 1);
    return new PupilRow(p.examNumber(), p.studentCode(), p.name(), p.classRef(), p.presence(), p.total(), row);
  }

  private PaperDifference difference(PaperContent paper) {
    var stored = fresh.archive().intake().stored(paper.info(), paper.date()).orElseThrow();
    return PaperDifference.between(stored, paper, fresh.archive().intake().match(paper));
  }

  private ImportRecord replace() {
    return commit("数学（更正）.xlsx", corrected(), new Decisions(Set.of(corrected().info()), Map.of()));
  }

  private static PaperContent first() {
    return Some.paper(Some.SPRING, "数学", Some.pupils(4));
  }

  /** The second pupil's second item is better, the third was absent, the fourth is another. */
  private static PaperContent corrected() {
    var paper = first();
    var pupils = new ArrayList<>(paper.pupils());
    var second = pupils.get(1);
    pupils.set(1, new PupilRow(second.examNumber(), second.studentCode(), second.name(), second.classRef(), Presence.PRESENT, 9.5, 4));
    var third = pupils.get(2);
    pupils.set(2, new PupilRow(third.examNumber(), third.studentCode(), third.name(), third.classRef(), Presence.ABSENT, Double.NaN, 5));
    pupils.set(3, Some.pupil("9999", "G9999", "新来的", 1));
    var cells = new float[pupils.size() * 2];
    for (var i = 0; i < cells.length; i++) {
      cells[i] = i == 3 ? 5 : paper.scores().get(i / 2, i % 2);
    }
    return new PaperContent(
        paper.info(), paper.items(), paper.fullMark(), pupils, new ScoreMatrix(pupils.size(), 2, cells), paper.origin());
  }

  private ImportRecord commit(String file, PaperContent paper, Decisions decided) {
    return fresh.archive().intake().commit(Some.reading(file, paper), "", decided, Some.CLERK, Progress.NONE);
  }

  private PaperResults results() {
    var results = fresh.archive().results();
    return results.results(results.papers().getFirst().id());
  }
}

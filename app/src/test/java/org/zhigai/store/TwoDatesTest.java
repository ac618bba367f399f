package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.Chain;
import org.zhigai.chain.release.ReleasedPaper;
import org.zhigai.chain.rights.ErasureOrder;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.document.WriteDocuments;
import org.zhigai.dossier.Dossiers;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.problems.ProblemState;
import org.zhigai.report.Block;
import org.zhigai.report.SubmissionForm;
import org.zhigai.report.Submitted;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.workbook.recognise.RecogniseWorkbook;
import org.zhigai.workbook.write.WriteSheets;

/** Two exports between which one pupil was deleted, came, or was left out by another import: their difference is at least five pupils, in every class and in all. */
class TwoDatesTest {
  @RegisterExtension
  final FreshStore fresh = new FreshStore();
  @TempDir
  private Path folder;

  private static Chain chain(org.zhigai.chain.ChainArchive archive) {
    return Chain.over(archive, new RecogniseWorkbook(), new WriteSheets(FreshStore.CLOCK), new Words(Lang.ZH), FreshStore.CLOCK);
  }

  private void imported(String file, List<PupilRow> pupils) {
    imported(file, Some.paper(Some.SPRING, "数学", pupils));
  }

  private void imported(String file, Content.PaperContent paper) {
    fresh.archive().intake().commit(Some.reading(file, paper), "", new Decisions(Set.of(paper.info()), Map.of()), Some.CLERK, Progress.NONE);
  }

  /** Everything the numbers of one day are made of: of each class and of all, who. */
  private static Map<String, List<String>> counted(Chain chain) {
    var paper = chain.figures().papers().getFirst();
    var out = new TreeMap<String, List<String>>();
    chain.held().results(paper.id()).pupils().forEach(p -> {
      out.computeIfAbsent(p.classRef().label(), c -> new ArrayList<>()).add(p.pseudonym());
      out.computeIfAbsent("", c -> new ArrayList<>()).add(p.pseudonym());
    });
    var figures = chain.figures().figures(paper.id());
    figures.classes().forEach(c -> assertThat(out.get(c.classRef().label())).as("numbers are made of these").hasSize(c.present()));
    return out;
  }

  private static void assertApart(Map<String, List<String>> before, Map<String, List<String>> after) {
    before.forEach((group, names) -> {
      var now = after.getOrDefault(group, List.of());
      var apart = names.stream().filter(n -> !now.contains(n)).count() + now.stream().filter(n -> !names.contains(n)).count();
      assertThat(apart == 0 || apart >= 5).as("%s: %d apart", group, apart).isTrue();
    });
  }

  private Path written(Chain chain, String name) {
    var file = folder.resolve(name);
    chain.reports().write(Submitted.PROBLEMS, SubmissionForm.USUAL, file);
    return file;
  }

  @Test
  void theDifferenceOfTwoExportsIsNoDeletedPupil() throws IOException {
    imported("a.xlsx", Some.pupils(90));
    var first = chain(fresh.archive());
    assertThat(first.book().all(ReleasedPaper.KIND)).isEmpty();
    var before = counted(first);
    written(first, "a.xlsx");
    var gone = fresh.archive().pupils().find("诸葛测试7").getFirst();
    fresh.close();
    FreshStore.stores().care().erase(fresh.file(), FreshStore.password(), FreshStore.password(),
        new ErasureOrder(gone, List.of(), List.of(), "家长书面申请", Some.CLERK));
    var second = chain(fresh.reopen());
    assertThat(fresh.archive().results().results(1).pupils()).hasSize(89);
    assertThat(second.book().all(ReleasedPaper.KIND).toString()).doesNotContain(gone);
    var after = counted(second);
    assertThat(after.get("")).hasSize(85);
    assertApart(before, after);
    second.follow(Some.CLERK, Progress.NONE);
    written(second, "b.xlsx");
    assertThat(counted(chain(fresh.reopen()))).as("the same the next day").isEqualTo(after);
  }

  @Test
  void norOneWhoCame() {
    imported("a.xlsx", Some.pupils(90));
    var first = chain(fresh.archive());
    var before = counted(first);
    written(first, "a.xlsx");
    imported("b.xlsx", Some.pupils(91));
    assertApart(before, counted(chain(fresh.archive())));
    imported("c.xlsx", Some.pupils(105));
    assertThat(counted(chain(fresh.archive())).get("")).as("five in each class").hasSize(105);
  }

  @Test
  void norOneOfAPaperThatWasTakenBackAndImportedAnew() {
    imported("a.xlsx", Some.pupils(90));
    var first = chain(fresh.archive());
    var before = counted(first).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().size()));
    written(first, "a.xlsx");
    fresh.archive().intake().undo(1, Some.CLERK);
    imported("b.xlsx", Some.pupils(89));
    var after = counted(chain(fresh.reopen()));
    after.forEach((group, names) -> assertThat(before.getOrDefault(group, 0) - names.size()).as(group).isIn(0, 5));
    assertThat(after.get("")).hasSize(85);
  }

  /** As many pupils as before, under other pseudonyms, and one of them another: the numbers of that class leave out five. */
  @Test
  void norOneExchangedForAnotherInIt() {
    imported("a.xlsx", Some.pupils(90));
    written(chain(fresh.archive()), "a.xlsx");
    fresh.archive().intake().undo(1, Some.CLERK);
    imported("b.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(90), 40, 3));
    assertThat(counted(chain(fresh.reopen())).get("")).hasSize(85);
    written(chain(fresh.archive()), "b.xlsx");
    assertThat(counted(chain(fresh.reopen())).get("")).as("the same the next day").hasSize(85);
  }

  @Test
  void norOneWhoseMarkWasCorrected() {
    imported("a.xlsx", Some.pupils(90));
    var first = chain(fresh.archive());
    var before = counted(first);
    written(first, "a.xlsx");
    imported("b.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(90), 40, 3));
    var second = chain(fresh.archive());
    var after = counted(second);
    assertThat(after.get("")).hasSize(85).doesNotContain(fresh.archive().results().results(1).pupils().get(40).pseudonym());
    assertApart(before, after);
    var held = second.book().all(ReleasedPaper.KIND).toString();
    second.follow(Some.CLERK, Progress.NONE);
    assertThat(second.book().all(ReleasedPaper.KIND).toString()).isNotEqualTo(held);
    assertThat(counted(chain(fresh.reopen()))).as("the same the next day").isEqualTo(after);
    imported("c.xlsx", Some.pupils(90));
    assertThat(counted(chain(fresh.archive())).get("")).as("the mark was right, after all").hasSize(90);
  }

  private String history() {
    return fresh.archive().records().history(chain(fresh.archive()).book().all(ReleasedPaper.KIND).getFirst().row().id()).toString();
  }

  /** What stands for the marks of a deleted pupil goes with the pseudonym, from the history as well. */
  @Test
  void aDeletedPupilLeavesNoMarksBehind() {
    imported("a.xlsx", Some.pupils(90));
    written(chain(fresh.archive()), "a.xlsx");
    var gone = fresh.archive().pupils().find("诸葛测试7").getFirst();
    var codes = chain(fresh.archive()).book().all(ReleasedPaper.KIND).getFirst().row().get(ReleasedPaper.BLOCKS).stream()
        .flatMap(b -> b.kept().stream()).filter(k -> k.name().equals(gone)).flatMap(k -> k.codes().stream()).findFirst().orElseThrow();
    assertThat(history()).contains(gone + "=" + codes);
    fresh.close();
    FreshStore.stores().care().erase(fresh.file(), FreshStore.password(), FreshStore.password(),
        new ErasureOrder(gone, List.of(), List.of(), "家长书面申请", Some.CLERK));
    fresh.reopen();
    assertThat(history()).doesNotContain(gone + "=").doesNotContain("××=").contains("××");
    assertThat(chain(fresh.archive()).book().all(ReleasedPaper.KIND).getFirst().row().get(ReleasedPaper.BLOCKS).toString()).doesNotContain("××");
  }

  /** One answer sheet more, in a file imported beside the first or after it was taken back. */
  @Test
  void norOneAnswerSheet() {
    asked("q1.xlsx", 30);
    written(chain(fresh.archive()), "a.xlsx");
    asked("q2.xlsx", 31);
    var second = chain(fresh.archive());
    assertThat(second.archive().results().questionnaires()).hasSize(2);
    assertThat(second.held().questionnaires()).as("the same questionnaire").singleElement().satisfies(q -> assertThat(q.classes()).hasSize(30));
    second.follow(Some.CLERK, Progress.NONE);
    written(second, "b.xlsx");
    var explore = new Explore(second.held());
    var entry = explore.entries().getLast();
    assertThat(explore.leftOut(entry)).extracting(Phrase::key).containsExactly("explore.held.sheets", "explore.held.again");
    assertThat(second.figures().factors()).allMatch(f -> f.n() <= 30);
    fresh.archive().intake().undo(2, Some.CLERK);
    fresh.archive().intake().undo(1, Some.CLERK);
    asked("q3.xlsx", 29);
    assertThat(chain(fresh.archive()).held().questionnaires()).singleElement().satisfies(q -> assertThat(q.classes()).hasSize(20));
    assertThat(second.book().all(ReleasedPaper.KIND)).hasSize(1);
  }

  private void asked(String file, int sheets) {
    var random = new Random(3);
    var was = Some.questionnaire();
    var cells = new float[sheets * 2];
    for (var i = 0; i < cells.length; i++) {
      cells[i] = 1 + random.nextInt(5);
    }
    var more = new Content.QuestionnaireContent(
        was.round(), was.grade(), was.scaleMax(), was.questions(), IntStream.range(0, sheets).mapToObj(i -> new ClassRef(4, 1 + i % 2)).toList(),
        new ScoreMatrix(sheets, 2, cells), was.origin());
    fresh.archive().intake().commit(Some.reading(file, more), "", Decisions.NONE, Some.CLERK, Progress.NONE);
  }

  @Test
  void withoutAnExportEverybodyIsCounted() {
    imported("a.xlsx", Some.pupils(90));
    chain(fresh.archive()).follow(Some.CLERK, Progress.NONE);
    imported("b.xlsx", Some.pupils(91));
    var chain = chain(fresh.archive());
    chain.follow(Some.CLERK, Progress.NONE);
    assertThat(counted(chain).get("")).hasSize(91);
    assertThat(chain.book().all(ReleasedPaper.KIND)).isEmpty();
  }

  @Test
  void whatIsAboutOnePupilStillHasEverybodyAndTheOthersAreTold() {
    imported("a.xlsx", Some.pupils(90));
    written(chain(fresh.archive()), "a.xlsx");
    imported("b.xlsx", Some.pupils(89));
    var explore = new Explore(chain(fresh.archive()).held());
    var entry = explore.entries().getFirst();
    var scores = explore.show(new Place(entry.key(), Aspect.SCORES, Map.of()), entry, Progress.NONE);
    assertThat(scores.reading()).anyMatch(r -> r.key().equals("explore.held"));
    var pupil = explore.show(new Place(entry.key(), Aspect.PUPIL, Map.of()), entry, Progress.NONE);
    assertThat(pupil.options()).filteredOn(o -> o.key().equals(Place.PUPIL)).singleElement().satisfies(o -> assertThat(o.values()).hasSize(89));
    assertThat(explore.originals(new Place(entry.key(), Aspect.ITEMS, Map.of()), entry).orElseThrow().rows()).hasSize(89);
  }

  /** A plan that is drafted again after one pupil's mark was corrected: its rates and numbers leave out five pupils, and it says so. */
  @Test
  void plansAreDraftedOfThoseWhoAreCounted() {
    imported("a.xlsx", Some.pupils(90));
    var first = chain(fresh.archive());
    written(first, "a.xlsx");
    imported("b.xlsx", Some.paper(Some.SPRING, "数学", Some.pupils(90), 40, 0));
    var chain = chain(fresh.archive());
    var problem = Some.problem(chain.book(), 1, "a.xlsx", ProblemState.CONFIRMED);
    chain.book().apply(chain.adjustments().draftFor(List.of(problem), Some.CLERK)).orThrow();
    assertThat(chain.held().results(1).pupils()).hasSize(85);
    var plans = chain.book().all(TeachingAdjustment.KIND);
    assertThat(plans).isNotEmpty();
    assertThat(plans).allSatisfy(p -> assertThat(p.row().get(TeachingAdjustment.CLAUSES).toString()).contains("adjustment.limit.held"));
  }

  /** Tables of a report as much as its charts: whom n does not hold is said under each. */
  @Test
  void reportsTellWhomTheyLeaveOut() {
    imported("a.xlsx", Some.pupils(90));
    written(chain(fresh.archive()), "a.xlsx");
    imported("b.xlsx", Some.pupils(89));
    var chain = chain(fresh.archive());
    var dossiers = new Dossiers(chain, new Explore(chain.held()), new WriteDocuments());
    var kind = Dossiers.kind("diagnosis").orElseThrow();
    var chapters = dossiers.draft(kind, dossiers.about(kind).getFirst(), Progress.NONE).chapters();
    var words = new Words(Lang.ZH);
    for (var id : List.of("overview", "levels", "items")) {
      var blocks = chapters.stream().filter(c -> c.id().equals(id)).flatMap(c -> c.blocks().stream()).toList();
      var tables = IntStream.range(0, blocks.size()).filter(i -> blocks.get(i) instanceof Block.Grid).toArray();
      assertThat(Arrays.stream(tables).allMatch(i -> blocks.get(i + 1) instanceof Block.Note note && note.run().in(words).contains("名参考学生不计入")))
          .as(id).isTrue();
      assertThat(blocks.toString()).as(id).contains("explore.held");
    }
  }
}

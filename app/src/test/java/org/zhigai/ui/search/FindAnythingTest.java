package org.zhigai.ui.search;

import org.zhigai.ui.parts.Command;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhigai.chain.Chain;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.FakeResults;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;

/** Whatever lies in the store is found by its words, and leads to where it is seen. */
class FindAnythingTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame();
  private final ReadFigures figures = new ReadFigures(new FakeResults());
  private final FindAnything search = new FindAnything(school.book, Chain.KINDS, figures::papers, test.frame.words(), test.frame.navigator());

  private List<String> ids(String wanted) {
    return search.found(wanted).stream().map(Command::id).toList();
  }

  private String leads(String wanted, String id) {
    test.opened.clear();
    search.found(wanted).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow().action().run();
    return test.opened.getFirst();
  }

  private LedgerEntry entry() {
    var problem = school.problems().getFirst().id();
    return Books.given(
        school.book, LedgerEntry.KIND,
        new Edit.Open<>(LedgerEntry.KIND, 2026, Values.of(LedgerEntry.PROBLEM, problem).and(LedgerEntry.ISSUE, Prose.of("图形与几何偏弱")))).view();
  }

  @Test
  void aRowIsFoundByItsNumberAndByItsWordsInAnyOrder() {
    var entry = entry();
    assertThat(ids(entry.number().toLowerCase(java.util.Locale.ROOT))).contains("row-" + entry.number());
    assertThat(ids("偏弱 几何")).containsExactly("row-" + entry.number());
    assertThat(ids("几何 偏强")).isEmpty();
    assertThat(leads("偏弱", "row-" + entry.number())).isEqualTo("ledger/" + entry.number());
  }

  @Test
  void aMeasureLeadsToThePageOfItsEntry() {
    var entry = entry();
    var measure =
        Books.given(
            school.book, Measure.KIND, new Edit.Open<>(Measure.KIND, 2026, Values.of(Measure.ENTRY, entry.id()).and(Measure.TEXT, "每周一次方格纸操作")));
    assertThat(leads("方格纸", "row-" + measure.number())).isEqualTo("ledger/" + entry.number());
  }

  @Test
  void papersItemsKnowledgePointsAndPupilsAreFoundInTheirPlaces() {
    var paper = figures.papers().stream().filter(p -> !p.items().isEmpty()).reduce((a, b) -> b).orElseThrow();
    var item = paper.items().getFirst();
    var point = paper.items().stream().flatMap(i -> i.knowledgePoints().stream()).findFirst().orElseThrow();
    assertThat(ids(paper.info().subject())).contains("paper-" + paper.id());
    assertThat(leads(point, "point-" + point)).startsWith("monitoring/paper-").contains("/knowledge/point=");
    assertThat(leads("第" + item.label() + "题", "item-" + item.label())).startsWith("monitoring/paper-").contains("/item/item=");
    assertThat(leads("s-0001", "pupil-S-0001")).isEqualTo("monitoring/paper-" + paper.id() + "/pupil/pupil=S-0001");
    assertThat(ids("0001")).as("a pupil only by the whole pseudonym").noneMatch(id -> id.startsWith("pupil"));
  }

  @Test
  void nothingTypedFindsNothing() {
    assertThat(ids("  ")).isEmpty();
  }

  @Test
  void whatWasWithdrawnIsNotFound() {
    var entry = entry();
    school.book.apply(org.zhigai.rows.Change.of(org.zhigai.kernel.Phrase.of("test.did"), Books.BY, new Edit.Withdraw<>(entry.row(), "重复"))).orThrow();
    assertThat(ids("偏弱")).isEmpty();
  }
}

package org.zhigai.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Worked;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.people.Role;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.ui.School;
import org.zhigai.ui.parts.Tone;

/** The principal sees first what waits for them; others last. */
class ForPrincipalTest {
  private static final Words ZH = new Words(Lang.ZH);
  private static final Actor PRINCIPAL = new Actor("李校长", "", Role.PRINCIPAL.name());
  private static final Next OTHER = new Next(Phrase.of("overview.next.confirm", 2L), Tone.NEUTRAL, "problems", "");

  private final School school = new School();

  private List<Next> next(boolean sign, Actor by) {
    return new ForPrincipal(school.book, sign, by).with(List.of(OTHER));
  }

  @Test
  void whatWaitsForThePrincipalIsNamedAndLeadsThere() {
    assertThat(next(false, PRINCIPAL)).containsExactly(OTHER);
    var first = school.begin(school.problems().getFirst());
    Books.given(school.book, DueRequest.KIND, new Edit.Open<>(
        DueRequest.KIND, 2026,
        Values.of(DueRequest.OF, first.id()).and(DueRequest.FROM, first.due()).and(DueRequest.TO, first.due().plusDays(30)).and(DueRequest.WHY, "等学具")
            .and(DueRequest.ASKED_BY, school.person("王敏", "")).and(DueRequest.ASKED_ON, LocalDate.of(2026, 6, 1))));
    var second = school.book.apply(school.ledgerDesk.open(List.of(school.problems().getLast()), 0, Books.BY)).row(LedgerEntry.KIND);
    Books.given(
        school.book, LedgerEntry.KIND,
        Edit.put(second, Values.of(LedgerEntry.PERSON, school.person("王敏", "数学教研组"))));
    new Worked(school.book, second.id(), LocalDate.of(2026, 6, 1)).bare().verified(school.unit("区教研室"), school.person("周研", "区教研室"));
    assertThat(next(true, PRINCIPAL)).extracting(n -> ZH.say(n.what()) + " " + n.station() + " " + n.target()).containsExactly(
        "等您批：1 件延期申请 ledger ZG-2026-001", "等您销号：1 项已由外部复核通过 ledger ZG-2026-002",
        "等您签：四张表没有矛盾，还没有按现在的内容审签 report ", "有 2 个问题待确认 problems ");
    assertThat(next(true, new Actor("王敏", "", Role.TEACHER.name()))).extracting(n -> ZH.say(n.what())).containsExactly(
        "有 2 个问题待确认", "等校长批：1 件延期申请", "等校长销号：1 项已由外部复核通过", "等校长签：四张表没有矛盾，还没有按现在的内容审签");
  }

  @Test
  void nothingIsLostAndTheSignatureStandsFirst() {
    var many = IntStream.range(0, 9).mapToObj(i -> OTHER).toList();
    assertThat(new ForPrincipal(school.book, true, PRINCIPAL).with(many)).hasSize(many.size() + 1).first().extracting(Next::station).isEqualTo("report");
  }
}

package org.zhigai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Worked;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.ui.School;

/** What waits for whom. */
class ReminderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final String FIRST = "ZG-2026-001";
  private static final String SECOND = "ZG-2026-002";

  private final School school = new School();
  private final Person principal = school.people.appoint("李校长", 0, Role.PRINCIPAL, Books.BY);
  private final Person head = school.people.appoint("刘组长", school.unit("教务处（数学教研组）"), Role.HEAD, Books.BY);
  private final Person researcher = school.people.appoint("王教研员", school.unit("区教研室"), Role.RESEARCHER, Books.BY);

  @BeforeEach
  void twoEntries() {
    school.book.apply(school.ledgerDesk.open(school.problems(), principal.id(), Books.BY)).orThrow();
    dates(0, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 31));
    dates(1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 15));
  }

  private void dates(int which, LocalDate start, LocalDate due) {
    var entry = school.entries().get(which);
    EntryStanding.measures(entry.id(), school.book)
        .forEach(m -> Books.given(school.book, Measure.KIND, Edit.put(m.row(), Values.of(Measure.START, start).and(Measure.DUE, due))));
    Books.given(school.book, LedgerEntry.KIND, Edit.put(entry.row(), Values.of(LedgerEntry.START, start).and(LedgerEntry.DUE, due)));
  }

  private Map<Reminder.Sort, List<String>> waits(Person who, Role role, LocalDate on) {
    return Reminder.of(school.book, who, role, on).stream().collect(Collectors.toMap(Reminder::sort, Reminder::entries));
  }

  @Test
  void lateAndSoonAreToldApartAndOfThePrincipalIsTheWholeSchool() {
    assertThat(waits(principal, Role.PRINCIPAL, TODAY)).isEqualTo(Map.of(Reminder.Sort.OVERDUE, List.of(FIRST), Reminder.Sort.SOON, List.of(SECOND)));
    assertThat(waits(principal, Role.PRINCIPAL, TODAY.minusDays(1)).get(Reminder.Sort.SOON)).as("due today is soon, in fifteen days is not")
        .containsExactly(FIRST);
    assertThat(waits(researcher, Role.RESEARCHER, TODAY)).as("not theirs").isEmpty();
  }

  @Test
  void aHeadHearsOfTheUnitsOwn() {
    assertThat(waits(head, Role.HEAD, TODAY)).containsKey(Reminder.Sort.OVERDUE);
    assertThat(waits(head, Role.TEACHER, TODAY)).as("as a teacher of what carries the name alone")
        .isEqualTo(school.entries().getFirst().person() == head.id() ? waits(head, Role.HEAD, TODAY) : Map.of());
  }

  @Test
  void whoIsAskedToVerifyHearsOfItAndWhoIsResponsibleOfWhatComesBack() {
    var worked = new Worked(school.book, school.entries().getFirst().id(), TODAY).bare();
    Books.given(school.book, LedgerEntry.KIND, Edit.put(worked.row(), Values.of(LedgerEntry.PERSON, head.id())));
    worked.measure("集体备课", Measure.State.DONE);
    worked.paper("记录");
    var round = worked.asked(school.unit("区教研室"));
    assertThat(waits(researcher, Role.RESEARCHER, TODAY)).isEqualTo(Map.of(Reminder.Sort.VERIFY, List.of(FIRST)));
    assertThat(waits(head, Role.HEAD, TODAY)).doesNotContainKey(Reminder.Sort.VERIFY);
    worked.answered(round, VerificationRound.State.RETURNED, researcher.id(), "缺照片");
    assertThat(waits(researcher, Role.RESEARCHER, TODAY)).isEmpty();
    assertThat(waits(head, Role.TEACHER, TODAY).get(Reminder.Sort.RETURNED)).containsExactly(FIRST);
  }

  @Test
  void aLookBackIsToldAFortnightAhead() {
    school.judge(school.problems().getFirst());
    var worked = new Worked(school.book, school.entries().getFirst().id(), TODAY).bare();
    worked.verified(school.unit("区教研室"), researcher.id());
    assertThat(waits(principal, Role.PRINCIPAL, TODAY).get(Reminder.Sort.CLOSE)).containsExactly(FIRST);
    worked.closed();
    var due = LookBack.of(school.entries().getFirst().id(), school.book).getFirst().due();
    assertThat(waits(principal, Role.PRINCIPAL, due.minusDays(15))).doesNotContainKey(Reminder.Sort.LOOK_BACK);
    assertThat(waits(principal, Role.PRINCIPAL, due.minusDays(14)).get(Reminder.Sort.LOOK_BACK)).containsExactly(FIRST);
  }
}

package org.zhigai.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.rows.Facts;

/**
 * What waits for whoever acts.
 *
 * @param entries numbers of the entries it is about
 */
public record Reminder(Sort sort, List<String> entries) {
  /** What is due so soon is told. */
  public static final int SOON_DAYS = 14;

  public Reminder {
    entries = List.copyOf(entries);
  }

  /** Why it waits, most pressing first. */
  public enum Sort {
    OVERDUE,
    RETURNED,
    /** Asked of the unit of whoever acts. */
    VERIFY,
    /** 延期申请 to be decided. */
    DECIDE,
    /** Everything closing asks for is there. */
    CLOSE,
    SOON,
    LOOK_BACK;

    public boolean isPressing() {
      return this == OVERDUE || this == RETURNED;
    }
  }

  /** In a line. */
  public Phrase says() {
    return Phrase.of("remind." + sort.name().toLowerCase(Locale.ROOT), entries.size());
  }

  /** What waits for a person as this, most pressing first; of the principal that is the whole school's. */
  public static List<Reminder> of(Facts all, Person who, Role role, LocalDate today) {
    var entries = all.all(LedgerEntry.KIND);
    var mine = new Mine(all, who, role);
    var out = new ArrayList<Reminder>();
    for (var sort : Sort.values()) {
      var about = entries.stream().filter(switch (sort) {
        case OVERDUE -> mine.due(d -> d.isBefore(today));
        case RETURNED -> e -> mine.is(e) && (e.status() == LedgerStatus.RETURNED || e.status() == LedgerStatus.REOPENED);
        case VERIFY -> mine::isAsked;
        case DECIDE -> e -> mine.leads() && DueRequest.of(e.id(), all).stream()
            .anyMatch(r -> r.state() == DueRequest.State.ASKED && r.row().get(DueRequest.ASKED_BY) != who.id());
        case CLOSE -> e -> mine.leads() && e.status() == LedgerStatus.VERIFIED && LedgerDesk.conditions(e, all).stream().allMatch(LedgerDesk.Met::met);
        case SOON -> mine.due(d -> !d.isBefore(today) && !d.isAfter(today.plusDays(SOON_DAYS)));
        case LOOK_BACK -> e -> mine.is(e) && LookBack.of(e.id(), all).stream().anyMatch(l -> l.isAhead() && !l.due().isAfter(today.plusDays(SOON_DAYS)));
      }).map(LedgerEntry::number).toList();
      if (!about.isEmpty()) {
        out.add(new Reminder(sort, about));
      }
    }
    return List.copyOf(out);
  }

  /** Whose an entry is, and each of its measures. */
  private record Mine(Facts all, Person who, Role role) {

    boolean leads() {
      return role == Role.PRINCIPAL || role == Role.DEPUTY;
    }

    boolean is(LedgerEntry entry) {
      return role == Role.PRINCIPAL || entry.leader() == who.id() || entry.person() == who.id()
          || (role == Role.HEAD && who.unit() != 0 && entry.responsible() == who.unit())
          || EntryStanding.measures(entry.id(), all).stream().anyMatch(m -> m.person() == who.id());
    }

    boolean isAsked(LedgerEntry entry) {
      return who.unit() != 0 && EntryStanding.rounds(entry.id(), all).stream()
          .anyMatch(r -> r.state() == VerificationRound.State.ASKED && r.unit() == who.unit());
    }

    /** The entry is due on such a day, or what is to be done about it by whoever acts. */
    Predicate<LedgerEntry> due(Predicate<LocalDate> when) {
      return entry -> is(entry) && entry.status().isOpen() && Stream.concat(
          Stream.of(entry.due()),
          EntryStanding.measures(entry.id(), all).stream()
              .filter(m -> m.state() != Measure.State.DONE && !m.due().equals(LocalDate.EPOCH) && (role == Role.PRINCIPAL || m.person() == who.id()))
              .map(Measure::due))
          .anyMatch(when);
    }
  }
}

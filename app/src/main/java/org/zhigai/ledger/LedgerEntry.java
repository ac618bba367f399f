package org.zhigai.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Life;
import org.zhigai.rows.Link;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;
import org.zhigai.rows.Values;

/**
 * A line of the 整改台账. The problem it answers is its way back to the evidence; its number {@code ZG-2026-001} never changes, and its 序号 is only its
 * place in print.
 */
public record LedgerEntry(Row<LedgerEntry> row) {

  /** The type of a field that names an entry. */
  public static final Type<Long> REF = Types.ref("ledger");

  /** What is begun is to be done within a term. */
  static final int TERM_DAYS = 120;

  /** 回头看 so many months after closing. */
  static final List<Integer> LOOK_BACK_MONTHS = List.of(3, 6);

  public static final Field<LedgerEntry, Long> PROBLEM = Field.of("problem", Problem.REF, 0L, Trait.FIXED, Trait.REQUIRED);
  /** 存在问题. */
  public static final Field<LedgerEntry, Prose> ISSUE = Field.of("issue", Prose.TYPE, Prose.none(), Trait.REQUIRED);
  /** 整改目标, in words. */
  public static final Field<LedgerEntry, Prose> TARGET = Field.of("target", Prose.TYPE, Prose.none(), Trait.REQUIRED, Trait.PROMISED);
  /** What counts as success. */
  public static final Field<LedgerEntry, SuccessRule> SUCCESS =
      Field.of("success", KeptParts.SUCCESS, new SuccessRule("", Double.NaN, Double.NaN, LocalDate.EPOCH), Trait.FIXED);
  /** 牵头领导: a person. */
  public static final Field<LedgerEntry, Long> LEADER = Field.of("leader", Person.REF, 0L, Trait.REQUIRED);
  /** 责任单位（部门）: a unit. */
  public static final Field<LedgerEntry, Long> RESPONSIBLE = Field.of("responsible", OrgUnit.REF, 0L, Trait.REQUIRED);
  /** 责任人: a person. */
  public static final Field<LedgerEntry, Long> PERSON = Field.of("person", Person.REF, 0L, Trait.REQUIRED);
  /** 配合部门: units. */
  public static final Field<LedgerEntry, List<Long>> SUPPORTING = Field.of("supporting", Types.list(OrgUnit.REF), List.of());
  /** 启动时间. */
  public static final Field<LedgerEntry, LocalDate> START = Field.of("start", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  /** 完成时限. */
  public static final Field<LedgerEntry, LocalDate> DUE = Field.of("due", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED, Trait.BY_REQUEST);
  /** 整改进展. */
  public static final Field<LedgerEntry, String> PROGRESS = Field.of("progress", Types.TEXT, "");
  /** 成效. */
  public static final Field<LedgerEntry, String> OUTCOME = Field.of("outcome", Types.TEXT, "");
  /** 自查意见. */
  public static final Field<LedgerEntry, String> SELF_CHECK = Field.of("self-check", Types.TEXT, "");
  /** 无后续测量的理由: why nothing will measure a questionnaire's problem again. */
  public static final Field<LedgerEntry, String> NO_LATER = Field.of("no-later", Types.TEXT, "");
  /** 销号日期. */
  public static final Field<LedgerEntry, Optional<LocalDate>> CLOSED_ON =
      Field.of("closed-on", Types.optional(Types.DAY), Optional.empty(), Trait.BY_MOVE);
  /** How many times it has been worked off, this one counted. */
  public static final Field<LedgerEntry, Long> CYCLE = Field.of("cycle", Types.WHOLE, 1L, Trait.BY_LAW);
  /** Why it was reopened or handed up. */
  public static final Field<LedgerEntry, String> REASON = Field.of("reason", Types.TEXT, "", Trait.BY_MOVE);
  /** 备注. */
  public static final Field<LedgerEntry, String> REMARK = Field.of("remark", Types.TEXT, "", Trait.ALWAYS_OPEN);

  public static final Kind<LedgerEntry> KIND =
      Kind.<LedgerEntry>of("ledger", "ZG", LedgerEntry::new)
          .fields(
              PROBLEM, ISSUE, TARGET, SUCCESS, LEADER, RESPONSIBLE, PERSON, SUPPORTING, START, DUE, PROGRESS, OUTCOME, SELF_CHECK, NO_LATER, CLOSED_ON,
              CYCLE, REASON, REMARK)
          .quoting()
          .moved(EnumSet.of(LedgerStatus.CLOSED), Role.only(Role.PRINCIPAL, Role.DEPUTY, Role.RESEARCHER, Role.INSPECTOR))
          .withdrawn(Role.only(Role.PRINCIPAL, Role.DEPUTY, Role.HEAD))
          .drawnFrom(e -> List.of(Link.row(e.problemId())))
          .binding((r, all) -> !r.state().equals(LedgerStatus.NOT_STARTED.name()))
          .life(life())
          .always(Closing.ALWAYS)
          .upgrades(List.of(LedgerEntry::listsAsText))
          .build();

  private static Life<LedgerEntry> life() {
    var derived =
        EnumSet.of(
            LedgerStatus.NOT_STARTED, LedgerStatus.IN_PROGRESS, LedgerStatus.STAGE_DONE, LedgerStatus.LONG_TERM, LedgerStatus.AWAITING_VERIFICATION,
            LedgerStatus.RETURNED, LedgerStatus.VERIFIED, LedgerStatus.REOPENED);
    var reason = List.of(Condition.<LedgerEntry>of("ledger.condition.reason", (r, all) -> !r.get(REASON).isBlank()));
    return Life.<LedgerEntry, LedgerStatus>from(LedgerStatus.NOT_STARTED)
        .move(Set.of(LedgerStatus.VERIFIED), Set.of(LedgerStatus.CLOSED))
        .move(derived, Set.of(LedgerStatus.ESCALATED))
        .move(Set.of(LedgerStatus.ESCALATED), Set.of(LedgerStatus.IN_PROGRESS))
        .move(Set.of(LedgerStatus.CLOSED), Set.of(LedgerStatus.REOPENED))
        .derived(derived, EntryStanding::of)
        .asking(LedgerStatus.CLOSED, Closing.CONDITIONS)
        .asking(LedgerStatus.CLOSED, List.of(Closing.DATED))
        .asking(LedgerStatus.REOPENED, reason)
        .asking(LedgerStatus.REOPENED,
            List.of(Condition.of("ledger.condition.anew", (r, all) -> r.get(CLOSED_ON).filter(on -> !r.get(START).isBefore(on)).isPresent())))
        .asking(LedgerStatus.ESCALATED, reason)
        .bringing(LedgerStatus.CLOSED, LedgerEntry::lookBacks)
        .bringing(LedgerStatus.REOPENED, LedgerEntry::anew)
        .frozen(Set.of(LedgerStatus.CLOSED))
        .build();
  }

  /** 回头看 is proposed when an entry is closed. */
  private static List<Edit> lookBacks(Row<LedgerEntry> closed, Facts all) {
    return closed.get(CLOSED_ON).stream()
        .flatMap(day -> LOOK_BACK_MONTHS.stream().map(day::plusMonths))
        .<Edit>map(day -> new Edit.Open<>(LookBack.KIND, day.getYear(), Values.of(LookBack.ENTRY, closed.id()).and(LookBack.DUE, day)))
        .toList();
  }

  /** Reopened, an entry is worked off and verified anew; what was planned for after its closing is not held. */
  private static List<Edit> anew(Row<LedgerEntry> reopened, Facts all) {
    var out = new ArrayList<Edit>();
    var start = reopened.get(START);
    var due = reopened.get(DUE).isBefore(start) ? start.plusDays(TERM_DAYS) : reopened.get(DUE);
    out.add(Edit.put(reopened, Values.of(CYCLE, reopened.get(CYCLE) + 1).and(CLOSED_ON, Optional.empty()).and(DUE, due)));
    LookBack.of(reopened.id(), all).stream().filter(LookBack::isAhead).forEach(l -> out.add(Edit.go(l.row(), LookBack.State.CANCELLED, Values.none())));
    return out;
  }

  /** Of schema 1 measures, evidence and verification were lists within the entry; what was written there stays readable as a remark. */
  private static Map<String, Object> listsAsText(Map<String, Object> body) {
    var out = new LinkedHashMap<>(body);
    var lines = new ArrayList<String>();
    Stream.of("remark", "measures", "evidence", "verification", "look-back").forEach(key -> said(out.remove(key), lines));
    if (!lines.isEmpty()) {
      out.put("remark", String.join("\n", lines));
    }
    return out;
  }

  private static void said(@Nullable Object kept, List<String> lines) {
    switch (kept) {
      case String text -> lines.add(text);
      case List<?> list -> list.forEach(each -> said(each, lines));
      case Map<?, ?> parts -> lines.add(
          parts.values().stream().filter(String.class::isInstance).map(String::valueOf).collect(java.util.stream.Collectors.joining(" ")));
      case null, default -> {
        // A number or a tick says nothing by itself.
      }
    }
  }

  public long id() {
    return row.id();
  }

  public String number() {
    return row.number();
  }

  public LedgerStatus status() {
    return LedgerStatus.valueOf(row.state());
  }

  public long problemId() {
    return row.get(PROBLEM);
  }

  public Prose issue() {
    return row.get(ISSUE);
  }

  public Prose target() {
    return row.get(TARGET);
  }

  public SuccessRule successRule() {
    return row.get(SUCCESS);
  }

  public long leader() {
    return row.get(LEADER);
  }

  public long responsible() {
    return row.get(RESPONSIBLE);
  }

  public long person() {
    return row.get(PERSON);
  }

  public List<Long> supporting() {
    return row.get(SUPPORTING);
  }

  public LocalDate start() {
    return row.get(START);
  }

  public LocalDate due() {
    return row.get(DUE);
  }

  /** How many times it has been worked off, this one counted. */
  public long cycle() {
    return row.get(CYCLE);
  }

  public Optional<LocalDate> closedOn() {
    return row.get(CLOSED_ON);
  }

  /** 逾期: past due and still open. */
  public boolean isOverdue(LocalDate today) {
    return status().isOpen() && today.isAfter(due());
  }
}

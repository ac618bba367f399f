package org.zhigai.ledger;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Life;
import org.zhigai.rows.Link;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/**
 * A line of the 整改台账. The problem it answers is its way back to the evidence; its number {@code ZG-2026-001} never changes, and its 序号 is only its
 * place in print.
 */
public record LedgerEntry(Row<LedgerEntry> row) {

  public static final Field<LedgerEntry, Long> PROBLEM = Field.of("problem", Problem.REF, 0L, Trait.FIXED, Trait.REQUIRED);
  /** 存在问题. */
  public static final Field<LedgerEntry, Prose> ISSUE = Field.of("issue", Prose.TYPE, Prose.none(), Trait.REQUIRED);
  /** 整改目标, in words. */
  public static final Field<LedgerEntry, Prose> TARGET = Field.of("target", Prose.TYPE, Prose.none(), Trait.REQUIRED, Trait.PROMISED);
  /** What counts as success. */
  public static final Field<LedgerEntry, SuccessRule> SUCCESS =
      Field.of("success", KeptParts.SUCCESS, new SuccessRule("", Double.NaN, Double.NaN, LocalDate.EPOCH), Trait.FIXED);
  /** 整改措施. */
  public static final Field<LedgerEntry, List<Measure>> MEASURES = Field.of("measures", Types.list(KeptParts.MEASURE), List.of(), Trait.REQUIRED);
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
  public static final Field<LedgerEntry, LocalDate> DUE = Field.of("due", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED, Trait.PROMISED);
  /** 整改进展. */
  public static final Field<LedgerEntry, String> PROGRESS = Field.of("progress", Types.TEXT, "");
  /** 佐证材料. */
  public static final Field<LedgerEntry, List<EvidenceItem>> EVIDENCE = Field.of("evidence", Types.list(KeptParts.EVIDENCE), List.of());
  /** 成效. */
  public static final Field<LedgerEntry, String> OUTCOME = Field.of("outcome", Types.TEXT, "");
  /** 自查意见. */
  public static final Field<LedgerEntry, String> SELF_CHECK = Field.of("self-check", Types.TEXT, "");
  /** 复核. */
  public static final Field<LedgerEntry, Optional<Verification>> VERIFICATION =
      Field.of("verification", Types.optional(KeptParts.VERIFICATION), Optional.empty());
  /** 销号日期. */
  public static final Field<LedgerEntry, Optional<LocalDate>> CLOSED_ON =
      Field.of("closed-on", Types.optional(Types.DAY), Optional.empty(), Trait.BY_MOVE);
  /** 回头看. */
  public static final Field<LedgerEntry, String> LOOK_BACK = Field.of("look-back", Types.TEXT, "", Trait.ALWAYS_OPEN);
  /** 备注. */
  public static final Field<LedgerEntry, String> REMARK = Field.of("remark", Types.TEXT, "", Trait.ALWAYS_OPEN);

  public static final Kind<LedgerEntry> KIND =
      Kind.<LedgerEntry>of("ledger", "ZG", LedgerEntry::new)
          .fields(
              PROBLEM, ISSUE, TARGET, SUCCESS, MEASURES, LEADER, RESPONSIBLE, PERSON, SUPPORTING, START, DUE, PROGRESS, EVIDENCE, OUTCOME, SELF_CHECK,
              VERIFICATION, CLOSED_ON, LOOK_BACK, REMARK)
          .quoting()
          .moved(EnumSet.of(LedgerStatus.CLOSED, LedgerStatus.RETURNED), Role.only(Role.PRINCIPAL, Role.DEPUTY, Role.RESEARCHER, Role.INSPECTOR))
          .withdrawn(Role.only(Role.PRINCIPAL, Role.DEPUTY, Role.HEAD))
          .drawnFrom(e -> List.of(Link.row(e.problemId())))
          .life(life())
          .always(Closing.ALWAYS)
          .build();

  private static Life<LedgerEntry> life() {
    var underWay = EnumSet.of(LedgerStatus.IN_PROGRESS, LedgerStatus.RETURNED, LedgerStatus.REOPENED);
    return Life.<LedgerEntry, LedgerStatus>from(LedgerStatus.NOT_STARTED)
        .move(Set.of(LedgerStatus.NOT_STARTED), EnumSet.of(LedgerStatus.IN_PROGRESS, LedgerStatus.ESCALATED))
        .move(
            underWay,
            EnumSet.of(LedgerStatus.STAGE_DONE, LedgerStatus.AWAITING_VERIFICATION, LedgerStatus.LONG_TERM, LedgerStatus.ESCALATED))
        .move(Set.of(LedgerStatus.STAGE_DONE), EnumSet.of(LedgerStatus.IN_PROGRESS, LedgerStatus.AWAITING_VERIFICATION, LedgerStatus.LONG_TERM))
        .move(Set.of(LedgerStatus.AWAITING_VERIFICATION), EnumSet.of(LedgerStatus.CLOSED, LedgerStatus.RETURNED, LedgerStatus.STAGE_DONE))
        .move(Set.of(LedgerStatus.CLOSED), Set.of(LedgerStatus.REOPENED))
        .move(Set.of(LedgerStatus.LONG_TERM), EnumSet.of(LedgerStatus.IN_PROGRESS, LedgerStatus.AWAITING_VERIFICATION))
        .move(Set.of(LedgerStatus.ESCALATED), Set.of(LedgerStatus.IN_PROGRESS))
        .asking(LedgerStatus.CLOSED, Closing.CONDITIONS)
        .frozen(Set.of(LedgerStatus.CLOSED))
        .build();
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

  public List<Measure> measures() {
    return row.get(MEASURES);
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

  public List<EvidenceItem> evidence() {
    return row.get(EVIDENCE);
  }

  public Optional<Verification> verification() {
    return row.get(VERIFICATION);
  }

  /** Whether it was verified, by somebody outside the branch of those who are responsible. */
  public boolean isVerifiedFromOutside(Facts all) {
    return verification().filter(v -> Closing.isOutside(row, v, all)).isPresent();
  }

  public Optional<LocalDate> closedOn() {
    return row.get(CLOSED_ON);
  }

  /** 逾期: past due and still open. */
  public boolean isOverdue(LocalDate today) {
    return status().isOpen() && today.isAfter(due());
  }
}

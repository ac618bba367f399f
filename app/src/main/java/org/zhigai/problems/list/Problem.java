package org.zhigai.problems.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhigai.kernel.Origin;
import org.zhigai.people.OrgUnit;
import org.zhigai.problems.Finding;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Severity;
import org.zhigai.rows.Condition;
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

/** A line of the 问题清单. Its number {@code WT-2026-001} is the 问题编号 and never changes. */
public record Problem(Row<Problem> row) {

  /** The type of a field that names a problem. */
  public static final Type<Long> REF = Types.ref("problem");

  /** What the results said: the numbers everything else quotes. */
  public static final Field<Problem, Finding> FINDING = Field.of("finding", KeptFinding.TYPE, KeptFinding.NONE, Trait.REQUIRED);
  /** 具体问题表现. */
  public static final Field<Problem, Prose> STATEMENT = Field.of("statement", Prose.TYPE, Prose.none(), Trait.REQUIRED);
  /** 严重程度. */
  public static final Field<Problem, Severity> SEVERITY =
      Field.of("severity", Types.choice(Severity.class, "report.severity"), Severity.SLIGHT);
  /** 原因分析. */
  public static final Field<Problem, String> CAUSE = Field.of("cause", Types.TEXT, "", Trait.REQUIRED);
  /** 整改方向. */
  public static final Field<Problem, Prose> DIRECTION = Field.of("direction", Prose.TYPE, Prose.none(), Trait.REQUIRED);
  /** 责任主体: a unit. */
  public static final Field<Problem, Long> RESPONSIBLE = Field.of("responsible", OrgUnit.REF, 0L, Trait.REQUIRED);
  /** 配合部门: units. */
  public static final Field<Problem, List<Long>> SUPPORTING = Field.of("supporting", Types.list(OrgUnit.REF), List.of());
  /** 提出人. */
  public static final Field<Problem, String> PROPOSER = Field.of("proposer", Types.TEXT, "", Trait.PERSONAL);
  /** 提出日期. */
  public static final Field<Problem, LocalDate> PROPOSED_ON = Field.of("proposed", Types.DAY, LocalDate.EPOCH, Trait.FIXED);
  /** Why it was declined. */
  public static final Field<Problem, String> REASON = Field.of("reason", Types.TEXT, "", Trait.BY_MOVE);
  /** The problem it became a part of. */
  public static final Field<Problem, Long> INTO = Field.of("into", Problem.REF, 0L, Trait.BY_MOVE);

  private static final Set<ProblemState> DECIDED = Set.of(ProblemState.CONFIRMED, ProblemState.DECLINED, ProblemState.MERGED);

  /** Nothing lives on a problem that is taken off the list. */
  private static final Condition<Problem> ALONE =
      Condition.of("problem.stood-on",
          (r, all) -> all.standingOn(Link.row(r.id())).stream().noneMatch(other -> other.kind() != r.kind() && !other.kind().follows()));

  /** What went into a problem would leave the list with it. */
  private static final Condition<Problem> HOLDS_NONE = Condition.of("problem.holds-others", Problem::holdsNone);

  public static final Kind<Problem> KIND =
      Kind.<Problem>of("problem", "WT", Problem::new)
          .fields(FINDING, STATEMENT, SEVERITY, CAUSE, DIRECTION, RESPONSIBLE, SUPPORTING, PROPOSER, PROPOSED_ON, REASON, INTO)
          .quoting()
          .drawnFrom(Problem::sources)
          .life(Life.<Problem, ProblemState>from(ProblemState.SUGGESTED)
              .move(Set.of(ProblemState.SUGGESTED), DECIDED)
              .move(DECIDED, Set.of(ProblemState.SUGGESTED))
              .move(Set.of(ProblemState.CONFIRMED), Set.of(ProblemState.DECLINED, ProblemState.MERGED))
              .asking(ProblemState.DECLINED, List.of(Condition.of("problem.reason.missing", (r, all) -> !r.get(REASON).isBlank()), ALONE, HOLDS_NONE))
              .asking(ProblemState.MERGED, List.of(Condition.of("problem.into.missing", (r, all) -> isListed(r, all)), ALONE, HOLDS_NONE))
              .asking(ProblemState.SUGGESTED, List.of(ALONE, HOLDS_NONE))
              .fleeting(Set.of(ProblemState.SUGGESTED, ProblemState.DECLINED))
              .build())
          .build();

  private static boolean holdsNone(Row<Problem> r, org.zhigai.rows.Facts all) {
    return all.all(KIND).stream().noneMatch(p -> p.state() == ProblemState.MERGED && p.mergedInto().filter(into -> into == r.id()).isPresent());
  }

  /** A problem that is merged goes into another that is on the list. */
  private static boolean isListed(Row<Problem> r, org.zhigai.rows.Facts all) {
    return r.get(INTO) != r.id() && all.find(KIND, r.get(INTO)).filter(p -> p.state() == ProblemState.CONFIRMED).isPresent();
  }

  /** A problem nobody keeps: for what is only tried out. */
  public static Problem unkept(Finding finding, ProblemState state) {
    return KIND.unkept(state, Values.of(FINDING, finding)).view();
  }

  /** Its paper, or the file of its cells; and the problem it was merged into. */
  private List<String> sources() {
    var evidence = finding().evidence();
    var measured =
        evidence.paperId() > 0 ? Stream.of(Link.paper(evidence.paperId())) : evidence.cells().stream().map(Origin::file).distinct().map(Link::file);
    return Stream.concat(measured, mergedInto().stream().map(Link::row)).toList();
  }

  public long id() {
    return row.id();
  }

  public String number() {
    return row.number();
  }

  public ProblemState state() {
    return ProblemState.valueOf(row.state());
  }

  public Finding finding() {
    return row.get(FINDING);
  }

  public Prose statement() {
    return row.get(STATEMENT);
  }

  public Severity severity() {
    return row.get(SEVERITY);
  }

  public String cause() {
    return row.get(CAUSE);
  }

  public Prose direction() {
    return row.get(DIRECTION);
  }

  public long responsible() {
    return row.get(RESPONSIBLE);
  }

  public List<Long> supporting() {
    return row.get(SUPPORTING);
  }

  public String proposer() {
    return row.get(PROPOSER);
  }

  public LocalDate proposedOn() {
    return row.get(PROPOSED_ON);
  }

  public String reason() {
    return row.get(REASON);
  }

  public Optional<Long> mergedInto() {
    return row.get(INTO) == 0 ? Optional.empty() : Optional.of(row.get(INTO));
  }
}

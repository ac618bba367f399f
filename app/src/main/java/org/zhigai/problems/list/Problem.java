package org.zhigai.problems.list;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Words;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Role;
import org.zhigai.problems.Category;
import org.zhigai.problems.Finding;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Severity;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Life;
import org.zhigai.rows.Link;
import org.zhigai.rows.Office;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;
import org.zhigai.rows.Values;

/** A line of the 问题清单. Its number {@code WT-2026-001} is the 问题编号 and never changes. */
public record Problem(Row<Problem> row) {

  private static final Words ZH = new Words(Lang.ZH);

  /** The type of a field that names a problem. */
  public static final Type<Long> REF = Types.ref("problem");

  /** What the results said: the numbers everything else quotes. */
  public static final Field<Problem, Finding> FINDING = Field.of("finding", KeptFinding.TYPE, KeptFinding.NONE, Trait.REQUIRED);
  /** 具体问题表现. */
  public static final Field<Problem, Prose> STATEMENT = Field.of("statement", Prose.TYPE, Prose.none(), Trait.REQUIRED);
  /** 依据 of what was not measured, in words: the letter, the page, what was seen. */
  public static final Field<Problem, String> GROUNDS = Field.of("grounds", Types.TEXT, "");
  /** 严重程度. */
  public static final Field<Problem, Severity> SEVERITY =
      Field.of("severity", Types.choice(Severity.class, "report.severity"), Severity.UNSAID);
  /** 原因分析. */
  public static final Field<Problem, List<Cause>> CAUSES = Field.of("causes", Cause.LIST, List.of(), Trait.REQUIRED);
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
  /** The problem it was split from. */
  public static final Field<Problem, Long> FROM = Field.of("from", Problem.REF, 0L, Trait.FIXED);
  /** Its part of the items that the whole's numbers come from; the numbers stay those of the whole. */
  public static final Field<Problem, List<String>> ITEMS = Field.of("items", Types.LINES, List.of(), Trait.FIXED);

  private static final Set<ProblemState> OFF = EnumSet.of(ProblemState.DECLINED, ProblemState.MERGED, ProblemState.SPLIT);
  private static final Set<ProblemState> DECIDED = EnumSet.complementOf(EnumSet.of(ProblemState.SUGGESTED));

  /** Nothing lives on a problem that nobody has decided about. */
  private static final Condition<Problem> ALONE =
      Condition.nothing("problem.stood-on",
          (r, all) -> all.standingOn(Link.row(r.id())).stream().filter(other -> other.kind() != r.kind() && !other.kind().follows()).toList());

  /** What went into a problem would leave the list with it. */
  private static final Condition<Problem> HOLDS_NONE =
      Condition.nothing("problem.holds-others", (r, all) -> rows(all, INTO, r).stream().filter(p -> p.view().state() == ProblemState.MERGED).toList());

  /** A problem is whole again when none of its parts is on the list. */
  private static final Condition<Problem> WHOLE = Condition.nothing("problem.in-parts", (r, all) -> rows(all, FROM, r));

  private static final Condition<Problem> IN_PARTS = Condition.of("problem.parts.missing", (r, all) -> rows(all, FROM, r).size() > 1);

  /** No item of the evidence is lost between the parts. */
  private static final Condition<Problem> ALL_ITEMS =
      Condition.of("problem.parts.items", (r, all) -> rows(all, FROM, r).stream().flatMap(p -> p.get(ITEMS).stream()).collect(Collectors.toSet())
          .containsAll(new Problem(r).items()));

  /** Who says what is a problem and what is not. */
  private static final Office DECIDE = Role.only(Role.PRINCIPAL, Role.DEPUTY, Role.HEAD, Role.RESEARCHER);

  public static final Kind<Problem> KIND =
      Kind.<Problem>of("problem", "WT", Problem::new)
          .fields(
              FINDING, STATEMENT, GROUNDS, SEVERITY, CAUSES, DIRECTION, RESPONSIBLE, SUPPORTING, PROPOSER, PROPOSED_ON, REASON, INTO, FROM, ITEMS)
          .upgrades(List.of(Problem::withCauses))
          .described(p -> p.statement().in(ZH))
          .quoting()
          .dead(OFF)
          .moved(EnumSet.allOf(ProblemState.class), DECIDE)
          .withdrawn(DECIDE)
          .drawnFrom(Problem::sources)
          .life(Life.<Problem, ProblemState>from(ProblemState.SUGGESTED)
              .move(Set.of(ProblemState.SUGGESTED), DECIDED)
              .move(DECIDED, Set.of(ProblemState.SUGGESTED))
              .move(Set.of(ProblemState.CONFIRMED), OFF)
              .asking(ProblemState.DECLINED, List.of(Condition.of("problem.reason.missing", (r, all) -> !r.get(REASON).isBlank()), HOLDS_NONE))
              .asking(ProblemState.MERGED, List.of(Condition.of("problem.into.missing", (r, all) -> isListed(r, all)), HOLDS_NONE))
              .asking(ProblemState.SPLIT, List.of(IN_PARTS, ALL_ITEMS, HOLDS_NONE))
              .asking(ProblemState.SUGGESTED, List.of(ALONE, HOLDS_NONE, WHOLE))
              .fleeting(Set.of(ProblemState.SUGGESTED, ProblemState.DECLINED))
              .build())
          .build();

  /** Problems that point to this one. */
  private static List<Row<Problem>> rows(Facts all, Field<Problem, Long> pointing, Row<Problem> to) {
    return all.rows(KIND).stream().filter(r -> r.get(pointing) == to.id()).toList();
  }

  /** A problem that is merged goes into another that is on the list. */
  private static boolean isListed(Row<Problem> r, Facts all) {
    return r.get(INTO) != r.id()
        && all.row(KIND, r.get(INTO)).filter(into -> !into.isWithdrawn() && into.view().state() == ProblemState.CONFIRMED).isPresent();
  }

  /** Before a cause had an area it was one text, and a severity that was not kept was 轻. */
  private static Map<String, Object> withCauses(Map<String, Object> body) {
    var out = new LinkedHashMap<>(body);
    out.putIfAbsent("severity", Severity.SLIGHT.name());
    if (out.remove("cause") instanceof String text && !text.isBlank()) {
      var area = body.get("finding") instanceof Map<?, ?> finding && finding.get("category") instanceof String known ? known : Category.TEACHING.name();
      out.put("causes", List.of(Map.of("area", area, "text", text)));
    }
    return out;
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
    return Stream.of(measured, mergedInto().stream().map(Link::row), splitFrom().stream().map(Link::row)).flatMap(s -> s).toList();
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

  public List<Cause> causes() {
    return row.get(CAUSES);
  }

  /** What the causes are, a line each; empty when nobody has said. */
  public String cause() {
    return Cause.texts(causes());
  }

  public String grounds() {
    return row.get(GROUNDS);
  }

  /** The items it rests on: of a part its own. */
  public List<String> items() {
    return splitFrom().isEmpty() ? finding().evidence().items() : row.get(ITEMS);
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

  /** The problem it is a part of. */
  public Optional<Long> splitFrom() {
    return row.get(FROM) == 0 ? Optional.empty() : Optional.of(row.get(FROM));
  }

  /** Whether it is on the list, or waits to be. */
  public boolean isOpen() {
    return !row.isWithdrawn() && (state() == ProblemState.SUGGESTED || state() == ProblemState.CONFIRMED);
  }
}

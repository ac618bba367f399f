package org.zhigai.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhigai.adjustment.PlanScope;
import org.zhigai.adjustment.PlanStatus;
import org.zhigai.adjustment.diagnosis.Clause;
import org.zhigai.adjustment.diagnosis.HelpRule;
import org.zhigai.chain.Chain;
import org.zhigai.effect.Assessor;
import org.zhigai.effect.Verdict;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.FileForm;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.monitoring.Term;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.problems.Category;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Source;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;
import org.zhigai.session.Meeting;
import org.zhigai.report.SentLedger;
import org.zhigai.store.jooq.DefaultSchema;
import org.zhigai.strategy.Ability;
import org.zhigai.strategy.Domain;
import org.zhigai.strategy.ErrorKind;
import org.zhigai.strategy.FormOfHelp;
import org.zhigai.strategy.Strategy;
import org.zhigai.strategy.Strength;
import org.zhigai.strategy.Subject;
import org.zhigai.stats.trust.Trust;
import org.zhigai.support.Ledgers;
import org.zhigai.support.TypicalCase;
import org.zhigai.value.Unit;

/**
 * What the code composes where it cannot be read off: numbers that are counted, texts that come from a file, values that a branch keeps away. A row
 * for a place that can be followed, or that is gone, fails the test.
 *
 * @param place the method that asks, {@code Type.method}
 * @param start how its keys begin; nothing where there is only a hole, {@code *} for all that is found there
 * @param ends how they end, all of them
 */
record ToldKeys(String place, String start, Set<String> ends) {
  private static final List<String> LEVELS = List.of("1", "2", "3", "4");
  private static final List<String> QUESTIONS = List.of("1", "2", "3");

  private static final List<String> SUBJECTS =
      List.of(
          "art", "arts", "biology", "chemistry", "chinese", "english", "geography", "health", "history", "mathematics", "morality", "music", "physics",
          "science");

  /** The kinds that are shown by the table that any kind can be shown by; the others have screens of their own. */
  private static final Set<String> SHELVED =
      Stream.concat(Ledgers.ALL.stream(), Stream.of(OrgUnit.KIND, Person.KIND)).map(Kind::id).collect(Collectors.toSet());

  /** What a file of strategies is written with. */
  private static final List<Class<? extends Enum<?>>> TOKENS =
      List.of(
          Subject.class, Domain.class, Ability.class, ErrorKind.class, FormOfHelp.class, Strength.class, Strategy.TimeUnit.class,
          org.zhigai.strategy.EntryField.class);

  static final List<ToldKeys> ALL =
      Stream.of(
          // The key of a phrase that was made elsewhere, and what no branch lets through.
          Stream.of("ArrangeSession.page", "RowsView.body", "RowsView.header")
              .map(place -> told(place, "", List.of())),
          // A phrase that was kept: its key was asked for where it was made, by this version or by one before it.
          Stream.of(
              told(
                  "PhraseType.of", Flows.HOLE,
                  List.of(
                      "rows.expected.phrase", "adjustment.diagnosis.class", "adjustment.diagnosis.grade", "adjustment.diagnosis.group", "adjustment.goal"))),
          // Counted.
          Stream.of("FlowExhibit.bar", "FlowExhibit.table", "GrowthExhibit.levels", "PupilExhibit.of", "Specs.levels")
              .map(place -> told(place, "explore.level.", LEVELS)),
          Stream.of("change", "groups", "items", "levels", "paper", "points", "survey")
              .map(group -> told("ArrangeSession.page", "pack.question." + group + ".", QUESTIONS)),
          // Read from a file or the store.
          Stream.of(
              told("EffectDetail.deviations", "effectview.deviation.", keys(LedgerEntry.KIND, f -> f.is(Trait.PROMISED) || f.is(Trait.BY_REQUEST))),
              told("TrendExhibit.of", "explore.trend.what.", List.of("cohort", "grade")),
              told("TrendExhibit.value", "explore.trend.follow.", List.of("cohort", "grade")),
              // Only these two pass the filter; what else stands in a place's choices is no part of a key.
              told("TrendExhibit.of", Flows.SENTENCE, List.of()),
              told("TrendExhibit.value", Flows.SENTENCE, List.of()),
              told("SheetPlan.absences", "preview.presence.", List.of("ABSENT", "EXEMPT", "NOT_ENTERED", "VIOLATION"))),
          // The store lists its tables itself, and of its records the kinds.
          Stream.of("CareWords.table", "StoreWords.table").flatMap(place -> Stream.of(
              told(place, "store.table.", DefaultSchema.DEFAULT_SCHEMA.getTables().stream().map(t -> t.getName().toLowerCase(Locale.ROOT)).toList()),
              told(place, "store.table.record.", Chain.KINDS.stream().map(Kind::id).toList()))),
          // Composed of the name of an enum.
          Stream.of(told("Tokens.of", "strategy.", TOKENS.stream().flatMap(ToldKeys::tokens).toList())),
          // Everything with everything, of which a few meet.
          Chain.KINDS.stream().flatMap(k -> Stream.of("Kind.label", "Spell.field").map(place -> told(place, k.id() + ".field.", keys(k, f -> true)))),
          Chain.KINDS.stream().flatMap(k -> Stream.of(told("Kind.state", k.id() + ".status.", states(k)))),
          Ledgers.ALL.stream().flatMap(k -> k.fields().stream()).map(Field::type).filter(Types.Choice.class::isInstance)
              .map(t -> (Types.Choice<?>) t)
              .map(c -> told("Types.label", c.words() + ".", c.constants().stream().map(e -> e.name().toLowerCase(Locale.ROOT)).toList())),
          Chain.KINDS.stream().filter(k -> !SHELVED.contains(k.id()))
              .flatMap(k -> Stream.of("RowsView.body", "RowsView.header").map(place -> told(place, k.id() + ".", List.of()))),
          Stream.of(
              told("Types.label", "adjustment.about.", names(Clause.About.values())),
              told("Types.label", "adjustment.helprule.", names(HelpRule.values())),
              told("Types.label", "adjustment.scope.", names(PlanScope.values())),
              told("Types.label", "adjustment.trust.", names(Trust.Level.values())),
              told("Types.label", "strategy.errorkind.", names(ErrorKind.values())),
              told("Types.label", "strategy.formofhelp.", names(FormOfHelp.values())),
              told("Types.label", "strategy.strength.", names(Strength.values())),
              told("Types.label", "effect.verdict.", names(Verdict.values())),
              told("Types.label", "effect.assessor.", names(Assessor.values())),
              told("Types.label", "evidence.form.", names(FileForm.values())),
              told("Types.label", "evidence.sort.", names(EvidencePiece.Sort.values())),
              told("Types.label", "measure.sort.", names(Measure.Sort.values())),
              told("Types.label", "verification.sort.", names(VerificationRound.Sort.values())),
              told("Types.label", "sent-ledger.purpose.", names(SentLedger.Purpose.values())),
              told("Types.label", "pack.sort.", names(Meeting.Decision.Sort.values())),
              told("Types.label", "person.role.", names(Role.values())),
              told("Types.label", "problems.unit.", names(Unit.values())),
              told("Types.label", "report.category.", names(Category.values())),
              told("Types.label", "report.severity.", names(Severity.values())),
              told("Types.label", "report.source.", names(Source.values())),
              told("Types.label", "rows.term.", names(Term.values())),
              told("Types.label", "unit.place.", names(OrgUnit.Place.values())),
              told("ProblemListReport.name", "report.category.", names(Category.values())),
              told("ProblemListReport.name", "report.severity.", names(Severity.values())),
              told("ProblemListReport.name", "report.source.", names(Source.values()))),
          // Kept away by a branch.
          Stream.of(
              told(
                  "EntryTable.column", "ledgerview.column.",
                  List.of("number", "issue", "measures", "responsible", "due", "verification", "evidence", "effect", "target", "leader", "progress")),
              told("Names.subjectName", "explore.subject.", SUBJECTS),
              told("TablePart.of", "intake.dropped.", List.of("anonymous", "notNeeded", "others", "rank", "statistic", "subtotal", "total", "unknown")),
              told("EvidenceLines.arrived", "problemview.floor.", List.of("class", "rate", "sd")),
              told("AnalyseScores$Work.formulas", "analysis.formula.ctt.", List.of()),
              told("AnalyseScores$Work.formulas", "analysis.formula.rasch.", List.of("cml", "mml")),
              told("AnalyseScores$Work.formulas", "analysis.formula.pcm.", List.of("cml", "mml")),
              told("AnalyseScores$Work.formulas", "analysis.formula.rsm.", List.of("cml")),
              told("AnalyseScores$Work.formulas", "analysis.formula.2pl.", List.of("mml")),
              told("AnalyseScores$Work.formulas", "analysis.formula.3pl.", List.of("mml")),
              told("AnalyseScores$Work.formulas", "analysis.formula.grm.", List.of("mml")),
              told("AnalyseScores$Work.formulas", "analysis.formula.gpcm.", List.of("mml")),
              told("AnalyseScores$Work.formulas", "analysis.formula.dina.", List.of("em")),
              told("AnalyseScores$Work.formulas", "analysis.formula.dino.", List.of("em")),
              told("AnalyseScores$Work.formulas", "analysis.formula.gdina.", List.of("em")),
              told("AnalyseScores$Work.formulas", "analysis.formula.bank.", List.of("eap"))))
          .flatMap(s -> s)
          .toList();

  private static <K> List<String> keys(Kind<K> kind, Predicate<Field<K, ?>> which) {
    return kind.fields().stream().filter(which).map(Field::key).toList();
  }

  private static List<String> states(Kind<?> kind) {
    return switch (kind.id()) {
      case "ledger" -> names(LedgerStatus.values());
      case "measure" -> names(Measure.State.values());
      case "due-request" -> names(DueRequest.State.values());
      case "verification" -> names(VerificationRound.State.values());
      case "look-back" -> names(LookBack.State.values());
      case "problem" -> names(ProblemState.values());
      case "adjustment" -> names(PlanStatus.values());
      case "case" -> names(TypicalCase.CaseState.values());
      // A life of one state.
      default -> List.of("kept");
    };
  }

  private static Stream<String> tokens(Class<? extends Enum<?>> type) {
    return names(type.getEnumConstants()).stream().map(name -> type.getSimpleName().toLowerCase(Locale.ROOT) + "." + name);
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static ToldKeys told(String place, String start, List<String> ends) {
    return new ToldKeys(place, start, Set.copyOf(ends));
  }

  /** Whether this row says what {@code text} is, which was found at its place. */
  boolean tells(String text) {
    if (start.equals(Flows.HOLE)) {
      return true;
    }
    return start.isEmpty() ? text.equals(Flows.HOLE) || text.equals(Flows.SENTENCE) : text.startsWith(start);
  }

  /** Whether all that is told here was found without being told, or is not asked for there any more. */
  boolean isIdle(Set<String> found) {
    var mine = found.stream().filter(this::tells).collect(Collectors.toSet());
    return mine.isEmpty() || (mine.stream().allMatch(KeysInCode::seen) && mine.stream().noneMatch(KeysInCode::open) && mine.equals(keys()));
  }

  Set<String> keys() {
    var head = start.equals(Flows.HOLE) ? "" : start;
    return ends.stream().map(e -> head + e).collect(Collectors.toSet());
  }
}

package org.zhigai.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.monitoring.Grades;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.People;
import org.zhigai.problems.Severity;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Facts;

/** Every fact that the ledger holds of its entries, as forms ask for them. Forms are Chinese documents. */
final class LedgerFacts {
  private static final Words ZH = new Words(Lang.ZH);

  private final Facts all;
  private final People people;
  private final Function<Problem, Phrase> grounds;
  private final Map<Long, Phrase> outcomes;

  /**
   * @param grounds what the numbers behind a measured problem say
   * @param outcomes what a later measurement said, by problem
   */
  LedgerFacts(Facts all, People people, Function<Problem, Phrase> grounds, Map<Long, Phrase> outcomes) {
    this.all = all;
    this.people = people;
    this.grounds = grounds;
    this.outcomes = outcomes;
  }

  /** An entry a line, by number. */
  List<FactLine> lines(LocalDate today) {
    return all.all(LedgerEntry.KIND).stream().map(e -> line(e, today)).toList();
  }

  private FactLine line(LedgerEntry entry, LocalDate today) {
    var out = new EnumMap<FormFact, Known>(FormFact.class);
    all.find(Problem.KIND, entry.problemId()).ifPresent(p -> problem(p, out));
    var measures = EntryStanding.measures(entry.id(), all);
    promised(entry, measures, out);
    standing(entry, measures, today, out);
    verified(entry, out);
    return new FactLine(out, measures.stream().map(this::measure).toList());
  }

  private void problem(Problem problem, Map<FormFact, Known> out) {
    var finding = problem.finding();
    out.put(FormFact.PROBLEM, Known.of(problem.number()));
    out.put(FormFact.SOURCE, named(finding.source(), ZH.say("report.source." + finding.source().name().toLowerCase(Locale.ROOT))));
    out.put(FormFact.ROUND, Known.of(finding.round().label()));
    out.put(FormFact.SUBJECT, Known.of(finding.domain()));
    out.put(FormFact.GRADE, Known.of(finding.grade() == 0 ? "" : Grades.label(finding.grade())));
    out.put(FormFact.FOUND_ON, Known.of(problem.proposedOn()));
    out.put(FormFact.CATEGORY, named(finding.category(), ZH.say(finding.category().label())));
    out.put(FormFact.SEVERITY,
        problem.severity() == Severity.UNSAID
            ? Known.NOTHING
            : named(problem.severity(), ZH.say("report.severity." + problem.severity().name().toLowerCase(Locale.ROOT))));
    out.put(FormFact.GROUNDS, Known.of(finding.isMeasured() ? ZH.say(grounds.apply(problem)) : problem.grounds()));
    out.put(FormFact.CAUSE, Known.of(problem.cause()));
    out.put(FormFact.DIRECTION, Known.of(problem.direction().in(ZH)));
    out.put(FormFact.PROPOSER, Known.of(problem.proposer()));
  }

  private static Known named(Enum<?> value, String said) {
    return Known.of(value.name().toLowerCase(Locale.ROOT), said);
  }

  private void promised(LedgerEntry entry, List<Measure> measures, Map<FormFact, Known> out) {
    out.put(FormFact.NUMBER, Known.of(entry.number()));
    out.put(FormFact.ISSUE, Known.of(entry.issue().in(ZH)));
    out.put(FormFact.TARGET, Known.of(entry.target().in(ZH)));
    var texts = measures.stream().map(Measure::text).map(String::strip).filter(t -> !t.isEmpty()).toList();
    out.put(FormFact.MEASURES, Known.of(texts.size() == 1
        ? texts.getFirst()
        : IntStream.range(0, texts.size()).mapToObj(i -> (i + 1) + "." + texts.get(i)).collect(Collectors.joining("\n"))));
    out.put(FormFact.LEADER, Known.of(people.person(entry.leader())));
    out.put(FormFact.UNIT, unit(entry.responsible()));
    out.put(FormFact.PERSON, Known.of(people.person(entry.person())));
    out.put(FormFact.SUPPORTING, Known.of(people.paths(entry.supporting())));
    out.put(FormFact.START, Known.of(entry.start()));
    out.put(FormFact.DUE, Known.of(entry.due()));
    out.put(FormFact.REMARK, Known.of(entry.row().get(LedgerEntry.REMARK)));
  }

  /** A unit as the program writes it, and as others may: alone, by its other names, by the one above it. */
  private Known unit(long id) {
    var alike = new ArrayList<String>();
    for (var unit = all.find(OrgUnit.KIND, id); unit.isPresent() && unit.get().place() != OrgUnit.Place.SCHOOL; unit =
        all.find(OrgUnit.KIND, unit.get().parent())) {
      alike.add(unit.get().name());
      alike.addAll(unit.get().aliases());
    }
    return Known.of(people.path(id), alike);
  }

  private void standing(LedgerEntry entry, List<Measure> measures, LocalDate today, Map<FormFact, Known> out) {
    var status = entry.status();
    out.put(FormFact.STATUS, Known.of(status.name().toLowerCase(Locale.ROOT), ZH.say(status.label())));
    var done = switch (status) {
      case CLOSED, VERIFIED, AWAITING_VERIFICATION -> true;
      default -> false;
    };
    out.put(FormFact.DONE, yes(done));
    out.put(FormFact.OVERDUE, yes(entry.isOverdue(today)));
    out.put(FormFact.CLOSED, yes(status == LedgerStatus.CLOSED));
    out.put(FormFact.CLOSED_ON, entry.closedOn().map(Known::of).orElse(Known.NOTHING));
    var allDone = !measures.isEmpty() && measures.stream().allMatch(Measure::isDone);
    out.put(FormFact.DONE_ON,
        allDone
            ? measures.stream().flatMap(m -> m.doneOn().stream()).max(Comparator.naturalOrder()).map(Known::of).orElse(Known.NOTHING)
            : Known.NOTHING);
    var written = entry.row().get(LedgerEntry.PROGRESS);
    out.put(FormFact.PROGRESS, Known.of(written.isBlank() ? notes(measures.stream()) : written));
    var outcome = entry.row().get(LedgerEntry.OUTCOME);
    out.put(FormFact.OUTCOME, Known.of(outcome.isBlank() ? Optional.ofNullable(outcomes.get(entry.problemId())).map(ZH::say).orElse("") : outcome));
    out.put(FormFact.SELF_CHECK, Known.of(entry.row().get(LedgerEntry.SELF_CHECK)));
    out.put(FormFact.EVIDENCE, Known.of(EntryStanding.evidence(entry.id(), all).stream().map(LedgerFacts::piece).collect(Collectors.joining("\n"))));
  }

  private static String notes(Stream<Measure> measures) {
    return measures.flatMap(m -> m.notes().stream()).sorted(Comparator.comparing(n -> n.on())).map(n -> FitValue.chinese(n.on()) + "：" + n.text())
        .collect(Collectors.joining("\n"));
  }

  private static String piece(EvidencePiece piece) {
    return piece.number() + " " + piece.title();
  }

  private static Known yes(boolean yes) {
    return Known.of(yes ? "yes" : "no", ZH.say(yes ? "rows.yes" : "rows.no"));
  }

  private void verified(LedgerEntry entry, Map<FormFact, Known> out) {
    var rounds = EntryStanding.rounds(entry.id(), all);
    rounds.stream().filter(VerificationRound::isAnswered).reduce((a, b) -> b).ifPresent(last -> {
      var passed = last.state() == VerificationRound.State.PASSED;
      out.put(FormFact.VERIFY_UNIT, unit(last.unit()));
      out.put(FormFact.VERIFIER, Known.of(people.person(last.person())));
      out.put(FormFact.VERIFY_DATE, last.answeredOn().map(Known::of).orElse(Known.NOTHING));
      out.put(FormFact.VERIFY_RESULT, Known.of(passed ? "passed" : "refused", ZH.say(VerificationRound.KIND.state(last.row().state()))));
      out.put(FormFact.VERIFY_OPINION, Known.of(last.row().get(VerificationRound.OPINION)));
    });
    LookBack.of(entry.id(), all).stream().filter(l -> l.state() != LookBack.State.CANCELLED).reduce((a, b) -> b).ifPresent(last -> {
      out.put(FormFact.LOOK_BACK, Known.of(ZH.say(LookBack.KIND.state(last.row().state()))));
      out.put(FormFact.LOOK_BACK_ON, Known.of(last.row().get(LookBack.HELD_ON).orElse(last.due())));
    });
  }

  private Map<FormFact, Known> measure(Measure measure) {
    var out = new HashMap<FormFact, Known>();
    out.put(FormFact.MEASURES, Known.of(measure.text()));
    out.put(FormFact.MEASURE_NUMBER, Known.of(measure.number()));
    out.put(FormFact.MEASURE_DOER, Known.of(people.person(measure.person())));
    out.put(FormFact.MEASURE_DUE, Known.of(measure.due()));
    out.put(FormFact.MEASURE_STATE, Known.of(measure.state().name().toLowerCase(Locale.ROOT), ZH.say(Measure.KIND.state(measure.row().state()))));
    out.put(FormFact.DONE, yes(measure.isDone()));
    out.put(FormFact.PROGRESS, Known.of(notes(Stream.of(measure))));
    if (measure.unit() != 0) {
      out.put(FormFact.UNIT, unit(measure.unit()));
    }
    out.put(FormFact.MEASURE_DONE, measure.doneOn().map(Known::of).orElse(Known.NOTHING));
    return out;
  }

  /** What is said of the form as a whole. */
  static Map<FormFact, Known> ofForm(String school, String project, LocalDate today) {
    return Stream.of(
        Map.entry(FormFact.SCHOOL, Known.of(school)), Map.entry(FormFact.PROJECT, Known.of(project)), Map.entry(FormFact.DATE, Known.of(today)),
        Map.entry(FormFact.YEAR, Known.of(Integer.toString(today.getYear())))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}

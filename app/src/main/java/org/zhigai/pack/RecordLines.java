package org.zhigai.pack;

import static org.zhigai.pack.PaperLines.cell;
import static org.zhigai.pack.PaperLines.number;
import static org.zhigai.pack.PaperLines.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.effect.Verdict;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.pack.ProblemShare.About;
import org.zhigai.problems.Category;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Source;

/** What people decided, as lines of the tables that tell of it, and back. */
final class RecordLines {
  static final List<String> PROBLEMS =
      List.of("number", "year", "term", "subject", "grade", "kind", "name", "category", "severity", "source", "state");
  static final List<String> LEDGER =
      List.of(
          "number", "problem", "subject", "grade", "kind", "name", "status", "overdue", "start", "due", "closed_on", "cycle", "measures", "measures_done",
          "evidence", "verified_on", "verdict");
  static final List<String> PRACTICES =
      List.of("number", "subject", "grade", "kind", "name", "strategy", "title", "form", "verified_on");

  private RecordLines() {}

  static List<String> problem(ProblemShare p) {
    return List.of(
        p.number(), whole(p.round().year()), p.round().term().name(), p.about().subject(), whole(p.about().grade()), p.about().kind(), p.about().name(),
        p.category().name(), p.severity().name(), p.source().name(), p.state().name());
  }

  static ProblemShare problem(Map<String, String> row) {
    return new ProblemShare(
        cell(row, "number"), new Round(number(row, "year"), Term.valueOf(cell(row, "term"))), about(row), Category.valueOf(cell(row, "category")),
        Severity.valueOf(cell(row, "severity")), Source.valueOf(cell(row, "source")), ProblemState.valueOf(cell(row, "state")));
  }

  static List<String> entry(EntryShare e) {
    return List.of(
        e.number(), e.problem(), e.about().subject(), whole(e.about().grade()), e.about().kind(), e.about().name(), e.status().name(),
        Boolean.toString(e.overdue()), e.start().toString(), e.due().toString(), day(e.closedOn()), whole(e.cycle()), whole(e.measures()),
        whole(e.measuresDone()), whole(e.evidence()), day(e.verifiedOn()), e.verdict().map(Verdict::name).orElse(""));
  }

  static EntryShare entry(Map<String, String> row) {
    return new EntryShare(
        cell(row, "number"), cell(row, "problem"), about(row), LedgerStatus.valueOf(cell(row, "status")), Boolean.parseBoolean(cell(row, "overdue")),
        LocalDate.parse(cell(row, "start")), LocalDate.parse(cell(row, "due")), day(row, "closed_on"), number(row, "cycle"), number(row, "measures"),
        number(row, "measures_done"), number(row, "evidence"), day(row, "verified_on"),
        Optional.of(cell(row, "verdict")).filter(v -> !v.isEmpty()).map(Verdict::valueOf));
  }

  static List<String> practice(PracticeShare p) {
    return List.of(
        p.number(), p.about().subject(), whole(p.about().grade()), p.about().kind(), p.about().name(), p.strategy(), p.title(), p.form(),
        p.verifiedOn().toString());
  }

  static PracticeShare practice(Map<String, String> row) {
    return new PracticeShare(
        cell(row, "number"), about(row), cell(row, "strategy"), cell(row, "title"), cell(row, "form"), LocalDate.parse(cell(row, "verified_on")));
  }

  private static About about(Map<String, String> row) {
    return new About(cell(row, "subject"), number(row, "grade"), cell(row, "kind"), cell(row, "name"));
  }

  private static String day(Optional<LocalDate> on) {
    return on.map(LocalDate::toString).orElse("");
  }

  private static Optional<LocalDate> day(Map<String, String> row, String heading) {
    return Optional.of(cell(row, heading)).filter(d -> !d.isEmpty()).map(LocalDate::parse);
  }
}

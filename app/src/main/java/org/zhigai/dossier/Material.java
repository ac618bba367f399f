package org.zhigai.dossier;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.chain.Chain;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.explore.Explore;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.report.Document;
import org.zhigai.report.Run;
import org.zhigai.rows.Facts;
import org.zhigai.value.Value;

/** What reports are made of, as it stands at one moment. Read off the window's thread. */
public final class Material {
  /** Reports are Chinese documents. */
  static final Words ZH = new Words(Lang.ZH);

  private final Chain chain;
  private final Explore explore;
  private final Facts all;
  private final LocalDate today;
  private final Map<Long, ImportRecord> imports = new HashMap<>();
  private final List<EvaluateEffects.Line> effects;

  Material(Chain chain, Explore explore) {
    this.chain = chain;
    this.explore = explore;
    this.all = chain.book().now();
    this.today = LocalDate.now(chain.clock());
    this.effects = chain.effects().lines();
    chain.figures().imports().forEach(i -> imports.put(i.id(), i));
  }

  Chain chain() {
    return chain;
  }

  Facts all() {
    return all;
  }

  LocalDate today() {
    return today;
  }

  String school() {
    return chain.school().name();
  }

  /** By round, grade and subject. */
  List<Paper> papers() {
    return chain.figures().papers();
  }

  List<Entry> measured() {
    return explore.entries();
  }

  PaperFigures figures(Paper paper) {
    return chain.figures().figures(paper.id());
  }

  Exhibit exhibit(Paper paper, Aspect aspect) {
    return exhibit(new Entry.OfPaper(paper), aspect);
  }

  Exhibit exhibit(Entry entry, Aspect aspect) {
    return explore.show(Place.of(entry.key(), aspect), entry, Progress.NONE);
  }

  /** Whom the numbers of a paper leave out. */
  List<Phrase> leftOut(Paper paper) {
    return explore.leftOut(new Entry.OfPaper(paper));
  }

  List<Problem> problems() {
    return all.all(Problem.KIND).stream().filter(p -> p.state() == ProblemState.CONFIRMED).toList();
  }

  List<LedgerEntry> entries() {
    return all.all(LedgerEntry.KIND);
  }

  Optional<LedgerEntry> entryOf(Problem problem) {
    return entries().stream().filter(e -> e.problemId() == problem.id()).findFirst();
  }

  List<EvaluateEffects.Line> effects() {
    return effects;
  }

  String number(long problem) {
    return all.find(Problem.KIND, problem).map(Problem::number).orElse("");
  }

  /** What a paper's numbers are of, and when they came in. */
  Run versionOf(Paper paper) {
    var came = Optional.ofNullable(imports.get(paper.importId()));
    return came.isEmpty()
        ? Run.say("dossier.version.paper", paper.info().label(), now())
        : Run.say("dossier.version.imported", paper.info().label(), new Value.Day(came.get().at().toLocalDate()), now());
  }

  /** Of when problems, ledger and other records are. */
  Run version() {
    return Run.say("dossier.version.records", now());
  }

  private Value now() {
    return new Value.Day(today);
  }

  /** The frame of a report of chapters. */
  Document frame(String title, Run about) {
    return new Document(Lang.ZH, Document.Paper.A4_UPRIGHT, "", title, about, Run.empty(), Document.Manner.REPORT, List.of());
  }

  /** School and day, under a title. */
  Run of(Run more) {
    return Run.say("dossier.of", school(), now(), more.isEmpty() ? "" : "　" + more.in(ZH));
  }

  /** A document of sheets. */
  Document sheets(String title, List<Document.Section> sections) {
    return new Document(Lang.ZH, Document.Paper.A4_UPRIGHT, "", title, Run.of(school()), Run.empty(), sections);
  }
}

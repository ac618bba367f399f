package org.zhigai.chain;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.adjustment.DraftAdjustments;
import org.zhigai.adjustment.DraftMeasures;
import org.zhigai.adjustment.OwnStrategy;
import org.zhigai.adjustment.Strategies;
import org.zhigai.adjustment.StrategyDesk;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.chain.release.HeldResults;
import org.zhigai.chain.release.ReleasedPaper;
import org.zhigai.chain.rights.PupilErasure;
import org.zhigai.chain.rights.RetentionPeriod;
import org.zhigai.effect.ConfirmedStrategies;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.EvidenceDesk;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.ledger.WorkDesk;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.IntakeArchive;
import org.zhigai.monitoring.intake.WorkbookReader;
import org.zhigai.pack.SharedPaper;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.People;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.ThresholdDesk;
import org.zhigai.problems.ThresholdRow;
import org.zhigai.problems.rules.AllRules;
import org.zhigai.programme.Programme;
import org.zhigai.report.ReportDraft;
import org.zhigai.report.SentLedger;
import org.zhigai.report.SheetWriter;
import org.zhigai.report.WriteReports;
import org.zhigai.review.SentPackage;
import org.zhigai.rows.Book;
import org.zhigai.rows.Kind;
import org.zhigai.session.BoardRow;
import org.zhigai.session.MeetingRow;
import org.zhigai.session.SessionDesk;
import org.zhigai.signing.SignDesk;
import org.zhigai.signing.Signature;
import org.zhigai.support.DevelopmentDesk;
import org.zhigai.support.Ledgers;
import org.zhigai.template.FormProfile;
import org.zhigai.trace.Recheck;

/** The use cases over one open store. The window and the commands are given one of these and nothing below it. */
public record Chain(
    ChainArchive archive,
    Book book,
    People people,
    ImportResults imports,
    ReadFigures figures,
    ThresholdDesk thresholds,
    ProblemDesk problems,
    AdjustmentDesk adjustments,
    StrategyDesk strategies,
    DevelopmentDesk development,
    LedgerDesk ledger,
    WorkDesk work,
    EvidenceDesk evidence,
    EvaluateEffects effects,
    Recheck recheck,
    SessionDesk sessions,
    Programme programme,
    SignDesk signing,
    WriteReports reports,
    HeldResults held,
    Clock clock)
    implements AutoCloseable {

  /** Who writes what the program sets up by itself. */
  private static final Actor PROGRAM = new Actor("知改", "");

  /** Every kind of record there is. */
  public static final List<Kind<?>> KINDS =
      Stream.concat(
          Stream.of(OrgUnit.KIND, Person.KIND, ThresholdRow.KIND, Problem.KIND, OwnStrategy.KIND, TeachingAdjustment.KIND, LedgerEntry.KIND,
              Measure.KIND, DueRequest.KIND, EvidencePiece.KIND, VerificationRound.KIND, LookBack.KIND, EffectVerdict.KIND, BoardRow.KIND, MeetingRow.KIND,
              SentPackage.KIND, SentLedger.KIND, FormProfile.KIND, SharedPaper.KIND, ReportDraft.KIND, Signature.KIND, PupilErasure.KIND, RetentionPeriod.KIND,
              ReleasedPaper.KIND),
          Ledgers.ALL.stream()).toList();

  /** The use cases over {@code archive}, which this chain closes with itself. */
  public static Chain over(
      ChainArchive archive, WorkbookReader reader, SheetWriter writer, Words words, Clock clock) {
    var results = archive.results();
    var book = new Book(archive.records(), KINDS, results::version);
    var people = new People(book, clock);
    var school = archive.profile().profile();
    people.begin(school.name(), school.principal(), PROGRAM);
    var held = new HeldResults(results, book);
    var effects = new EvaluateEffects(held, book, clock);
    var thresholds = new ThresholdDesk(book, clock);
    var problems = new ProblemDesk(new DetectProblems(held, AllRules.ALL, thresholds), book, people, clock);
    var strategies = new Strategies(() -> OwnStrategy.entries(book.all(OwnStrategy.KIND)), () -> ConfirmedStrategies.of(book));
    var adjustments = new AdjustmentDesk(new DraftAdjustments(held, strategies, clock), book);
    var ledger = new LedgerDesk(book, new DraftMeasures(strategies, book), clock);
    var intake = archive.intake();
    var signing = new SignDesk(book, archive.evidence(), () -> isFollowed(intake), clock);
    return new Chain(
        archive,
        book,
        people,
        new ImportResults(reader, archive.intake(), book, words),
        new ReadFigures(held),
        thresholds,
        problems,
        adjustments,
        new StrategyDesk(book, strategies, clock),
        new DevelopmentDesk(results, strategies, book, clock),
        ledger,
        new WorkDesk(clock),
        new EvidenceDesk(book, archive.evidence(), clock),
        effects,
        new Recheck(book),
        new SessionDesk(book, clock),
        new Programme(book, () -> results.papers().size(), clock),
        signing,
        new WriteReports(
            () -> archive.profile().profile().name(), people, problems, adjustments, ledger, effects, signing::under, held::goOut, writer, clock),
        held,
        clock);
  }

  /** Keeps the school's particulars under other words. */
  public void rename(SchoolProfile profile) {
    archive.profile().save(profile);
  }

  public SchoolProfile school() {
    return archive.profile().profile();
  }

  /**
   * What follows from new results: the list looked at again, what quotes a changed number marked, verdicts made anew. Reads the papers: not for the
   * window's thread.
   */
  public ProblemDesk.Refreshed follow(Actor by, Progress progress) {
    var standing = archive.intake().standing();
    var refreshed = problems.refresh(by, progress.part(0, 0.8));
    recheck.after(problems.detection(progress), by);
    var _ = effects.judge(by, progress.part(0.8, 1));
    held.keptAnew();
    archive.intake().followed(standing);
    return refreshed;
  }

  /** Whether {@link #follow} has ended since results last came or went: a program that was closed or killed meanwhile leaves it to the next opening. */
  public boolean isFollowed() {
    return isFollowed(archive.intake());
  }

  private static boolean isFollowed(IntakeArchive intake) {
    return intake.standing() == intake.followed();
  }

  /** Until when results are kept. */
  public Retention retention() {
    return new Retention(book, archive.results(), clock);
  }

  /** 牵头领导 of new entries: the principal; 0 while nobody is. */
  public long leader() {
    return people.holder(Role.PRINCIPAL).map(Person::id).orElse(0L);
  }

  @Override
  public void close() {
    archive.close();
  }
}

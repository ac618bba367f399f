package org.zhigai.report;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.SafeFile;
import org.zhigai.ledger.EvidenceDesk;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.PupilFile;
import org.zhigai.people.People;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.programme.TaskStand;
import org.zhigai.rows.AuditLine;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Kind;
import org.zhigai.support.DevelopmentPlan;

/** Use case: write the tables a school submits. Pseudonyms only; every file whole or not there. */
public final class WriteReports {
  private final Supplier<String> school;
  private final People people;
  private final ProblemDesk problems;
  private final AdjustmentDesk adjustments;
  private final LedgerDesk ledger;
  private final EvaluateEffects effects;
  private final Supplier<List<Phrase>> signed;
  private final Runnable goesOut;
  private final SheetWriter writer;
  private final Clock clock;

  /**
   * @param school 填报单位 as it is now
   * @param signed what stands under the ledger of who signed it; nothing where nobody did
   * @param goesOut is told before numbers go out
   */
  public WriteReports(
      Supplier<String> school, People people, ProblemDesk problems, AdjustmentDesk adjustments, LedgerDesk ledger,
      EvaluateEffects effects, Supplier<List<Phrase>> signed, Runnable goesOut, SheetWriter writer, Clock clock) {
    this.school = school;
    this.people = people;
    this.problems = problems;
    this.adjustments = adjustments;
    this.ledger = ledger;
    this.effects = effects;
    this.signed = signed;
    this.goesOut = goesOut;
    this.writer = writer;
    this.clock = clock;
  }

  /** Writes all kinds into {@code folder} and returns the files in the order of the chain. */
  public List<Path> writeAll(Path folder, Progress progress) {
    return writeAll(SubmissionForm.USUAL, folder, progress);
  }

  /** The same in a form that was chosen; its number is each table's own place in the chain. */
  public List<Path> writeAll(SubmissionForm form, Path folder, Progress progress) {
    var out = new ArrayList<Path>();
    var kinds = Submitted.values();
    for (var i = 0; i < kinds.length; i++) {
      out.add(write(kinds[i], inPlace(form), folder, progress.part((double) i / kinds.length, (i + 1.0) / kinds.length)));
    }
    return out;
  }

  private static SubmissionForm inPlace(SubmissionForm form) {
    return form.numbered(OptionalInt.empty());
  }

  /** Writes one kind into {@code folder}. A file of that name that says something else is kept beside it under a number. */
  public Path write(Submitted kind, SubmissionForm form, Path folder, Progress progress) {
    progress.step(0, Phrase.of("report.writing", kind.title()));
    goesOut.run();
    var file = folder.resolve(fileName(kind, form));
    writer.writeKeeping(sheets(kind, form), Optional.empty(), file);
    return file;
  }

  /** Writes one kind into this file. */
  public void write(Submitted kind, SubmissionForm form, Path file) {
    goesOut.run();
    writer.write(sheets(kind, form), file);
  }

  /** Writes sheets with what they are known by when they come back. */
  public void write(List<SheetReport> sheets, Stamp stamp, Path file) {
    goesOut.run();
    writer.write(sheets, Optional.of(stamp), file);
  }

  /** The same; a file of that name that says something else is kept beside it under a number. */
  public void writeKeeping(List<SheetReport> sheets, Stamp stamp, Path file) {
    goesOut.run();
    writer.writeKeeping(sheets, Optional.of(stamp), file);
  }

  /** {@code 附件3+示例小学+整改台账+20260630.xlsx}. */
  public String fileName(Submitted kind, SubmissionForm form) {
    return head(form).fileName(kind);
  }

  /** The same of a part: {@code 附件3+示例小学+整改台账+教务处+20260630.xlsx}. */
  public String fileName(String part, SubmissionForm form) {
    return head(form).fileName(Submitted.LEDGER, part);
  }

  /** Writes the table of any kind of record into a file. */
  public void rows(Kind<?> kind, Facts facts, Path file) {
    goesOut.run();
    writer.write(List.of(RowsReport.of(head(), kind, facts)), file);
  }

  /** Writes what went out once, as it stood then. */
  public void sent(SentLedger sent, Path file) {
    var lines = new Sheets<SentLedger.Line>();
    sent.row().get(SentLedger.HEADINGS).stream().skip(1).forEach(h -> lines.left(h, 16, l -> Run.of(sent.cell(l, h))));
    writer.write(List.of(lines.of(Submitted.LEDGER.title(), new Letterhead(school.get(), sent.on()), Document.Paper.A3, sent.lines(), List.of())), file);
  }

  /** Writes the three-year plan as it stands into a file. */
  public void programme(List<TaskStand> stands, Path file) {
    writer.write(List.of(programme(stands)), file);
  }

  /** The three-year plan as it stands. */
  public SheetReport programme(List<TaskStand> stands) {
    return ProgrammeReport.of(head(), stands);
  }

  /**
   * Writes a part of the history into a file.
   *
   * @param broken the first change at which it does not hold together
   */
  public void trail(List<AuditLine> lines, OptionalLong broken, Path file) {
    goesOut.run();
    writer.write(List.of(TrailReport.of(head(), lines, broken)), file);
  }

  /**
   * Writes plans as their teachers hand them in, a page or two each, into one file.
   *
   * @param file a {@code .docx}, or else a workbook of a sheet a plan
   * @param pages makes the pages
   */
  public void plans(List<TeachingAdjustment> plans, Path file, DocumentWriter pages) {
    goesOut.run();
    var form = new PlanPages(head(), numbers());
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".docx")) {
      SafeFile.export(file, pages.pages(form.document(plans.size() == 1 ? PlanPages.title(plans.getFirst()) : Submitted.ADJUSTMENTS.title(), plans)));
    } else {
      writer.write(form.sheets(plans), file);
    }
  }

  /**
   * Writes all evidence that is kept into a new folder: each file under its number in the folder of its entry, scans of what was handed in, and a catalogue of
   * all pieces, papers too, and of all that was handed in.
   *
   * @param in the folder it is made in
   * @return the folder that was made
   */
  public Path evidence(Facts all, EvidenceDesk desk, Path in) {
    var head = head();
    var folder = EvidenceReport.folder(in, head);
    var lines = EvidenceReport.lines(all);
    for (var line : lines) {
      line.piece().file().ifPresent(file -> desk.save(file, folder.resolve(line.path())));
    }
    var sent = SentLedger.submitted(all);
    for (var one : sent) {
      one.scans().forEach(scan -> desk.save(scan, folder.resolve(EvidenceReport.scan(one, scan))));
    }
    writer.write(
        List.of(EvidenceReport.of(head, lines, people), EvidenceReport.submissions(head, sent)), folder.resolve(EvidenceReport.CATALOGUE));
    return folder;
  }

  /** Writes pupils' development plans with the page for their parents, a {@code .docx}. */
  public void development(List<DevelopmentPlan> plans, Path file, DocumentWriter pages) {
    SafeFile.export(file, pages.pages(developmentPages(plans)));
  }

  /** The same as pages that are not written yet. */
  public Document developmentPages(List<DevelopmentPlan> plans) {
    return DevelopmentPages.document(head(), plans);
  }

  /** Writes all that is kept about one pupil, with the name: for the pupil alone. */
  public void pupil(PupilFile pupil, Path file) {
    writer.write(PupilReport.of(head(), pupil), file);
  }

  /** Writes the 整改通知书 of entries with its receipt, one a page, a {@code .docx}. */
  public void notices(List<LedgerEntry> entries, Path file, DocumentWriter pages) {
    goesOut.run();
    SafeFile.export(file, pages.pages(handed().notices(entries)));
  }

  /** Writes the 问题反馈单 of problems with its receipt, one a page, a {@code .docx}. */
  public void feedback(List<Problem> list, Path file, DocumentWriter pages) {
    goesOut.run();
    SafeFile.export(file, pages.pages(feedbackPages(list)));
  }

  /** The same as pages that are not written yet. */
  public Document feedbackPages(List<Problem> list) {
    return handed().feedback(list);
  }

  private NoticePages handed() {
    return new NoticePages(head(), people, problems::grounds, ledger.now());
  }

  private Letterhead head() {
    return head(SubmissionForm.USUAL);
  }

  private Letterhead head(SubmissionForm form) {
    return new Letterhead(school.get(), LocalDate.now(clock), form);
  }

  /** All sheets of all kinds as they are today, as {@link #writeAll(SubmissionForm, Path, Progress)} writes them. */
  public List<SheetReport> sheets(SubmissionForm form) {
    return Arrays.stream(Submitted.values()).flatMap(kind -> sheets(kind, inPlace(form)).stream()).toList();
  }

  /** All sheets of a kind as they are today: behind the form of the ledger its verifications, behind problems and effects their statistics. */
  public List<SheetReport> sheets(Submitted kind, SubmissionForm form) {
    var head = head(form);
    return switch (kind) {
      case PROBLEMS -> List.of(problems(head).form(), problems(head).annex(problems::grounds));
      case ADJUSTMENTS -> List.of(report(kind, form));
      case LEDGER -> List.of(ledger(head).entries(), ledger(head).verifications());
      case EFFECTS -> List.of(report(kind, form), EffectReport.annex(head, effects.lines(), this::named));
    };
  }

  /** What units are called that have something in the ledger that is not closed; empty for entries that name none. */
  public List<String> units() {
    return ledger(head()).units();
  }

  /** The part of the ledger that one of them answers for. */
  public SheetReport part(String unit, SubmissionForm form) {
    return ledger(head(form)).part(unit);
  }

  /** What a kind says today. */
  public SheetReport report(Submitted kind, SubmissionForm form) {
    var head = head(form);
    return switch (kind) {
      case PROBLEMS -> problems(head).form();
      case ADJUSTMENTS -> AdjustmentReport.of(head, adjustments.adjustments(), numbers());
      case LEDGER -> ledger(head).entries();
      case EFFECTS -> EffectReport.form(head, effects.lines(), this::named);
    };
  }

  /** What would be handed in empty. */
  public List<Gap> gaps(Submitted kind, SubmissionForm form) {
    return Gap.in(report(kind, form));
  }

  private ProblemListReport problems(Letterhead head) {
    return new ProblemListReport(head, problems.confirmed(), people);
  }

  private LedgerReport ledger(Letterhead head) {
    var conclusions = new HashMap<Long, Run>();
    effects.lines().forEach(l -> conclusions.put(l.row().problemId(), Run.of(l.form().conclusion().label())));
    return new LedgerReport(head, ledger.entries(), people, numbers(), id -> conclusions.getOrDefault(id, Run.empty()),
        signed.get().stream().map(Run::of).toList(), ledger.now());
  }

  private LongFunction<String> numbers() {
    var numbers = new HashMap<Long, String>();
    problems.problems().forEach(p -> numbers.put(p.id(), p.number()));
    return id -> numbers.getOrDefault(id, "");
  }

  private EffectReport.Named named(long problem) {
    return problems.problems().stream().filter(p -> p.id() == problem).findFirst()
        .map(p -> new EffectReport.Named(p.number(), Run.of(p.statement()))).orElse(new EffectReport.Named("", Run.empty()));
  }
}

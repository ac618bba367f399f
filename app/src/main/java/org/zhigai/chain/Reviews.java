package org.zhigai.chain;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.analysis.RawTable;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.exchange.BookReader;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.KeptFile;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.ledger.WorkDesk;
import org.zhigai.people.Person;
import org.zhigai.problems.list.Problem;
import org.zhigai.report.SheetWriter;
import org.zhigai.review.ReviewAnswer;
import org.zhigai.review.ReviewCase;
import org.zhigai.review.ReviewFile;
import org.zhigai.review.ReviewForm;
import org.zhigai.review.ReviewPackage;
import org.zhigai.review.SentPackage;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Link;
import org.zhigai.rows.Values;

/** Use case: verification from outside by file. What waits goes out as a package and a form; what comes back is held against what went out. */
public final class Reviews {
  private static final Words ZH = new Words(Lang.ZH);
  private static final Pattern PACKAGE_NUMBER = Pattern.compile("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])");

  private final Chain chain;

  public Reviews(Chain chain) {
    this.chain = chain;
  }

  /** What went out, newest first. */
  public List<SentPackage> sent() {
    return chain.book().all(SentPackage.KIND).reversed();
  }

  /** Verifications that were asked and are not answered. */
  public List<VerificationRound> waiting() {
    return chain.book().all(VerificationRound.KIND).stream().filter(r -> r.state() == VerificationRound.State.ASKED).toList();
  }

  /**
   * Writes verifications that wait into a package, and a form beside it, and remembers what went out.
   *
   * @param file where to; the form is called like it
   * @return both files
   * @throws UserFault {@code ZG-382} when there are none
   */
  public List<Path> send(Path file, List<VerificationRound> rounds, SheetWriter writer, Actor by) {
    if (rounds.isEmpty()) {
      throw fault("ZG-382", "none");
    }
    chain.held().goOut();
    var now = chain.book().now();
    var contents = new ReviewPackage(
        HexFormat.of().formatHex(bytes(UUID.randomUUID())), chain.school().name(), LocalDate.now(chain.clock()),
        rounds.stream().map(r -> said(r, now)).toList());
    var target = SafeFile.ending(file, ReviewFile.PACKAGE_ENDING);
    ReviewFile.write(target, contents, sum -> kept(sum, now));
    var form = target.resolveSibling(String.valueOf(target.getFileName()).replaceFirst("\\.[^.]*$", "") + ".xlsx");
    writer.write(List.of(ReviewForm.sheet(contents)), form);
    var units = new TreeSet<>(contents.cases().stream().map(ReviewCase::unit).toList());
    chain.book().apply(Change.of(
        Phrase.of("review.sent", rounds.size()), by,
        new Edit.Open<>(
            SentPackage.KIND, contents.asOf().getYear(),
            Values.of(SentPackage.ON, contents.asOf()).and(SentPackage.TO, String.join("、", units)).and(SentPackage.CONTENTS, contents)
                .and(SentPackage.SUM, ReviewFile.read(target).sum())))
        .forGood()).orThrow();
    return List.of(target, form);
  }

  private static byte[] bytes(UUID id) {
    return java.nio.ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
  }

  private byte[] kept(String sum, Facts now) {
    return now.all(EvidencePiece.KIND).stream().flatMap(e -> e.file().stream()).filter(f -> f.sha256().equals(sum)).findFirst()
        .map(chain.evidence()::bytes).orElseThrow();
  }

  /** The line as documents say it. */
  private ReviewCase said(VerificationRound round, Facts now) {
    var entry = now.find(LedgerEntry.KIND, round.entryId()).orElseThrow();
    var effect = new EvaluateEffects(chain.held(), chain.book(), chain.clock()).lines().stream()
        .filter(l -> l.row().problemId() == entry.problemId()).findFirst()
        .map(l -> ZH.say(l.form().conclusion().label()) + "：" + ZH.say(l.row().reason())).orElse("");
    return new ReviewCase(
        round.number(), entry.number(), round.sort() == VerificationRound.Sort.ON_SITE, chain.people().path(round.unit()),
        now.find(Problem.KIND, entry.problemId()).map(Problem::number).orElse(""), entry.issue().in(ZH), entry.target().in(ZH), effect,
        chain.people().path(entry.responsible()), entry.start(), entry.due(),
        now.standingOn(Link.row(entry.problemId())).stream().flatMap(r -> TeachingAdjustment.KIND.cast(r).stream()).map(r -> said(r.view())).toList(),
        EntryStanding.measures(entry.id(), now).stream().map(this::said).toList(),
        EntryStanding.evidence(entry.id(), now).stream().map(Reviews::said).toList());
  }

  private static ReviewCase.Planned said(TeachingAdjustment plan) {
    return new ReviewCase.Planned(plan.number(), plan.goal().in(ZH), plan.row().get(TeachingAdjustment.STRATEGY), plan.activities());
  }

  private ReviewCase.Done said(Measure measure) {
    var notes = measure.row().get(Measure.NOTES);
    return new ReviewCase.Done(
        measure.number(), measure.text(), chain.people().path(measure.row().get(Measure.UNIT)), ZH.say(Measure.KIND.state(measure.row().state())),
        notes.isEmpty() ? "" : notes.getLast().text());
  }

  private static ReviewCase.Shown said(EvidencePiece piece) {
    return new ReviewCase.Shown(
        piece.number(), piece.title(), ZH.text(EvidencePiece.SORT.type().said(piece.sort())), piece.on(), piece.place(),
        piece.file().map(f -> new ReviewCase.Enclosed(f.sha256(), f.name(), f.size())));
  }

  /**
   * What came back, held against what went out; nothing is changed yet.
   *
   * @param told what differs, and what will not be taken
   */
  public record Returned(Path file, ReviewAnswer answer, SentPackage sent, List<Phrase> told) {}

  /**
   * Reads an answer of the program or a form that was filled in.
   *
   * @throws UserFault {@code ZG-383} when it answers no package that went out from this store
   */
  public Returned read(Path file, BookReader books) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(ReviewFile.ANSWER_ENDING)) {
      var answer = ReviewFile.readAnswer(file);
      var sent = sent(answer.packageId());
      var told = new ArrayList<Phrase>();
      if (!answer.packageSum().equals(sent.row().get(SentPackage.SUM))) {
        told.add(Phrase.of("review.told.other"));
      }
      return returned(file, answer, sent, told);
    }
    var read = books.sheets(file, Progress.NONE).stream().map(s -> new RawTable(name, s.name(), s.rows())).toList();
    var sent = sent(number(read));
    var form = ReviewForm.read(read, sent.contents());
    var told = new ArrayList<Phrase>();
    form.altered().forEach(a -> told.add(
        a.found().isEmpty()
            ? Phrase.of("review.told.gone", a.round(), a.heading())
            : Phrase.of("review.told.altered", a.round(), a.heading(), a.sent(), a.found())));
    return returned(file, form.answer(), sent, told);
  }

  /**
   * What somebody wrote down beside a scan that bears a stamp.
   *
   * @param scan kept as evidence when it is taken
   * @throws UserFault {@code ZG-383} when it answers no package that went out from this store
   */
  public Returned typed(Path scan, ReviewAnswer answer) {
    return returned(scan, answer, sent(answer.packageId()), new ArrayList<>());
  }

  private static String number(List<RawTable> tables) {
    return tables.stream().flatMap(t -> t.rows().stream()).flatMap(List::stream).map(PACKAGE_NUMBER::matcher).filter(java.util.regex.Matcher::find)
        .map(java.util.regex.Matcher::group).findFirst().orElse("");
  }

  private SentPackage sent(String id) {
    return chain.book().all(SentPackage.KIND).stream().filter(s -> s.contents().id().equals(id)).findFirst().orElseThrow(() -> fault("ZG-383", "strange"));
  }

  private Returned returned(Path file, ReviewAnswer answer, SentPackage sent, List<Phrase> told) {
    var now = chain.book().now();
    for (var opinion : answer.opinions()) {
      var round = round(opinion.round(), now);
      if (round.isEmpty()) {
        told.add(Phrase.of("review.told.answered", opinion.round()));
      } else {
        sent.contents().ofRound(opinion.round()).filter(c -> !c.equals(said(round.get(), now)))
            .ifPresent(c -> told.add(Phrase.of("review.told.changed", c.entry())));
      }
    }
    var silent = sent.contents().cases().stream().map(ReviewCase::round).filter(r -> answer.opinions().stream().noneMatch(o -> o.round().equals(r))).toList();
    silent.forEach(r -> told.add(Phrase.of("review.told.silent", r)));
    return new Returned(file, answer, sent, told);
  }

  private static Optional<VerificationRound> round(String number, Facts now) {
    return now.all(VerificationRound.KIND).stream().filter(r -> r.number().equals(number) && r.state() == VerificationRound.State.ASKED).findFirst();
  }

  /** The numbers of the verifications that an answer would pass or return. */
  public List<String> answers(Returned back) {
    var now = chain.book().now();
    return back.answer().opinions().stream().map(ReviewAnswer.Opinion::round).filter(r -> round(r, now).isPresent()).distinct().toList();
  }

  /**
   * Takes what came back, see {@link #taking}.
   *
   * @return the numbers of the verifications answered
   * @throws UserFault as {@link #taking}; also when the law refuses it
   */
  public List<String> take(Returned back, Actor by) {
    var done = answers(back);
    var change = taking(back, by);
    if (!change.edits().isEmpty()) {
      chain.book().apply(change).orThrow();
    }
    return done;
  }

  /**
   * Taking what came back: the file is kept as evidence of each verification it answers, and each is passed or returned, all in one change that can be
   * taken back. The file and who signed it are kept now, the change is for the caller to make. Not for the window's thread.
   *
   * @throws UserFault {@code ZG-384} when nobody signed it, {@code ZG-392} when somebody did who answers for the entry
   */
  public Change taking(Returned back, Actor by) {
    if (back.answer().person().isBlank()) {
      throw fault("ZG-384", "unsigned");
    }
    var now = chain.book().now();
    var rounds = back.answer().opinions().stream().flatMap(o -> round(o.round(), now).stream().map(r -> new Answered(r, o))).toList();
    rounds.forEach(a -> refuseOwn(a.round(), back.answer().person(), now));
    var kept = chain.evidence().take(back.file());
    var edits = rounds.stream().flatMap(a -> answered(a.round(), a.opinion(), back.answer(), kept, by).stream()).toList();
    return Change.of(Phrase.of("review.taken", rounds.size()), by, edits);
  }

  private record Answered(VerificationRound round, ReviewAnswer.Opinion opinion) {}

  /** Under whatever unit it is written: whoever answers for an entry verifies nothing. */
  private static void refuseOwn(VerificationRound round, String person, Facts now) {
    now.find(LedgerEntry.KIND, round.entryId()).flatMap(e -> now.find(Person.KIND, e.person())).filter(p -> p.name().equals(person.strip())).ifPresent(p -> {
      throw fault("ZG-392", "own");
    });
  }

  private List<Edit> answered(VerificationRound round, ReviewAnswer.Opinion opinion, ReviewAnswer answer, KeptFile kept, Actor by) {
    var unit = answer.unit().isBlank() ? round.unit() : chain.people().find(answer.unit()).map(u -> u.id()).orElse(round.unit());
    var person = chain.people().ensurePerson(answer.person(), unit, by);
    var edits = new ArrayList<>(chain.evidence().add(round.row(), kept, EvidencePiece.Sort.OPINION, by).edits());
    var to = opinion.passed() ? VerificationRound.State.PASSED : VerificationRound.State.RETURNED;
    edits.addAll(chain.work().answer(round, new WorkDesk.Answer(to, person, opinion.on(), opinion.finding(), opinion.text()), by).edits());
    return edits;
  }

  private static UserFault fault(String code, String what) {
    return new UserFault(UserFault.Kind.INPUT, code, Phrase.of("review.fault." + what), Phrase.of("review.fault." + what + ".remedy"));
  }
}

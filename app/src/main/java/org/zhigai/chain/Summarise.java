package org.zhigai.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.figures.FactorFigures;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.PupilMatch;
import org.zhigai.monitoring.intake.Review;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.people.People;
import org.zhigai.problems.Lack;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Facts;
import org.zhigai.stats.ctt.Alpha;

/** Puts what an open chain holds into the lines of a {@link RunSummary}. */
final class Summarise {
  private static final Words ZH = new Words(Lang.ZH);

  private final Map<Long, String> numbers;
  private final People people;
  private final Facts facts;

  Summarise(List<Problem> problems, People people, Facts facts) {
    this.facts = facts;
    this.people = people;
    this.numbers = problems.stream().collect(Collectors.toMap(Problem::id, Problem::number));
  }

  static RunSummary.PaperLine paper(PaperFigures f) {
    var presence = new TreeMap<String, Integer>();
    f.presence().forEach((p, n) -> presence.put(p.name(), n));
    var info = f.paper().info();
    return new RunSummary.PaperLine(
        info.round().label(), info.exam(), f.paper().date().map(LocalDate::toString).orElse(null), info.subject(), info.grade(), f.paper().items().size(),
        f.paper().fullMark(),
        presence.values().stream().mapToInt(n -> n).sum(), presence, said(f.total().mean()), said(f.total().sd()),
        f.alpha().map(Alpha::value).map(Summarise::said).orElse(null),
        f.classes().stream()
            .map(c -> new RunSummary.ClassLine(
                c.classRef().label(), c.classRef().grade(), c.classRef().number(), c.enrolled(), c.present(),
                said(c.mean())))
            .toList());
  }

  /** What was seen in the workbooks, by weight. */
  static List<RunSummary.ToldLine> told(List<WorkbookReading> readings, Review review, Optional<Boolean> samePupils, Words words) {
    var out = new ArrayList<RunSummary.ToldLine>();
    for (var kind : List.of(PupilMatch.How.OTHER_NAME, PupilMatch.How.OTHER_NUMBER)) {
      var rows = review.others(kind);
      if (!rows.isEmpty()) {
        var same = samePupils.orElse(rows.getFirst().isSame());
        out.add(pupils(rows.getFirst().at(), kind.name(), Phrase.of("intake." + kind + ".found", Review.pupils(rows)),
            Phrase.of("intake." + kind + ".told", (same ? 1 : 0) + (samePupils.isPresent() ? 2 : 0)), words));
      }
    }
    if (!review.sameNames().isEmpty()) {
      out.add(pupils(
          review.sameNames().getFirst().at(), "SAME_NAMES", Phrase.of("intake.SAME_NAMES.found", review.sameNames().size()),
          Phrase.of("intake.SAME_NAMES.told"), words));
    }
    review.together().forEach(i -> out.add(line(i.where().file(), i.where().sheet(), i, words)));
    for (var reading : readings) {
      for (var sheet : reading.sheets()) {
        sheet.issues().forEach(i -> out.add(line(reading.fileName(), sheet.name(), i, words)));
        sheet.dropped().forEach(d -> out.add(new RunSummary.ToldLine(
            reading.fileName(), sheet.name(), "", Issue.Severity.NOTE.name(), "COLUMN_LEFT_OUT", d.column(), words.say(d.why()))));
      }
    }
    out.sort(Comparator.comparing(l -> Issue.Severity.valueOf(l.severity())));
    return out;
  }

  private static RunSummary.ToldLine line(String file, String sheet, Issue issue, Words words) {
    return new RunSummary.ToldLine(
        file, sheet, issue.where().range(), issue.severity().name(), issue.code(), words.say(issue.told()), words.say(issue.remedy()));
  }

  private static RunSummary.ToldLine pupils(Decisions.RowAt first, String code, Phrase found, Phrase told, Words words) {
    return new RunSummary.ToldLine(first.file(), first.sheet(), "", Issue.Severity.WARNING.name(), code, words.say(found), words.say(told));
  }

  /** What a list without problems could not be made from. */
  static List<String> untested(Chain chain, Words words) {
    var figures = chain.figures();
    return Lack.of(figures.papers(), figures.indicators(), figures.factors()).stream().map(lack -> words.say(lack.label())).toList();
  }

  static RunSummary.FactorLine factor(FactorFigures f) {
    return new RunSummary.FactorLine(
        f.questionnaire().round().label(), f.name(), f.n(), said(f.share()), said(f.district()));
  }

  static RunSummary.ProblemLine problem(Problem p) {
    var f = p.finding();
    return new RunSummary.ProblemLine(
        p.number(), f.rule().id(), f.round().label(), f.domain(), f.grade(),
        f.classRef().map(ClassRef::label).orElse(null), f.target().name(), f.unit().name(), said(f.estimate()), said(f.benchmark()),
        said(f.difference()), said(f.interval().low()), said(f.interval().high()), f.n(), said(f.p()), said(f.q()), p.statement().in(ZH),
        f.evidence().items(), f.evidence().cells().stream().map(Origin::label).toList());
  }

  RunSummary.AdjustmentLine adjustment(TeachingAdjustment a) {
    return new RunSummary.AdjustmentLine(
        a.number(), number(a.problemId()), a.scope().name(), a.classes().isEmpty() ? null : a.whom(), a.pupils().size(),
        a.periodsBefore(), a.periodsAfter(), a.form().map(Enum::name).orElse(null), a.chosen());
  }

  RunSummary.LedgerLine ledger(LedgerEntry e) {
    return new RunSummary.LedgerLine(
        e.number(), number(e.problemId()), e.status().name(), people.path(e.responsible()), e.due().toString(),
        EntryStanding.measures(e.id(), facts).size());
  }

  RunSummary.EffectLine effect(EvaluateEffects.Line line) {
    var r = line.verdict().numbers();
    return new RunSummary.EffectLine(
        number(r.problemId()), r.target(), r.verdict().name(), line.form().conclusion().name(), r.matched(), said(r.rawChange()),
        said(r.benchmarkChange()), said(r.expectedFromRegression()), said(r.net()), said(r.interval().low()),
        said(r.interval().high()), said(r.smallestDetectable()));
  }

  static RunSummary.ExportLine export(Path file) {
    try {
      var bytes = Files.readAllBytes(file);
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new RunSummary.ExportLine(file.getFileName().toString(), HexFormat.of().formatHex(digest), bytes.length);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  private String number(long problemId) {
    return numbers.getOrDefault(problemId, "");
  }

  /** A number, or null where there is none to be said. */
  private static @Nullable Double said(double value) {
    return Double.isFinite(value) ? value : null;
  }
}

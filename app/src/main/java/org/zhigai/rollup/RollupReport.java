package org.zhigai.rollup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.monitoring.Grades;
import org.zhigai.monitoring.figures.Levels;
import org.zhigai.pack.PaperShare.PointSort;
import org.zhigai.pack.PracticeShare;
import org.zhigai.pack.ProblemShare.About;
import org.zhigai.report.Document;
import org.zhigai.report.Letterhead;
import org.zhigai.report.Run;
import org.zhigai.report.SheetReport;
import org.zhigai.report.Sheets;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** 多校汇总 as sheets. Schools stand by their names on every one. */
public final class RollupReport {
  private static final int THREE = 3;

  private final RollupContents contents;
  private final Words words;
  private final Letterhead head;

  private RollupReport(RollupContents contents, Words words) {
    this.contents = contents;
    this.words = words;
    this.head = new Letterhead(contents.office(), contents.on());
  }

  /** All parts, as a Chinese document. */
  public static List<SheetReport> of(RollupContents contents) {
    var words = new Words(Lang.ZH);
    return Arrays.stream(RollupPart.values()).map(p -> of(p, contents, words)).toList();
  }

  /** One part, its headings in any language. */
  public static SheetReport of(RollupPart part, RollupContents contents, Words words) {
    var report = new RollupReport(contents, words);
    return switch (part) {
      case PAPERS -> report.papers();
      case SCHOOLS -> report.schools();
      case LEVELS -> report.levels();
      case POINTS -> report.points();
      case PROBLEMS -> report.problems();
      case PRACTICES -> report.practices();
      case PAIRS -> report.pairs();
      case LEDGERS -> report.ledgers();
      case RETURNED -> report.returned();
    };
  }

  private SheetReport papers() {
    return new Sheets<PooledFigures>()
        .left(say("paper"), 30, f -> Run.of(f.paper().info().label()))
        .centred(say("full"), 8, f -> marks(f.paper().fullMark()))
        .centred(say("schools"), 8, f -> Run.count(f.schools().size()))
        .centred(say("pupils"), 9, f -> Run.count(f.between().n()))
        .centred(say("mean"), 9, f -> marks(f.between().mean()))
        .centred(say("rate"), 9, f -> rate(f.rate()))
        .centred(say("sd"), 9, f -> marks(f.between().sd()))
        .centred(say("spread-a"), 14, f -> decimal(f.spreadOf100(), 2))
        .centred(say("spread-b"), 14, f -> decimal(f.between().variation(), THREE))
        .centred(say("spread-c"), 14, f -> decimal(f.between().components().icc(), THREE))
        .centred(
            say("spread-c.interval"), 16,
            f -> Run.say("rollup.interval", new Value.Decimal(f.between().components().iccInterval().low(), THREE),
                new Value.Decimal(f.between().components().iccInterval().high(), THREE)))
        .left(say("untold"), 20, f -> Run.of(String.join("、", f.untold())))
        .of(
            words.say("rollup.sheet.papers"), head, Document.Paper.A3, contents.figures(),
            List.of(
                Run.say("rollup.note.sums"), Run.say("rollup.note.a"), Run.say("rollup.note.b"), Run.say("rollup.note.c"), Run.say("rollup.note.untold")));
  }

  /** A school's line of one paper. */
  private record Line(PooledFigures of, PooledFigures.School school) {}

  private SheetReport schools() {
    return new Sheets<Line>()
        .left(say("paper"), 28, l -> Run.of(l.of().paper().info().label()))
        .left(say("school"), 24, l -> Run.of(l.school().name()))
        .centred(say("pupils"), 9, l -> Run.count(l.school().n()))
        .centred(say("mean"), 9, l -> marks(l.school().mean()))
        .centred(say("rate"), 9, l -> rate(l.school().mean() / l.of().paper().fullMark()))
        .centred(say("sd"), 9, l -> marks(l.school().sd()))
        .centred(say("difference"), 12, l -> Run.of(new Value.Distance(l.school().difference(), Unit.MARKS, Value.Sign.ALWAYS)))
        .centred(say("difference.interval"), 16, l -> Run.of(new Value.Span(l.school().interval().low(), l.school().interval().high(), Unit.MARKS)))
        .of(
            words.say("rollup.sheet.schools"), head, Document.Paper.A4,
            contents.figures().stream().flatMap(f -> f.schools().stream().map(s -> new Line(f, s))).toList(),
            List.of(Run.say("rollup.note.no-ranking"), Run.say("rollup.note.interval")));
  }

  private SheetReport levels() {
    var sheets = new Sheets<PooledFigures>()
        .left(say("paper"), 30, f -> Run.of(f.paper().info().label()))
        .centred(say("pupils"), 9, f -> Run.count(f.levels().isEmpty() ? 0 : f.levels().getFirst().n()));
    for (var level : Levels.values()) {
      sheets.centred(level.label(), 16, f -> f.levels().isEmpty() ? Run.missing() : bounds(f.levels().get(level.ordinal())));
    }
    return sheets.of(words.say("rollup.sheet.levels"), head, Document.Paper.A4, contents.figures(), List.of(Run.say("rollup.note.levels")));
  }

  private static Run bounds(PooledFigures.LevelBounds bounds) {
    return bounds.isExact() ? rate(bounds.low()) : Run.of(new Value.Range(bounds.low(), bounds.high(), Unit.RATE));
  }

  /** A point of one paper. */
  private record PointLine(PooledFigures of, PooledFigures.Point point) {}

  private SheetReport points() {
    return new Sheets<PointLine>()
        .left(say("paper"), 28, l -> Run.of(l.of().paper().info().label()))
        .centred(say("sort"), 10, l -> Run.say("rollup.sort." + (l.point().sort() == PointSort.KNOWLEDGE ? "knowledge" : "ability")))
        .left(say("point"), 24, l -> Run.of(l.point().name()))
        .centred(say("schools"), 8, l -> Run.count(l.point().schools()))
        .centred(say("pupils"), 9, l -> Run.count(l.point().n()))
        .centred(say("rate"), 9, l -> rate(l.point().rate()))
        .centred(say("spread-a"), 14, l -> decimal(l.point().spread() * 100, 2))
        .of(
            words.say("rollup.sheet.points"), head, Document.Paper.A4,
            contents.figures().stream().flatMap(f -> f.points().stream().map(p -> new PointLine(f, p))).toList(), List.of(Run.say("rollup.note.points")));
  }

  private SheetReport problems() {
    return new Sheets<CommonProblem>()
        .centred(say("subject"), 18, c -> Run.of(subject(c.about())))
        .left(say("about"), 24, c -> Run.of(c.about().name()))
        .centred(say("schools"), 8, c -> Run.count(c.schools().size()))
        .left(say("names"), 40, c -> Run.of(String.join("、", c.schools())))
        .left(say("practices"), 36, c -> Run.of(c.practices().stream().map(RollupReport::practice).collect(Collectors.joining("；"))))
        .of(words.say("rollup.sheet.problems"), head, Document.Paper.A4, contents.problems(), List.of(Run.say("rollup.note.problems")));
  }

  private static String practice(RollupStore.Of<PracticeShare> p) {
    return p.school() + (p.what().title().isEmpty() ? "" : "：" + p.what().title());
  }

  private SheetReport practices() {
    return new Sheets<RollupStore.Of<PracticeShare>>()
        .left(say("school"), 24, p -> Run.of(p.school()))
        .centred(say("entry"), 16, p -> Run.of(p.what().number()))
        .centred(say("subject"), 18, p -> Run.of(subject(p.what().about())))
        .left(say("about"), 24, p -> Run.of(p.what().about().name()))
        .left(say("strategy"), 40, p -> Run.of(p.what().title()))
        .centred(say("verified"), 15, p -> Run.of(p.what().verifiedOn()))
        .of(words.say("rollup.sheet.practices"), head, Document.Paper.A4, contents.practices(), List.of(Run.say("rollup.note.practices")));
  }

  private SheetReport pairs() {
    return new Sheets<SchoolPair>()
        .centred(say("subject"), 18, p -> Run.of(subject(p.about())))
        .left(say("about"), 24, p -> Run.of(p.about().name()))
        .left(say("seeking"), 24, p -> Run.of(p.seeking()))
        .left(say("giving"), 24, p -> Run.of(p.giving()))
        .left(say("strategy"), 36, p -> Run.of(p.practice().title()))
        .of(words.say("rollup.sheet.pairs"), head, Document.Paper.A4, contents.pairs(), List.of(Run.say("rollup.note.pairs")));
  }

  private SheetReport ledgers() {
    var sheets = new Sheets<LedgerOverview>()
        .left(say("school"), 24, o -> o.school().isEmpty() ? Run.say("rollup.all") : Run.of(o.school()))
        .centred(say("entries"), 8, o -> Run.count(o.entries()));
    Arrays.stream(LedgerStatus.values()).forEach(s -> sheets.centred(words.say(s.label()), 10, o -> Run.count(o.count(s))));
    return sheets
        .centred(say("overdue"), 8, o -> Run.count(o.overdue()))
        .centred(say("verified-outside"), 12, o -> Run.count(o.verified()))
        .of(words.say("rollup.sheet.ledgers"), head, Document.Paper.A3, contents.overview(), List.of(Run.say("rollup.note.ledgers")));
  }

  private SheetReport returned() {
    return new Sheets<Returned>()
        .left(say("school"), 30, r -> Run.of(r.school()))
        .centred(say("as-of"), 16, r -> r.asOf().map(Run::of).orElseGet(Run::empty))
        .centred(say("state"), 20, r -> Run.say("rollup.state." + state(r)))
        .left(say("signed"), 24, r -> r.asOf().isEmpty() ? Run.empty() : signed(r))
        .of(words.say("rollup.sheet.returned"), head, Document.Paper.A4, contents.returned(), List.of(Run.say("rollup.note.signed")));
  }

  private static Run signed(Returned r) {
    if (!r.signedBefore().isEmpty()) {
      return r.signedBy().isEmpty() ? Run.say("rollup.signed.no-longer", r.signedBefore()) : Run.say("rollup.signed.other", r.signedBy(), r.signedBefore());
    }
    return r.signedBy().isEmpty() ? Run.say("rollup.signed.none") : Run.of(r.signedBy());
  }

  private String state(Returned r) {
    return r.asOf().isEmpty() ? "missing" : r.isChased(contents.since()) ? "old" : r.expected() ? "there" : "unasked";
  }

  /** {@code 四年级数学}. */
  static String subject(About about) {
    return (about.grade() > 0 ? Grades.label(about.grade()) : "") + about.subject();
  }

  private String say(String column) {
    return words.say("rollup.column." + column);
  }

  private static Run rate(double rate) {
    return Run.of(new Value.Level(rate, Unit.RATE));
  }

  private static Run marks(double marks) {
    return Run.of(new Value.Figure(marks, Unit.MARKS));
  }

  private static Run decimal(double number, int decimals) {
    return Run.of(new Value.Decimal(number, decimals));
  }
}

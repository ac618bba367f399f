package org.zhigai.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.KeptFile;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.people.People;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Row;

/** 佐证材料目录: what there is by number, of what, and under which name its file lies beside the catalogue. */
final class EvidenceReport {
  private static final String SUBMISSIONS = "报送";
  static final String CATALOGUE = "佐证材料目录.xlsx";
  private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+");
  private static final int LONGEST = 60;

  private EvidenceReport() {}

  /** A live piece and what it is of. */
  record Line(LedgerEntry entry, Row<?> of, EvidencePiece piece) {

    /** In the folder of its entry. */
    String path() {
      return fileName().isEmpty() ? "" : entry.number() + "/" + fileName();
    }

    /** Number first, so that files lie in its order; then the title and the ending it had. */
    String fileName() {
      var title = UNFIT.matcher(piece.title()).replaceAll("_");
      var cut = title.codePointCount(0, title.length()) <= LONGEST ? title : title.substring(0, title.offsetByCodePoints(0, LONGEST));
      return piece.file().map(file -> {
        var dot = file.name().lastIndexOf('.');
        return piece.number() + "_" + cut + "." + (dot > 0 ? UNFIT.matcher(file.name().substring(dot + 1)).replaceAll("") : file.form().ending());
      }).orElse("");
    }
  }

  /** By entry, within one by number. */
  static List<Line> lines(Facts all) {
    return all.all(LedgerEntry.KIND).stream()
        .flatMap(e -> EntryStanding.evidence(e.id(), all).stream().map(p -> new Line(e, all.any(p.of()).orElse(e.row()), p)))
        .toList();
  }

  /** A folder of its own, so that nothing that lies there is replaced. */
  static Path folder(Path in, Letterhead head) {
    var name = UNFIT.matcher(head.school()).replaceAll("_") + "佐证材料_" + head.date();
    try {
      for (var n = 1;; n++) {
        var folder = in.resolve(n == 1 ? name : name + "_" + n);
        if (!Files.exists(folder)) {
          return Files.createDirectories(folder);
        }
      }
    } catch (IOException refused) {
      throw new UserFault(
          UserFault.Kind.OUTPUT, "ZG-512", Phrase.of("report.evidence.refused", in.toString()), Phrase.of("report.evidence.remedy"), refused);
    }
  }

  /** 报送记录: what was handed in, with its receipt and scans. */
  static SheetReport submissions(Letterhead head, List<SentLedger> sent) {
    var words = new Words(Sheets.LANG);
    return new Sheets<SentLedger>()
        .centred(words.say("report.sent.number"), 14, s -> Run.of(s.number()))
        .centred(words.say("report.sent.on"), 15, s -> Run.of(s.on()))
        .left(words.say("report.sent.file"), 40, s -> Run.of(s.file()))
        .centred(words.say("report.sent.entries"), 9, s -> Run.count((int) s.lines().stream().map(SentLedger.Line::entry).distinct().count()))
        .left(words.say("report.sent.receipt"), 24, s -> Run.of(s.receipt()))
        .centred(words.say("report.sent.received"), 15, s -> s.receivedOn().map(Run::of).orElseGet(Run::empty))
        .left(words.say("report.sent.scans"), 40, s -> new Run.Lines(s.scans().stream().map(f -> Run.of(scan(s, f))).toList()))
        .of(words.say("report.sent.title"), head, Document.Paper.A4, sent, List.of());
  }

  /** Where a scan lies beside the catalogue. */
  static String scan(SentLedger of, KeptFile scan) {
    return SUBMISSIONS + "/" + of.number() + "_" + UNFIT.matcher(scan.name()).replaceAll("_");
  }

  static SheetReport of(Letterhead head, List<Line> lines, People people) {
    return new Sheets<Line>()
        .centred("材料编号", 13, l -> Run.of(l.piece().number()))
        .centred("台账编号", 13, l -> Run.of(l.entry().number()))
        .centred("佐证对象", 13, l -> Run.of(l.of().number()))
        .left("材料名称", 30, l -> Run.of(l.piece().title()))
        .centred("材料类别", 12, l -> Run.said(EvidencePiece.SORT.type().said(l.piece().sort())))
        .centred("形成日期", 15, l -> Run.of(l.piece().on()))
        .centred("提供人", 10, l -> Run.of(people.person(l.piece().row().get(EvidencePiece.BY))))
        .left("文件", 40, l -> Run.of(l.path()))
        .left("纸质件存放处", 18, l -> Run.of(l.piece().place()))
        .of(new Words(Sheets.LANG).say("report.evidence.title"), head, Document.Paper.A4, lines, List.of(Run.say("report.evidence.note")));
  }
}

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
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.people.People;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Row;

/** 佐证材料目录: what there is by number, of what, and under which name its file lies beside the catalogue. */
final class EvidenceReport {
  static final String CATALOGUE = "佐证材料目录.xlsx";
  private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+");
  private static final int LONGEST = 60;

  private EvidenceReport() {}

  /** A live piece and what it is of. */
  record Line(LedgerEntry entry, Row<?> of, EvidencePiece piece) {

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

  static SheetReport of(Letterhead head, List<Line> lines, People people) {
    return new Sheets<Line>()
        .centred("材料编号", 13, l -> Run.of(l.piece().number()))
        .centred("台账编号", 13, l -> Run.of(l.entry().number()))
        .centred("佐证对象", 13, l -> Run.of(l.of().number()))
        .left("材料名称", 30, l -> Run.of(l.piece().title()))
        .centred("材料类别", 12, l -> Run.said(EvidencePiece.SORT.type().said(l.piece().sort())))
        .centred("形成日期", 15, l -> Run.of(l.piece().on()))
        .centred("提供人", 10, l -> Run.of(people.person(l.piece().row().get(EvidencePiece.BY))))
        .left("文件名", 34, l -> Run.of(l.fileName()))
        .left("纸质件存放处", 18, l -> Run.of(l.piece().place()))
        .of(new Words(Sheets.LANG).say("report.evidence.title"), head, Document.Paper.A4, lines, List.of(Run.say("report.evidence.note")));
  }
}
